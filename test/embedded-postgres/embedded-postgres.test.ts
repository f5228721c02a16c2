import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import type { EmbeddedPostgres, EmbeddedProgress } from '../../src/adapters/embedded-postgres/embedded-postgres.ts';
import { startEmbeddedPostgres } from '../../src/adapters/embedded-postgres/embedded-postgres.ts';
import { platformBinaries } from '../../src/adapters/embedded-postgres/platform-binaries.ts';
import { readPostmaster } from '../../src/adapters/embedded-postgres/postmaster.ts';
import { canEnter } from '../../src/adapters/embedded-postgres/system-user.ts';

const asRoot = process.getuid?.() === 0;
const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => { for (const clean of cleanups.splice(0).toReversed()) await clean(); });

const newFolder = async (mode = 0o755): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yakusoku-embedded-'));
  cleanups.push(async () => { await rm(folder, { recursive: true, force: true }); });
  await chmod(folder, mode);
  return folder;
};
const start = async (dataFolder: string, steps: EmbeddedProgress['step'][] = []): Promise<EmbeddedPostgres> => {
  const server = await startEmbeddedPostgres({ dataFolder, onProgress: (progress) => { steps.push(progress.step); } });
  cleanups.push(async () => { await server.stop(); });
  return server;
};
const ask = async (connectionString: string, question: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(question)).rows;
  } finally {
    await client.end();
  }
};

test('PostgreSQL 18 with UTF-8, its own C.UTF-8, durable, on loopback and with a password', async () => {
  const server = await start(await newFolder());
  expect(await server.createDatabase('made')).toBe(true);
  expect(await server.createDatabase('made')).toBe(false);
  const [row] = await ask(server.connectionString('made'), `
    select current_setting('server_version_num')::int / 10000 as major, current_setting('server_encoding') as encoding,
      datlocprovider as provider, datlocale as locale, current_setting('fsync') as fsync,
      current_setting('listen_addresses') as listens, current_setting('timezone') as zone,
      upper('ä髙') as upper, length('𠮷') as length
    from pg_database where datname = current_database()`);
  expect(row).toEqual({
    major: 18, encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8', fsync: 'on', listens: '127.0.0.1', zone: 'UTC', upper: 'Ä髙', length: 1,
  });
  const wrong = new URL(server.connectionString('made'));
  wrong.password = 'guessed';
  await expect(ask(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
});

test('data are there again at the next start, and after the whole server was killed', async () => {
  const folder = await newFolder();
  const first = await start(folder);
  await ask(first.connectionString('postgres'), 'create table kept as select 1 as one');
  await first.stop();
  const steps: EmbeddedProgress['step'][] = [];
  const second = await start(folder, steps);
  expect(steps).not.toContain('initialising');
  await ask(second.connectionString('postgres'), 'insert into kept values (2)');
  const running = await readPostmaster(path.join(second.folder, 'cluster', 'data'));
  process.kill(running?.pid ?? 0, 'SIGKILL');
  const third = await start(folder);
  expect(await ask(third.connectionString('postgres'), 'select count(*)::int as count from kept')).toEqual([{ count: 2 }]);
});

test('a server whose parent was killed is taken over, and can be stopped', async () => {
  const folder = await newFolder();
  const module = new URL('../../src/adapters/embedded-postgres/embedded-postgres.ts', import.meta.url).href;
  const child = spawn('node', ['--input-type=module', '-e', `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(module)});
    const server = await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(folder)} });
    console.log(server.connectionString('postgres'));
    setInterval(() => {}, 1000);`], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [printed] = await once(child.stdout, 'data') as [Buffer];
  child.kill('SIGKILL');
  await once(child, 'exit');
  const steps: EmbeddedProgress['step'][] = [];
  const server = await start(folder, steps);
  expect(steps).toEqual(['attached', 'ready']);
  expect(server.connectionString('postgres')).toBe(printed.toString().trim());
  await server.stop();
  await expect(ask(server.connectionString('postgres'), 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('those that start at once on a new folder share one server', async () => {
  const folder = await newFolder();
  const servers = await Promise.all([start(folder), start(folder), start(folder)]);
  expect(new Set(servers.map((server) => server.connectionString('postgres'))).size).toBe(1);
});

test('a stale postmaster.pid whose number now belongs to something else does not stop the start', async () => {
  const folder = await newFolder();
  const first = await start(folder);
  await first.stop();
  await writeFile(path.join(first.folder, 'cluster', 'data', 'postmaster.pid'), `${process.pid}\n${first.folder}\n0\n5432\n\n127.0.0.1\n`);
  const second = await start(folder);
  expect(await ask(second.connectionString('postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('what an interrupted first start left behind is not in the way', async () => {
  const folder = await newFolder();
  await mkdir(path.join(folder, 'cluster.0123456789ab', 'data', 'base'), { recursive: true });
  const server = await start(folder);
  expect(await ask(server.connectionString('postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a platform without PostgreSQL is told what to do', async () => {
  const arch = Object.getOwnPropertyDescriptor(process, 'arch');
  Object.defineProperty(process, 'arch', { ...arch, value: 'riscv64' });
  try {
    await expect(platformBinaries()).rejects.toThrow(/no embedded PostgreSQL for .*riscv64.*DATABASE_URL/);
  } finally {
    Object.defineProperty(process, 'arch', arch ?? { value: 'x64' });
  }
});

test.runIf(asRoot)('as root, a folder that user postgres cannot enter is left for one that it can, always the same, and said', async () => {
  const closed = path.join(await newFolder(0o700), 'data');
  const steps: EmbeddedProgress['step'][] = [];
  const server = await start(closed, steps);
  cleanups.unshift(async () => { await rm(server.folder, { recursive: true, force: true }); });
  expect(steps).toContain('folder-moved');
  expect(server.folder).toMatch(/^\/var\/lib\/yakusoku\/[0-9a-f]{16}$/);
  expect((await start(closed)).folder).toBe(server.folder);
});

test('a folder that is closed itself, in one that is open, is used as it is', async () => {
  const folder = await newFolder(0o700);
  expect((await start(folder)).folder).toBe(folder);
});

test('who may enter a folder follows from every folder above it', async () => {
  const closed = await newFolder(0o700);
  const stranger = { uid: 65_000, gid: 65_000 };
  expect(await canEnter(stranger, path.join(closed, 'below', 'not-there-yet'))).toBe(false);
  expect(await canEnter(stranger, await newFolder())).toBe(true);
});
