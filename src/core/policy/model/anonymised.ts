import type { Position } from '../../findings/finding.ts';
import type { ClauseId, ItemId, ReleaseId } from '../../identifiers/name-ids.ts';
import type { LocalText } from './local-text.ts';
import type { Means } from './provision.ts';

/** 匿名加工情報 (APPI Article 43): what the document says of making and providing it. */
export interface Anonymised {
  readonly at: Position;
  readonly making: 'continuous' | 'occasional';
  /** Contained in the result, as the document says (APPI 43(3)). */
  readonly items: readonly ItemId[];
  readonly itemsAt: readonly Position[];
  readonly means: readonly Means[];
  /** The clause within whose provision it is provided. */
  readonly within: ClauseId | undefined;
  readonly withinAt: Position;
  /** Items and means are published when it is made, or when it is provided only. */
  readonly published: 'on-making' | 'on-provision' | 'unstated';
  /** Method and source data are closed to all but those who need them. */
  readonly methodClosed: boolean;
  /** The releases that the document lists; `announced` where it announces a list and gives none. */
  readonly register: readonly Release[];
  readonly registerAnnounced: boolean;
  /** The document treats statistics as the same thing (LV 2(3)). */
  readonly withStatistics: boolean;
}

export interface Release {
  readonly kind: 'release';
  readonly at: Position;
  readonly id: ReleaseId;
  readonly name: LocalText;
  readonly items: readonly ItemId[];
  readonly itemsAt: readonly Position[];
  readonly means: readonly Means[];
}

export interface Statistics {
  readonly at: Position;
  readonly use: 'unrestricted' | 'declared-purposes';
}
