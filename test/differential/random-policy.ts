import type { Block, Clause, PolicyText } from '../../src/core/policy/model/policy.ts';
import { plainFacts } from '../../src/core/policy/model/policy.ts';
import type { Purpose } from '../../src/core/policy/model/purposes.ts';
import { contactChannels, processings } from '../../src/core/policy/model/purposes.ts';
import type { Extends, Scope } from '../../src/core/policy/model/relation.ts';
import type { PolicyLibrary } from '../../src/core/policy/model/resolve.ts';
import { dataOrigins, messageChannels } from '../../src/core/policy/model/subjects.ts';
import type { Item } from '../../src/core/policy/model/subjects.ts';
import { classes, clauseId, collections, companies, items, place, policyId, purposes, receipts, recipients, roles, services, text, versionDay } from './names.ts';
import { californiaOf, entrustmentOf, jointUseOf, provisionOf, someItems } from './random-provision.ts';
import type { Random } from './random.ts';

const purposeOf = (random: Random, id: Purpose['id']): Purpose => ({
  kind: 'purpose', at: place, id, class: random.chance(0.7) ? classes[0] ?? random.pick(classes) : random.pick(classes), classAt: place, text, items: someItems(random, 0.5), crossService: random.chance(0.5),
  logMatching: random.chance(0.5), channels: random.chance(0.6) ? random.some(contactChannels, 0.5) : [], processing: random.some(processings, 0.5),
  afterMembership: random.chance(0.4) ? 'some-services' : 'no', basis: 'none', collectedBy: random.chance(0.2) ? random.atLeastOne(collections, 0.5) : [], collectedByAt: [],
  recipients: random.some(recipients, 0.8), recipientsAt: [], incidental: false, notes: [],
});

const itemOf = (random: Random, id: Item['id']): Item => ({
  kind: 'item', at: place, id, name: text, identifiability: random.pick(['direct', 'direct', 'by-matching', 'none']), specialCare: random.chance(0.15), usageLog: random.chance(0.25),
  derived: false, catchAll: false, household: random.chance(0.1), lawOnly: random.chance(0.03), reaches: random.some(messageChannels, 0.35), onlyFor: random.chance(0.1) ? random.atLeastOne(purposes, 0.5) : [], onlyForAt: [],
});

/** Most facts are printed somewhere, some nowhere, so that sources have clauses, numbers, or neither. */
const clausesOf = (random: Random): readonly Clause[] => {
  const blocks: readonly Block[] = [
    ...classes.map((one): Block => ({ kind: 'purposes-of', at: place, class: one })), ...recipients.map((recipient): Block => ({ kind: 'recipient', at: place, recipient })),
    ...plainFacts.map((kind): Block => ({ kind, at: place })),
  ];
  const clause = (id: string, body: readonly Block[], inner: readonly Clause[]): Clause =>
    ({ kind: 'clause', at: place, id: clauseId(id), numbered: random.chance(0.9), heading: text, body, cites: [], backedBy: [], clauses: inner });
  return ['first', 'second', 'third'].map((id) => clause(id, random.some(blocks, 0.25), [clause(`${id}.one`, random.some(blocks, 0.25), []), clause(`${id}.two`, random.some(blocks, 0.25), [])]));
};

const textOf = (random: Random, id: string, extension: Extends | undefined, full: number): PolicyText => ({
  kind: 'policy', at: place, id: policyId(id), version: versionDay, established: undefined, follows: undefined, followsAt: place, revisionReason: undefined, japaneseHead: 'era', title: text,
  extends: extension, organisation: { at: place, name: text, shortName: text, responsibleCompany: text, representative: undefined, address: undefined, privacyManager: undefined },
  // A company that a scope names is one that the policy declares, as the check of references asks.
  companies: companies.filter((one) => random.chance(full * 0.8) || one === extension?.scope.company).map((one) => ({ kind: 'company', at: place, id: one, name: text, country: 'JP' })),
  services: random.some(services, full * 0.8).map((one) => ({ kind: 'service', at: place, id: one, name: text, company: random.maybe(0.4, () => random.pick(companies)), companyAt: place })),
  classes: random.some(classes, full + 0.08).map((one) => ({ kind: 'class', at: place, id: one, name: text, items: someItems(random, 0.6), origins: random.chance(0.85) ? ['person', 'received'] : random.atLeastOne(dataOrigins, 0.6) })),
  items: random.some(items, full).map((one) => itemOf(random, one)),
  roles: random.chance(0.2) ? random.some(roles, 0.6).map((one) => ({
    kind: 'role', at: place, id: one, name: text, purposes: random.chance(0.6) ? { all: true } : { all: false, ids: random.atLeastOne(purposes, 0.6), idsAt: [] }, items: someItems(random, 0.6),
  })) : [],
  purposes: random.some(purposes, full * 0.85).map((one) => purposeOf(random, one)),
  purposeRules: random.maybe(0.6, () => ({ at: place, list: random.pick(['closed', 'open']), outside: random.pick(['consent', 'never', 'law']), change: 'unstated' })),
  collections: random.some(collections, full * 0.85).map((one) => ({
    kind: 'collection', at: place, id: one, name: text, classes: [], classesAt: [], items: random.atLeastOne(items, 0.75).map((item) => ({ at: place, item, need: random.pick(['optional', 'by-law']), ground: undefined })),
    purposes: random.chance(0.2) ? random.atLeastOne(purposes, 0.6) : [], purposesAt: [], ifWithheld: undefined, recorded: false, documentsReturned: 'all',
  })),
  receipts: random.some(receipts, full * 0.85).map((one) => ({
    kind: 'receipt', at: place, id: one, from: text, classes: random.atLeastOne(classes, 0.8), classesAt: [], items: random.atLeastOne(items, 0.75), itemsAt: [], purposes: [], means: [],
    onlyFrom: random.chance(0.4) ? 'applied-to' : 'anyone',
  })),
  provision: random.maybe(full, () => provisionOf(random)), specialCare: random.maybe(0.5, () => ({ at: place, bases: random.some(['law', 'consent', 'request'], 0.7) })),
  jointUse: random.maybe(full * 0.8, () => jointUseOf(random)), entrustment: random.maybe(full * 0.85, () => entrustmentOf(random)), statistics: undefined,
  anonymised: random.maybe(0.6, () => ({
    at: place, making: 'continuous', items: [], itemsAt: [], means: [], within: undefined, withinAt: place, published: 'on-making', methodClosed: true, register: [], registerAnnounced: false, withStatistics: false,
  })),
  trackers: undefined, security: undefined, retention: [], amendment: undefined,
  minors: random.maybe(0.4, () => ({ at: place, under: 16, collected: random.chance(0.7), soldOrShared: random.chance(0.4), guardianMayAsk: true })),
  california: random.maybe(extension?.as === 'addendum' ? 0.7 : 0.25, () => californiaOf(random)), requests: undefined, desk: undefined, differences: [], otherForms: [],
  clauses: clausesOf(random), statements: [],
});

const scopeOf = (of: Partial<Scope>): Scope =>
  ({ residence: undefined, company: undefined, companyAt: undefined, services: [], servicesAt: [], ...of });

const extending = (policy: string, as: Extends['as'], scope: Scope): Extends => ({ at: place, policy: policyId(policy), policyAt: place, version: undefined, versionAt: place, as, scope });

/** What is in force: the policy of a group; often one of a service, addenda, and a policy that stands alone beside it. */
export const libraryOf = (random: Random): PolicyLibrary => {
  if (random.chance(0.01)) return [];
  const group = textOf(random, 'group', undefined, 0.9);
  const ofService = random.maybe(0.4, () => textOf(random, 'of-service', extending('group', 'service', scopeOf({ services: random.atLeastOne(services, 0.4) })), 0.5));
  const addendum = random.maybe(0.4, () => textOf(random, 'addendum', extending(random.chance(0.8) ? 'group' : 'of-service', 'addendum', scopeOf({
    residence: random.maybe(0.8, () => random.pick(['US-CA', 'US', 'JP'])), company: random.maybe(0.25, () => random.pick(companies)),
    services: random.chance(0.4) ? random.atLeastOne(services, 0.5) : [],
  })), 0.3));
  const beside = random.maybe(0.08, () => textOf(random, 'beside', undefined, 0.7));
  return [group, ofService, addendum, beside].flatMap((one) => one ?? []);
};
