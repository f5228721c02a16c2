import { tmpdir } from 'node:os';
import pg from 'pg';
import { createPostgresSource } from '../../src/adapters/sources/postgres/postgres-source.ts';
import { alongAnnotation } from './along-annotation.ts';
import { handWritten } from './hand-written.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';

export type Reading = 'along-annotation' | 'hand-written';

/** Reads one person and gives the most memory that this process ever held, in MB. To be run in a process of its own. */
export const memoryOfReading = async (reading: Reading, connectionString: string, person: number): Promise<number> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yakusoku-bench-'));
  if (reading === 'along-annotation') {
    const source = createPostgresSource({ connectionString });
    await alongAnnotation(source)(person, folder);
    await source.close();
  } else {
    const pool = new pg.Pool({ connectionString });
    await handWritten(pool, 1000)(person, folder);
    await pool.end();
  }
  await rm(folder, { recursive: true });
  return Math.round(process.resourceUsage().maxRSS / 1024);
};
