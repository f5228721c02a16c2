import { withoutLayout } from './printed-pages.ts';
import type { RawLine } from './text-line.ts';

/** Columns that a line takes: characters of East Asia are two wide. */
const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/.test(character) ? 2 : 1), 0);

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

const marked = /^(?:[●○■□◆◇•▪◦・･–—*+※＊|[【〔#]|-\s|第\s*\d|\d{1,2}(?:-\d{1,2})?[.．)）]|[(（](?:\d{1,2}|[ivx]{1,4})[)）]|[①-⑳]|[a-z][.．]\s)/;
const pageNumber = /^[-–—\s]*\d{1,3}(?:\s*\/\s*\d{1,3})?[-–—\s]*$/;
const rule = /^(?:[-=_*~]{3,}|[|:\-\s]+)$/;
const endsSentence = /[.。．:：;；!?！？)）」』】\]]$/;
const [narrowest, widest] = [40, 110];

/** A text without markup, or with the marks of Markdown, as lines: wrapped lines are put together, page numbers left out. */
export const plainLines = (source: string, file: string, markdown: boolean): readonly RawLine[] => {
  const written = source.replace(/^\uFEFF/, '').replace(/\f/g, '\n').split(/\r\n?|\n/).map((text, at) => ({ text, line: at + 1 }));
  const printed = markdown ? written : withoutLayout(written);
  const lines = printed.map(({ text }) => text);
  // A document in two languages is wrapped in each of them, or in one.
  const full = { ja: wrappedAt(lines.filter((line) => japanese.test(line))), en: wrappedAt(lines.filter((line) => !japanese.test(line))) };
  const raws: RawLine[] = [];
  let apart = true;
  let last = '';
  let lastIndent = 0;
  for (const { text: line, line: number } of printed) {
    const text = line.trim().replace(/\s+/g, ' ');
    const known = raws.at(-1);
    if (text === '' || pageNumber.test(text) || rule.test(text)) {
      // A page may end within a sentence.
      if (text === '' || rule.test(text)) apart = true;
      continue;
    }
    const indent = line.length - line.trimStart().length;
    const begins = apart || marked.test(text) || known === undefined || known.kind === 'heading' || known.kind === 'row';
    // A hanging line that begins with a capital letter is a sentence under an entry.
    const width = full[japanese.test(last) ? 'ja' : 'en'];
    const wraps = width !== undefined && !endsSentence.test(last) && widthOf(last) + firstWidth(text) >= width && !(indent > lastIndent && /^[A-Z]/.test(text));
    const goesOn = !begins && (markdown || wraps);
    if (goesOn) raws[raws.length - 1] = { ...known, text: joined(known.text, cleaned(text, markdown)) };
    else for (const raw of partsOf(rawOf(text, { file, line: number }, { indent, apart, markdown }))) raws.push(raw);
    apart = false;
    [last, lastIndent] = [text, indent];
  }
  return raws;
};

/** The width at which a text is wrapped, less what a line may fall short of it; undefined where each line is a paragraph of its own. */
const wrappedAt = (lines: readonly string[]): number | undefined => {
  const widths = lines.map((line) => widthOf(line.trim())).filter((width) => width > 0).toSorted((a, b) => a - b);
  const wide = widths.at(-1) ?? 0;
  const nearWide = widths.filter((width) => width >= wide * 0.8).length;
  return wide >= narrowest && wide <= widest && nearWide >= Math.max(3, widths.length / 6) ? wide * 0.9 : undefined;
};

/** What had to fit on the line before: a word with its space, or a character of Japanese. */
const firstWidth = (text: string): number => 1 + widthOf(/^[!-~’“”‘]+/.exec(text)?.[0] ?? text.slice(0, 1));

const joined = (first: string, second: string): string => /[\u3000-\u9FFF\uFF00-\uFF60]$/.test(first) || /^[\u3000-\u9FFF\uFF00-\uFF60]/.test(second) ? first + second : `${first} ${second}`;

interface Form { readonly indent: number; readonly apart: boolean; readonly markdown: boolean }

const rawOf = (line: string, place: { readonly file: string; readonly line: number }, { indent, apart, markdown }: Form): RawLine => {
  const text = cleaned(line, markdown);
  const at = { ...place, column: indent + 1 };
  const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(text);
  if (heading) return { text: heading[1] ?? '', at, kind: 'heading', indent, apart };
  const row = /^\|(.*?)\|?$/.exec(text) ?? (/ \| /.test(text) ? [text, text.replace(/\|$/, '')] : null);
  if (row) return { text: (row[1] ?? '').split('|').map((cell) => cell.trim()).join(' | '), at, kind: 'row', indent, apart };
  return { text, at, indent, apart };
};

/** Marks of Markdown that are no words. */
const cleaned = (text: string, markdown: boolean): string => markdown
  ? text.replace(/<\/?[a-z][^<>]*>/gi, '').replace(/!?\[([^[\]]*)\]\(([^()\s]*)(?:\s[^()]*)?\)/g, (_, words: string, url: string) => (/^(?:https?|mailto):/.test(url) && !words.includes(url.replace(/^mailto:/, '')) ? `${words} ${url}` : words))
    .replace(/(\*\*|__|`)(\S(?:[^]*?\S)?)\1/g, '$2').replace(/\\(?=[!-/:-@[-`{-~])/g, '').trim()
  : text;

/** What a copy of a page ran together: an entry that begins within a line, after the end of a sentence. */
const partsOf = (raw: RawLine): readonly RawLine[] => {
  const pieces = raw.text.split(/(?<=[.:;。：；])\s+(?=[-–●]\s?[A-Z(（\p{Script=Han}])/u);
  return pieces.map((text, at) => (at === 0 ? { ...raw, text } : { ...raw, text, apart: false }));
};
