import { parseName } from '../../core/identifiers/name-ids.ts';
import type { AskedOf } from '../ports/decision-store.ts';

/** As law and policies write what a claim rests on: `X27-1-2`, `m-1`. */
const basis = /^[A-Za-z0-9-]{1,40}$/;

/**
 * Whether all that stands for a name of the policy or the register has the shape of one. A question that is kept holds names alone: what
 * has another shape may be somebody's name, address or words. What the claim says of its facts is words, and is kept as such.
 */
export const hasNamesAlone = ({ actor, purpose, items, service, recipient, party, country, situation, needed = [], claim }: AskedOf): boolean =>
  [actor.role, actor.company, purpose, ...items, service, recipient, party, situation, ...needed, claim?.exception, ...claim?.items ?? [], ...Object.keys(claim?.facts ?? {})]
    .every((text) => text === undefined || parseName(text).ok)
  && (country === undefined || /^[A-Z]{2}$/.test(country)) && (claim === undefined || basis.test(claim.basis));
