import type { California } from '../../src/core/policy/model/california.ts';
import { californiaThirdParties, permittedUses } from '../../src/core/policy/model/california.ts';
import type { Entrustment } from '../../src/core/policy/model/entrustment.ts';
import type { JointUse } from '../../src/core/policy/model/joint-use.ts';
import type { Provision, Recipient, Situation } from '../../src/core/policy/model/provision.ts';
import { exceptionGrounds, meansKinds } from '../../src/core/policy/model/provision.ts';
import type { Items } from '../../src/core/policy/model/subjects.ts';
import { classes, exceptions, items, partners, place, recipients, services, situations, text } from './names.ts';
import type { Random } from './random.ts';

export const someItems = (random: Random, all: number): Items =>
  (random.chance(all) ? { all: true } : { all: false, ids: random.atLeastOne(items, 0.65), idsAt: [] });

const situationOf = (random: Random, id: Situation['id']): Situation => ({
  kind: 'situation', at: place, id, name: text, text, items: random.maybe(0.35, () => someItems(random, 0.1)),
  onBehalf: random.chance(0.15), byPerson: random.chance(0.25), onWish: random.chance(0.15), after: random.maybe(0.15, () => random.pick(situations)), afterAt: place,
  services: random.chance(0.2) ? random.atLeastOne(services, 0.5) : [], servicesAt: [], byLaw: random.chance(0.15), needLimited: random.chance(0.15),
  means: random.chance(0.1) ? random.atLeastOne(meansKinds, 0.2) : [],
});

const recipientOf = (random: Random, id: Recipient['id']): Recipient => ({
  kind: 'recipient', at: place, id, name: text, classes: random.atLeastOne(classes, 0.8), classesAt: [], items: someItems(random, 0.4),
  situations: random.some(situations, 0.75).map((one) => situationOf(random, one)), partly: random.chance(0.5), needLimited: random.chance(0.2), stopsAtOptOut: random.chance(0.3), eachNamed: random.chance(0.25), notes: [],
});

export const provisionOf = (random: Random): Provision => ({
  at: place, consent: random.chance(0.5) ? 'recipient-and-items' : 'any', means: random.chance(0.5) ? random.atLeastOne(meansKinds, 0.4) : [],
  recipients: random.chance(0.1) ? [] : random.some(recipients, 0.85).map((id) => recipientOf(random, id)),
  exceptions: random.some(exceptions, 0.8).map((id) => ({ kind: 'exception', at: place, id, ground: random.pick(exceptionGrounds), condition: undefined, text })),
  abroad: random.maybe(0.65, () => ({
    at: place, cases: [text], countries: random.some(['US', 'VN', 'DE'], 0.5).map((code) => ({ at: place, code, name: text, system: undefined })),
    others: random.maybe(0.5, () => ({ at: place, text, reason: undefined })), systems: text, measures: { at: place, kind: 'unstated' as const, text },
  })),
});

export const entrustmentOf = (random: Random): Entrustment => ({
  at: place, selection: true, supervision: true, abroad: random.chance(0.6),
  partners: random.chance(0.5) ? [] : random.atLeastOne(partners, 0.7).map((id) => ({ kind: 'partner', at: place, id, name: text, items: someItems(random, 0.3), work: [], confidentiality: true })),
});

export const jointUseOf = (random: Random): JointUse => ({
  at: place, classes: random.atLeastOne(classes, 0.8), classesAt: [], items: someItems(random, 0.3), openItems: false, users: { at: place, text, snapshot: undefined }, purposes: [text],
  ownPurposes: random.chance(0.75), means: [], responsible: { at: place, company: text, address: undefined, representative: undefined },
  abroad: random.maybe(0.6, () => ({ at: place, gate: random.chance(0.5) ? 'agreement' as const : 'conforming-system' as const, text })),
});

export const californiaOf = (random: Random): California => ({
  at: place, categories: [{ at: place, category: 'identifiers', examples: text, items: random.atLeastOne(items, 0.7), itemsAt: [] }], sources: ['person'],
  sale: { at: place, permittedPurposes: [], permittedRecipients: random.atLeastOne(californiaThirdParties, 0.6), past: [] },
  sensitive: random.maybe(0.7, () => ({
    at: place, items: random.some(items, 0.3), itemsAt: [], inference: random.chance(0.4),
    uses: random.some(permittedUses, 0.5).map((permitted) => ({ at: place, text, permitted })),
  })),
  rights: [], verification: { at: place, documents: [], moreMayBeAsked: false, rights: [] }, intake: [],
  optOut: { at: place, link: true, accountPage: true, signal: true }, agents: { at: place, signedPermission: true, exceptions: false },
  retention: { at: place, perCategory: false, text }, businessPurposeTable: false,
});
