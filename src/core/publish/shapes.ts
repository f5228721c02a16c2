import { entry, line, name, say } from './content.ts';
import type { Cell, Content, DocumentBlock, ListBlock, ListEntry, TableRow } from './document.ts';
import type { Language } from '../identifiers/language.ts';
import type { LocalText } from '../policy/model/local-text.ts';
import type { Item } from '../policy/model/subjects.ts';
import type { PublishWords } from './words.ts';

// The few shapes that a published policy is made of.

export const paragraph = (content: Content): DocumentBlock => ({ kind: 'paragraph', content });

/** A sentence that stands for a word of the model. */
export const stated = (value: string, words: string): DocumentBlock => paragraph([entry(value, words)]);

export const listEntry = (content: Content, value?: string, notes: readonly Content[] = []): ListEntry => ({ value, content, notes });

/** What has a name and an id in the model. */
export const namedEntry = ({ id, name: named }: { readonly id: string; readonly name: LocalText }, language: Language): ListEntry =>
  listEntry([name(named, language)], id);

export const listOf = (entries: readonly ListEntry[]): ListBlock => ({ kind: 'list', entries });

export const cell = (content: Content): Cell => ({ kind: 'line', content });

export const row = (heading: Content, cells: readonly Cell[], value?: string): TableRow => ({ value, heading, cells });

/** Two columns and more: each row has its heading. */
export const tableOf = (rows: readonly TableRow[], head?: readonly string[]): DocumentBlock => ({ kind: 'table', head: head?.map(line), rows });

export const itemTable = (items: readonly Item[], language: Language, words: PublishWords): DocumentBlock =>
  tableOf(items.map((item) => row([name(item.name, language)], [cell(say`${words.and([
    [entry(item.identifiability, words.identifiability[item.identifiability])],
    ...(item.specialCare ? [[entry('special-care', words.items.specialCare)]] : []),
  ])}`)], item.id)), [words.items.item, words.items.identifies]);
