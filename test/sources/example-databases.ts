import { readFileSync } from 'node:fs';
import pg from 'pg';
import { exampleDatabases, loadExample } from '../../examples/organisation/generator/load-example.ts';
import { createPostgresSource } from '../../src/adapters/sources/postgres/postgres-source.ts';
import type { PostgresSource } from '../../src/adapters/sources/postgres/postgres-source.ts';
import type { Dataset } from '../../src/core/sources/dataset.ts';
import { readDataset } from '../../src/core/sources/read-dataset.ts';
import { emptyDatabase } from '../postgres/database.ts';

/** A connected database of the example with its annotation. */
export interface ExampleSource {
  readonly connectionString: string;
  readonly dataset: Dataset;
  readonly source: PostgresSource;
}

/** The three databases of the example, loaded on the run's own PostgreSQL, by dataset id. */
export const loadedExample = async (people: number): Promise<ReadonlyMap<string, ExampleSource>> => {
  const urls = new Map<string, string>();
  for (const { dataset } of exampleDatabases) urls.set(dataset, await emptyDatabase());
  await loadExample({ people, connect: async (dataset) => await connected(urls.get(dataset) ?? '') });
  return new Map([...urls].map(([id, connectionString]) => [id, { connectionString, dataset: exampleDataset(id), source: createPostgresSource({ connectionString }) }]));
};

export const closeExample = async (example: ReadonlyMap<string, ExampleSource> | undefined): Promise<void> => {
  await Promise.all([...(example ?? new Map<string, ExampleSource>()).values()].map(async ({ source }) => { await source.close(); }));
};

export const exampleDataset = (id: string): Dataset => {
  const file = `examples/organisation/datasets/${id}.yaml`;
  return datasetOf(readFileSync(file, 'utf8'), file);
};

export const datasetOf = (text: string, file: string): Dataset => {
  const { value, findings } = readDataset(text, file);
  if (!value) throw new Error(JSON.stringify(findings));
  return value;
};

export const connected = async (connectionString: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
};
