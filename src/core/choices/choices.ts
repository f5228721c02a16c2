import type { Instant } from '../identifiers/instant.ts';

/** What a consent is to. Each is asked for and given by itself: none stands for another (`abroad` alone also carries the provision that it names). */
export const consentScopes = ['use', 'provision', 'abroad', 'special-care', 'matching', 'sale'] as const;
export type ConsentScope = (typeof consentScopes)[number];

/**
 * How a consent was given. The first are acts of the person (JP-TP-02); the last three are none and are kept as what happened,
 * never counted.
 */
export const consentMethods = ['document', 'email', 'checkbox', 'click', 'voice', 'touch', 'continued-use', 'silence', 'pre-checked-box'] as const;
export type ConsentMethod = (typeof consentMethods)[number];

/** Names of purposes, items and recipients are the policy's; a name that it does not know covers nothing. */
export interface Consent {
  readonly id: string;
  readonly to: ConsentScope;
  /** `use`: for this purpose. */
  readonly purpose: string | undefined;
  /** A recipient of the policy, or a party; undefined: named none. */
  readonly recipient: string | undefined;
  readonly items: 'all' | readonly string[];
  /** `abroad`: to this country, ISO 3166-1 alpha-2. */
  readonly country: string | undefined;
  /** `abroad`: country, its system and the recipient's measures were shown before (JP-FR-03). */
  readonly informed: boolean;
  readonly method: ConsentMethod;
  readonly by: 'person' | 'guardian';
  readonly at: Instant;
}

/** The person wants it stopped: one item, one purpose, all provision to others, or everything. */
export interface Stop {
  readonly id: string;
  readonly what: { readonly kind: 'item'; readonly item: string } | { readonly kind: 'purpose'; readonly purpose: string } | { readonly kind: 'provision' } | { readonly kind: 'all' };
  readonly at: Instant;
}

/** `signal`: an opt-out preference signal (Sec-GPC), which counts as an opt-out of sale until the person says otherwise. */
export const optOutKinds = ['sale', 'advertising', 'signal'] as const;
export interface OptOut {
  readonly id: string;
  readonly kind: (typeof optOutKinds)[number];
  readonly at: Instant;
}

/** What a person has chosen, as it stands at one moment: what was withdrawn or lifted before it is not in here. */
export interface Choices {
  readonly consents: readonly Consent[];
  readonly stops: readonly Stop[];
  readonly optOuts: readonly OptOut[];
}
