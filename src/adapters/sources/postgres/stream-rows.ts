import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { TableId } from '../../../core/identifiers/name-ids.ts';
import type { SourceTable } from '../../../operations/ports/source-reader.ts';
import { unavailable } from './unavailable.ts';

/** A table while it is read: `done` once its last line was taken. */
export interface StreamedTable extends SourceTable {
  done(): boolean;
}

/** Runs a COPY and hands its bytes on as they come; the server waits while nobody takes them. */
export const streamRows = (client: PoolClient, table: TableId, sql: string, stallMilliseconds: number): StreamedTable => {
  let rows = 0;
  let done = false;
  const lines = async function* (): AsyncGenerator<Uint8Array, void> {
    const stream = client.query(copyTo(sql));
    // A server that stops answering in the middle is given up on, also when the network says nothing.
    let waiting = true;
    const timer = setTimeout(() => {
      if (waiting) stream.destroy(new Error('the source stalled: timeout'));
      else timer.refresh();
    }, stallMilliseconds);
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        waiting = false;
        rows += lineFeedsIn(chunk);
        yield chunk;
        waiting = true;
        timer.refresh();
      }
      done = true;
    } catch (error) {
      throw unavailable(error);
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    table, lines: lines(), done: () => done,
    rows: () => {
      if (!done) throw new Error(`rows of ${table} are known at its end`);
      return rows;
    },
  };
};

const lineFeedsIn = (chunk: Buffer): number => {
  let count = 0;
  for (let at = chunk.indexOf(0x0a); at !== -1; at = chunk.indexOf(0x0a, at + 1)) count += 1;
  return count;
};
