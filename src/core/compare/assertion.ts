import type { Position } from '../findings/finding.ts';
import type { ConsentScope } from '../choices/choices.ts';
import type { Action, Holding } from '../decide/question.ts';
import type { LocalText } from '../policy/model/local-text.ts';
import type { ContactChannel } from '../policy/model/purposes.ts';

/** What a policy shall never do, or always, or only so: looked for in every answer that it can give (docs/assertions.md). */
export interface Assertion {
  readonly kind: 'assertion';
  readonly at: Position;
  readonly id: string;
  readonly text: LocalText;
  /** `never`: what is meant goes in no answer. `only`: it goes in those alone that `for` means as well. `always`: it goes with what is given. */
  readonly says: 'never' | 'only' | 'always';
  readonly what: Meant;
  /** `only`: one of these is meant too. */
  readonly for: readonly Meant[];
  /** `never`, `only`: facts without which it holds. `always`: the facts with which it holds. */
  readonly facts: FactsNamed;
  /** Promises and rules of law that it is about. */
  readonly source: readonly string[];
}

export interface Named { readonly id: string; readonly at: Position }

export const itemWords = ['special-care', 'sensitive', 'usage-log', 'identifying'] as const;
export type ItemWord = (typeof itemWords)[number];
export const purposeWords = ['declared', 'undeclared'] as const;
export const countryWords = ['abroad', 'foreign'] as const;

/** Which questions are meant; what is left out is anything. */
export interface Meant {
  readonly at: Position;
  readonly action: readonly Action[] | undefined;
  /** `sensitive`: as California's law has it, in documents that apply. */
  readonly items: ItemWord | readonly Named[] | undefined;
  readonly classes: readonly Named[] | undefined;
  readonly purposes: (typeof purposeWords)[number] | readonly Named[] | undefined;
  readonly recipients: readonly Named[] | undefined;
  readonly situations: readonly Named[] | undefined;
  /** `abroad`: not Japan; `foreign`: nor a country that counts as Japan (APPI Article 28(1)). */
  readonly countries: (typeof countryWords)[number] | readonly string[] | undefined;
  /** Known to be so old, whole years. */
  readonly age: { readonly under: number | undefined; readonly from: number | undefined } | undefined;
  /** In this place; `outside`: in another. */
  readonly residence: { readonly place: string; readonly outside: boolean } | undefined;
  /** The service that holds the data. */
  readonly services: readonly Named[] | undefined;
  readonly collections: readonly Named[] | undefined;
  readonly channels: readonly ContactChannel[] | undefined;
  readonly membership: readonly Holding['membership'][] | undefined;
  readonly origin: readonly Holding['origin'][] | undefined;
}

/** `asking`: that a contact does nothing but ask for consent. */
export const claimKinds = ['law', 'flow', 'acquisition', 'california', 'asking'] as const;
export type ClaimKind = (typeof claimKinds)[number];
export const gateKinds = ['designated-country', 'equivalent-system', 'consent', 'exception'] as const;
export type GateKind = (typeof gateKinds)[number];
/** `shown`: an undeclared purpose was shown at collection. `succession`: data was taken over with one. */
export const happeningKinds = ['act', 'wish', 'request', 'given', 'applied', 'situation', 'recording-announced', 'shown', 'succession'] as const;
export type HappeningKind = (typeof happeningKinds)[number];
export const contractNames = ['entrustment', 'joint-use-agreement'] as const;

export interface FactsNamed {
  readonly consent: readonly ConsentScope[];
  readonly claim: readonly ClaimKind[];
  readonly gate: readonly GateKind[];
  readonly happening: readonly HappeningKind[];
  readonly contract: readonly (typeof contractNames)[number][];
}
