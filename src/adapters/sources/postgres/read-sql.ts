import type { TableId } from '../../../core/identifiers/name-ids.ts';
import type { Hop, OwnershipPath, PlannedColumn, ReadStep } from '../../../core/sources/read-plan.ts';
import { sameColumns } from '../../../core/sources/ownership.ts';
import type { Catalog, CatalogColumn, Printing } from './relation-columns.ts';
import { quotedConstant, quotedName, quotedRelation, relationName } from './sql-names.ts';

/** The keys of a person's accounts in one table, as an SQL array per key column; the values are session settings, not text of the query. */
export type AccountKeys = ReadonlyMap<TableId, readonly string[]>;

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
  const select = `select ${lineSql(step, columns, keys)} from ${quotedRelation(step.relation)} t0 where ${ownedSql(step, keys)} order by ${order}`;
  return `copy (${select}) to stdout (format csv, delimiter E'\\x02', quote E'\\x01', encoding 'UTF8')`;
};

/** Strings joined by `||`: it takes the server half the time of concat() and json_build_object(). */
const lineSql = (step: ReadStep, columns: readonly CatalogColumn[], keys: AccountKeys): string => {
  const shown = step.columns.filter((column) => column.kind !== 'withheld');
  const row = shown.map((column, at) => shownSql(step, column, at === 0 && column.kind === 'disclosed' ? '' : ',', columns, keys));
  const withheld = step.columns.flatMap((column) => withheldSql(step, column, columns, keys));
  const kept = withheld.length > 0 ? ` || coalesce(',"withheld":{' || substr(nullif(${withheld.join(' || ')}, ''), 2) || '}', '')` : '';
  // Where the first value may be left out, every one has a comma before it and the first of those is dropped.
  const members = shown[0]?.kind === 'part' ? `substr(${row.join(' || ')}, 2)` : [`''`, ...row].join(' || ');
  const line = `'{"row":{' || ${members} || '}'${kept} || '}'`;
  return columns.some((column) => column.printing === 'loose') ? `translate(${line}, E'\\n\\r', '  ')` : line;
};

const shownSql = (
  step: ReadStep, column: Exclude<PlannedColumn, { kind: 'withheld' }>, comma: string, columns: readonly CatalogColumn[], keys: AccountKeys,
): string => {
  const value = `t0.${quotedName(column.column)}`;
  const printed = `${quotedConstant(`${comma}${JSON.stringify(column.column)}:`)} || ${printedSql[printingOf(step, column.column, columns)](value)}`;
  // Where another person has put nothing, nothing is kept back.
  return column.kind === 'disclosed' ? printed : `case when ${value} is null or ${ownPartSql(column, keys)} then ${printed} else '' end`;
};

const printedSql: Readonly<Record<Printing, (value: string) => string>> = {
  quoted: (value) => `coalesce('"' || ${value}::text || '"', 'null')`,
  bare: (value) => `coalesce(${value}::text, 'null')`,
  boolean: (value) => `case ${value} when true then 'true' when false then 'false' else 'null' end`,
  'quoted-array': (value) => `coalesce(to_json(${value}::text[])::text, 'null')`,
  loose: (value) => `coalesce(to_json(${value})::text, 'null')`,
  json: (value) => `coalesce(to_json(${value})::text, 'null')`,
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

/** The array is read once for the whole query, not for each row. */
const ownPartSql = (column: Extract<PlannedColumn, { kind: 'part' }>, keys: AccountKeys): string => {
  const array = keys.get(column.account);
  return array?.length === 1 && array[0] !== undefined ? `t0.${quotedName(column.accountColumn)} = any (array(select unnest(${array[0]})))` : 'false';
};

const ownedSql = (step: ReadStep, keys: AccountKeys): string => {
  const conditions = step.paths.flatMap((path) => {
    const array = keys.get(path.account);
    return array ? [pathSql(path, array)] : [];
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
const pathSql = (path: OwnershipPath, keys: readonly string[]) => (depth: number): string =>
  hopsSql(path.hops, path.where, path.accountKey, keys, depth);

const hopsSql = (hops: readonly Hop[], where: Hop['where'], accountKey: readonly string[], keys: readonly string[], depth: number): string => {
  const narrowed = where ? `t${depth}.${quotedName(where.column)} = ${quotedConstant(where.equals)} and ` : '';
  const [hop, ...further] = hops;
  if (!hop) return narrowed + isAccount(accountKey, keys, depth);
  // The account's own row need not be looked up for its key.
  if (further.length === 0 && !hop.where && sameColumns(hop.toColumns, accountKey)) return narrowed + isAccount(hop.fromColumns, keys, depth);
  const columns = (alias: number, names: readonly string[]): string => names.map((name) => `t${alias}.${quotedName(name)}`).join(', ');
  const inner = `select ${columns(depth + 1, hop.toColumns)} from ${quotedRelation(hop.to)} t${depth + 1} where ${hopsSql(further, hop.where, accountKey, keys, depth + 1)}`;
  return `${narrowed}(${columns(depth, hop.fromColumns)}) in (${inner})`;
};

const isAccount = (columns: readonly string[], keys: readonly string[], depth: number): string => {
  const [column, ...others] = columns;
  if (column !== undefined && others.length === 0) return `t${depth}.${quotedName(column)} = any (${keys.join(', ')})`;
  return `(${columns.map((each) => `t${depth}.${quotedName(each)}`).join(', ')}) in (select * from unnest(${keys.join(', ')}))`;
};
