import { Migrator } from 'kysely/migration';
import type { Store } from './connection.ts';
import { migrations } from './migrations/all.ts';

/**
 * Brings the database to the newest shape; safe when several processes start at once (a lock in the database). Migrations
 * only go forward, and one that was published is never edited.
 */
export const migrate = async (store: Store): Promise<readonly string[]> => {
  const migrator = new Migrator({
    db: store.database,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    migrationTableSchema: 'migration',
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error('a migration failed', { cause: error });
  return (results ?? []).map((result) => result.migrationName);
};
