/** Why nothing was done: what a person or an officer can be told. Never says more than the caller may know. */
export type RefusalCode =
  | 'not-found' | 'not-now' | 'case-moved-on' | 'invalid-input' | 'document-kind-refused'
  | 'purpose-denied' | 'form-disposed' | 'code-wrong' | 'too-many-tries' | 'contact-not-proven' | 'reply-not-opened' | 'mail-failed' | 'unavailable'
  | 'upload-too-large' | 'upload-type-refused' | 'upload-damaged' | 'upload-dimensions' | 'upload-missing';

export interface Refusal {
  readonly code: RefusalCode;
  /** For `invalid-input`: which field (`accounts.0.basis`) breaks which rule. */
  readonly fields?: readonly { readonly path: string; readonly rule: string }[];
  readonly retryAfterSeconds?: number;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refused = (code: RefusalCode, more: Omit<Refusal, 'code'> = {}): { readonly ok: false; readonly refusal: Refusal } =>
  ({ ok: false, refusal: { code, ...more } });
export const invalid = (path: string, rule: string): { readonly ok: false; readonly refusal: Refusal } =>
  refused('invalid-input', { fields: [{ path, rule }] });
