import type { FigureKind } from '../../findings/parameters.ts';

// No pattern here looks at a stretch of text from more than one place in it: a text may be as long as a file.

/** What stands in a text beside words: figures by kind, in the form in which both languages can be compared. */
export type Figures = { readonly [Kind in FigureKind]: readonly string[] };

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const monthName = `(${months.join('|')}|${months.map((month) => month.slice(0, 3)).join('|')})\\.?`;
/** The year before the first of each era. */
const eras: Readonly<Record<string, number>> = { 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 };

const day = (year: number, month: number | string, date: number | string): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
const monthOf = (name: string): number => months.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1;

type Take = readonly [pattern: RegExp, figure: (parts: readonly string[]) => readonly string[]];
const part = (parts: readonly string[], at: number): string => parts[at] ?? '';

const addresses: Take = [/https?:\/\/[\w\-.~/#?&=%:+]*[\w/#=]/g, ([whole]) => [whole ?? '']];
const emails: Take = [/(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g, ([whole]) => [whole ?? '']];
const dates: readonly Take[] = [
  [/(明治|大正|昭和|平成|令和)(\d{1,2}|元)年(\d{1,2})月(\d{1,2})日/g, (parts) => [day((eras[part(parts, 1)] ?? 0) + (part(parts, 2) === '元' ? 1 : Number(parts[2])), part(parts, 3), part(parts, 4))]],
  [/(\d{4})年(\d{1,2})月(\d{1,2})日/g, (parts) => [day(Number(parts[1]), part(parts, 2), part(parts, 3))]],
  [/\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/g, (parts) => [day(Number(parts[1]), part(parts, 2), part(parts, 3))]],
  [new RegExp(`\\b${monthName}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'gi'), (parts) => [day(Number(parts[3]), monthOf(part(parts, 1)), part(parts, 2))]],
  [new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${monthName},?\\s+(\\d{4})\\b`, 'gi'), (parts) => [day(Number(parts[3]), monthOf(part(parts, 2)), part(parts, 1))]],
];
/** `万` and `million` count too; `+81-3` is `03`. */
const numbers: readonly Take[] = [
  [/(?<![\d.])(\d{1,15}(?:\.\d{1,15})?)(万|億|\s?thousand|\s?million)/gi, (parts) => [String(Number(parts[1]) * ({ 万: 1e4, 億: 1e8, thousand: 1e3, million: 1e6 }[part(parts, 2).trim().toLowerCase()] ?? 1))]],
  [/\d+(?:\.\d+)*/g, ([whole]) => [(whole ?? '').replace(/^0+(?=\d)/, '')]],
];

/** Takes what a pattern finds out of the text, so that no figure counts twice. */
const take = (text: string, takes: readonly Take[]): readonly [left: string, taken: readonly string[]] => {
  let left = text;
  const taken: string[] = [];
  for (const [pattern, figure] of takes) {
    left = left.replace(pattern, (...parts: readonly unknown[]) => {
      taken.push(...figure(parts.map((each) => (typeof each === 'string' ? each : ''))));
      return ' ';
    });
  }
  return [left, taken];
};

export const figuresOf = (text: string): Figures => {
  // Full-width and circled digits are digits; thousands are set apart by commas in both languages.
  const folded = text.normalize('NFKC').replace(/(?<=\d),(?=\d{3}(?!\d))/g, '').replace(/\+81[- ]?(?=\d)/g, '0');
  const [afterAddresses, address] = take(folded, [addresses]);
  const [afterEmails, email] = take(afterAddresses, [emails]);
  const [afterDates, date] = take(afterEmails, dates);
  const [, number] = take(afterDates, numbers);
  return { address, email, date, number };
};

const inWords: readonly (readonly [RegExp, number])[] = [
  [/一|ひと|初/, 1], [/\b(?:one|first|once|an?)\b/i, 1], [/二|両|ふた/, 2], [/\b(?:two|second|twice|both)\b/i, 2], [/三/, 3], [/\b(?:three|third)\b/i, 3],
  [/四/, 4], [/\b(?:four|fourth)\b/i, 4], [/五/, 5], [/\b(?:five|fifth)\b/i, 5], [/六/, 6], [/\b(?:six|sixth)\b/i, 6], [/七/, 7], [/\b(?:seven|seventh)\b/i, 7],
  [/八/, 8], [/\b(?:eight|eighth)\b/i, 8], [/九/, 9], [/\b(?:nine|ninth)\b/i, 9], [/十/, 10], [/\b(?:ten|tenth)\b/i, 10], [/\btwelve\b/i, 12],
];

/** Whether a text says a small number in words: "two", 二. */
export const saysInWords = (text: string, number: string): boolean => inWords.some(([words, value]) => value === Number(number) && words.test(text));
