import type { Finding, Position } from '../../../core/findings/finding.ts';
import { finding } from '../../../core/findings/finding.ts';
import type { Dataset, Relation, Table } from '../../../core/sources/dataset.ts';
import type { Catalog } from './relation-columns.ts';
import { relationName } from './sql-names.ts';

/** All relations that an annotation names, link tables too. */
export const relationsOf = (dataset: Dataset): readonly Relation[] =>
  dataset.tables.flatMap((table) => [table.relation, ...table.edges.flatMap((edge) => (edge.via ? [edge.via.relation] : []))]);

/** What the annotation names and the database does not have (errors), and what it has and nobody annotated (warnings). */
export const compareShape = (dataset: Dataset, catalog: Catalog): readonly Finding[] => dataset.tables.flatMap((table) => [
  ...missing(catalog, table.relation, table.columns.map((column) => [column.column, column.at]), table.at),
  ...table.edges.flatMap(({ via, at }) => {
    if (!via) return [];
    return missing(catalog, via.relation, [...via.fromColumns, ...via.toColumns].map((column) => [column, at]), at);
  }),
  ...unannotated(catalog, table),
]);

const missing = (catalog: Catalog, relation: Relation, columns: readonly (readonly [string, Position])[], at: Position): readonly Finding[] => {
  const there = catalog.get(relationName(relation));
  if (!there) return [finding('not-in-database', at, { relation: relationName(relation), column: undefined })];
  return columns.filter(([name]) => !there.some((column) => column.column === name))
    .map(([name, place]) => finding('not-in-database', place, { relation: relationName(relation), column: name }));
};

const unannotated = (catalog: Catalog, table: Table): readonly Finding[] =>
  (catalog.get(relationName(table.relation)) ?? []).filter(({ column }) => !table.columns.some((each) => each.column === column))
    .map(({ column }) => finding('column-not-annotated', table.at, { relation: relationName(table.relation), column }));
