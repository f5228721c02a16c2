import type { TableId } from '../../../core/identifiers/name-ids.ts';
import type { Hop, OwnershipPath, PlannedColumn, ReadStep } from '../../../core/sources/read-plan.ts';
import { sameColumns } from '../../../core/sources/ownership.ts';
import type { Catalog, CatalogColumn, Printing } from './relation-columns.ts';
import { quotedConstant, quotedName, quotedRelation, relationName } from './sql-names.ts';

/** The SQL of a person's account keys by table, a value per key column: session settings, whose values are not text of the query. */
export type AccountKeys = ReadonlyMap<TableId, KeySql>;

interface KeySql {
  /** An array of keys a column; otherwise the one key, which is simpler to plan. */
  readonly several: boolean;
  readonly values: readonly string[];
}

/** The annotation names a relation or column that the database does not have. */
export class ShapeDiffers extends Error {
  constructor(relation: string, column: string | undefined) {
    super(`the database has no ${column === undefined ? relation : `${relation}.${column}`}`);
    this.name = 'ShapeDiffers';
  }
}

/**
 * The rows of a step as lines of JSON, made by the server: JSON text holds no control character, so that CSV with control
 * characters for its delimiter and quote is the lines themselves, and nothing has to be parsed on the way.
 */
export const readSql = (step: ReadStep, catalog: Catalog, keys: AccountKeys): string => {
  const columns = catalog.get(relationName(step.relation));
  if (!columns) throw new ShapeDiffers(relationName(step.relation), undefined);
  const order = step.key.map((column) => `t0.${quotedName(column)}`).join(', ');
  const { line, from } = lineSql(step, columns, keys);
  const select = `select ${line} from ${quotedRelation(step.relation)} t0${from} where ${ownedSql(step, keys)} order by ${order}`;
  return `copy (${select}) to stdout (format csv, delimiter E'\\x02', quote E'\\x01', encoding 'UTF8')`;
};

/** The line, and what is joined to the row for it. Strings are joined by `||`: concat() and json_build_object() take twice the time. */
const lineSql = (step: ReadStep, columns: readonly CatalogColumn[], keys: AccountKeys): { readonly line: string; readonly from: string } => {
  const shown = step.columns.filter((column) => column.kind !== 'withheld');
  const withheld = step.columns.flatMap((column) => withheldSql(step, column, columns, keys));
  const kept = withheld.length > 0 ? ` || coalesce(',"withheld":{' || substr(nullif(${withheld.join(' || ')}, ''), 2) || '}', '')` : '';
  // Only where a value may be left out is the object put together by hand: row_to_json is shorter to parse and as fast.
  const byHand = shown.length === 0 || shown.some((column) => column.kind === 'part');
  const members = shown.map((column) => memberSql(step, column, columns, keys)).join(' || ');
  const row = byHand ? `'{' || substr(${members === '' ? `''` : members}, 2) || '}'` : 'row_to_json(r)::text';
  const line = `'{"row":' || ${row}${kept} || '}'`;
  const values = shown.map((column) => `t0.${quotedName(column.column)}${casts[printingOf(step, column.column, columns)]} as ${quotedName(column.column)}`);
  return {
    line: columns.some((column) => column.printing === 'loose') ? `translate(${line}, E'\\n\\r', '  ')` : line,
    from: byHand ? '' : ` cross join lateral (select ${values.join(', ')}) r`,
  };
};

const casts: Readonly<Record<Printing, string>> = { quoted: '::text', 'quoted-array': '::text[]', loose: '', json: '' };

/** A comma, the column's name and its value. */
const memberSql = (
  step: ReadStep, column: Exclude<PlannedColumn, { kind: 'withheld' }>, columns: readonly CatalogColumn[], keys: AccountKeys,
): string => {
  const value = `t0.${quotedName(column.column)}`;
  const cast = casts[printingOf(step, column.column, columns)];
  const printed = `${quotedConstant(`,${JSON.stringify(column.column)}:`)} || coalesce(to_json(${value}${cast})::text, 'null')`;
  // Where another person has put nothing, nothing is kept back.
  return column.kind === 'disclosed' ? printed : `case when ${value} is null or ${ownPartSql(column, keys)} then ${printed} else '' end`;
};

const withheldSql = (step: ReadStep, column: PlannedColumn, columns: readonly CatalogColumn[], keys: AccountKeys): readonly string[] => {
  if (column.kind === 'disclosed') return [];
  printingOf(step, column.column, columns);
  const named = quotedConstant(`,${JSON.stringify(column.column)}:"${column.kind === 'withheld' ? column.because : 'other-person'}"`);
  const others = column.kind === 'withheld' ? '' : ` and (${ownPartSql(column, keys)}) is not true`;
  return [`case when t0.${quotedName(column.column)} is not null${others} then ${named} else '' end`];
};

const printingOf = (step: ReadStep, name: string, columns: readonly CatalogColumn[]): Printing => {
  const found = columns.find((column) => column.column === name);
  if (!found) throw new ShapeDiffers(relationName(step.relation), name);
  return found.printing;
};

/** The key is read once for the whole query, not for each row. */
const ownPartSql = (column: Extract<PlannedColumn, { kind: 'part' }>, keys: AccountKeys): string => {
  const key = keys.get(column.account);
  const [value, ...more] = key?.values ?? [];
  if (!key || value === undefined || more.length > 0) return 'false';
  return `t0.${quotedName(column.accountColumn)} = ${key.several ? `any (array(select unnest(${value})))` : `(select ${value})`}`;
};

const ownedSql = (step: ReadStep, keys: AccountKeys): string => {
  const conditions = step.paths.flatMap((path) => {
    const key = keys.get(path.account);
    return key ? [pathSql(path, key)] : [];
  });
  const [only, ...others] = conditions;
  if (only === undefined) return 'false';
  if (others.length === 0) return only(0);
  // A row may be reached along several paths and comes once: the union is of keys, each found by its own index.
  const key = (alias: string): string => step.key.map((column) => `${alias}.${quotedName(column)}`).join(', ');
  const reached = conditions.map((condition) => `select ${key('t1')} from ${quotedRelation(step.relation)} t1 where ${condition(1)}`);
  return `(${key('t0')}) in (${reached.join(' union ')})`;
};

/** The condition on alias `t<depth>` that the path says; deeper tables get the next aliases. */
const pathSql = (path: OwnershipPath, key: KeySql) => (depth: number): string =>
  hopsSql(path.hops, path.where, path.accountKey, key, depth);

const hopsSql = (hops: readonly Hop[], where: Hop['where'], accountKey: readonly string[], key: KeySql, depth: number): string => {
  const narrowed = where ? `t${depth}.${quotedName(where.column)} = ${quotedConstant(where.equals)} and ` : '';
  const [hop, ...further] = hops;
  if (!hop) return narrowed + isAccount(accountKey, key, depth);
  // The account's own row need not be looked up for its key.
  if (further.length === 0 && !hop.where && sameColumns(hop.toColumns, accountKey)) return narrowed + isAccount(hop.fromColumns, key, depth);
  const columns = (alias: number, names: readonly string[]): string => names.map((name) => `t${alias}.${quotedName(name)}`).join(', ');
  const beyond = hopsSql(further, hop.where, accountKey, key, depth + 1);
  const inner = `select ${columns(depth + 1, hop.toColumns)} from ${quotedRelation(hop.to)} t${depth + 1} where ${beyond}`;
  return `${narrowed}(${columns(depth, hop.fromColumns)}) in (${inner})`;
};

const isAccount = (columns: readonly string[], { several, values }: KeySql, depth: number): string => {
  const named = columns.map((column) => `t${depth}.${quotedName(column)}`);
  if (!several) return named.map((column, at) => `${column} = ${values[at] ?? 'null'}`).join(' and ');
  return named.length === 1 ? `${named.join('')} = any (${values.join('')})` : `(${named.join(', ')}) in (select * from unnest(${values.join(', ')}))`;
};
