/** A number at the start of a line, in one form for all ways of writing it, and the words after it. */
export interface Labelled { readonly label: string | undefined; readonly text: string }

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const romanOf = (text: string): string => String(romans.indexOf(text.toLowerCase()) + 1);

/** One way of writing a number, and its form: `1` for a section, `1)` within it, `(1)` for ①, (i) and (1), `a` for a letter. */
const forms: readonly (readonly [RegExp, (number: string) => string])[] = [
  [/^第\s*([0-9０-９]{1,3})\s*条\s*/, (number) => number.normalize('NFKC')],
  [/^([0-9０-９]{1,2}[-－][0-9０-９]{1,2})[.．]?\s*(?=[^\s\d])/, (number) => number.normalize('NFKC')],
  [/^([0-9０-９]{1,2})(?:[.．]\s+|[.．](?=[^\d]|\d+\s?(?:歳|才|年|月|日|か月|ヶ月|つ|件)))(?=\S)/, (number) => number.normalize('NFKC')],
  [/^([0-9０-９]{1,2})[)）]\s*(?![\s~〜～–、,-])/, (number) => `${number.normalize('NFKC')})`],
  [/^[(（]([0-9０-９]{1,2})[)）]\s*/, (number) => `(${number.normalize('NFKC')})`],
  [new RegExp(`^([${circled}])\\s*`), (number) => `(${circled.indexOf(number) + 1})`],
  [new RegExp(`^[(（](${romans.toReversed().join('|')})[)）]\\s*`, 'i'), (number) => `(${romanOf(number)})`],
  [/^([a-z])[.．]\s*(?=\S)/, (letter) => letter],
];

/** The number apart from the words; the whole line where none leads it. */
export const labelled = (line: string): Labelled => {
  for (const [pattern, form] of forms) {
    const found = pattern.exec(line);
    if (found) return { label: form(found[1] ?? ''), text: line.slice(found[0].length).trim() };
  }
  return { label: undefined, text: line };
};
