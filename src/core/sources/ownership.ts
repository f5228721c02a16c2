import type { TableId } from '../identifiers/name-ids.ts';
import type { Dataset, Edge, Table } from './dataset.ts';
import type { Hop, OwnershipPath } from './read-plan.ts';

/**
 * Every way in which a row of this table can belong to an account: along `owns` edges alone, through link tables too. A
 * table that only refers to accounts has none. A circle of edges (which the check refuses) is walked once.
 */
export const ownershipPaths = (dataset: Dataset, table: Table): readonly OwnershipPath[] => pathsFrom(dataset, table, new Set());

const pathsFrom = (dataset: Dataset, table: Table, passed: ReadonlySet<TableId>): readonly OwnershipPath[] => {
  if (passed.has(table.id)) return [];
  const walked = new Set([...passed, table.id]);
  const itself: readonly OwnershipPath[] = table.account ? [{ account: table.id, accountKey: table.key, hops: [], where: undefined }] : [];
  const throughEdges = table.edges.filter((edge) => edge.kind === 'owns').flatMap((edge) => {
    const owner = dataset.tables.find((each) => each.id === edge.to);
    if (!owner) return [];
    return pathsFrom(dataset, owner, walked).map((path): OwnershipPath => ({
      account: path.account, accountKey: path.accountKey, hops: [...hopsOf(edge, owner, path.where), ...path.hops], where: edge.where,
    }));
  });
  return [...itself, ...throughEdges];
};

const hopsOf = (edge: Edge, owner: Table, where: Hop['where']): readonly Hop[] =>
  edge.via
    ? [
        { fromColumns: edge.columns, to: edge.via.relation, toColumns: edge.via.fromColumns, where: undefined },
        { fromColumns: edge.via.toColumns, to: owner.relation, toColumns: edge.toColumns, where },
      ]
    : [{ fromColumns: edge.columns, to: owner.relation, toColumns: edge.toColumns, where }];

/** The account table to which a column holds the key, by an edge of either kind; undefined when there is none. */
export const accountOfColumn = (dataset: Dataset, table: Table, column: string): TableId | undefined =>
  table.edges.find((edge) => {
    const to = dataset.tables.find((each) => each.id === edge.to);
    return to?.account !== undefined && !edge.via && sameColumns(edge.columns, [column]) && sameColumns(edge.toColumns, to.key);
  })?.to;

export const sameColumns = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((column, at) => column === other[at]);
