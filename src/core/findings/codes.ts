/**
 * Every kind of finding with its typed parameters; its severity is decided where it is raised (`severityOf`).
 * A new code is added here, in `severityOf`, in ja.ts and in en.ts: a missing word does not compile.
 */
export interface FindingParameters {
  /** The text is not YAML at this place. */
  readonly 'yaml-syntax': { readonly message: string };
  readonly 'unknown-key': { readonly key: string; readonly known: readonly string[] };
  readonly 'missing-key': { readonly key: string };
  readonly 'wrong-value': { readonly key: string; readonly expected: string; readonly found: string };
  /** A text that people read exists in one language only. */
  readonly 'missing-translation': { readonly key: string; readonly language: 'ja' | 'en' };
  readonly 'duplicate-id': { readonly id: string };
  /** A reference by id to something that is declared nowhere. */
  readonly 'dangling-reference': { readonly what: string; readonly id: string; readonly known: readonly string[] };
}

export type FindingCode = keyof FindingParameters;
