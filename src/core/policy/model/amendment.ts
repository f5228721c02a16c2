import type { Position } from '../../findings/finding.ts';

/** How the document itself may change (JP-TP-02, LV 8). */
export interface Amendment {
  readonly at: Position;
  readonly notice: 'in-service' | 'publication' | 'unstated';
  /** Use after the notice counts as agreement; never where law asks for consent. */
  readonly deemedConsent: boolean;
  /** Where law asks for consent it is obtained in a set way. */
  readonly consentWhereLawAsks: boolean;
}

/** Users below an age (LC 6). */
export interface Minors {
  readonly at: Position;
  readonly under: number;
  readonly collected: boolean;
  readonly soldOrShared: boolean;
  readonly guardianMayAsk: boolean;
}
