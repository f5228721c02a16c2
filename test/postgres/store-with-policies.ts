import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { takePoliciesIn } from '../../src/entry/cli/starting/prepare-store.ts';
import { buildSystem } from '../../src/entry/wiring/build-system.ts';
import { configurationFrom } from '../../src/entry/wiring/configuration.ts';
import { copyOf, testDatabase } from './database.ts';

/**
 * A store as a first start leaves it: every policy of the example organisation is taken in, nothing is in the ledger's log yet. It is
 * made once in a run, by whoever asks first, and copied: printing all versions again for each start took longer than some tests.
 */
export const storeWithPolicies = async (): Promise<string> => {
  const { administration, prefix } = inject('postgres');
  const whole = `${prefix}with_policies`;
  const client = new pg.Client({ connectionString: administration });
  await client.connect();
  try {
    // Test files run in processes of their own: the others wait for the first.
    await client.query(`select pg_advisory_lock(hashtextextended($1, 0))`, [whole]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [whole]);
    if (rowCount === 0) {
      const made = await testDatabase();
      await fill(made);
      await client.query(`alter database ${client.escapeIdentifier(new URL(made).pathname.slice(1))} rename to ${client.escapeIdentifier(whole)}`);
    }
  } finally {
    await client.end();
  }
  return await copyOf(whole);
};

const fill = async (connectionString: string): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yakusoku-policies-'));
  const inside = (file: string): string => path.join(folder, file);
  try {
    const secrets = { 'instance.key': randomBytes(32).toString('hex'), 'auth.secret': randomBytes(32).toString('hex'), 'sources.json': '{}' };
    await Promise.all(Object.entries(secrets).map(([file, text]) => writeFile(inside(file), text, { mode: 0o600 })));
    const configuration = await configurationFrom({
      DATABASE_URL: connectionString, TENANT: 'example-group', POLICY: 'leverages-group', ORGANISATION_FILE: path.resolve('examples/organisation/organisation.yaml'),
      PORTAL_URL: 'http://localhost:1', CONSOLE_URL: 'http://127.0.0.1:2', SERVICES_URL: 'http://127.0.0.1:3',
      PORTAL_LISTEN: '127.0.0.1:1', CONSOLE_LISTEN: '127.0.0.1:2', SERVICES_LISTEN: '127.0.0.1:3',
      KEYS_DIR: inside('keys'), FILES_DIR: inside('files'), INSTANCE_KEY_FILE: inside('instance.key'), AUTH_SECRET_FILE: inside('auth.secret'),
      LEDGER_KEYS_DIR: inside('ledger'), LEDGER_ORIGIN: 'localhost', SOURCES_FILE: inside('sources.json'), WEB_DIR: inside('web'), DEVELOPMENT: '1',
    });
    const system = await buildSystem(configuration);
    try {
      await system.tenants.add(configuration.tenant);
      await takePoliciesIn(system, configuration, configuration.organisation.policies);
    } finally {
      await system.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
