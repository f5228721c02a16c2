import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { createPostgresSource } from '../../src/adapters/sources/postgres/postgres-source.ts';
import type { PostgresSourceOptions } from '../../src/adapters/sources/postgres/postgres-source.ts';
import { planReads } from '../../src/core/sources/plan-reads.ts';
import { SourceUnavailable } from '../../src/operations/ports/source-reader.ts';
import { emptyDatabase } from '../postgres/database.ts';
import { account, collect } from './collect.ts';
import { connected, datasetOf } from './example-databases.ts';

const table = (id: string, more: string) => `
  ${id}:
    relation: ${id}
    name: { ja: 表, en: Table }
    key: [id]
    columns: { id: technical, person_id: technical, text: { name: { ja: 文, en: Text }, item: text } }
    ${more}`;

const dataset = datasetOf(`dataset: faults
service: faults
name: { ja: 障害, en: Faults }
tables:${table('person', 'account: { email: text }')}${table('page', 'owned-by: [{ table: person, columns: [person_id] }]')}
disposal-order: [page, person]
`, 'faults.yaml');
const person = account('faults', 'person', '1');
const plan = planReads(dataset);

let connectionString: string;

beforeAll(async () => {
  connectionString = await emptyDatabase();
  const client = await connected(connectionString);
  await client.query(`
    create table person (id integer primary key, person_id integer, text text); insert into person values (1, null, 'a@example.jp');
    create table page (id integer primary key, person_id integer, text text);
    insert into page select n, 1, repeat('頁', 1000) from generate_series(1, 5000) n;
  `);
  await client.end();
});

const failing = async (options: PostgresSourceOptions, work?: (source: ReturnType<typeof createPostgresSource>) => Promise<unknown>): Promise<unknown> => {
  const source = createPostgresSource(options);
  try {
    return await (work ?? ((each) => collect(each, dataset, [person])))(source);
  } catch (error) {
    return error;
  } finally {
    await source.close();
  }
};

const other = (change: (url: URL) => void): string => {
  const url = new URL(connectionString);
  change(url);
  return url.href;
};

describe('a source that cannot be read says why in a word, and nothing of the driver', () => {
  test('nobody listens', async () => {
    expect(await failing({ connectionString: other((url) => { url.port = '1'; }) })).toEqual(new SourceUnavailable('unreachable'));
    expect(await failing({ connectionString: 'postgres://nobody@source.invalid/x' })).toEqual(new SourceUnavailable('unreachable'));
  });

  test('somebody listens and does not answer', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const { port } = server.address() as AddressInfo;
    expect(await failing({ host: '127.0.0.1', port, user: 'u', database: 'd', connectMilliseconds: 300 })).toEqual(new SourceUnavailable('timeout'));
    server.close();
  });

  test('the password is wrong, the database is not there', async () => {
    expect(await failing({ connectionString: other((url) => { url.pathname = '/no_such_database'; }) })).toEqual(new SourceUnavailable('refused'));
    expect(await failing({ connectionString: other((url) => { url.username = 'no_such_user'; }) })).toEqual(new SourceUnavailable('refused'));
  });

  test('a role may not read the table', async () => {
    const client = await connected(connectionString);
    await client.query(`create role stranger_${process.pid} login password 'x'`);
    const options = { connectionString: other((url) => { url.username = `stranger_${process.pid}`; url.password = 'x'; }) };
    expect(await failing(options)).toEqual(new SourceUnavailable('refused'));
    await client.query(`drop role stranger_${process.pid}`);
    await client.end();
  });

  test('a statement takes too long', async () => {
    const client = await connected(connectionString);
    await client.query('begin; lock table page');
    expect(await failing({ connectionString, statementMilliseconds: 200 })).toEqual(new SourceUnavailable('timeout'));
    expect(await failing({ connectionString, stallMilliseconds: 200 })).toEqual(new SourceUnavailable('timeout'));
    await client.end();
  });

  test('a table or a column is not what the annotation says', async () => {
    const text = JSON.stringify(dataset);
    const renamed = (from: string, to: string) => JSON.parse(text.replaceAll(from, to)) as typeof dataset;
    for (const wrong of [renamed('"table":"page"', '"table":"pages"'), renamed('"text"', '"words"'), renamed('"person_id"', '"text"')]) {
      const found = await failing({ connectionString }, (source) => collect(source, { ...wrong, id: dataset.id }, [person]));
      expect(found).toEqual(new SourceUnavailable('shape-differs'));
    }
    expect(await failing({ connectionString }, (source) => collect(source, dataset, [account('faults', 'person', 'not a number')])))
      .toEqual(new SourceUnavailable('shape-differs'));
  });

  test('checkShape tells each difference with its place', async () => {
    const less = datasetOf(`dataset: faults
service: faults
name: { ja: 障害, en: Faults }
tables:${table('person', 'account: { email: text }').replace('person_id: technical', 'birthday: technical')}${table('leaf', 'owned-by: [{ table: person, columns: [person_id] }]')}
disposal-order: [leaf, person]
`, 'faults.yaml');
    const found = await failing({ connectionString }, (source) => source.checkShape(less)) as Awaited<ReturnType<ReturnType<typeof createPostgresSource>['checkShape']>>;
    expect(found.map(({ code, severity, at, parameters }) => ({ code, severity, line: at.line, ...parameters }))).toEqual([
      { code: 'column-not-annotated', severity: 'warning', line: 5, relation: 'public.person', column: 'person_id' },
      { code: 'not-in-database', severity: 'error', line: 9, relation: 'public.person', column: 'birthday' },
      { code: 'not-in-database', severity: 'error', line: 11, relation: 'public.leaf', column: undefined },
    ]);
  });

  test('the server ends the connection in the middle of a table', async () => {
    const client = await connected(connectionString);
    const found = await failing({ connectionString }, async (source) => {
      for await (const each of source.read(dataset, plan, [person])) {
        for await (const chunk of each.lines) {
          if (each.table !== 'page' || chunk.length === 0) continue;
          await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'yakusoku' and datname = current_database()`);
          await delay(50);
        }
      }
    });
    expect(found).toEqual(new SourceUnavailable('unreachable'));
    await client.end();
  });

  test('the server ends the connection between two tables', async () => {
    const client = await connected(connectionString);
    const found = await failing({ connectionString }, async (source) => {
      for await (const each of source.read(dataset, plan, [person])) {
        for await (const _chunk of each.lines);
        await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'yakusoku' and datname = current_database()`);
        await delay(50);
      }
    });
    expect(found).toEqual(new SourceUnavailable('unreachable'));
    await client.end();
  });
});

describe('a reader that stops early', () => {
  test('leaves no connection behind, in the middle of a table or between two', async () => {
    const source = createPostgresSource({ connectionString, max: 1, connectMilliseconds: 2000 });
    for (let round = 0; round < 3; round += 1) {
      for await (const each of source.read(dataset, plan, [person])) {
        if (each.table === 'page') {
          for await (const _chunk of each.lines) break;
          break;
        }
        for await (const _chunk of each.lines);
      }
      for await (const each of source.read(dataset, plan, [person])) {
        for await (const _chunk of each.lines);
        break;
      }
    }
    expect((await collect(source, dataset, [person]))['page']).toHaveLength(5000);
    await source.close();
  });

  test('may not skip the rest of a table, so that nothing is left out unseen', async () => {
    const source = createPostgresSource({ connectionString });
    await expect(async () => {
      for await (const each of source.read(dataset, plan, [person])) expect(() => each.rows()).toThrow(each.table);
    }).rejects.toThrow('must be read to their end');
    await source.close();
  });
});

test('one moment of the database is read, whatever is written meanwhile', async () => {
  const source = createPostgresSource({ connectionString });
  const client = await connected(connectionString);
  const rows: number[] = [];
  for await (const each of source.read(dataset, plan, [person])) {
    for await (const _chunk of each.lines);
    rows.push(each.rows());
    if (each.table === 'person') await client.query(`insert into page values (0, 1, 'later')`);
  }
  expect(rows).toEqual([1, 5000]);
  await client.query('delete from page where id = 0');
  await client.end();
  await source.close();
});

test('a source cannot be written to, whatever the role may do', async () => {
  const client = await connected(connectionString);
  await client.query(`create function sneaky() returns text language plpgsql as $$ begin insert into person values (9, 9, 'x'); return 'x'; end $$`);
  await client.query('create view trap as select id, person_id, sneaky() as text from page where id = 1');
  const trapped = { ...dataset, tables: dataset.tables.map((each) => (each.id === 'page' ? { ...each, relation: { schema: 'public', table: 'trap' } } : each)) };
  expect(await failing({ connectionString }, (source) => collect(source, trapped, [person]))).toEqual(new SourceUnavailable('failed'));
  expect((await client.query('select 1 from person where id = 9')).rowCount).toBe(0);
  await client.query('drop view trap; drop function sneaky');
  await client.end();
});

