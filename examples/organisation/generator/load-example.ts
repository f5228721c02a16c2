import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as afterEvents } from 'node:timers/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { ClientBase } from 'pg';
import { copyLineOf } from './copy-text.ts';
import type { ExampleDatabase, TableShape } from './database.ts';
import { qaSite } from './qa-site.ts';
import { recruiting } from './recruiting.ts';
import { reservation } from './reservation.ts';

/** The connected databases of the example, by the id of their dataset. */
export const exampleDatabases: readonly ExampleDatabase[] = [recruiting, qaSite, reservation];

/** Enough people for every situation of the example. */
export const examplePeople = 20_000;

export interface LoadExample {
  /** A connection of its own to the (existing, empty or loaded) database of that dataset; `loadExample` ends it. */
  readonly connect: (dataset: string) => Promise<ClientBase & { end(): Promise<void> }>;
  readonly people: number;
  readonly onProgress?: (progress: { readonly dataset: string; readonly table: string; readonly rows: number }) => void;
}

/** Fills the databases that are still empty, each in one transaction; one that is loaded already is left as it is. */
export const loadExample = async ({ connect, people, onProgress }: LoadExample): Promise<void> => {
  await Promise.all(exampleDatabases.map(async (database) => {
    const client = await connect(database.dataset);
    try {
      if (await isLoaded(client, database)) return;
      await load(client, database, people, (table, rows) => onProgress?.({ dataset: database.dataset, table, rows }));
    } finally {
      await client.end();
    }
  }));
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const isLoaded = async (client: ClientBase, database: ExampleDatabase): Promise<boolean> => {
  const found = await client.query<{ readonly there: boolean }>('select to_regclass($1) is not null as there', [`public.${quoted(database.tables[0]?.name ?? '')}`]);
  return found.rows[0]?.there === true;
};

const load = async (client: ClientBase, database: ExampleDatabase, people: number, loaded: (table: string, rows: number) => void): Promise<void> => {
  await client.query('begin');
  for (const table of database.tables) await client.query(createTable(table));
  await afterEvents();
  const made = rowsOf(database, people);
  for (const table of database.tables) {
    const { chunks, rows } = made.get(table.name) ?? { chunks: [], rows: 0 };
    await pipeline(Readable.from(chunks), client.query(copyFrom(`copy ${quoted(table.name)} from stdin`)));
    made.delete(table.name);
    loaded(table.name, rows);
  }
  const statements = database.tables.flatMap((table) => [
    `alter table ${quoted(table.name)} add primary key (${table.key.map(quoted).join(', ')})`, ...table.indexes,
  ]);
  await client.query([...statements, ...database.tables.flatMap((table) => table.references), 'commit'].join(';\n'));
  await client.query('analyze');
};

const createTable = (table: TableShape): string =>
  `create table ${quoted(table.name)} (${Object.entries(table.columns).map(([column, type]) => `${quoted(column)} ${type}`).join(', ')})`;

const chunkCharacters = 60_000;

/** All rows of a database as COPY text, some tens of megabytes for 20,000 people. */
const rowsOf = (database: ExampleDatabase, people: number): Map<string, { readonly chunks: readonly Buffer[]; readonly rows: number }> => {
  const tables = new Map(database.tables.map((table) => [table.name, { line: copyLineOf(table), text: '', chunks: [] as Buffer[], rows: 0 }]));
  database.generate(people, (name, cells) => {
    const table = tables.get(name);
    if (!table) throw new Error(`no table ${name} in ${database.dataset}`);
    table.text += table.line(cells);
    table.rows += 1;
    if (table.text.length < chunkCharacters) return;
    table.chunks.push(Buffer.from(table.text));
    table.text = '';
  });
  for (const table of tables.values()) table.chunks.push(Buffer.from(table.text));
  return tables;
};
