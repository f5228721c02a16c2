import type { CaseNumber } from '../identifiers/case-ids.ts';
import type { Language } from '../identifiers/language.ts';

/** The reply letter as content, before any layout. All texts are in `language`. */
export interface Letter {
  readonly language: Language;
  readonly number: CaseNumber;
  /** The day, as written in the letter (`令和8年11月22日`, `22 November 2026`). */
  readonly date: string;
  /** `address` undefined: the reply goes by e-mail. `name` already carries its 様. */
  readonly addressee: { readonly name: string; readonly address: string | undefined };
  readonly sender: readonly string[];
  readonly title: string;
  readonly blocks: readonly LetterBlock[];
  /** The data itself on further pages, for a reply by post. */
  readonly annex: readonly AnnexTable[];
}

export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** One table of data: each record as its labels and values, in order; `note` says what is not printed. */
export interface AnnexTable {
  readonly title: string;
  readonly records: readonly { readonly heading: string; readonly rows: readonly { readonly label: string; readonly value: string }[] }[];
  readonly note: string | undefined;
}
