import type { ConsentScope } from '../../choices/choices.ts';
import { type Effect, type Lift, type ReasonCode, reasonDefinitions, type ReasonDefinition } from '../reasons.ts';

/** What lifts a refusal, by number; a consent to provision lifts by its scope, which its reason tells. */
export const liftNumbers = {
  'consent-to-purpose': [0], 'named-consent': [1, 2], law: [3], flow: [4], acquisition: [5], california: [6], asking: [7], 'asking-anyway': [8], 'consent-anyway': [9],
} as const satisfies { readonly [L in Lift]: readonly number[] };

/** Refusals that a consent would open though it does not lift them. */
const openedBy = {
  'consent-missing': 'provision', 'consent-for-matching-recipient-missing': 'provision', 'abroad-gate-missing': 'abroad', 'matching-consent-missing': 'matching',
  'change-needs-consent': 'use',
} as const satisfies { readonly [C in ReasonCode]?: ConsentScope };

/** To what a consent that lifts is. */
const openedByLift = { 'consent-to-purpose': 'use', 'consent-anyway': 'use', 'named-consent': 'provision' } as const satisfies { readonly [L in Lift]?: ConsentScope };

/** A code with all that is needed of its definition, looked up once. */
export interface Code {
  readonly code: ReasonCode;
  readonly effect: Effect;
  /** Its place in the order of reasons: by rule, then by code. */
  readonly rank: number;
  readonly lifts: readonly number[];
  /** The scope of a consent that would open it (duty `ask-consent`). */
  readonly opens: ConsentScope | undefined;
  /** ... though the purpose rules let consent open nothing. */
  readonly opensAnyway: boolean;
}

const definitions: readonly [ReasonCode, ReasonDefinition][] = Object.entries(reasonDefinitions) as [ReasonCode, ReasonDefinition][];
const opens: ReadonlyMap<string, ConsentScope> = new Map([...Object.entries(openedBy), ...Object.entries(openedByLift)]);

const ordered = definitions.toSorted(([one, { rule }], [other, { rule: otherRule }]) => rule - otherRule || (one < other ? -1 : 1));

const codeOf = ([code, { effect, lifts = [] }]: [ReasonCode, ReasonDefinition], rank: number): Code =>
  ({ code, effect, rank, lifts: lifts.flatMap((lift) => liftNumbers[lift]), opens: [code, ...lifts].map((name) => opens.get(name)).find((scope) => scope !== undefined), opensAnyway: lifts.includes('consent-anyway') });

export const codes = Object.fromEntries(ordered.map((definition, rank) => [definition[0], codeOf(definition, rank)])) as { readonly [C in ReasonCode]: Code };
