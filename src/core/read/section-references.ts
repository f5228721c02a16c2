/** What joins numbers of sections, and whether it means all between them. */
const joint = String.raw`\s?(?:(?:through|to|and|or|ないし|乃至|から|または|又は|もしくは|若しくは|及び|および|並びに|ならびに|[~〜–,、・-])\s?)+`;
const range = /through|to|ないし|乃至|から|[~〜–-]/;
/** `12, 1) to 4)`: a section, or none, and numbers within it. A bracket before the number makes it a number in words, (14). */
const within = new RegExp(String.raw`(?<![(\d.])(?:(\d{1,2})\s*(?:条|項)?\s*[,、.の]?\s*)?((?<![(\d])\d{1,2}\)(?:${joint}\d{1,2}\))*)`, 'g');
/** `Section 8`, `第27条第1項`, an addendum's `本特則1-1`; and a heading quoted with its number. */
const named = /(?:\b(?:sections?|paragraphs?|articles?|clauses?|§+)\s*|§+\s*|第\s*|本(?:特則|附則|規約|方針|ポリシー|規程)\s*第?\s*|[“"「『])(\d{1,4}(?:[-.]\d{1,3})*)(?:(?=\s*(?:条|項|号))|(?<=(?:sections?|paragraphs?|articles?|clauses?|[§則約針ー程第])\s*[\d.-]+)|(?=[.．]\s?\S))/gi;

/** Brackets around words are none of a number; `Article 27(1)` is its first paragraph. */
const folded = (text: string): string => text.normalize('NFKC').replace(/(\b(?:articles?|sections?)\s*\d{1,4})\((\d{1,2})\)/gi, '$1, paragraph $2')
  .replace(/\(([^()]*)\)/g, (whole, inside: string) => (/^\d*$/.test(inside) ? whole : ` ${inside} `)).replace(/\s+/g, ' ');

const withinOf = (section: string | undefined, list: string): readonly string[] => {
  const numbers = [...list.matchAll(/(\d{1,2})\)/g)];
  const all = new Set<number>();
  for (const [index, { 1: digits, index: at }] of numbers.entries()) {
    const number = Number(digits);
    const before = numbers[index - 1];
    const joins = before ? list.slice(before.index + before[0].length, at) : '';
    if (before && range.test(joins)) for (let between = Number(before[1]); between < number; between += 1) all.add(between);
    all.add(number);
  }
  return [...all].map((number) => (section === undefined ? `${number})` : `${section} ${number})`));
};

/** The sections that a text refers to by number, each once: `12 1)`, `8`, `1-1`, `27`. */
export const referencesIn = (text: string): ReadonlySet<string> => {
  const found: string[] = [];
  const left = folded(text).replace(within, (_, section: string | undefined, list: string) => { found.push(...withinOf(section, list)); return ' '; });
  for (const [, number] of left.matchAll(named)) if (number !== undefined) found.push(number);
  return new Set(found);
};

/** The text without the numbers of sections that it refers to: what is left are other figures. */
export const withoutReferences = (text: string): string => folded(text).replace(within, ' ').replace(named, ' ');
