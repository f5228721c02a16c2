import type { ClientBase } from 'pg';
import type { Relation } from '../../../core/sources/dataset.ts';
import { relationName } from './sql-names.ts';

/** A column as the catalogue has it: its type's name is safe as SQL text, and how a value must be printed follows from it. */
export interface CatalogColumn {
  readonly column: string;
  readonly type: string;
  readonly printing: Printing;
}

/**
 * `text` and `text-array`: numbers of any size, printed as text so that no reader of JSON rounds them. `loose`: may hold
 * JSON as it was written, with line breaks between its parts. `json`: what to_json makes of it, on one line.
 */
export type Printing = 'text' | 'text-array' | 'loose' | 'json';

/** Columns by relation name, in the tables' own order; a relation that does not exist is absent. */
export type Catalog = ReadonlyMap<string, readonly CatalogColumn[]>;

const catalogSql = `
select n.nspname || '.' || c.relname, a.attname, pg_catalog.format_type(a.atttypid, -1), t.typtype,
  pg_catalog.format_type(case when t.typtype = 'd' then t.typbasetype else t.oid end, null)
from unnest($1::text[], $2::text[]) wanted (schema, relation)
join pg_catalog.pg_namespace n on n.nspname = wanted.schema
join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relname = wanted.relation and c.relkind in ('r', 'p', 'v', 'm', 'f')
join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
join pg_catalog.pg_type t on t.oid = a.atttypid
order by 1, a.attnum`;

type CatalogRow = readonly [relation: string, column: string, type: string, kind: string, base: string];

export const readCatalog = async (client: ClientBase, relations: readonly Relation[]): Promise<Catalog> => {
  const wanted = [...new Map(relations.map((relation) => [relationName(relation), relation])).values()];
  const { rows } = await client.query<CatalogRow[]>({
    name: 'yakusoku-catalog', text: catalogSql, rowMode: 'array', values: [wanted.map((each) => each.schema), wanted.map((each) => each.table)],
  }) as unknown as { readonly rows: readonly CatalogRow[] };
  const catalog = new Map<string, CatalogColumn[]>();
  for (const [relation, column, type, kind, base] of rows) {
    const columns = catalog.get(relation) ?? [];
    catalog.set(relation, [...columns, { column, type, printing: printingOf(kind, base) }]);
  }
  return catalog;
};

const printings: Readonly<Record<string, Printing>> = {
  bigint: 'text', numeric: 'text', 'bigint[]': 'text-array', 'numeric[]': 'text-array', json: 'loose', 'json[]': 'loose',
};

// Composite and unknown kinds of type may hold json inside; base types, enums and ranges cannot.
const tight = new Set(['b', 'e', 'r', 'm', 'd']);

const printingOf = (kind: string, base: string): Printing => printings[base] ?? (tight.has(kind) ? 'json' : 'loose');
