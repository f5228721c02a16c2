import { governingDocuments } from '../../policy/model/governing.ts';
import type { PolicyText } from '../../policy/model/policy.ts';
import { mergeLayers } from '../../policy/model/resolve.ts';
import type { PolicyLibrary } from '../../policy/model/resolve.ts';
import type { Holding, Question } from '../question.ts';
import { documentItself } from '../where-said.ts';
import { found, foundIf, knownItem, isIn, tell } from './pair.ts';
import type { Rule, Told } from './pair.ts';

/** The documents of one holding (rules 2 to 4). With `refusals` of rules 2 and 4 nothing further is judged. */
export interface Documents {
  readonly layers: readonly PolicyText[];
  /** Undefined: no further rule is looked at. */
  readonly policy: PolicyText | undefined;
  readonly refusals: readonly Told[];
}

export const documentsOf = (inForce: PolicyLibrary, question: Question, holding: Holding): Documents => {
  const { residence } = question.person;
  const { company } = question.actor;
  const companies = inForce.flatMap((text) => text.companies);
  const services = inForce.flatMap((text) => text.services);
  const anyway = [
    ...foundIf(company !== undefined && companies.length > 0 && !companies.some(({ id }) => id === company), 'unknown-company', company),
    ...foundIf(question.service !== undefined && services.length > 0 && !services.some(({ id }) => id === question.service), 'unknown-service', question.service),
  ].map((one) => tell([], one));
  const governing = governingDocuments(inForce, { residence, service: holding.service, company });
  if (governing.state !== 'found') {
    const refusal = governing.state === 'unknown-service' ? found('unknown-service', holding.service) : found('policy-not-certain');
    return { layers: [], policy: undefined, refusals: [...anyway, tell([], refusal)] };
  }
  const { layers, unsure } = governing;
  const policy = mergeLayers(layers);
  const runners = inForce.flatMap(({ services }) => services.flatMap(({ id, company: by }) => (id === holding.service && by !== undefined ? [by] : [])));
  const theirs = runners.length > 0 ? runners : layers.flatMap((text) => text.companies.map(({ id }) => id));
  const other = company !== undefined && companies.some(({ id }) => id === company) && !theirs.some((id) => id === company) && question.action !== 'joint-use';
  const others = foundIf(other, 'another-company', company).map((one) => tell([], one));
  const refusals = [...anyway, ...others, ...unsure.map((text): Told => ({ code: 'residence-not-known', about: undefined, from: documentItself(text) }))];
  if (!policy?.classes.some(({ id }) => id === holding.class)) return { layers, policy: undefined, refusals: [...refusals, tell([], found('unknown-class', holding.class))] };
  return { layers, policy, refusals };
};

/** Rule 4, for a holding whose class is known. */
export const isOfItsOrigin: Rule = ({ policy, holding }) => {
  const origins = policy.classes.find(({ id }) => id === holding.class)?.origins;
  return foundIf(origins?.includes(holding.origin) !== true, 'not-of-this-origin', holding.origin);
};

/** Rule 5, for a holding whose documents and class are known. */
export const isHeld: Rule = (pair) => {
  const { policy, holding, item } = pair;
  if (!knownItem(pair)) return [found('unknown-item', item)];
  const ofClass = policy.classes.find(({ id }) => id === holding.class);
  const held = ofClass !== undefined && isIn(pair, ofClass.items) && (holding.items === 'all' || holding.items.includes(item));
  return foundIf(!held, 'item-not-held');
};
