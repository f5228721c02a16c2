import type { Lift, ReasonCode, ReasonDefinition } from '../reasons.ts';
import { reasonDefinitions } from '../reasons.ts';
import { abroad } from './abroad.ts';
import { choices } from './choices.ts';
import { consentOpensPurposes, consentsBeyondSuccession, consentsIgnored, consentsNamingAll, consentsToPurpose, thatCount } from './consents.ts';
import { entrustmentAndJointUse } from './entrustment-and-joint-use.ts';
import { groundOf } from './grounds.ts';
import { found, provides, tell } from './pair.ts';
import type { Found, Pair, Rule, Told } from './pair.ts';
import { consentReasons, provision } from './provision.ts';
import { afterMembership, changed, collectedThatWay, declared, inItsService, ofClassAndItems, roles, succeeded } from './purpose.ts';
import { specialCareAgeCalifornia } from './special-care-age-california.ts';
import { asksForConsent, carriesNoMessage, whatIsDone } from './what-is-done.ts';
import { isHeld, isOfItsOrigin } from './who-answers.ts';

/** Every rule is looked at, whatever the others say. */
const rules: readonly Rule[] = [
  isOfItsOrigin, isHeld, declared, ofClassAndItems, collectedThatWay, inItsService, afterMembership, roles, changed, succeeded, whatIsDone, carriesNoMessage,
  provision, entrustmentAndJointUse, abroad, specialCareAgeCalifornia, choices, consentsIgnored,
];

export const definitionOf = ({ code }: { readonly code: ReasonCode }): ReasonDefinition => reasonDefinitions[code];

/** What may take away, and what it is then told by. */
interface Lifter {
  readonly lift: Lift;
  readonly reasons: readonly Found[];
}

/** What is left of the reasons of one pair after lifting, and what lifted. */
export const judgePair = (pair: Pair): readonly Told[] => {
  const ground = groundOf(pair);
  const all = [...rules.flatMap((rule) => rule(pair)), ...ground?.ignored ?? []];
  const lifters: readonly Lifter[] = [
    ...byConsents(pair), ...byAsking(pair), ...(ground?.lifts ? [{ lift: ground.lifts, reasons: [ground.carries] }] : []),
  ];
  const lifts = (one: Found, { lift }: Lifter): boolean => definitionOf(one).lifts?.includes(lift) === true;
  const left = all.filter((one) => !lifters.some((lifter) => lifts(one, lifter)));
  const carried = lifters.filter((lifter) => all.some((one) => lifts(one, lifter))).flatMap(({ reasons }) => reasons);
  return [...left, ...carried].map((one) => tell(pair.layers, one));
};

/** Rules 16, 19 and 38. */
const byConsents = (pair: Pair): readonly Lifter[] => {
  const opens = thatCount(pair, consentsToPurpose(pair)).length > 0;
  const opensAnyway = thatCount(pair, consentsBeyondSuccession(pair)).length > 0;
  const consented = [found('consent-opens-purpose', pair.question.purpose, { kind: 'purpose-rules' })];
  const naming = provides(pair) ? thatCount(pair, consentsNamingAll(pair)) : [];
  return [
    ...(opens ? [{ lift: 'consent-to-purpose' as const, reasons: consented }] : []), ...(opensAnyway ? [{ lift: 'consent-anyway' as const, reasons: consented }] : []),
    ...(naming.length > 0 ? [{ lift: 'named-consent' as const, reasons: consentReasons(naming) }] : []),
  ];
};

/** Rule 28. */
const byAsking = (pair: Pair): readonly Lifter[] => {
  if (!asksForConsent(pair)) return [];
  const reasons = [found('contact-asks-for-consent', pair.question.purpose, { kind: 'purpose-rules' })];
  return [...(consentOpensPurposes(pair) ? [{ lift: 'asking' as const, reasons }] : []), { lift: 'asking-anyway', reasons }];
};
