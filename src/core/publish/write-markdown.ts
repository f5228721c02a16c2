import { textOf } from './content.ts';
import type { Cell, Content, DocumentBlock, Fact, FactKind, Inline, ListBlock, PolicyDocument, Section, TableRow } from './document.ts';

/**
 * A document as CommonMark 0.31, which has no tables: a row is an entry that says each column. The only HTML in it are the
 * anchors of clauses. Every mark that a text could hold is escaped, so a text stays a text.
 */
export const writeMarkdown = (document: PolicyDocument): string => [
  `# ${escaped(document.title)}`,
  document.head.map(({ label, content }) => `- ${line([{ kind: 'text', text: `${label}: ` }, ...content])}`).join('\n'),
  lines(document.signature),
  ...sectionsOf(document.sections, 2),
  '---',
  lines(document.foot),
].join('\n\n').concat('\n');

const sectionsOf = (sections: readonly Section[], level: number): readonly string[] => sections.flatMap(({ id, label, heading, body, sections: within }) => [
  `<a id="${id}"></a>`,
  `${'#'.repeat(Math.min(level, 6))} ${label === undefined ? '' : `${escaped(label)} `}${inlines(heading)}`,
  ...blocksOf(body),
  ...sectionsOf(within, level + 1),
]);

type Bullet = '-' | '*';
type Writers = { readonly [Kind in DocumentBlock['kind']]: (block: Extract<DocumentBlock, { kind: Kind }>, bullet: Bullet) => string };
const writers: Writers = {
  paragraph: ({ content }) => line(content),
  list: (list, bullet) => listOf(list, bullet),
  table: ({ head, rows }, bullet) => rows.map((row) => rowOf(row, head?.slice(1), bullet)).join('\n'),
  address: (address) => lines(address.lines),
};

/** A list right after a list has another bullet, or both would be one. */
const blocksOf = (blocks: readonly DocumentBlock[]): readonly string[] => {
  let last: Bullet | undefined;
  return blocks.map((block) => {
    const bullet = last === '-' ? '*' : '-';
    last = block.kind === 'list' || block.kind === 'table' ? bullet : undefined;
    return (writers[block.kind] as (block: DocumentBlock, bullet: Bullet) => string)(block, bullet);
  });
};

const listOf = ({ entries }: ListBlock, bullet: Bullet = '-'): string =>
  entries.map(({ content, notes }) => [`${bullet} ${line(content)}`, ...notes.map((note) => `  - ${line(note)}`)].join('\n')).join('\n');

const rowOf = ({ heading, cells }: TableRow, head: readonly Content[] | undefined, bullet: Bullet): string =>
  [`${bullet} ${line([{ kind: 'strong', content: heading }])}`, ...cells.map((cell, at) => cellOf(cell, head?.[at]))].join('\n');

const cellOf = (cell: Cell, name: Content | undefined): string => {
  if (cell.kind === 'line') return `  - ${line(name === undefined ? cell.content : [...name, { kind: 'text', text: ': ' }, ...cell.content])}`;
  const entries = indented(listOf(cell), '  ');
  return name === undefined ? entries : `  - ${line(name)}\n${indented(entries, '  ')}`;
};

const indented = (text: string, by: string): string => text.split('\n').map((each) => by + each).join('\n');

/** Lines that stay lines: a backslash at the end is a hard break. */
const lines = (all: readonly Content[]): string => all.map((content) => line(content)).join('\\\n');

// Every mark of CommonMark, and of the extensions that readers use (tables, strikethrough, mathematics, mentions, short codes, bare addresses).
const marks = /[\\`*_{}[\]<>#!|~&$^@]|:(?! )|(?<=www)\./gi;
const escaped = (text: string): string => text.replace(marks, '\\$&');

/** What only at the beginning of a line is a mark: a list, a rule, an underline. */
const atStart = (text: string): string => text.replace(/^(\d{1,9})(?=[.)])/, '$1\\').replace(/^[-+=]/, '\\$&');

/** One line. Bold holds for whole lines alone: beside Japanese punctuation CommonMark would not see its end. */
const line = (content: Content): string => {
  const [only] = content;
  if (content.length === 1 && only?.kind === 'strong' && textOf(only.content).trim() !== '') return `**${line(only.content)}**`;
  return atStart(inlines(content));
};

const inlines = (content: Content): string => content.map(inline).join('').trim();

const inline = (piece: Inline): string =>
  piece.kind === 'text' ? escaped(piece.text) : piece.kind === 'strong' ? piece.content.map(inline).join('') : facts[piece.fact](piece);

const words = ({ text }: Fact): string => escaped(text);
/** Whatever could end the address is encoded in it. */
const link = (scheme: string) => ({ value, text }: Fact): string =>
  `[${escaped(text)}](<${scheme}${value.replace(/[^A-Za-z0-9\-._~/#?&=%:+@,]/gu, encodeURIComponent)}>)`;

const facts: { readonly [Kind in FactKind]: (fact: Fact) => string } = {
  date: words, 'month-day': words, number: words, money: words, name: words, entry: words,
  telephone: link('tel:'), email: link('mailto:'), url: link(''), reference: link('#'),
};
