import type { Position } from '../findings/finding.ts';
import type { ClauseId } from '../identifiers/name-ids.ts';
import type { PolicyText } from '../policy/model/policy.ts';

/** What only names the version, and what ties its nodes to the register of promises: no part of what it means. */
export const beyondMeaning = ['kind', 'at', 'id', 'version', 'follows', 'followsAt', 'revisionReason', 'statements'] as const;

/** A key of the model at the top: `purposes`, `provision`, `clauses` ... */
export type Section = Exclude<keyof PolicyText, (typeof beyondMeaning)[number]>;

/** What one version says and the other does not, or says otherwise; by the names of the model. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly section: Section;
  /** From the section down: keys of the model, and the names of what stands in lists (`recipients`, `google`, `items`). */
  readonly path: readonly string[];
  /** As data, without positions; undefined: not there. */
  readonly older: unknown;
  readonly newer: unknown;
  /** Of a text: the languages in which it changed. */
  readonly languages: readonly ('ja' | 'en')[];
  /** In the source of each version: of the thing itself, or of the nearest that holds it. */
  readonly at: { readonly older: Position | undefined; readonly newer: Position | undefined };
  /** The clause of each version that prints it. */
  readonly clause: { readonly older: ClauseId | undefined; readonly newer: ClauseId | undefined };
}

/** `provision/recipients/google/items`: the name of a change among the changes between two versions. */
export const changeKey = ({ section, path }: Pick<Change, 'section' | 'path'>): string => [section, ...path].join('/');
