import pg from 'pg';
import { loadExample } from '../../../../examples/organisation/generator/load-example.ts';
import type { Organisation } from '../../wiring/organisation.ts';
import type { DatabaseServer } from './database-server.ts';

export interface ExampleDatabases {
  /** By the names in the organisation file: the secret that the server and the worker read. */
  readonly connections: Readonly<Record<string, string>>;
  /** Fills those that are empty. */
  load(people: number): Promise<void>;
}

/** A database for each dataset of the example, beside the own one. */
export const exampleDatabases = async (server: DatabaseServer, { datasets, connectionOf }: Organisation): Promise<ExampleDatabases> => {
  const byDataset = new Map<string, string>();
  // One after the other: PostgreSQL copies its template alone.
  for (const { id } of datasets) byDataset.set(id, await server.database(`example_${id.replaceAll(/[-.]/g, '_')}`));
  return {
    connections: Object.fromEntries(datasets.map(({ id }) => [connectionOf.get(id) ?? id, byDataset.get(id) ?? ''])),
    load: async (people) => {
      await loadExample({
        people,
        connect: async (dataset) => {
          const connectionString = byDataset.get(dataset);
          if (connectionString === undefined) throw new Error(`the organisation file knows no dataset ${dataset}`);
          const client = new pg.Client({ connectionString });
          await client.connect();
          return client;
        },
      });
    },
  };
};
