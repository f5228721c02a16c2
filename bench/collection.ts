import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { startEmbeddedPostgres } from '../src/adapters/embedded-postgres/embedded-postgres.ts';
import { createPostgresSource } from '../src/adapters/sources/postgres/postgres-source.ts';
import { alongAnnotation } from './collection/along-annotation.ts';
import { handWritten } from './collection/hand-written.ts';
import type { Reading } from './collection/memory-of-reading.ts';
import { fillTables } from './collection/million-rows.ts';

export const name = 'collection';

type Read = (person: number, folder: string) => Promise<void>;
interface Contest { readonly figure: string; readonly rounds: number; readonly people: readonly number[]; readonly ours: Read; readonly peer: Read }

/** Who has a million rows; an active member has about four hundred. */
const heavy = 1;

export const run = async (): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yakusoku-bench-'));
  const server = await startEmbeddedPostgres({ dataFolder: path.join(folder, 'postgres') });
  try {
    await server.createDatabase('million');
    const connectionString = server.connectionString('million');
    await fillTables(connectionString);
    await contests(connectionString, folder);
    await compareMemory(connectionString);
  } finally {
    await server.stop();
    await Promise.all([folder, server.folder].map((each) => rm(each, { recursive: true, force: true })));
  }
};

const contests = async (connectionString: string, folder: string): Promise<void> => {
  const pool = new pg.Pool({ connectionString });
  const source = createPostgresSource({ connectionString });
  try {
    const ours = alongAnnotation(source);
    const people = Array.from({ length: 50 }, (_, at) => 2 + at * 97);
    await compete({ figure: 'collection of one person (400 rows) from tables of 1 million rows, ms', rounds: 15, people, ours, peer: handWritten(pool, undefined) }, folder);
    await compete({ figure: 'collection of a person with 1 million rows, ms', rounds: 5, people: [heavy], ours, peer: handWritten(pool, 1000) }, folder);
  } finally {
    await source.close();
    await pool.end();
  }
};

const print = (figure: string, ours: number, peer: number, rounds: number, correct: boolean): void => {
  const ratio = Math.round((ours / peer) * 1000) / 1000;
  console.log(JSON.stringify({ figure, ours: Math.round(ours * 100) / 100, peer: Math.round(peer * 100) / 100, ratio, rounds, correct }));
};

/** Both in turn, first one then the other, a warm-up before; the median of the rounds counts. */
const compete = async ({ figure, rounds, people, ours, peer }: Contest, folder: string): Promise<void> => {
  const [mine, theirs] = [path.join(folder, 'ours'), path.join(folder, 'peer')];
  await Promise.all([mine, theirs].map((each) => mkdir(each, { recursive: true })));
  let correct = true;
  for (const person of people) {
    await ours(person, mine);
    await peer(person, theirs);
    correct = await sameRows(mine, theirs) && correct;
  }
  const times: { readonly ours: number; readonly peer: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const measured = { ours: 0, peer: 0 };
    const inTurn = [['ours', ours, mine], ['peer', peer, theirs]] as const;
    for (const [who, read, into] of round % 2 === 0 ? inTurn : inTurn.toReversed()) {
      const start = performance.now();
      for (const person of people) await read(person, into);
      measured[who] = (performance.now() - start) / people.length;
    }
    times.push(measured);
  }
  print(figure, median(times.map((each) => each.ours)), median(times.map((each) => each.peer)), rounds, correct);
};

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const tables = ['member', 'application', 'message', 'event'] as const;
const moment = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}/;

/** Row by row in order; a moment may be printed in another zone. */
const sameRows = async (one: string, other: string): Promise<boolean> => {
  for (const table of tables) {
    const [left, right] = (await Promise.all([one, other].map((folder) => readFile(path.join(folder, `${table}.ndjson`), 'utf8')))).map((text) => text.split('\n'));
    if (!left || !right || left.length !== right.length || (table === 'member' && left.length !== 2)) return false;
    if (left.some((line, at) => line !== right[at] && canonical(line) !== canonical(right[at] ?? ''))) return false;
  }
  return true;
};

const canonical = (line: string): string => (line === '' ? '' : JSON.stringify(JSON.parse(line, (_key, value: unknown) =>
  (typeof value === 'string' && moment.test(value) ? new Date(value.replace(/([+-]\d{2})$/, '$1:00')).toISOString() : value))));

const compareMemory = async (connectionString: string): Promise<void> => {
  const megabytes = async (reading: Reading): Promise<number> => {
    const module = new URL('collection/memory-of-reading.ts', import.meta.url).href;
    const script = `const { memoryOfReading } = await import(${JSON.stringify(module)}); console.log(await memoryOfReading(${JSON.stringify(reading)}, process.env.SOURCE, ${heavy}));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { env: { ...process.env, SOURCE: connectionString } });
    return Number(stdout);
  };
  const [ours, peer] = [await megabytes('along-annotation'), await megabytes('hand-written')];
  print('memory of a process that collects a person with 1 million rows, MB', ours, peer, 1, ours < 200);
};
