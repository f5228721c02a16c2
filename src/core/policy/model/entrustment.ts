import type { Position } from '../../findings/finding.ts';
import type { PartnerId } from '../../identifiers/name-ids.ts';
import type { LocalText } from './local-text.ts';
import type { Items } from './subjects.ts';

/** Entrustment (APPI Articles 25 and 27(5)(i)). */
export interface Entrustment {
  readonly at: Position;
  readonly selection: boolean;
  readonly supervision: boolean;
  readonly abroad: boolean;
  readonly partners: readonly Partner[];
}

export interface Partner {
  readonly kind: 'partner';
  readonly at: Position;
  readonly id: PartnerId;
  readonly name: LocalText;
  readonly items: Items;
  readonly work: readonly LocalText[];
  readonly confidentiality: boolean;
}
