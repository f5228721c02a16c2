import type { AccountReference } from '../../../core/people/matching.ts';
import type { TableId } from '../../../core/identifiers/name-ids.ts';
import type { Dataset, Table } from '../../../core/sources/dataset.ts';
import { ShapeDiffers } from './read-sql.ts';
import type { AccountKeys } from './read-sql.ts';
import type { Catalog } from './relation-columns.ts';
import type { Setting } from './snapshot.ts';
import { relationName } from './sql-names.ts';

/** COPY takes no parameters: the keys travel as settings of the transaction, whose values are parameters, and the query names those. */
interface KeySetting extends Setting {
  readonly table: Table;
  readonly column: string;
  readonly several: boolean;
}

/** A setting per key column of each account table: the key, or where there are several accounts the text of an array. */
export const keySettings = (dataset: Dataset, accounts: readonly AccountReference[]): readonly KeySetting[] =>
  dataset.tables.filter((table) => table.account !== undefined).flatMap((table, at) => {
    const keys = accounts.filter((account) => account.dataset === dataset.id && account.table === table.id).map((account) => account.key);
    if (keys.length === 0) return [];
    const several = keys.length > 1;
    return table.key.map((column, place) => {
      const values = keys.map((key) => key[place] ?? '');
      return { table, column, several, name: `yakusoku.account_${at}_${place}`, value: several ? arrayText(values) : values.join('') };
    });
  });

/** The SQL that reads each setting back, as the key column's type or an array of it. */
export const accountKeys = (settings: readonly KeySetting[], catalog: Catalog): AccountKeys => {
  const keys = new Map<TableId, { readonly several: boolean; readonly values: readonly string[] }>();
  for (const { table, column, name, several } of settings) {
    const found = catalog.get(relationName(table.relation))?.find((each) => each.column === column);
    if (!found) throw new ShapeDiffers(relationName(table.relation), column);
    const value = `current_setting('${name}')::${found.type}${several ? '[]' : ''}`;
    keys.set(table.id, { several, values: [...(keys.get(table.id)?.values ?? []), value] });
  }
  return keys;
};

/** The text form of an array of texts; it is a value, read by PostgreSQL's array parser. */
const arrayText = (values: readonly string[]): string => `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
