import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { Language } from '../identifiers/language.ts';

// A policy as people read it, before it is HTML, Markdown or PDF. All texts are plain: a writer escapes them for its format.

/**
 * What a program can compare: the same in every language, whatever the words are. `date` is `YYYY-MM-DD`, `month-day`
 * `MM-DD`, `number` and `money` (yen) decimal digits, `name` the name in both languages (`ja | en`), `telephone` digits with a
 * leading `+`, `reference` the id of a clause, `entry` the word of the model for what is said (`disclosure`, `post`).
 */
export type FactKind = 'date' | 'month-day' | 'number' | 'money' | 'name' | 'telephone' | 'email' | 'url' | 'reference' | 'entry';

export interface Fact {
  readonly kind: 'fact';
  readonly fact: FactKind;
  readonly value: string;
  /** As it reads in the document's language. */
  readonly text: string;
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly content: Content }
  | Fact;

/** A line of text. */
export type Content = readonly Inline[];

export interface ListEntry {
  /** The id of what the model lists here; undefined for an entry of prose. */
  readonly value: string | undefined;
  readonly content: Content;
  /** Conditions printed under the entry. */
  readonly notes: readonly Content[];
}

export interface ListBlock {
  readonly kind: 'list';
  readonly entries: readonly ListEntry[];
}

export interface TableRow {
  /** The id of what the model says in this row; undefined for a row of prose. */
  readonly value: string | undefined;
  readonly heading: Content;
  /** As many as the head has after its first. */
  readonly cells: readonly Cell[];
}

export type Cell = ListBlock | { readonly kind: 'line'; readonly content: Content };

export type DocumentBlock =
  | { readonly kind: 'paragraph'; readonly content: Content }
  | ListBlock
  /** Each row has a heading of its own; `head` names the columns. */
  | { readonly kind: 'table'; readonly head: readonly Content[] | undefined; readonly rows: readonly TableRow[] }
  | { readonly kind: 'address'; readonly lines: readonly Content[] };

export interface Section {
  /** The clause: a stable anchor. */
  readonly id: string;
  /** `1.`, `2)`, `(3)`; undefined for a part. */
  readonly label: string | undefined;
  readonly heading: Content;
  readonly body: readonly DocumentBlock[];
  readonly sections: readonly Section[];
}

export interface PolicyDocument {
  readonly language: Language;
  readonly title: string;
  /** The day of last revision. */
  readonly version: CalendarDate;
  /** Labelled facts under the title. */
  readonly head: readonly { readonly label: string; readonly content: Content }[];
  /** Who makes the promise. */
  readonly signature: readonly Content[];
  readonly sections: readonly Section[];
  readonly foot: readonly Content[];
}
