/** What a reader of source text wanted at a place. Its words are in parameter-words.ts. */
export type Expectation =
  | { readonly kind: 'mapping' } | { readonly kind: 'list' } | { readonly kind: 'text' } | { readonly kind: 'true-or-false' }
  | { readonly kind: 'date' } | { readonly kind: 'month-and-day' } | { readonly kind: 'name' } | { readonly kind: 'both-languages' }
  | { readonly kind: 'promise' } | { readonly kind: 'country' } | { readonly kind: 'residence' } | { readonly kind: 'email' }
  | { readonly kind: 'entries'; readonly min: number }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'one-of'; readonly values: readonly string[] };

/** What stands there instead; the text itself where it is short. */
export type Found =
  | { readonly kind: 'mapping' } | { readonly kind: 'list' } | { readonly kind: 'nothing' }
  | { readonly kind: 'value'; readonly text: string }
  /** A text with a character that nobody could read, as `U+0007`. */
  | { readonly kind: 'character'; readonly character: string };

/** What the YAML reader stumbled over, in kinds that a person can act on. */
export type SyntaxIssue =
  | 'indentation' | 'open-bracket' | 'open-quote' | 'missing-sign' | 'unexpected-sign' | 'escape' | 'reserved-start' | 'two-on-a-line' | 'block-in-brackets'
  | 'long-key' | 'key-over-lines';

/** YAML that these files do not use. */
export type YamlFeature = 'alias' | 'tag' | 'directive' | 'key' | 'nesting';

/** What a text is measured in: parts are words, signs and spaces. */
export type SizeUnit = 'bytes' | 'characters' | 'parts';

/** What a reference by id points to. */
export type Referent =
  | 'class' | 'item' | 'purpose' | 'service' | 'request-type' | 'identity-document' | 'dataset' | 'table' | 'column'
  | 'company' | 'collection' | 'recipient' | 'situation' | 'clause' | 'policy';

/** Facts of a policy that its published text has to print. */
export type PublishedFact =
  | 'purposes' | 'request-types' | 'refusal-grounds' | 'fees' | 'promised-reply' | 'identity-documents' | 'document-disposal'
  | 'refused-channels' | 'desk' | 'request-procedure' | 'self-service-stop' | 'purpose-rules' | 'receipts' | 'recipients' | 'provision-consent'
  | 'provision-means' | 'provision-exceptions' | 'provision-abroad' | 'joint-use' | 'entrustment' | 'special-care' | 'statistics' | 'anonymised'
  | 'trackers' | 'security-measures' | 'retention' | 'amendment' | 'minors' | 'privacy-manager' | 'california-categories' | 'california-sale'
  | 'california-sensitive' | 'california-rights' | 'california-procedure' | 'california-retention';

/** Requests that people have by law (APPI Articles 32 to 35), beside that for records of provision. */
export type RightsMissing = 'purpose-notice' | 'disclosure' | 'correction' | 'stop-of-use' | 'erasure' | 'stop-of-provision';

/** What both languages of a text have in common beside words. */
export type FigureKind = 'number' | 'date' | 'address' | 'email';
