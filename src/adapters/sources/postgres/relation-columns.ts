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
 * How a value becomes JSON on one line. `quoted`: plain characters, and numbers so large that a reader of JSON could round
 * them; `bare`: small numbers and jsonb, which print as JSON; `quoted-array`: arrays of large numbers; `loose`: may hold json
 * as it was written, with line breaks between its parts; `json`: what to_json makes of it.
 */
export type Printing = 'quoted' | 'bare' | 'boolean' | 'quoted-array' | 'loose' | 'json';

/** Columns by relation name, in the tables' own order; a relation that does not exist is absent. */
export type Catalog = ReadonlyMap<string, readonly CatalogColumn[]>;

/** What is known of types by object id, for as long as the process runs: a type's id does not change its meaning. */
export type KnownTypes = Map<number, ColumnType>;

export interface Setting {
  readonly name: string;
  readonly value: string;
}

// One question for both, since each costs a round trip: settings are made, columns come back.
const settingsAndColumnsSql = `
select 0 as relation, set_config(setting.name, setting.value, true) as column, null::oid as type, 0 as place
from unnest($2::text[], $3::text[]) setting (name, value)
union all
select wanted.relation::integer, a.attname::text, a.atttypid, a.attnum
from unnest($1::text[]) with ordinality wanted (name, relation)
join pg_catalog.pg_attribute a on a.attrelid = to_regclass(wanted.name) and a.attnum > 0 and not a.attisdropped
order by 1, 4`;

type Row = [relation: number, column: string, type: number | null, place: number];

/** Makes settings of the transaction (their values are parameters) and reads the columns of the relations as they are in it. */
export const setAndReadCatalog = async (
  client: ClientBase, known: KnownTypes, relations: readonly Relation[], settings: readonly Setting[],
): Promise<Catalog> => {
  const wanted = [...new Map(relations.map((relation) => [relationName(relation), relation])).values()];
  const { rows } = await client.query<Row>({
    text: settingsAndColumnsSql, rowMode: 'array',
    values: [wanted.map(quotedRelation), settings.map((setting) => setting.name), settings.map((setting) => setting.value)],
  });
  const columns = rows.flatMap(([relation, column, type]) => (type === null ? [] : [{ relation, column, type }]));
  await learnTypes(client, known, columns.map((column) => column.type));
  const catalog = new Map<string, CatalogColumn[]>();
  for (const { relation, column, type } of columns) {
    const [named, typed] = [wanted[relation - 1], known.get(type)];
    if (!named || !typed) continue;
    const found = catalog.get(relationName(named));
    if (found) found.push({ column, ...typed });
    else catalog.set(relationName(named), [{ column, ...typed }]);
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
  bigint: 'quoted', numeric: 'quoted', uuid: 'quoted', date: 'quoted', smallint: 'bare', integer: 'bare', jsonb: 'bare', boolean: 'boolean',
  'bigint[]': 'quoted-array', 'numeric[]': 'quoted-array', json: 'loose', 'json[]': 'loose',
};

// Composite and unknown kinds of type may hold json inside; base types, enums and ranges cannot.
const tight = new Set(['b', 'e', 'r', 'm', 'd']);

const printingOf = (kind: string, base: string): Printing => printings[base] ?? (tight.has(kind) ? 'json' : 'loose');
