import type { ClientBase } from 'pg';
import type { Relation } from '../../../core/sources/dataset.ts';
import { readCatalog } from './relation-columns.ts';
import type { Catalog, KnownTypes } from './relation-columns.ts';
import { relationName } from './sql-names.ts';

/** The catalogue of a database, asked anew or remembered for a minute: it costs as much as reading a person from four tables. */
export interface CatalogMemory {
  read(client: ClientBase, relations: readonly Relation[]): Promise<Catalog>;
  remembered(client: ClientBase, relations: readonly Relation[]): Promise<Catalog>;
  /** After a fault, which a changed table may have caused. */
  forget(): void;
}

const minute = 60_000;

export const catalogMemory = (): CatalogMemory => {
  const types: KnownTypes = new Map();
  const catalogs = new Map<string, { readonly catalog: Catalog; readonly until: number }>();
  const keyOf = (relations: readonly Relation[]): string => JSON.stringify(relations.map(relationName));
  const read = async (client: ClientBase, relations: readonly Relation[]): Promise<Catalog> => {
    const catalog = await readCatalog(client, types, relations);
    catalogs.set(keyOf(relations), { catalog, until: performance.now() + minute });
    return catalog;
  };
  return {
    read,
    remembered: async (client, relations) => {
      const found = catalogs.get(keyOf(relations));
      return found && performance.now() < found.until ? found.catalog : read(client, relations);
    },
    forget: () => catalogs.clear(),
  };
};
