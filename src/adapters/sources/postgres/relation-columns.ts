import type { ClientBase } from 'pg';
import type { Relation } from '../../../core/sources/dataset.ts';
import { quotedRelation, relationName } from './sql-names.ts';

/** A column as the catalogue has it: its type's name is safe as SQL text, and how a value must be printed follows from it. */
export interface CatalogColumn extends ColumnType {
  readonly column: string;
}

export interface ColumnType {
  readonly type: string;
  readonly printing: Printing;
}

/**
 * How a value becomes JSON on one line. `quoted` and `quoted-array`: numbers so large that a reader of JSON could round them,
 * printed as text; `loose`: may hold json as it was written, with line breaks between its parts; `json`: what to_json makes of it.
 */
export type Printing = 'quoted' | 'quoted-array' | 'loose' | 'json';

/** Columns by relation name, in the tables' own order; a relation that does not exist is absent. */
export type Catalog = ReadonlyMap<string, readonly CatalogColumn[]>;

/** What is known of types by object id, for as long as the process runs: a type's id does not change its meaning. */
export type KnownTypes = Map<number, ColumnType>;

const columnsSql = `
select wanted.place::integer, a.attname::text, a.atttypid
from unnest($1::text[]) with ordinality wanted (name, place)
join pg_catalog.pg_attribute a on a.attrelid = to_regclass(wanted.name) and a.attnum > 0 and not a.attisdropped
order by wanted.place, a.attnum`;

/** The columns of these relations as they are in the client's transaction. */
export const readCatalog = async (client: ClientBase, known: KnownTypes, relations: readonly Relation[]): Promise<Catalog> => {
  const wanted = [...new Map(relations.map((relation) => [relationName(relation), relation])).values()];
  const { rows } = await client.query<[place: number, column: string, type: number]>({
    text: columnsSql, rowMode: 'array', values: [wanted.map(quotedRelation)],
  });
  await learnTypes(client, known, rows.map(([, , type]) => type));
  const catalog = new Map<string, CatalogColumn[]>();
  for (const [place, column, type] of rows) {
    const [relation, typed] = [wanted[place - 1], known.get(type)];
    if (!relation || !typed) continue;
    const found = catalog.get(relationName(relation));
    if (found) found.push({ column, ...typed });
    else catalog.set(relationName(relation), [{ column, ...typed }]);
  }
  return catalog;
};

const typesSql = `
select t.oid, pg_catalog.format_type(t.oid, -1), t.typtype, pg_catalog.format_type(case when t.typtype = 'd' then t.typbasetype else t.oid end, null)
from pg_catalog.pg_type t where t.oid = any ($1::oid[])`;

const learnTypes = async (client: ClientBase, known: KnownTypes, types: readonly number[]): Promise<void> => {
  const unknown = [...new Set(types)].filter((type) => !known.has(type));
  if (unknown.length === 0) return;
  const { rows } = await client.query<[type: number, name: string, kind: string, base: string]>({ text: typesSql, rowMode: 'array', values: [unknown] });
  for (const [type, name, kind, base] of rows) known.set(type, { type: name, printing: printingOf(kind, base) });
};

const printings: Readonly<Record<string, Printing>> = {
  bigint: 'quoted', numeric: 'quoted', 'bigint[]': 'quoted-array', 'numeric[]': 'quoted-array',
  json: 'loose', 'json[]': 'loose',
};

// Composite and unknown kinds of type may hold json inside; base types, enums and ranges cannot.
const tight = new Set(['b', 'e', 'r', 'm', 'd']);

const printingOf = (kind: string, base: string): Printing => printings[base] ?? (tight.has(kind) ? 'json' : 'loose');
