import type { Language } from '../../core/identifiers/language.ts';
import type { PolicyText } from '../../core/policy/model/policy.ts';

export const renderingFormats = ['html', 'markdown', 'pdf', 'json'] as const;
export type RenderingFormat = (typeof renderingFormats)[number];

/** One form in which a version of a policy is published, as the bytes that are kept and served. */
export interface PolicyRendering {
  /** Undefined for `json`: the model holds every language. */
  readonly language: Language | undefined;
  readonly format: RenderingFormat;
  /** As `Content-Type` says it. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Prints a policy in every format and language; the same policy gives the same bytes. */
export interface PolicyRenderer {
  /**
   * HTML, Markdown and PDF in Japanese and English, then the model as JSON: seven renderings, in that order. `parents`:
   * what the policy's own text stands on, nearest first; none where `policy` is already joined with them.
   */
  render(policy: PolicyText, parents?: readonly PolicyText[]): Promise<readonly PolicyRendering[]>;
}
