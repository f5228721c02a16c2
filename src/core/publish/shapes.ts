import type { Language } from '../identifiers/language.ts';
import type { Item } from '../policy/model/policy.ts';
import { html, prose } from './html.ts';
import type { Content, Fragment } from './html.ts';
import type { PublishWords } from './words.ts';

// The few shapes that a published policy is made of.

export const paragraph = (text: string): Fragment => html`<p>${prose(text)}</p>\n`;

export const listOf = (entries: readonly Content[], kind: 'plain' | 'notes' = 'plain'): Fragment =>
  html`<ul${kind === 'notes' ? html` class="notes"` : ''}>\n${entries.map((entry) => html`<li>${entry}</li>\n`)}</ul>\n`;

/** Two columns: each row has its heading. */
export const tableOf = (rows: readonly (readonly [string, Content])[]): Fragment =>
  html`<table>\n<tbody>\n${rows.map(([heading, text]) => html`<tr><th scope="row">${heading}</th><td>${text}</td></tr>\n`)}</tbody>\n</table>\n`;

/** As `tableOf`, with a head over both columns. */
export const headedTable = (head: readonly [string, string], rows: readonly (readonly [string, Content])[]): Fragment => html`<table>
<thead>
<tr><th scope="col">${head[0]}</th><th scope="col">${head[1]}</th></tr>
</thead>
<tbody>
${rows.map(([heading, text]) => html`<tr><th scope="row">${heading}</th><td>${text}</td></tr>\n`)}</tbody>
</table>
`;

export const itemTable = (items: readonly Item[], language: Language, words: PublishWords): Fragment =>
  headedTable([words.items.item, words.items.identifies], items.map((item) => [
    item.name[language], words.and([words.identifiability[item.identifiability], ...(item.specialCare ? [words.items.specialCare] : [])]),
  ]));
