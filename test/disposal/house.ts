import { existsSync } from 'node:fs';
import { chmod, cp, lchown, lstat, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/adapters/embedded-postgres/embedded-postgres.ts';
import { movableClock, type MovableClock } from '../../src/adapters/clock/movable-clock.ts';
import { openJobs } from '../../src/adapters/jobs/jobs.ts';
import { postgresLedgerIntake } from '../../src/adapters/ledger/intake.ts';
import { outboxMailer } from '../../src/adapters/mail/outbox.ts';
import { policyRenderer } from '../../src/adapters/pdf/policy-renderer.ts';
import { postgresCaseLocks } from '../../src/adapters/postgres/case-locks.ts';
import { postgresCaseStore } from '../../src/adapters/postgres/case-store.ts';
import { openStore, type Store } from '../../src/adapters/postgres/connection.ts';
import { migrate } from '../../src/adapters/postgres/migrate.ts';
import { postgresPeople } from '../../src/adapters/postgres/people.ts';
import { personalColumns } from '../../src/adapters/postgres/personal-columns.ts';
import { postgresPolicyAcceptances } from '../../src/adapters/postgres/policy-acceptances.ts';
import { postgresPolicyStore } from '../../src/adapters/postgres/policy-store.ts';
import { postgresReplyAccess } from '../../src/adapters/postgres/reply-access.ts';
import { postgresTenants } from '../../src/adapters/postgres/tenants.ts';
import { postgresTransactions } from '../../src/adapters/postgres/transaction.ts';
import { fileSeal } from '../../src/adapters/seal/file-seal.ts';
import { readOrCreateInstanceKey } from '../../src/adapters/seal/instance-key.ts';
import { dateIn } from '../../src/core/calendar/zone.ts';
import { name, type PolicyId, type TenantId } from '../../src/core/identifiers/name-ids.ts';
import { readLayers } from '../../src/core/policy/model/read-layers.ts';
import { nodeDigests } from '../../src/entry/wiring/node-digests.ts';
import { nodeRandomness } from '../../src/entry/wiring/node-randomness.ts';
import { policyAddresses, portalLinks } from '../../src/entry/wiring/portal-links.ts';
import { activatePolicy } from '../../src/operations/activate-policy.ts';
import type { AdvanceCasePorts } from '../../src/operations/advance-case.ts';
import { approvePolicy } from '../../src/operations/approve-policy.ts';
import type { PolicyAcceptances } from '../../src/operations/ports/policy-acceptances.ts';
import type { PolicyRenderer } from '../../src/operations/ports/policy-renderer.ts';
import { noSteps } from '../../src/operations/ports/steps.ts';
import { submitPolicy } from '../../src/operations/submit-policy.ts';

export const tenant = name<TenantId>('leverages-group');
export const policyId = name<PolicyId>('leverages-group');

type DisposalPorts = AdvanceCasePorts & { readonly clock: MovableClock; readonly renderer: PolicyRenderer; readonly acceptances: PolicyAcceptances };

/** A whole house on one folder: its own PostgreSQL server, keys, sealed files; so that all of it can be copied and put back. */
export interface House {
  readonly folder: string;
  readonly keysDir: string;
  readonly filesDir: string;
  readonly instanceKeyFile: string;
  readonly ports: DisposalPorts;
  readonly store: Store;
  readonly server: EmbeddedPostgres;
  /** Ends connections and the server; the folders stay. */
  stop(): Promise<void>;
}

const notReached = (what: string) => (): never => { throw new Error(`no step of this test needs ${what}`); };

const openPorts = async (connectionString: string, keysDir: string, filesDir: string, instanceKeyFile: string) => {
  const instanceKey = await readOrCreateInstanceKey(instanceKeyFile);
  const store = openStore({ connectionString, poolMax: 4 });
  await migrate(store);
  await postgresTenants(store).add(tenant);
  const jobs = await openJobs({ connectionString, onFault: (fault) => { throw new Error(fault); } });
  const locks = postgresCaseLocks(connectionString, 1);
  const clock = movableClock(store, tenant);
  const ports: DisposalPorts = {
    clock, transactions: postgresTransactions(store), cases: postgresCaseStore(store),
    policies: postgresPolicyStore(store, readLayers),
    people: postgresPeople(store, personalColumns(instanceKey.export())), ledger: postgresLedgerIntake, digests: nodeDigests, jobs: jobs.jobs,
    seal: fileSeal({ keysDir, filesDir, instanceKey }), mailer: outboxMailer(store, tenant, clock), access: postgresReplyAccess(store),
    randomness: nodeRandomness, portal: portalLinks('http://localhost:8080'),
    officerContacts: { addresses: notReached('an officer'), caseLink: notReached('an officer') }, steps: noSteps, locks: locks.locks,
    // No database is connected: what follows the identity check is not looked at here.
    datasets: { all: () => [] }, sources: { findAccounts: notReached('a source'), read: notReached('a source') },
    renderer: policyRenderer(policyAddresses('http://portal.example')), acceptances: postgresPolicyAcceptances(store), letters: { print: notReached('a letter') }, packager: { pack: notReached('a package') },
  };
  return { ports, store, close: async () => { await jobs.close(); await locks.close(); await store.close(); } };
};

/** Puts the repository's policy in force. */
const adoptPolicy = async (ports: DisposalPorts): Promise<void> => {
  const source = await readFile('policies/leverages-group/2025-05-27.yaml');
  const submitted = await submitPolicy(ports, { tenant, file: 'policy.yaml', source, officer: 'author' });
  if (!submitted.ok) throw new Error(`the policy has errors: ${JSON.stringify(submitted.findings)}`);
  await approvePolicy(ports, { tenant, hash: submitted.hash, officer: 'first' });
  const activated = await activatePolicy(ports, { tenant, hash: submitted.hash, from: dateIn('Asia/Tokyo', await ports.clock.now()), officer: 'second' });
  if (!activated.ok) throw new Error(`not activated: ${activated.code}`);
};

export const startHouse = async (): Promise<House> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yakusoku-disposal-'));
  const [keysDir, filesDir, instanceKeyFile] = [path.join(folder, 'keys'), path.join(folder, 'files'), path.join(folder, 'instance.key')];
  const server = await startEmbeddedPostgres({ dataFolder: path.join(folder, 'database') });
  try {
    await server.createDatabase('yakusoku');
    const { ports, store, close } = await openPorts(server.connectionString('yakusoku'), keysDir, filesDir, instanceKeyFile);
    await adoptPolicy(ports);
    let stopped: Promise<void> | undefined;
    const stop = async (): Promise<void> => { await close(); await server.stop(); };
    return { folder, keysDir, filesDir, instanceKeyFile, ports, store, server, stop: () => (stopped ??= stop()) };
  } catch (fault) {
    await server.stop();
    await removeHouse(folder, server);
    throw fault;
  }
};

/** A copy with owners and modes: PostgreSQL refuses a data directory that is not its own. */
export const copyTree = async (from: string, to: string): Promise<void> => {
  await cp(from, to, { recursive: true, preserveTimestamps: true });
  for (const entry of ['.', ...await readdir(from, { recursive: true })]) {
    const { uid, gid, mode } = await lstat(path.join(from, entry)).catch(() => ({ uid: -1, gid: -1, mode: 0 }));
    if (uid === -1 || !existsSync(path.join(to, entry))) continue;
    if (process.getuid?.() === 0) await lchown(path.join(to, entry), uid, gid);
    await chmod(path.join(to, entry), mode & 0o777);
  }
};

export const removeHouse = async (folder: string, server: EmbeddedPostgres): Promise<void> => {
  for (const left of [server.folder, folder]) await rm(left, { recursive: true, force: true });
};
