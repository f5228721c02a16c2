import type { Position } from '../findings/finding.ts';
import type { DatasetId, ItemId, ServiceId, TableId } from '../identifiers/name-ids.ts';
import type { LocalText } from '../policy/model/local-text.ts';

/**
 * The annotation of one connected database: which columns hold which items of the policy, which tables hold accounts,
 * and to whom rows belong. Column and table names are the database's own.
 */
export interface Dataset {
  readonly kind: 'dataset';
  readonly at: Position;
  readonly id: DatasetId;
  readonly service: ServiceId;
  readonly serviceAt: Position;
  readonly name: LocalText;
  readonly tables: readonly Table[];
  /** Tables in the order in which rows could be disposed of: a row before the row it points to. */
  readonly disposalOrder: readonly TableId[];
  readonly disposalOrderAt: Position;
}

export interface Table {
  readonly kind: 'table';
  readonly at: Position;
  readonly id: TableId;
  readonly name: LocalText;
  /** The table's name in the database, `schema.table`. */
  readonly relation: Relation;
  readonly key: readonly string[];
  readonly columns: readonly Column[];
  /** Present where a row is an account of a person: how a person is recognised. */
  readonly account: AccountIdentities | undefined;
  /** Nobody's data (prefectures, job advertisements): may be without an owner, and is then never read for anyone. */
  readonly reference: boolean;
  readonly edges: readonly Edge[];
}

export interface AccountIdentities {
  readonly at: Position;
  /** Columns by kind of identifier: an e-mail address, or a name and a date of birth, or both. */
  readonly email: string | undefined;
  /** The parts of a name in the order in which they are written; empty where there is none. Matched on a folded key, never changed. */
  readonly name: readonly string[];
  readonly birthDate: string | undefined;
}

export interface Column {
  readonly kind: 'column';
  readonly at: Position;
  readonly column: string;
  readonly name: LocalText;
  readonly disclosure: ColumnDisclosure;
}

export type ColumnDisclosure =
  /** Disclosed to every owner of the row. */
  | { readonly kind: 'item'; readonly item: ItemId }
  /** Belongs to one account among the row's owners: disclosed only where `accountColumn` is the account of the person. */
  | { readonly kind: 'part'; readonly item: ItemId; readonly accountColumn: string }
  /** Another person's (staff, a third party) or a secret of the system (password hash): never disclosed; the reason is told. */
  | { readonly kind: 'withheld'; readonly because: 'other-person' | 'system-secret' }
  /** A key without meaning for people: not disclosed, not counted as data. */
  | { readonly kind: 'technical' };

/**
 * `owns` (`owned-by` in the annotation): the rows of this table whose `columns` equal `toColumns` of a row of `to` belong to
 * whoever owns that row. `refers-to`: they only mention it; nothing of `to` is disclosed along it, and nothing of this
 * table through it.
 */
export interface Edge {
  readonly kind: 'owns' | 'refers-to';
  readonly at: Position;
  readonly to: TableId;
  readonly columns: readonly string[];
  readonly toColumns: readonly string[];
  /** Ownership through a link table: rows of `via.relation` join this table's `columns` to `to`. */
  readonly via: LinkTable | undefined;
  /** Only rows where this column has this value belong along the edge (`sender_kind = 'member'`). */
  readonly where: { readonly column: string; readonly equals: string } | undefined;
}

/** `fromColumns` equal the edge's `columns`, `toColumns` equal the edge's `toColumns`. */
export interface LinkTable {
  readonly relation: Relation;
  readonly fromColumns: readonly string[];
  readonly toColumns: readonly string[];
}

/** A table's name in the database; `public` where the annotation names no schema. */
export interface Relation {
  readonly schema: string;
  readonly table: string;
}
