import type { ItemId, ServiceId } from '../identifiers/name-ids.ts';
import type { Column, Dataset, Table } from './dataset.ts';
import { accountOfColumn, ownershipPaths } from './ownership.ts';
import type { PlannedColumn, ReadPlan, ReadStep } from './read-plan.ts';

/** What a person asked for; everything is a valid answer (APPI Article 37(2)). */
export interface PlanScope {
  readonly services: Wanted<ServiceId>;
  readonly items: Wanted<ItemId>;
}

export type Wanted<Id> = { readonly kind: 'all' } | { readonly kind: 'some'; readonly ids: readonly Id[] };

const everything: PlanScope = { services: { kind: 'all' }, items: { kind: 'all' } };
const wants = <Id>(wanted: Wanted<Id>, id: Id): boolean => wanted.kind === 'all' || wanted.ids.includes(id);

/**
 * Which columns of which tables are read for a person, and along which paths rows are theirs. A service that was not asked
 * for has no step; a table has one when it holds an item that was asked for. What is withheld there is named with it.
 */
export const planReads = (dataset: Dataset, scope: PlanScope = everything): ReadPlan => ({
  dataset: dataset.id,
  steps: wants(scope.services, dataset.service) ? dataset.tables.flatMap((table) => stepOf(dataset, table, scope)) : [],
});

const stepOf = (dataset: Dataset, table: Table, scope: PlanScope): readonly ReadStep[] => {
  const paths = ownershipPaths(dataset, table);
  const columns = table.columns.flatMap((column) => planned(dataset, table, column, scope));
  const telling = scope.items.kind === 'all' ? columns.length > 0 : columns.some((column) => column.kind !== 'withheld');
  return paths.length > 0 && telling ? [{ table: table.id, relation: table.relation, key: table.key, columns, paths }] : [];
};

const planned = (dataset: Dataset, table: Table, { column, disclosure }: Column, scope: PlanScope): readonly PlannedColumn[] => {
  if (disclosure.kind === 'technical') return [];
  if (disclosure.kind === 'withheld') return [{ kind: 'withheld', column, because: disclosure.because }];
  if (!wants(scope.items, disclosure.item)) return [];
  if (disclosure.kind === 'item') return [{ kind: 'disclosed', column }];
  const account = accountOfColumn(dataset, table, disclosure.accountColumn);
  // Without an account to compare with, nobody can be shown to own the part: it stays withheld.
  return account === undefined
    ? [{ kind: 'withheld', column, because: 'other-person' }]
    : [{ kind: 'part', column, accountColumn: disclosure.accountColumn, account }];
};
