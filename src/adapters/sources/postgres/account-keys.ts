import type { AccountReference } from '../../../core/people/matching.ts';
import type { TableId } from '../../../core/identifiers/name-ids.ts';
import type { Dataset, Table } from '../../../core/sources/dataset.ts';
import { ShapeDiffers } from './read-sql.ts';
import type { AccountKeys } from './read-sql.ts';
import type { Catalog } from './relation-columns.ts';
import { relationName } from './sql-names.ts';

/** Session settings (name to array of key values) and the SQL that reads each back as an array of the key column's type. */
export interface KeySettings {
  readonly settings: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly arrays: AccountKeys;
}

/** COPY takes no parameters, so the keys travel as settings of the transaction, which are parameters, and the query names those. */
export const keySettings = (dataset: Dataset, accounts: readonly AccountReference[], catalog: Catalog): KeySettings => {
  const own = accounts.filter((account) => account.dataset === dataset.id);
  const perTable = dataset.tables.flatMap((table) => {
    const keys = own.filter((account) => account.table === table.id).map((account) => account.key);
    return table.account && keys.length > 0 ? [{ table, keys }] : [];
  });
  const columns = perTable.flatMap(({ table, keys }, at) => table.key.map((column, place) => ({
    table: table.id, name: `yakusoku.account_${at}_${place}`, values: keys.map((key) => key[place] ?? ''), type: typeOf(table, column, catalog),
  })));
  const arrays = new Map<TableId, string[]>();
  for (const { table, name, type } of columns) {
    arrays.set(table, [...(arrays.get(table) ?? []), `current_setting('${name}')::${type}[]`]);
  }
  return { settings: columns.map(({ name, values }) => ({ name, values })), arrays };
};

const typeOf = (table: Table, column: string, catalog: Catalog): string => {
  const found = catalog.get(relationName(table.relation))?.find((each) => each.column === column);
  if (!found) throw new ShapeDiffers(relationName(table.relation), column);
  return found.type;
};
