/** What a reader of source text wanted at a place. Its words are in parameter-words.ts. */
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
