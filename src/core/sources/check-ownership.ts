import type { Finding, Position } from '../findings/finding.ts';
import { finding } from '../findings/finding.ts';
import type { TableId } from '../identifiers/name-ids.ts';
import type { Dataset, Table } from './dataset.ts';
import { ownershipPaths } from './ownership.ts';

/** Every table leads to an account or is reference data, and no `owned-by` leads back to where it started. */
export const checkOwnership = (dataset: Dataset): readonly Finding[] => {
  const circles = dataset.tables.flatMap((table) => circleFrom(dataset, table));
  const inCircle = new Set(circles.flat());
  // A circle is told once, at the table that comes first in the file.
  const told = circles.filter(([first], at) => circles.findIndex((other) => other.includes(first)) === at);
  return [
    ...told.map((circle) => finding('ownership-cycle', placeOf(dataset, circle[0]), { tables: [...circle, circle[0]] })),
    ...dataset.tables
      .filter((table) => !table.reference && !inCircle.has(table.id) && !hasBrokenEdge(dataset, table) && ownershipPaths(dataset, table).length === 0)
      .map((table) => finding('table-without-owner', table.at, { table: table.id })),
  ];
};

/** Tables, each owned by the next and the last by the first. */
type Circle = readonly [TableId, ...TableId[]];

const placeOf = (dataset: Dataset, id: TableId): Position => (dataset.tables.find((table) => table.id === id) ?? dataset).at;

/** A table whose edges could not be read or point nowhere has a finding of its own; that it has no owner follows from it. */
const hasBrokenEdge = (dataset: Dataset, table: Table): boolean =>
  table.edges.some((edge) => edge.kind === 'owns' && !dataset.tables.some((each) => each.id === edge.to));

const ownersOf = (dataset: Dataset, id: TableId): readonly TableId[] =>
  (dataset.tables.find((table) => table.id === id)?.edges ?? []).filter((edge) => edge.kind === 'owns').map((edge) => edge.to);

/** The shortest chain of owners from this table back to itself, if there is one. */
const circleFrom = (dataset: Dataset, start: Table): readonly Circle[] => {
  const seen = new Set<TableId>();
  let chains: readonly Circle[] = [[start.id]];
  while (chains.length > 0) {
    const next: Circle[] = [];
    for (const chain of chains) {
      for (const owner of ownersOf(dataset, chain.at(-1) ?? start.id)) {
        if (owner === start.id) return [chain];
        if (seen.has(owner)) continue;
        seen.add(owner);
        next.push([...chain, owner]);
      }
    }
    chains = next;
  }
  return [];
};
