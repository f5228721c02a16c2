import type { Position } from '../../findings/finding.ts';
import { allClauses, blocksOf } from './all-clauses.ts';
import type { Block, PolicyText } from './policy.ts';
import type { Items } from './subjects.ts';

/** What a policy's own names can point to. */
export type Declared = 'company' | 'service' | 'class' | 'item' | 'purpose' | 'collection' | 'recipient' | 'situation' | 'clause' | 'request-type';

/** A name that points to something declared, with the place of the name. */
export interface Reference { readonly what: Declared; readonly id: string; readonly at: Position }

/** Every reference of a policy, in no particular order. Names that could not be read are '' and left out. */
export const referencesOf = (policy: PolicyText): readonly Reference[] => [
  ...subjects(policy), ...dealings(policy), ...sharing(policy), ...unnoticed(policy), ...published(policy),
].filter(({ id }) => id !== '');

const to = (what: Declared, id: string | undefined, at: Position | undefined): readonly Reference[] =>
  id === undefined || at === undefined ? [] : [{ what, id, at }];
const each = (what: Declared, ids: readonly string[], at: readonly Position[]): readonly Reference[] =>
  ids.flatMap((id, index) => to(what, id, at[index]));
const ofItems = (items: Items | undefined): readonly Reference[] => (items && !items.all ? each('item', items.ids, items.idsAt) : []);

const subjects = ({ services, classes, items, purposes, roles, extends: extension }: PolicyText): readonly Reference[] => [
  ...services.flatMap(({ company, companyAt }) => to('company', company, companyAt)),
  ...classes.flatMap((one) => ofItems(one.items)),
  ...items.flatMap(({ onlyFor, onlyForAt }) => each('purpose', onlyFor, onlyForAt)),
  ...purposes.flatMap((purpose) => [
    ...to('class', purpose.class, purpose.classAt), ...ofItems(purpose.items), ...each('collection', purpose.collectedBy, purpose.collectedByAt),
    ...each('recipient', purpose.recipients, purpose.recipientsAt),
  ]),
  ...roles.flatMap((role) => [...ofItems(role.items), ...(role.purposes.all ? [] : each('purpose', role.purposes.ids, role.purposes.idsAt))]),
  ...(extension ? [...to('company', extension.scope.company, extension.scope.companyAt), ...each('service', extension.scope.services, extension.scope.servicesAt)] : []),
];

const dealings = ({ collections, receipts, provision }: PolicyText): readonly Reference[] => [
  ...collections.flatMap((collection) => [
    ...each('class', collection.classes, collection.classesAt), ...each('purpose', collection.purposes, collection.purposesAt),
    ...collection.items.flatMap(({ item, at }) => to('item', item, at)),
  ]),
  ...receipts.flatMap((receipt) => [...each('class', receipt.classes, receipt.classesAt), ...each('item', receipt.items, receipt.itemsAt)]),
  ...(provision?.recipients ?? []).flatMap((recipient) => [
    ...each('class', recipient.classes, recipient.classesAt), ...ofItems(recipient.items),
    ...recipient.situations.flatMap((situation) => [
      ...ofItems(situation.items), ...to('situation', situation.after, situation.afterAt), ...each('service', situation.services, situation.servicesAt),
    ]),
  ]),
];

const sharing = ({ jointUse, entrustment, anonymised, retention }: PolicyText): readonly Reference[] => [
  ...(jointUse ? [...each('class', jointUse.classes, jointUse.classesAt), ...ofItems(jointUse.items)] : []),
  ...(entrustment?.partners ?? []).flatMap(({ items }) => ofItems(items)),
  ...(anonymised ? [
    ...each('item', anonymised.items, anonymised.itemsAt), ...to('clause', anonymised.within, anonymised.withinAt),
    ...anonymised.register.flatMap(({ items, itemsAt }) => each('item', items, itemsAt)),
  ] : []),
  ...retention.flatMap(({ items }) => ofItems(items)),
];

const unnoticed = ({ trackers, california }: PolicyText): readonly Reference[] => [
  ...(trackers?.trackers ?? []).flatMap(({ items, itemsAt }) => each('item', items, itemsAt)),
  ...(california ? [
    ...california.categories.flatMap(({ items, itemsAt }) => each('item', items, itemsAt)),
    ...each('item', california.sensitive?.items ?? [], california.sensitive?.itemsAt ?? []),
  ] : []),
];

const published = ({ clauses, differences, requests }: PolicyText): readonly Reference[] => [
  ...blocksOf(clauses).flatMap(ofBlock),
  ...allClauses(clauses).flatMap(({ cites }) => cites.flatMap(({ clause, clauseAt }) => to('clause', clause, clauseAt))),
  ...differences.flatMap(({ clause, clauseAt }) => to('clause', clause, clauseAt)),
  ...(requests?.refusalGrounds ?? []).flatMap(({ types, typesAt }) => each('request-type', types, typesAt)),
];

const ofBlock = (block: Block): readonly Reference[] => {
  if (block.kind === 'purposes-of') return to('class', block.class, block.at);
  return block.kind === 'recipient' ? to('recipient', block.recipient, block.at) : [];
};

/** The names that a policy declares, by what they name. */
export const declaredIn = (policy: PolicyText): { readonly [What in Declared]: readonly string[] } => ({
  company: ids(policy.companies), service: ids(policy.services), class: ids(policy.classes), item: ids(policy.items), purpose: ids(policy.purposes),
  collection: ids(policy.collections), recipient: ids(policy.provision?.recipients ?? []),
  situation: ids((policy.provision?.recipients ?? []).flatMap(({ situations }) => situations)), clause: ids(allClauses(policy.clauses)),
  'request-type': (policy.requests?.types ?? []).map(({ type }) => type),
});

const ids = (named: readonly { readonly id: string }[]): readonly string[] => named.map(({ id }) => id);
