import type pg from 'pg';
import { entryBytes } from '../../core/ledger/entry-bytes.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { LedgerRecords } from '../../operations/ports/ledger.ts';

interface Waiting {
  readonly tenant: TenantId;
  readonly bytes: Uint8Array;
  readonly settle: { readonly resolve: () => void; readonly reject: (fault: unknown) => void };
}

/** At most this many statements of a process are under way at once ... */
const flightsMax = 2;
/** ... of at most this many entries each. */
const groupMax = 1000;

// One parameter holds all entries, one after the other: an array of them would be written out as hexadecimal text.
const insert = `
  insert into ledger_intake (tenant_id, entry)
  select tenant, substring($4::bytea from start for length)
  from unnest($1::text[], $2::integer[], $3::integer[]) with ordinality as part (tenant, start, length, position)
  order by position`;

/** What waits in this process while a statement is under way goes together in the next: one flush to disk for all of it. */
export const groupedLedgerIntake = (pool: pg.Pool): LedgerRecords => {
  let waiting: Waiting[] = [];
  let flights = 0;

  const fly = async (group: readonly Waiting[]): Promise<void> => {
    let start = 1;
    const starts = group.map(({ bytes }) => (start += bytes.length) - bytes.length);
    try {
      await pool.query({
        name: 'ledger-intake-group', text: insert,
        values: [
          group.map(({ tenant }) => tenant), starts, group.map(({ bytes }) => bytes.length), Buffer.concat(group.map(({ bytes }) => bytes)),
        ],
      });
      for (const { settle } of group) settle.resolve();
    } catch (fault) {
      for (const { settle } of group) settle.reject(fault);
    }
  };

  const start = (): void => {
    while (flights < flightsMax && waiting.length > 0) {
      const group = waiting.slice(0, groupMax);
      waiting = waiting.slice(groupMax);
      flights += 1;
      void fly(group).finally(() => {
        flights -= 1;
        start();
      });
    }
  };

  return {
    append: async (tenant, entry) => {
      const bytes = entryBytes(entry);
      await new Promise<void>((resolve, reject) => {
        waiting.push({ tenant, bytes, settle: { resolve, reject } });
        // After the callers that are ready in this turn have come.
        if (waiting.length === 1) setImmediate(start);
      });
    },
  };
};
