import type { Finding, Position } from '../findings/finding.ts';
import { finding } from '../findings/finding.ts';
import type { ItemId, ServiceId } from '../identifiers/name-ids.ts';
import { checkDisposalOrder } from './check-disposal-order.ts';
import { checkOwnership } from './check-ownership.ts';
import type { Dataset, Edge, Table } from './dataset.ts';
import { accountOfColumn } from './ownership.ts';

/** What can be said of an annotation by itself: references, ownership, disposal order. Passes over ids that could not be read (''). */
export const checkDataset = (dataset: Dataset): readonly Finding[] => [
  ...dataset.tables.flatMap((table) => checkTable(dataset, table)),
  ...checkOwnership(dataset),
  ...checkDisposalOrder(dataset),
];

/** Names of a policy that the annotation uses: its service and the items of its columns. */
export const checkDatasetAgainst = (
  dataset: Dataset, policy: { readonly services: readonly { readonly id: ServiceId }[]; readonly items: readonly { readonly id: ItemId }[] },
): readonly Finding[] => {
  const services = policy.services.map((service) => service.id);
  const items = policy.items.map((item) => item.id);
  const unknownService = services.includes(dataset.service)
    ? []
    : [finding('dangling-reference', dataset.serviceAt, { what: 'service', id: dataset.service, known: services })];
  const unknownItems = dataset.tables.flatMap((table) => table.columns).flatMap(({ at, disclosure }) =>
    'item' in disclosure && !items.includes(disclosure.item) ? [finding('dangling-reference', at, { what: 'item', id: disclosure.item, known: items })] : []);
  return [...unknownService, ...unknownItems];
};

const checkTable = (dataset: Dataset, table: Table): readonly Finding[] => [
  ...unknownColumns(table, table.key, table.at),
  ...checkAccount(table),
  ...table.edges.flatMap((edge) => checkEdge(dataset, table, edge)),
  ...table.columns.flatMap(({ at, column, disclosure }) => {
    if (disclosure.kind !== 'part') return [];
    const unknown = unknownColumns(table, [disclosure.accountColumn], at);
    if (unknown.length > 0 || accountOfColumn(dataset, table, disclosure.accountColumn) !== undefined) return unknown;
    return [finding('part-without-account', at, { column })];
  }),
];

const unknownColumns = (table: Table, columns: readonly string[], at: Position): readonly Finding[] => {
  const known = table.columns.map((column) => column.column);
  return columns.filter((column) => column !== '' && !known.includes(column))
    .map((column) => finding('dangling-reference', at, { what: 'column', id: column, known }));
};

const checkAccount = (table: Table): readonly Finding[] => {
  if (!table.account) return [];
  const { at, email, name, birthDate } = table.account;
  const recognised = email !== undefined || (name.length > 0 && birthDate !== undefined);
  return [
    ...unknownColumns(table, [email, ...name, birthDate].filter((column) => column !== undefined), at),
    ...(recognised ? [] : [finding('account-without-identity', at, { table: table.id })]),
  ];
};

const checkEdge = (dataset: Dataset, table: Table, edge: Edge): readonly Finding[] => {
  const to = dataset.tables.find((each) => each.id === edge.to);
  const tables = dataset.tables.map((each) => each.id).filter((id) => id !== '');
  const own = unknownColumns(table, [...edge.columns, ...(edge.where ? [edge.where.column] : [])], edge.at);
  if (!to) return edge.to === '' ? own : [...own, finding('dangling-reference', edge.at, { what: 'table', id: edge.to, known: tables })];
  const pairs = edge.via
    ? [[edge.columns, edge.via.fromColumns] as const, [edge.via.toColumns, edge.toColumns] as const]
    : [[edge.columns, edge.toColumns] as const];
  return [
    ...own, ...unknownColumns(to, edge.toColumns, edge.at),
    ...pairs.filter(([from, target]) => from.length !== target.length)
      .map(([from, target]) => finding('columns-do-not-pair', edge.at, { columns: from.length, toColumns: target.length })),
  ];
};
