import { declaredPurpose, found, foundIf, knownItem, isIn, nothing } from './pair.ts';
import type { Pair, Rule } from './pair.ts';
import { changesFor, consentsToUse, isNotOfSuccession, thatCount } from './consents.ts';
import type { Thing } from '../where-said.ts';

/** Rule 10. */
export const declared: Rule = (pair) => {
  const { policy, layers, holding, question: { purpose } } = pair;
  const rules: Thing = { kind: 'purpose-rules' };
  if (declaredPurpose(pair)) return [found('purpose-declared', purpose, { kind: 'purpose', id: purpose })];
  if (holding.shown?.purposes.includes(purpose) && policy.purposeRules?.list !== 'closed') return [found('purpose-shown-at-collection', purpose, rules)];
  if (keepsPurpose(pair)) return nothing;
  const farther = layers.some(({ purposes }) => purposes.some(({ id }) => id === purpose));
  return [found(farther ? 'purpose-beyond-closed-list' : 'purpose-not-declared', purpose, rules)];
};

/** Rule 19: the data was taken over with this purpose, and the documents leave room for it. */
const keepsPurpose = (pair: Pair): boolean => {
  const { policy, holding: { succession }, question: { purpose } } = pair;
  return succession?.originPurposes.includes(purpose) === true && (declaredPurpose(pair) !== undefined || policy.purposeRules?.list !== 'closed');
};

/** Rule 19. */
export const succeeded: Rule = (pair) => [
  ...foundIf(keepsPurpose(pair), 'purpose-kept-by-succession', pair.question.purpose),
  ...foundIf(isNotOfSuccession(pair), 'purpose-not-of-succession', pair.question.purpose),
];

/** Rules 11 and 12. */
export const ofClassAndItems: Rule = (pair) => {
  const { holding, question } = pair;
  const purpose = declaredPurpose(pair);
  const block: Thing = { kind: 'purpose', id: question.purpose };
  const onlyFor = knownItem(pair)?.onlyFor ?? [];
  const keptForOthers = onlyFor.length > 0 && !onlyFor.some((id) => id === question.purpose);
  return [
    ...purpose ? foundIf(purpose.class !== holding.class, 'purpose-of-another-class', purpose.class, block) : nothing,
    ...foundIf((purpose !== undefined && !isIn(pair, purpose.items)) || keptForOthers, 'item-outside-purpose', question.purpose, block),
  ];
};

/** Rule 13. */
export const collectedThatWay: Rule = (pair) => {
  const { policy, holding, question } = pair;
  const collection = policy.collections.find(({ id }) => id === holding.collection);
  const unknown = foundIf(holding.collection !== undefined && !collection, 'unknown-collection', holding.collection);
  const purpose = declaredPurpose(pair);
  if (!purpose) return unknown;
  return [
    ...unknown,
    ...foundIf(purpose.collectedBy.length > 0 && !purpose.collectedBy.some((id) => id === holding.collection), 'collected-another-way', undefined, { kind: 'purpose', id: purpose.id }),
    ...foundIf(
      collection !== undefined && collection.purposes.length > 0 && !collection.purposes.some((id) => id === question.purpose),
      'not-a-purpose-of-collection', collection?.id, { kind: 'collection', id: collection?.id },
    ),
  ];
};

/** Rule 14. */
export const inItsService: Rule = (pair) => {
  const { holding: { service }, question } = pair;
  if (service === undefined || declaredPurpose(pair)?.crossService) return nothing;
  const block: Thing = { kind: 'purpose', id: question.purpose };
  if (question.service === undefined) return [found('service-not-named', undefined, block)];
  return foundIf(question.service !== service, 'another-service', service, block);
};

/** Rule 15. */
export const afterMembership: Rule = (pair) => {
  const { holding, question, facts } = pair;
  if (holding.membership !== 'left') return nothing;
  const block: Thing = { kind: 'purpose', id: question.purpose };
  if (declaredPurpose(pair)?.afterMembership !== 'some-services') return [found('membership-ended', undefined, block)];
  const goesOn = facts.afterMembership.some(({ service, purpose }) => service === holding.service && purpose === question.purpose);
  return foundIf(!goesOn, 'service-not-declared-after-membership', undefined, block);
};

/** Rule 18. */
export const changed: Rule = (pair) => {
  if (thatCount(pair, consentsToUse(pair)).length > 0) return nothing;
  return changesFor(pair).map(({ version }) => found('change-needs-consent', version, { kind: 'purpose', id: pair.question.purpose }));
};

/** Rule 17. */
export const roles: Rule = (pair) => {
  const { policy, question: { actor, purpose } } = pair;
  if (policy.roles.length === 0) return nothing;
  const declaredIn: Thing = { kind: 'role', id: actor.role };
  const role = policy.roles.find(({ id }) => id === actor.role);
  if (!role) return [found('unknown-role', actor.role, declaredIn)];
  return [
    ...foundIf(!role.purposes.all && !role.purposes.ids.some((id) => id === purpose), 'purpose-not-for-role', role.id, declaredIn),
    ...foundIf(!isIn(pair, role.items), 'item-not-for-role', role.id, declaredIn),
  ];
};
