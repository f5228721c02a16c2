import type { Language } from '../../core/identifiers/language.ts';
import type { Judgements } from '../../core/compare/consequence.ts';
import type { Layers } from '../../core/compare/difference-answers.ts';
import type { PolicyText } from '../../core/policy/model/policy.ts';
import type { SupplementName } from '../../core/publish/supplements.ts';

/** The changes between this version and another one of its policy (`changes.2019-12-19`, `changes.2019-12-19.md`). */
export type ChangesFormat = `changes.${string}`;

/** The policy's text in each format, its model, and what is published beside it: notices at collection, joint users, countries, changes. */
export type RenderingFormat = 'html' | 'markdown' | 'pdf' | 'json' | SupplementName | ChangesFormat;

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
   * HTML, Markdown and PDF in Japanese and English, then the model as JSON, then in both languages the joint users, the
   * countries and a notice a collection, as far as the policy has them. `parents`: what the policy's own text stands on, nearest first; none where `policy` is already joined with them.
   */
  render(policy: PolicyText, parents?: readonly PolicyText[]): Promise<readonly PolicyRendering[]>;
  /**
   * The notice of revision from the older to the newer, in HTML, Markdown and PDF in both languages. Each version comes with what its
   * text stands on, nearest first. The formats are named for `other`, the one of the two that does not keep it.
   * @param judgements of changes between the two: what a change takes can hang on one
   */
  renderChanges(older: Layers, newer: Layers, other: PolicyText['version'], judgements?: Judgements): Promise<readonly PolicyRendering[]>;
}
