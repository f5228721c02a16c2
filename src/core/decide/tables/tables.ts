import type { PolicyText } from '../../policy/model/policy.ts';
import { mergeLayers } from '../../policy/model/resolve.ts';
import { messageChannels } from '../../policy/model/subjects.ts';
import type { DataOrigin, MessageChannel } from '../../policy/model/subjects.ts';
import type { Source, Version } from '../answer.ts';
import { documentItself, whereSaid } from '../where-said.ts';
import { type CollectionTable, collectionTables, type ReceiptTable, receiptTables } from './collection-tables.ts';
import type { ItemNumbers } from './item-numbers.ts';
import type { ItemSet, Mask } from './masks.ts';
import { type ProvisionTables, provisionTables } from './provision-tables.ts';
import { type PurposeTables, purposeTables } from './purpose-tables.ts';
import { byId, itemReader, maskOf, setOf } from './read-items.ts';

/** All that the documents of one holding say, by name and as sets of items. Lists of the model that stand in no table are asked from `merged`. */
export interface Tables {
  readonly merged: PolicyText;
  /** Nearest first. */
  readonly versions: readonly Version[];
  /** Addenda that would apply if the residence were known to be theirs. */
  readonly unsure: readonly Source[];
  /** Companies that the documents in force know, and that are not the one that holds the data (rule 2). */
  readonly otherCompanies: ReadonlySet<string>;
  readonly items: ItemTables;
  readonly classes: ReadonlyMap<string, ItemSet>;
  /** Of each class what its data may have come from. */
  readonly origins: ReadonlyMap<string, ReadonlySet<DataOrigin>>;
  readonly roles: ReadonlyMap<string, RoleTable>;
  readonly rolesFrom: Source | undefined;
  readonly purposes: PurposeTables;
  readonly collections: ReadonlyMap<string, CollectionTable>;
  readonly collectionsFrom: Source | undefined;
  readonly receipts: ReadonlyMap<string, ReceiptTable>;
  readonly receiptsFrom: Source | undefined;
  readonly provision: ProvisionTables;
  readonly partners: ReadonlyMap<string, ItemSet>;
  readonly entrustmentFrom: Source | undefined;
  readonly jointUse: { readonly classes: ReadonlySet<string>; readonly items: ItemSet } | undefined;
  readonly jointUseFrom: Source | undefined;
  readonly specialCareBases: ReadonlySet<string>;
  readonly specialCareFrom: Source | undefined;
  readonly minorsFrom: Source | undefined;
  readonly california: CaliforniaTables | undefined;
}

interface Placed {
  readonly layers: readonly PolicyText[];
  readonly unsure: readonly PolicyText[];
  readonly service: string | undefined;
}

export interface ItemTables {
  readonly known: Mask;
  readonly nobody: Mask;
  readonly specialCare: Mask;
  readonly usageLogs: Mask;
  readonly lawOnly: Mask;
  /** By which a message comes to the person, by channel. */
  readonly reachedBy: ReadonlyMap<MessageChannel, Mask>;
}

export interface RoleTable {
  /** Undefined: all. */
  readonly purposes: ReadonlySet<string> | undefined;
  readonly items: ItemSet;
  readonly from: Source | undefined;
}

export interface CaliforniaTables {
  readonly permitted: ReadonlySet<string>;
  readonly inCategory: Mask;
  readonly sensitive: Mask;
  readonly infers: boolean;
  readonly uses: ReadonlySet<string>;
  readonly saleFrom: Source | undefined;
  readonly categoriesFrom: Source | undefined;
  readonly sensitiveFrom: Source | undefined;
}

/** `service`: of the holding. */
export const tablesOf = (inForce: readonly PolicyText[], { layers, unsure, service }: Placed, allNumbers: ItemNumbers): Tables | undefined => {
  const merged = mergeLayers(layers);
  if (!merged) return undefined;
  // An item that only another document in force knows is in no list of these.
  const known = new Set<string>(merged.items.map(({ id }) => id));
  const numbers: ItemNumbers = { words: allNumbers.words, numberOf: (name) => (known.has(name) ? allNumbers.numberOf(name) : undefined) };
  const items = itemReader(numbers);
  const { jointUse } = merged;
  return {
    merged, versions: layers.map(({ id, version }) => ({ policy: id, version })), unsure: unsure.map(documentItself), otherCompanies: otherCompanies(inForce, merged, service),
    items: itemTables(merged, numbers), classes: byId(merged.classes, (one) => items(one.items)), origins: byId(merged.classes, (one) => new Set(one.origins)),
    roles: byId(merged.roles, (role): RoleTable => ({
      purposes: role.purposes.all ? undefined : setOf(role.purposes.ids), items: items(role.items), from: whereSaid(layers, { kind: 'role', id: role.id }),
    })),
    rolesFrom: whereSaid(layers, { kind: 'role', id: undefined }),
    purposes: purposeTables(layers, merged, numbers), provision: provisionTables(layers, merged, items),
    collections: collectionTables(layers, merged, numbers), collectionsFrom: whereSaid(layers, { kind: 'collection', id: undefined }),
    receipts: receiptTables(layers, merged, numbers), receiptsFrom: whereSaid(layers, { kind: 'receipt', id: undefined }),
    partners: byId(merged.entrustment?.partners ?? [], (partner) => items(partner.items)), entrustmentFrom: whereSaid(layers, { kind: 'entrustment' }),
    jointUse: jointUse && { classes: setOf(jointUse.classes), items: items(jointUse.items) }, jointUseFrom: whereSaid(layers, { kind: 'joint-use' }),
    specialCareBases: setOf(merged.specialCare?.bases ?? ['consent']), specialCareFrom: whereSaid(layers, { kind: 'special-care' }),
    minorsFrom: whereSaid(layers, { kind: 'minors' }), california: californiaTables(layers, merged, numbers),
  };
};

const otherCompanies = (inForce: readonly PolicyText[], { companies }: PolicyText, service: string | undefined): ReadonlySet<string> => {
  const all = new Set<string>();
  const runners = new Set<string>();
  for (const text of inForce) {
    for (const { id } of text.companies) all.add(id);
    for (const { id, company } of text.services) if (id === service && company !== undefined) runners.add(company);
  }
  const theirs = runners.size > 0 ? runners : setOf(companies.map(({ id }) => id));
  return new Set([...all].filter((company) => !theirs.has(company)));
};

const itemTables = ({ items }: PolicyText, numbers: ItemNumbers): ItemTables => {
  const those = (holds: (item: PolicyText['items'][number]) => boolean): Mask => maskOf(items.filter(holds).map(({ id }) => id), numbers);
  return {
    known: those(() => true), specialCare: those(({ specialCare }) => specialCare), usageLogs: those(({ usageLog }) => usageLog), lawOnly: those(({ lawOnly }) => lawOnly),
    reachedBy: new Map(messageChannels.map((channel) => [channel, those(({ reaches }) => reaches.includes(channel))])),
    nobody: those(({ identifiability, household }) => identifiability === 'none' && !household),
  };
};

const californiaTables = (layers: readonly PolicyText[], { california }: PolicyText, numbers: ItemNumbers): CaliforniaTables | undefined => {
  if (!california) return undefined;
  return {
    permitted: setOf(california.sale.permittedRecipients), inCategory: maskOf(california.categories.flatMap(({ items }) => items), numbers),
    sensitive: maskOf(california.sensitive?.items ?? [], numbers), infers: california.sensitive?.inference ?? false,
    uses: setOf((california.sensitive?.uses ?? []).map(({ permitted }) => permitted)),
    saleFrom: whereSaid(layers, { kind: 'california-sale' }), categoriesFrom: whereSaid(layers, { kind: 'california-categories' }),
    sensitiveFrom: whereSaid(layers, { kind: 'california-sensitive' }),
  };
};
