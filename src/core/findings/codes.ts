/** What a reader of source text wanted at a place. Its words are in ja.ts and en.ts. */
export type Expectation =
  | { readonly kind: 'mapping' } | { readonly kind: 'list' } | { readonly kind: 'text' } | { readonly kind: 'true-or-false' }
  | { readonly kind: 'date' } | { readonly kind: 'month-and-day' } | { readonly kind: 'name' } | { readonly kind: 'both-languages' }
  | { readonly kind: 'entries'; readonly min: number }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'one-of'; readonly values: readonly string[] };

/** What stands there instead; the text itself where it is short. */
export type Found =
  | { readonly kind: 'mapping' } | { readonly kind: 'list' } | { readonly kind: 'nothing' }
  | { readonly kind: 'value'; readonly text: string };

/** What a reference by id points to. */
export type Referent =
  | 'class' | 'item' | 'purpose' | 'service' | 'request-type' | 'identity-document' | 'dataset' | 'table' | 'column';

/** Facts of a policy that its published text has to print. */
export type PublishedFact =
  | 'purposes' | 'request-types' | 'refusal-grounds' | 'fees' | 'promised-reply' | 'identity-documents' | 'document-disposal'
  | 'refused-channels' | 'desk';

/**
 * Every kind of finding with its typed parameters. A new code is added here, in severity.ts, in ja.ts and in en.ts: a
 * missing word does not compile.
 */
export interface FindingParameters {
  /** The text is not YAML at this place; `message` is the YAML reader's own, in English. */
  readonly 'yaml-syntax': { readonly message: string };
  /** YAML that these files do not use: aliases (also against "billion laughs"), keys that are no text, very deep nesting. */
  readonly 'yaml-feature': { readonly feature: 'alias' | 'key' | 'nesting' };
  readonly 'not-utf8': Record<never, never>;
  readonly 'too-large': { readonly characters: number; readonly most: number };
  readonly 'duplicate-key': { readonly key: string };
  readonly 'unknown-key': { readonly key: string; readonly known: readonly string[] };
  readonly 'missing-key': { readonly key: string };
  readonly 'wrong-value': { readonly key: string; readonly expected: Expectation; readonly found: Found };
  /** A text that people read exists in one language only. */
  readonly 'missing-translation': { readonly key: string; readonly language: 'ja' | 'en' };
  readonly 'duplicate-id': { readonly id: string };
  /** A reference by id to something that is declared nowhere. */
  readonly 'dangling-reference': { readonly what: Referent; readonly id: string; readonly known: readonly string[] };
  /** Policies: dates of establishment and revision the wrong way round. */
  readonly 'dates-out-of-order': { readonly established: string; readonly version: string };
  /** A kind of identity document that the law's table does not know. */
  readonly 'unknown-document': { readonly id: string; readonly known: readonly string[] };
  /** Listed by the policy, no longer accepted: it ended on that day (JP ID-01). */
  readonly 'document-ended': { readonly id: string; readonly lastDay: string };
  readonly 'document-not-yet': { readonly id: string; readonly firstDay: string };
  /** Known, but never an identity document (the notification card). */
  readonly 'document-never': { readonly id: string };
  /** Not one listed document can be used on the day of the check: nobody could ask for anything. */
  readonly 'no-usable-document': Record<never, never>;
  /** A fee on a request that APPI Article 38 leaves free. */
  readonly 'fee-not-allowed': { readonly type: string };
  /** A refusal ground attached to a request for which the law does not give it (APPI 33(2), 34, 35). */
  readonly 'ground-not-available': { readonly ground: string; readonly type: string };
  /** Days a year on which the desk is closed beside weekends and national holidays: a desk that never opens promises nothing. */
  readonly 'desk-closed-too-long': { readonly days: number; readonly most: number };
  /** Forms would be disposed of while the reply can still be collected. */
  readonly 'form-gone-before-reply': { readonly days: number; readonly linkDays: number };
  readonly 'channel-both-ways': { readonly channel: string };
  readonly 'fact-not-published': { readonly fact: PublishedFact; readonly of: string | undefined };
  readonly 'class-without-purpose': { readonly id: string };
  readonly 'no-file': { readonly path: string };
  /** Datasets: no chain of `owned-by` leads from the table to an account, and it is not marked as reference data. */
  readonly 'table-without-owner': { readonly table: string };
  /** A row would own itself through others; the tables in the order of the circle. */
  readonly 'ownership-cycle': { readonly tables: readonly string[] };
  readonly 'disposal-order-incomplete': { readonly table: string };
  /** `table` points to `before`, so its rows have to go first, and the order says otherwise. */
  readonly 'disposal-order-wrong': { readonly table: string; readonly before: string };
  /** Columns of an edge are compared one by one with as many columns of the other table. */
  readonly 'columns-do-not-pair': { readonly columns: number; readonly toColumns: number };
  /** A column that belongs to one account among several names an account column that leads to no account table. */
  readonly 'part-without-account': { readonly column: string };
  /** An account table by which nobody can be recognised: it needs an e-mail address, or a name and a date of birth. */
  readonly 'account-without-identity': { readonly table: string };
  /** The connected database does not have what the annotation names. */
  readonly 'not-in-database': { readonly relation: string; readonly column: string | undefined };
  /** A column of an annotated table about which the annotation says nothing: it is never disclosed. */
  readonly 'column-not-annotated': { readonly relation: string; readonly column: string };
}

export type FindingCode = keyof FindingParameters;
