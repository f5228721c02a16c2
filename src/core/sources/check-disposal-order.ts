import type { Finding } from '../findings/finding.ts';
import { finding } from '../findings/finding.ts';
import type { TableId } from '../identifiers/name-ids.ts';
import type { Dataset, Edge, Relation, Table } from './dataset.ts';
import { sameColumns } from './ownership.ts';

/** Every table that holds somebody's rows is in the order once, before the tables to which its rows point. */
export const checkDisposalOrder = (dataset: Dataset): readonly Finding[] => {
  const at = dataset.disposalOrderAt;
  const order = dataset.disposalOrder;
  const known = dataset.tables.map((table) => table.id);
  const place = new Map(order.map((id, index) => [id, index]));
  const wrong = pointers(dataset).filter(([from, to]) => (place.get(from) ?? -1) > (place.get(to) ?? Number.POSITIVE_INFINITY));
  return [
    ...order.filter((id) => id !== '' && !known.includes(id)).map((id) => finding('dangling-reference', at, { what: 'table', id, known })),
    ...order.filter((id, index) => id !== '' && order.indexOf(id) !== index).map((id) => finding('duplicate-id', at, { id })),
    ...dataset.tables.filter((table) => !table.reference && table.id !== '' && !place.has(table.id))
      .map((table) => finding('disposal-order-incomplete', at, { table: table.id })),
    ...wrong.map(([table, before]) => finding('disposal-order-wrong', at, { table, before })),
  ];
};

type Pointer = readonly [from: TableId, to: TableId];

/** Which table's rows point to which table's rows, as far as ownership says; a reference may be set to nothing instead. */
const pointers = (dataset: Dataset): readonly Pointer[] =>
  dataset.tables.flatMap((table) => table.edges.filter((edge) => edge.kind === 'owns').flatMap((edge) => pointersOf(dataset, table, edge)));

const pointersOf = (dataset: Dataset, table: Table, edge: Edge): readonly Pointer[] => {
  const owner = dataset.tables.find((each) => each.id === edge.to);
  if (!owner || owner.id === table.id) return [];
  if (edge.via) {
    const via = edge.via;
    const link = dataset.tables.find((each) => sameRelation(each.relation, via.relation));
    return link ? [[link.id, table.id], [link.id, owner.id]] : [];
  }
  // An edge to the owner's key is a pointer to it; one from this table's own key to a column of the owner is pointed to.
  return [sameColumns(edge.toColumns, owner.key) ? [table.id, owner.id] : [owner.id, table.id]];
};

const sameRelation = (one: Relation, other: Relation): boolean => one.schema === other.schema && one.table === other.table;
