import type { DutyKind } from '../duties.ts';
import type { ReasonCode } from '../reasons.ts';

/** `about` is in words already; empty where the reason names nothing. */
export interface Sentence {
  readonly says: string;
  /** What would have to change for another answer; absent where it is a permission. */
  readonly advice?: string;
}

/** One language. */
export interface Sentences {
  /** Said after the advice where a purpose is refused that a consent would open, or that none opens by this policy (spec/decision.md, rule 16). */
  readonly consentOpensPurposes: string;
  readonly noConsentOpensPurposes: string;
  readonly reasons: { readonly [C in ReasonCode]: (about: string) => Sentence };
  readonly duties: { readonly [K in DutyKind]: (about: string) => string };
}
