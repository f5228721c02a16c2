/** A table as it is created and loaded: column names with their PostgreSQL types, and what is added after loading. */
export interface TableShape {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** Columns of the primary key. */
  readonly key: readonly string[];
  /** Statements that follow the load: indexes, then foreign keys. */
  readonly indexes: readonly string[];
  readonly references: readonly string[];
}

export type ColumnType =
  | 'bigint' | 'integer' | 'smallint' | 'numeric(12,2)' | 'text' | 'boolean' | 'date' | 'timestamptz' | 'jsonb' | 'text[]' | 'uuid' | 'inet';

/** bigint, numeric, date, uuid and inet as text; timestamptz in milliseconds; jsonb as what JSON can say. */
export type Cell = string | number | boolean | null | readonly string[] | { readonly json: unknown };

/** The row's cells in the order of the table's columns. */
export type Cells = readonly Cell[];

/**
 * Who a row belongs to, said where the row is made and by nothing else: `sees` are the columns disclosed to that person;
 * `others` hold another person's part of a shared row; `hidden` another person's data and `secret` the system's, never disclosed.
 */
export interface Owner {
  readonly person: number;
  readonly sees: readonly string[];
  readonly others?: readonly string[];
  readonly hidden?: readonly string[];
  readonly secret?: readonly string[];
}

/** Takes each row as it is made. Owners are asked for only where somebody wants to know. */
export type Emit = (table: string, cells: Cells, owners: () => readonly Owner[]) => void;

export interface ExampleDatabase {
  readonly dataset: string;
  readonly tables: readonly TableShape[];
  /** Makes every row for people 0 to `people - 1`, in an order that never changes. */
  readonly generate: (people: number, emit: Emit) => void;
  /** The account of a person, or undefined when they do not use the service. */
  readonly accountOf: (person: number) => { readonly table: string; readonly key: string } | undefined;
}
