import { escapeIdentifier, escapeLiteral } from 'pg';
import type { Relation } from '../../../core/sources/dataset.ts';

/** Names and constants of an annotation as SQL. Nothing that comes out of a database or from a person is ever made into SQL text. */
export const quotedName = (name: string): string => escapeIdentifier(name);
export const quotedRelation = (relation: Relation): string => `${escapeIdentifier(relation.schema)}.${escapeIdentifier(relation.table)}`;
export const quotedConstant = (constant: string): string => escapeLiteral(constant).trimStart();

export const relationName = (relation: Relation): string => `${relation.schema}.${relation.table}`;
