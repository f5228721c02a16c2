import type { Relation } from '../../../core/sources/dataset.ts';

/** Names and constants of an annotation as SQL. Nothing that comes out of a database or from a person is ever made into SQL text. */
export const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const quotedRelation = (relation: Relation): string => `${quotedName(relation.schema)}.${quotedName(relation.table)}`;

/** Means the same whatever `standard_conforming_strings` is. */
export const quotedConstant = (constant: string): string => {
  const quoted = `'${constant.replaceAll("'", "''")}'`;
  return quoted.includes('\\') ? ` E${quoted.replaceAll('\\', '\\\\')}` : quoted;
};

export const relationName = (relation: Relation): string => `${relation.schema}.${relation.table}`;
