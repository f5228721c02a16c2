import type { California, SensitiveRules } from '../../src/core/policy/model/california.ts';
import type { PolicyText } from '../../src/core/policy/model/policy.ts';
import type { Provision, Recipient, Situation } from '../../src/core/policy/model/provision.ts';
import type { Purpose } from '../../src/core/policy/model/purposes.ts';
import type { Scope } from '../../src/core/policy/model/relation.ts';
import { messageChannels } from '../../src/core/policy/model/subjects.ts';
import type { Item, Items } from '../../src/core/policy/model/subjects.ts';
import { items, place, text as words } from './names.ts';

/** A policy that is misread in one place: what tables would be made of if a predicate over that construct were wrong. */
export type BrokenPolicy = (text: PolicyText) => PolicyText;

const all: Items = { all: true };
const purposes = (change: (purpose: Purpose) => Partial<Purpose>): BrokenPolicy => (text) => ({ ...text, purposes: text.purposes.map((one) => ({ ...one, ...change(one) })) });
const itemsOf = (change: (item: Item) => Partial<Item>): BrokenPolicy => (text) => ({ ...text, items: text.items.map((one) => ({ ...one, ...change(one) })) });
const provision = (change: (provision: Provision) => Partial<Provision>): BrokenPolicy => (text) => ({ ...text, provision: text.provision && { ...text.provision, ...change(text.provision) } });
const recipients = (change: (recipient: Recipient) => Partial<Recipient>): BrokenPolicy =>
  provision((one) => ({ recipients: one.recipients.map((recipient) => ({ ...recipient, ...change(recipient) })) }));
const situations = (change: (situation: Situation) => Partial<Situation>): BrokenPolicy =>
  recipients((one) => ({ situations: one.situations.map((situation) => ({ ...situation, ...change(situation) })) }));
const scope = (change: Partial<Scope>): BrokenPolicy => (text) => ({ ...text, extends: text.extends && { ...text.extends, scope: { ...text.extends.scope, ...change } } });
const california = (change: (one: California) => Partial<California>): BrokenPolicy => (text) => ({ ...text, california: text.california && { ...text.california, ...change(text.california) } });
const sensitive = (change: Partial<SensitiveRules>): BrokenPolicy => california((one) => ({ sensitive: one.sensitive && { ...one.sensitive, ...change } }));
const without = <K extends 'anonymised' | 'entrustment' | 'jointUse' | 'specialCare' | 'minors' | 'california' | 'provision' | 'purposeRules'>(key: K): BrokenPolicy => (text) => ({ ...text, [key]: undefined });

export const brokenPolicies: Readonly<Record<string, BrokenPolicy>> = {
  'purpose: class': purposes(() => ({ class: 'class-1' as Purpose['class'] })),
  'purpose: items': purposes(() => ({ items: all })),
  'purpose: across services': purposes(({ crossService }) => ({ crossService: !crossService })),
  'purpose: matching of logs': purposes(({ logMatching }) => ({ logMatching: !logMatching })),
  'purpose: channels': purposes(() => ({ channels: [] })),
  'purpose: recording': purposes(({ processing }) => ({ processing: processing.filter((one) => one !== 'recording') })),
  'purpose: machine learning': purposes(({ processing }) => ({ processing: processing.filter((one) => one !== 'machine-learning') })),
  'purpose: profiling': purposes(({ processing }) => ({ processing: processing.filter((one) => one !== 'profiling') })),
  'purpose: analysis': purposes(({ processing }) => ({ processing: processing.filter((one) => one !== 'analysis') })),
  'purpose: after membership': purposes(() => ({ afterMembership: 'some-services' })),
  'purpose: collected by': purposes(() => ({ collectedBy: [] })),
  'purpose: recipients': purposes(() => ({ recipients: [] })),
  'purposes: list closed or open': (text) => ({ ...text, purposeRules: text.purposeRules && { ...text.purposeRules, list: text.purposeRules.list === 'closed' ? 'open' : 'closed' } }),
  'purposes: opened by consent': (text) => ({ ...text, purposeRules: text.purposeRules && { ...text.purposeRules, outside: text.purposeRules.outside === 'never' ? 'consent' : 'never' } }),
  'extends: a service': scope({ services: ['service-1' as Scope['services'][number]] }),
  'extends: a residence': scope({ residence: undefined }),
  'extends: a company': scope({ company: undefined }),
  'extends: not at all': (text) => ({ ...text, extends: undefined }),
  companies: (text) => ({ ...text, companies: [] }),
  services: (text) => ({ ...text, services: [] }),
  'service: who runs it': (text) => ({ ...text, services: text.services.map((one) => ({ ...one, company: undefined })) }),
  'class: items': (text) => ({ ...text, classes: text.classes.map((one) => ({ ...one, items: all })) }),
  'item: identifies': itemsOf(() => ({ identifiability: 'direct' })),
  'item: special care': itemsOf(({ specialCare }) => ({ specialCare: !specialCare })),
  'item: usage log': itemsOf(({ usageLog }) => ({ usageLog: !usageLog })),
  'item: by which channels it reaches': itemsOf(() => ({ reaches: [] })),
  'item: by which channels it reaches, all': itemsOf(() => ({ reaches: messageChannels })),
  'item: household': itemsOf(() => ({ household: false })),
  'item: for certain purposes': itemsOf(() => ({ onlyFor: [] })),
  roles: (text) => ({ ...text, roles: [] }),
  'role: purposes': (text) => ({ ...text, roles: text.roles.map((one) => ({ ...one, purposes: { all: true } })) }),
  'role: items': (text) => ({ ...text, roles: text.roles.map((one) => ({ ...one, items: all })) }),
  'collection: items': (text) => ({ ...text, collections: text.collections.map((one) => ({ ...one, items: [] })) }),
  'collection: purposes': (text) => ({ ...text, collections: text.collections.map((one) => ({ ...one, purposes: [] })) }),
  'receipt: classes': (text) => ({ ...text, receipts: text.receipts.map((one) => ({ ...one, classes: [] })) }),
  'receipt: items': (text) => ({ ...text, receipts: text.receipts.map((one) => ({ ...one, items: items })) }),
  'receipt: applied to': (text) => ({ ...text, receipts: text.receipts.map((one) => ({ ...one, onlyFrom: 'anyone' })) }),
  provision: without('provision'),
  'provision: what a consent names': provision(({ consent }) => ({ consent: consent === 'any' ? 'recipient-and-items' : 'any' })),
  'provision: means': provision(() => ({ means: [] })),
  'recipient: classes': recipients(() => ({ classes: [] })),
  'recipient: items': recipients(() => ({ items: all })),
  'recipient: a part only': recipients(({ partly }) => ({ partly: !partly })),
  'recipient: no more than needed': recipients(() => ({ needLimited: false })),
  'recipient: ends at opt-out': recipients(() => ({ stopsAtOptOut: false })),
  'recipient: each of them named': recipients(({ eachNamed }) => ({ eachNamed: !eachNamed })),
  'recipient: each of them named, overlooked': recipients(() => ({ eachNamed: false })),
  'situation: items': situations(() => ({ items: undefined })),
  'situation: on behalf': situations(() => ({ onBehalf: false })),
  'situation: by the person': situations(() => ({ byPerson: false })),
  'situation: on wish': situations(() => ({ onWish: false })),
  'situation: after another': situations(() => ({ after: undefined })),
  'situation: services': situations(() => ({ services: [] })),
  'situation: by law': situations(() => ({ byLaw: false })),
  'situation: no more than needed': situations(() => ({ needLimited: false })),
  'situation: means': situations(() => ({ means: [] })),
  'exception: ground': provision(({ exceptions }) => ({ exceptions: exceptions.map((one) => ({ ...one, ground: 'law' })) })),
  'abroad: declared': provision(() => ({ abroad: undefined })),
  'abroad: countries': provision(({ abroad }) => ({ abroad: abroad && { ...abroad, countries: [] } })),
  'abroad: others': provision(({ abroad }) => ({ abroad: abroad && { ...abroad, others: abroad.others ? undefined : { at: place, text: words, reason: undefined } } })),
  'special care: section': without('specialCare'),
  'special care: by request': (text) => ({ ...text, specialCare: text.specialCare && { ...text.specialCare, bases: text.specialCare.bases.filter((one) => one !== 'request') } }),
  'special care: by consent': (text) => ({ ...text, specialCare: text.specialCare && { ...text.specialCare, bases: text.specialCare.bases.filter((one) => one !== 'consent') } }),
  'joint use: declared': without('jointUse'),
  'joint use: classes': (text) => ({ ...text, jointUse: text.jointUse && { ...text.jointUse, classes: [] } }),
  'joint use: items': (text) => ({ ...text, jointUse: text.jointUse && { ...text.jointUse, items: all } }),
  'joint use: own purposes': (text) => ({ ...text, jointUse: text.jointUse && { ...text.jointUse, ownPurposes: true } }),
  'joint use: gate abroad': (text) => ({
    ...text, jointUse: text.jointUse && { ...text.jointUse, abroad: text.jointUse.abroad && { ...text.jointUse.abroad, gate: text.jointUse.abroad.gate === 'agreement' ? 'conforming-system' : 'agreement' } },
  }),
  'joint use: abroad': (text) => ({ ...text, jointUse: text.jointUse && { ...text.jointUse, abroad: undefined } }),
  'entrustment: declared': without('entrustment'),
  'entrustment: abroad': (text) => ({ ...text, entrustment: text.entrustment && { ...text.entrustment, abroad: !text.entrustment.abroad } }),
  'entrustment: partners': (text) => ({ ...text, entrustment: text.entrustment && { ...text.entrustment, partners: [] } }),
  'partner: items': (text) => ({ ...text, entrustment: text.entrustment && { ...text.entrustment, partners: text.entrustment.partners.map((one) => ({ ...one, items: all })) } }),
  anonymised: without('anonymised'),
  'minors: section': without('minors'),
  'minors: the age': (text) => ({ ...text, minors: text.minors && { ...text.minors, under: 15 } }),
  'minors: collected': (text) => ({ ...text, minors: text.minors && { ...text.minors, collected: true } }),
  'minors: sold': (text) => ({ ...text, minors: text.minors && { ...text.minors, soldOrShared: true } }),
  'California: section': without('california'),
  'California: categories': california(() => ({ categories: [] })),
  'California: recipients': california(({ sale }) => ({ sale: { ...sale, permittedRecipients: [] } })),
  'California: sensitive items': sensitive({ items: [] }),
  'California: permitted uses': sensitive({ uses: [] }),
  'California: inference': sensitive({ inference: true }),
  'where it is printed': (text) => ({ ...text, clauses: [] }),
};
