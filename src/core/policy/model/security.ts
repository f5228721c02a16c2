import type { Position } from '../../findings/finding.ts';
import type { ClauseId, MeasureId, PolicyId, RetentionId } from '../../identifiers/name-ids.ts';
import type { LocalText } from './local-text.ts';
import type { Items } from './subjects.ts';

export const measureKinds = ['organisational', 'personal', 'physical', 'technical', 'external'] as const;
export type MeasureKind = (typeof measureKinds)[number];

/** 安全管理措置 (APPI Article 23): its own measures, or those of another policy by reference. */
export interface Security {
  readonly at: Position;
  readonly measures: readonly Measure[];
  readonly see: { readonly at: Position; readonly policy: PolicyId; readonly clause: ClauseId } | undefined;
}

export interface Measure {
  readonly kind: 'measure';
  readonly at: Position;
  readonly id: MeasureId;
  readonly head: MeasureKind;
  readonly text: LocalText;
}

/** How long something is kept. */
export interface Retention {
  readonly kind: 'retention';
  readonly at: Position;
  readonly id: RetentionId;
  readonly items: Items;
  readonly text: LocalText;
  /** `internal-rules` and `unstated`: the document leaves the end open. */
  readonly ends: 'when-not-needed' | 'service-end' | 'internal-rules' | 'unstated' | 'never' | { readonly days: number };
  readonly endsAt: Position;
  readonly longerFor: readonly ('law' | 'security' | 'disputes')[];
}
