import pg from 'pg';
import { postgresCaseLocks } from '../../src/adapters/postgres/case-locks.ts';
import { startCaseWorker } from '../../src/adapters/jobs/case-worker.ts';

// A worker in a process of its own, to be killed: writes a row for each run of a case, and hangs in it when told to.
const [connectionString = '', label = '', behaviour = ''] = process.argv.slice(2);
const client = new pg.Client({ connectionString });
await client.connect();
const { locks } = postgresCaseLocks(connectionString, 4);

await startCaseWorker({
  connectionString,
  handle: async (tenant, id) => {
    const outcome = await locks.alone(tenant, id, async () => {
      await client.query('insert into run (label, case_id) values ($1, $2)', [label, id]);
      if (behaviour === 'hang') await new Promise(() => { setInterval(() => undefined, 1000); });
      return 'done' as const;
    });
    return outcome === 'busy' ? 'again' : outcome;
  },
  dueCases: () => Promise.resolve([]),
  onFault: (fault) => { process.stderr.write(`${fault}\n`); },
});
