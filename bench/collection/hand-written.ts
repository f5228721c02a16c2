import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import Cursor from 'pg-cursor';

const queries = {
  member: 'select id, email, name, born, settings, created_at from member where id = $1',
  application: 'select id, status, motivation, salary, applied_at from application where member_id = $1 order by id',
  message: `select m.id, m.sender, m.body, m.sent_at from message m join application a on a.id = m.application_id where a.member_id = $1 order by m.id`,
  event: 'select id, kind, path, detail, price, at, ok from event where member_id = $1 order by id',
} as const;

// Dates and moments as the database prints them: a Date would drop microseconds.
const asText = { getTypeParser: (oid: number, format?: 'text' | 'binary') => ([1082, 1184].includes(oid) ? (value: string) => value : pg.types.getTypeParser(oid, format)) };

/** The peer: the same rows by SQL written for these tables, in one snapshot, to files of NDJSON. `batch` rows at a time, or all at once. */
export const handWritten = (pool: pg.Pool, batch: number | undefined) => async (person: number, folder: string): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    for (const [table, sql] of Object.entries(queries)) {
      const file = createWriteStream(path.join(folder, `${table}.ndjson`));
      const write = async (rows: readonly unknown[]): Promise<void> => {
        let text = '';
        for (const row of rows) text += `${JSON.stringify({ row })}\n`;
        if (!file.write(text)) await once(file, 'drain');
      };
      if (batch === undefined) {
        await write((await client.query<Record<string, unknown>>({ text: sql, values: [person], types: asText })).rows);
      } else {
        const cursor = client.query(new Cursor<Record<string, unknown>>(sql, [person], { types: asText }));
        for (let rows = await cursor.read(batch); rows.length > 0; rows = await cursor.read(batch)) await write(rows);
        await cursor.close();
      }
      file.end();
      await finished(file);
    }
    await client.query('commit');
  } finally {
    client.release();
  }
};
