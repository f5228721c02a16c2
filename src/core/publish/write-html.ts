import type { Language } from '../identifiers/language.ts';
import { textOf } from './content.ts';
import type { Cell, Content, DocumentBlock, Fact, FactKind, Inline, ListBlock, PolicyDocument, Section, TableRow } from './document.ts';
import { documentOf, html } from './html.ts';
import type { Content as Markup, Fragment } from './html.ts';
import { htmlPage } from './html-page.ts';
import type { FrameWords } from './words.ts';

/** What a page needs besides its document. */
export interface HtmlFrame {
  readonly words: { readonly [Of in Language]: FrameWords };
  /** Where the page in another language stands, as seen from this one. */
  readonly addressOf: (language: Language) => string;
}

const otherThan = { ja: 'en', en: 'ja' } as const;

/**
 * A document as a self-contained HTML page: no script, no font or image from elsewhere, every text escaped. Anchors are the
 * ids of clauses; facts are marked for programs (`time`, `data`, links).
 */
export const writeHtml = (document: PolicyDocument, frame: HtmlFrame): string => {
  const other = otherThan[document.language];
  return htmlPage({
    language: document.language, title: document.title, other: { language: other, address: frame.addressOf(other) },
    body: html`<a class="skip" href="#_text">${frame.words[document.language].skip}</a>
${headOf(document, frame)}${contentsOf(document, frame)}<main id="_text" tabindex="-1">
${sectionsOf(document.sections, 0)}</main>
<footer>
<p>${linesOf(document.foot)}</p>
</footer>
`,
  });
};

/** A piece to be put into somebody else's page. */
export interface PageFragment {
  readonly language: Language;
  readonly id: string;
  readonly heading: Content;
  readonly blocks: readonly DocumentBlock[];
  readonly link: { readonly address: string; readonly content: Content };
}

/** A piece of HTML with a heading and blocks: no script, no style, no id but its own. */
export const writeFragment = ({ language, id, heading, blocks, link: more }: PageFragment): string => documentOf(html`<section class="yakusoku-notice" lang="${language}" aria-labelledby="${id}">
<h2 id="${id}">${inlines(heading)}</h2>
${blocks.map((block) => blockOf(block))}<p><a href="${more.address}" hreflang="${language}">${inlines(more.content)}</a></p>
</section>
`);

const headOf = ({ language, title, head, signature }: PolicyDocument, { words, addressOf }: HtmlFrame): Fragment => {
  const other = otherThan[language];
  return html`<header>
<nav aria-label="${words[language].languages}"><a href="${addressOf(other)}" hreflang="${other}" lang="${other}">${words[other].language}</a></nav>
<h1>${title}</h1>
<dl>
${head.map(({ label, content }) => html`<dt>${label}</dt><dd>${inlines(content)}</dd>\n`)}</dl>
<p>${linesOf(signature)}</p>
</header>
`;
};

const headingOf = ({ label, heading }: Section): Markup => (label === undefined ? inlines(heading) : html`<span class="number">${label}</span>${inlines(heading)}`);

type Heading = (id: string, content: Markup) => Fragment;
const headings: readonly [Heading, ...Heading[]] = [
  (id, content) => html`<h2 id="${id}">${content}</h2>`,
  (id, content) => html`<h3 id="${id}">${content}</h3>`,
  (id, content) => html`<h4 id="${id}">${content}</h4>`,
  (id, content) => html`<h5 id="${id}">${content}</h5>`,
  (id, content) => html`<h6 id="${id}">${content}</h6>`,
];

const sectionsOf = (sections: readonly Section[], depth: number): Markup => sections.map((section) => {
  const heading = headings[Math.min(depth, headings.length - 1)] ?? headings[0];
  return html`<section aria-labelledby="${section.id}">
${heading(section.id, headingOf(section))}
${section.body.map((block) => blockOf(block))}${sectionsOf(section.sections, depth + 1)}</section>
`;
});

/** Two levels: enough to find one's way, short enough to read. */
const contentsOf = ({ language, sections }: PolicyDocument, { words }: HtmlFrame): Fragment => {
  const entriesOf = (of: readonly Section[], depth: number): Markup => html`<ul>
${of.map((section) => html`<li><a href="#${section.id}">${headingOf(section)}</a>${
  section.sections.length > 0 && depth < 1 ? entriesOf(section.sections, depth + 1) : ''}</li>
`)}</ul>
`;
  return html`<nav class="contents" aria-labelledby="_contents"><div>
<h2 id="_contents">${words[language].contents}</h2>
${entriesOf(sections, 0)}</div></nav>
`;
};

type Writers = { readonly [Kind in DocumentBlock['kind']]: (block: Extract<DocumentBlock, { kind: Kind }>) => Fragment };
const writers: Writers = {
  paragraph: ({ content }) => html`<p>${inlines(content)}</p>\n`,
  list: (list) => listOf(list),
  table: ({ head, rows }) => tableOf(head, rows),
  address: ({ lines }) => html`<address>\n${lines.map((line, at) => html`${at === 0 ? '' : html`<br>\n`}${inlines(line)}`)}\n</address>\n`,
};
const blockOf = (block: DocumentBlock): Fragment => (writers[block.kind] as (block: DocumentBlock) => Fragment)(block);

const marked = (value: string | undefined): Markup => (value === undefined ? '' : html` data-entry="${value}"`);

const listOf = ({ entries }: ListBlock): Fragment => html`<ul>
${entries.map(({ value, content, notes }) => html`<li${marked(value)}>${inlines(content)}${
  notes.length === 0 ? '' : html`\n<ul class="notes">\n${notes.map((note) => html`<li>${inlines(note)}</li>\n`)}</ul>\n`}</li>
`)}</ul>
`;

const tableOf = (head: readonly Content[] | undefined, rows: readonly TableRow[]): Fragment => html`<table>
${head === undefined ? '' : html`<thead>
<tr>${head.map((name) => html`<th scope="col">${inlines(name)}</th>`)}</tr>
</thead>
`}<tbody>
${rows.map(({ value, heading, cells }) => html`<tr${marked(value)}><th scope="row">${inlines(heading)}</th>${cells.map((cell, at) => html`<td${labelOf(cells.length, head?.[at + 1])}>${cellOf(cell)}</td>`)}</tr>\n`)}</tbody>
</table>
`;

/** On a narrow screen the columns stand under each other, and each cell says which it is. */
const labelOf = (cells: number, name: Content | undefined): Markup => (cells > 1 && name ? html` data-label="${textOf(name)}"` : '');

const cellOf = (cell: Cell): Markup => (cell.kind === 'list' ? listOf(cell) : inlines(cell.content));

const linesOf = (lines: readonly Content[]): Markup => lines.map((line, at) => html`${at === 0 ? '' : html`<br>`}${inlines(line)}`);

const inlines = (content: Content): Markup => content.map(inline);

const inline = (piece: Inline): Markup =>
  piece.kind === 'text' ? piece.text : piece.kind === 'strong' ? html`<strong>${inlines(piece.content)}</strong>` : facts[piece.fact](piece);

const time = ({ value, text }: Fact): Fragment => html`<time datetime="${value}">${text}</time>`;
const data = ({ fact, value, text }: Fact): Fragment => html`<data class="${fact}" value="${value}">${text}</data>`;
const link = (scheme: string) => ({ value, text }: Fact): Fragment => html`<a href="${scheme}${value}">${text}</a>`;

const facts: { readonly [Kind in FactKind]: (fact: Fact) => Fragment } = {
  date: time, 'month-day': time, number: data, money: data, name: data, entry: data,
  telephone: link('tel:'), email: link('mailto:'), url: link(''), reference: link('#'),
};
