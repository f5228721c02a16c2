import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { GrowingTree } from '../../core/ledger/growing-tree.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { NoteSigner } from '../../core/ledger/signed-note.ts';
import { LedgerFault } from './ledger-fault.ts';
import type { LogKeys } from './log-keys.ts';
import { openTree } from './open-tree.ts';
import { sequenceBatch } from './sequence-batch.ts';

export interface SequencerOptions {
  readonly connectionString: string;
  readonly keys: LogKeys;
  /** A fault in words without data; the sequencer goes on trying. */
  readonly onFault: (words: string) => void;
}

export interface Sequencer {
  /** Ends after the batch under way; another process takes over at once. */
  stop(): Promise<void>;
}

/** An entry is in the log within a second of its commit: both pauses together, with room to spare. */
const pauseMs = 150;
const lockPauseMs = 250;
/** How long a log that was changed by hand is left alone before it is looked at again. */
const changedPauseMs = 10_000;

/** One number for all processes of a store; advisory locks are of one database. */
const lock = 'select pg_try_advisory_lock(hashtextextended($1, 0)) as held';
const lockName = 'yakusoku ledger sequencer';

const waitingTenants = `
  with recursive waiting (tenant_id) as (
    (select tenant_id from ledger_intake order by tenant_id limit 1)
    union all
    select (select tenant_id from ledger_intake where tenant_id > waiting.tenant_id order by tenant_id limit 1)
    from waiting where waiting.tenant_id is not null
  )
  select tenant_id from waiting where tenant_id is not null`;

/**
 * Orders, hashes and signs what the intake holds. Any number of processes may run one: whoever holds the advisory lock
 * works, the others wait for it. The lock ends with its connection, so a killed process is replaced within a second, and
 * what it had under way was one transaction.
 */
export const startSequencer = ({ connectionString, keys, onFault }: SequencerOptions): Sequencer => {
  const stopping = new AbortController();
  const pause = async (ms: number): Promise<void> => {
    await delay(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  };

  const hold = async (client: pg.Client): Promise<void> => {
    while (!stopping.signal.aborted) {
      const { rows } = await client.query<{ held: boolean }>(lock, [lockName]);
      if (rows[0]?.held) return;
      await pause(lockPauseMs);
    }
  };

  const work = async (client: pg.Client): Promise<void> => {
    const logs = new TenantLogs(client, keys, onFault);
    while (!stopping.signal.aborted) {
      const { rows } = await client.query<{ tenant_id: TenantId }>(waitingTenants);
      let more = false;
      for (const { tenant_id: tenant } of rows) more = (await logs.advance(tenant)) || more;
      if (!more) await pause(pauseMs);
    }
  };

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const client = new pg.Client({
        connectionString, application_name: 'yakusoku-ledger', keepAlive: true, connectionTimeoutMillis: 10_000,
      });
      // Without a listener a broken connection would end the process; the query under way rejects with the same.
      client.on('error', () => undefined);
      try {
        await client.connect();
        await hold(client);
        await work(client);
      } catch (fault) {
        onFault(wordsOf(fault));
        await pause(500);
      } finally {
        await client.end().catch(() => undefined);
      }
    }
  };

  const ended = run();
  return {
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
};

/** The logs of one holder of the lock: their right edges in memory, and which of them are left alone for now. */
class TenantLogs {
  readonly #logs = new Map<TenantId, { readonly tree: GrowingTree; readonly signer: NoteSigner }>();
  readonly #leftAloneUntil = new Map<TenantId, number>();
  readonly #client: pg.Client;
  readonly #keys: LogKeys;
  readonly #onFault: (words: string) => void;

  constructor(client: pg.Client, keys: LogKeys, onFault: (words: string) => void) {
    this.#client = client;
    this.#keys = keys;
    this.#onFault = onFault;
  }

  /** Whether more waits right now. A log that was changed by hand stops no other tenant's. */
  async advance(tenant: TenantId): Promise<boolean> {
    if ((this.#leftAloneUntil.get(tenant) ?? 0) > performance.now()) return false;
    try {
      const { tree, signer } = this.#logs.get(tenant) ?? (await this.#open(tenant));
      const { note, more } = await sequenceBatch(this.#client, tenant, tree, signer);
      if (note !== undefined) await this.#keys.keepHead(tenant, note);
      return more;
    } catch (fault) {
      if (!(fault instanceof LedgerFault)) throw fault;
      this.#leftAloneUntil.set(tenant, performance.now() + changedPauseMs);
      this.#onFault(fault.message);
      return false;
    }
  }

  async #open(tenant: TenantId): Promise<{ readonly tree: GrowingTree; readonly signer: NoteSigner }> {
    const signer = await this.#keys.signer(tenant);
    const log = { signer, tree: await openTree(this.#client, tenant, signer, await this.#keys.knownHead(tenant)) };
    this.#logs.set(tenant, log);
    return log;
  }
}

/** Only codes of drivers: their messages may hold data. */
const wordsOf = (fault: unknown): string => {
  if (fault instanceof LedgerFault) return fault.message;
  const code = fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : undefined;
  return `the ledger's sequencer lost its database${code === undefined ? '' : ` (${code})`} and connects again`;
};
