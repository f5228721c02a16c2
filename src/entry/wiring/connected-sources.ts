import { createPostgresSource, type PostgresSource } from '../../adapters/sources/postgres/postgres-source.ts';
import type { DatasetId } from '../../core/identifiers/name-ids.ts';
import type { Dataset } from '../../core/sources/dataset.ts';
import { SourceUnavailable, type SourceReader } from '../../operations/ports/source-reader.ts';
import type { Organisation } from './organisation.ts';

export interface ConnectedSources extends SourceReader {
  close(): Promise<void>;
}

/** Each dataset from its own database. One that is described but has no connection string cannot be reached. */
export const connectedSources = ({ connectionOf }: Organisation, connections: ReadonlyMap<string, string>): ConnectedSources => {
  const sources = new Map<DatasetId, PostgresSource>();
  const sourceOf = (dataset: Dataset): PostgresSource => {
    const connectionString = connections.get(connectionOf.get(dataset.id) ?? '');
    if (connectionString === undefined) throw new SourceUnavailable('unreachable');
    const source = sources.get(dataset.id) ?? createPostgresSource({ connectionString });
    sources.set(dataset.id, source);
    return source;
  };
  return {
    findAccounts: async (dataset, known) => await sourceOf(dataset).findAccounts(dataset, known),
    read: (dataset, plan, accounts) => sourceOf(dataset).read(dataset, plan, accounts),
    close: async () => { await Promise.all([...sources.values()].map((source) => source.close())); },
  };
};
