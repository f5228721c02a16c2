import type { CaseNumber } from '../identifiers/case-ids.ts';
import type { Language } from '../identifiers/language.ts';

/** The reply letter as content, before any layout. All texts are in `language`. */
export interface Letter {
  readonly language: Language;
  readonly number: CaseNumber;
  /** The day, as written in the letter (`令和8年11月22日`, `22 November 2026`). */
  readonly date: string;
  readonly addressee: { readonly name: string; readonly address: string | undefined };
  readonly sender: readonly string[];
  readonly title: string;
  readonly blocks: readonly LetterBlock[];
}

export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'list'; readonly entries: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
