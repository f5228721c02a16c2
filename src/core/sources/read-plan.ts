import type { DatasetId, TableId } from '../identifiers/name-ids.ts';
import type { Relation } from './dataset.ts';

/** How to read what one person owns in one dataset: a step a table, in the dataset's order. Pure data; an adapter makes SQL of it. */
export interface ReadPlan {
  readonly dataset: DatasetId;
  readonly steps: readonly ReadStep[];
}

export interface ReadStep {
  readonly table: TableId;
  readonly relation: Relation;
  readonly key: readonly string[];
  readonly columns: readonly PlannedColumn[];
  /** Rows are the person's when any of these paths leads to a confirmed account. */
  readonly paths: readonly OwnershipPath[];
}

export type PlannedColumn =
  | { readonly kind: 'disclosed'; readonly column: string }
  | { readonly kind: 'part'; readonly column: string; readonly accountColumn: string; readonly account: TableId }
  | { readonly kind: 'withheld'; readonly column: string; readonly because: 'other-person' | 'system-secret' };

/**
 * A chain of joins from the table's row to an account table; the last hop's `to` is the account's relation. Without a hop
 * the row is the account itself. `where` narrows the table's own rows, a hop's `where` those of its `to`.
 */
export interface OwnershipPath {
  readonly account: TableId;
  readonly accountKey: readonly string[];
  readonly hops: readonly Hop[];
  readonly where: { readonly column: string; readonly equals: string } | undefined;
}

export interface Hop {
  readonly fromColumns: readonly string[];
  readonly to: Relation;
  readonly toColumns: readonly string[];
  readonly where: { readonly column: string; readonly equals: string } | undefined;
}
