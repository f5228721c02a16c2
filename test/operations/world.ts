import { createSecretKey, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { movableClock, type MovableClock } from '../../src/adapters/clock/movable-clock.ts';
import { openJobs } from '../../src/adapters/jobs/jobs.ts';
import { postgresLedgerIntake } from '../../src/adapters/ledger/intake.ts';
import { outboxMailer, readOutbox, type OutboxMail } from '../../src/adapters/mail/outbox.ts';
import { zipReplyPackager } from '../../src/adapters/package/zip-reply-packager.ts';
import { policyRenderer } from '../../src/adapters/pdf/policy-renderer.ts';
import { typstLetterPrinter } from '../../src/adapters/pdf/typst-letter-printer.ts';
import { postgresCaseLocks } from '../../src/adapters/postgres/case-locks.ts';
import { postgresCaseStore } from '../../src/adapters/postgres/case-store.ts';
import { openStore, type Store } from '../../src/adapters/postgres/connection.ts';
import { postgresContactCodes } from '../../src/adapters/postgres/contact-codes.ts';
import { postgresPeople } from '../../src/adapters/postgres/people.ts';
import { personalColumns } from '../../src/adapters/postgres/personal-columns.ts';
import { postgresPolicyAcceptances } from '../../src/adapters/postgres/policy-acceptances.ts';
import { postgresPolicyStore } from '../../src/adapters/postgres/policy-store.ts';
import { postgresReplyAccess } from '../../src/adapters/postgres/reply-access.ts';
import { postgresTenants } from '../../src/adapters/postgres/tenants.ts';
import { postgresTransactions } from '../../src/adapters/postgres/transaction.ts';
import { fileSeal } from '../../src/adapters/seal/file-seal.ts';
import { createPostgresSource } from '../../src/adapters/sources/postgres/postgres-source.ts';
import { dateIn } from '../../src/core/calendar/zone.ts';
import type { EmailAddress } from '../../src/core/identifiers/email-address.ts';
import { name, type PolicyId, type TenantId } from '../../src/core/identifiers/name-ids.ts';
import { readLayers } from '../../src/core/policy/model/read-layers.ts';
import { readDataset } from '../../src/core/sources/read-dataset.ts';
import { nodeDigests } from '../../src/entry/wiring/node-digests.ts';
import { nodeRandomness } from '../../src/entry/wiring/node-randomness.ts';
import { policyAddresses, portalLinks } from '../../src/entry/wiring/portal-links.ts';
import { activatePolicy } from '../../src/operations/activate-policy.ts';
import type { AdvanceCasePorts } from '../../src/operations/advance-case.ts';
import { approvePolicy } from '../../src/operations/approve-policy.ts';
import type { ContactCodes } from '../../src/operations/ports/contact-codes.ts';
import type { PolicyAcceptances } from '../../src/operations/ports/policy-acceptances.ts';
import type { PolicyRenderer } from '../../src/operations/ports/policy-renderer.ts';
import { noSteps } from '../../src/operations/ports/steps.ts';
import { submitPolicy } from '../../src/operations/submit-policy.ts';
import { emptyDatabase, testDatabase } from '../postgres/database.ts';

export const tenant = name<TenantId>('here');
/** Who is warned of a promised day. */
export const officerAddresses = ['desk-1@company.example', 'desk-2@company.example'].map((address) => address as EmailAddress);
export const policyId = name<PolicyId>('leverages-group');

/** Every port of the operations as it runs in earnest, on databases and folders of its own. */
export interface World extends AdvanceCasePorts {
  readonly codes: ContactCodes;
  readonly renderer: PolicyRenderer;
  readonly acceptances: PolicyAcceptances;
  readonly clock: MovableClock;
  readonly store: Store;
  readonly source: pg.Client;
  readonly keysDir: string;
  readonly filesDir: string;
  mails(): Promise<readonly OutboxMail[]>;
  close(): Promise<void>;
}

const sourceSchema = `
  create table member (id int primary key, family_name text, given_name text, birth_date date, email text, password_hash text);
  create table note (id int primary key, member_id int, body text, amount numeric);
  insert into member values
    (1, '髙﨑', '𠮷彦', '1988-02-29', 'yoshihiko@mail.example', 'secret-of-one'),
    (2, '髙﨑', '𠮷彦', '1988-02-29', 'other@mail.example', 'secret-of-two'),
    (3, '佐藤', '花子', '1990-01-01', 'hanako@mail.example', 'secret-of-three');
  insert into note select n, 1 + n % 3, 'メモ ' || n, 9007199254740993 + n from generate_series(0, 29) n;
  update note set body = '=1+1' where id = 3;
`;

export const policySource = (): Promise<Buffer> => readFile('policies/leverages-group/2025-05-27.yaml');

export const openWorld = async (): Promise<World> => {
  const [connectionString, sourceString] = [await testDatabase(), await emptyDatabase()];
  const folder = await mkdtemp(path.join(tmpdir(), 'yakusoku-operations-'));
  const [keysDir, filesDir] = [path.join(folder, 'keys'), path.join(folder, 'files')];
  const instanceKey = createSecretKey(randomBytes(32));
  const store = openStore({ connectionString, poolMax: 4 });
  await postgresTenants(store).add(tenant);
  const jobs = await openJobs({ connectionString, onFault: (fault) => { throw new Error(fault); } });
  const locks = postgresCaseLocks(connectionString, 2);
  const source = new pg.Client({ connectionString: sourceString });
  await source.connect();
  await source.query(sourceSchema);
  const sources = createPostgresSource({ connectionString: sourceString });
  const dataset = readDataset(await readFile('test/operations/shop.yaml'), 'shop.yaml');
  if (!dataset.value) throw new Error(JSON.stringify(dataset.findings));
  const datasets = [dataset.value];
  const clock = movableClock(store, tenant);
  const columns = personalColumns(instanceKey.export());
  const world: World = {
    clock, store, source, keysDir, filesDir,
    transactions: postgresTransactions(store), cases: postgresCaseStore(store),
    policies: postgresPolicyStore(store, readLayers),
    people: postgresPeople(store, columns), codes: postgresContactCodes(store, columns), access: postgresReplyAccess(store),
    ledger: postgresLedgerIntake, digests: nodeDigests, randomness: nodeRandomness, jobs: jobs.jobs, locks: locks.locks,
    seal: fileSeal({ keysDir, filesDir, instanceKey }), datasets: { all: () => datasets }, sources,
    mailer: outboxMailer(store, tenant, clock), letters: typstLetterPrinter(), renderer: policyRenderer(policyAddresses('http://portal.example')), acceptances: postgresPolicyAcceptances(store), packager: zipReplyPackager(),
    portal: portalLinks('http://portal.example'),
    officerContacts: { addresses: async () => officerAddresses, caseLink: (number) => `http://console.example/cases/${number}` }, steps: noSteps,
    mails: () => readOutbox(store, tenant),
    close: async () => {
      await Promise.all([jobs.close(), locks.close(), sources.close(), source.end()]);
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await adopt(world, await policySource(), dateIn('Asia/Tokyo', await clock.now()));
  return world;
};

/** Submits, approves and activates a version; returns its hash. */
export const adopt = async (world: World, source: Uint8Array, from: ReturnType<typeof dateIn>): Promise<string> => {
  const submitted = await submitPolicy(world, { tenant, file: 'policy.yaml', source, officer: 'author' });
  if (!submitted.ok) throw new Error(`the policy has errors: ${JSON.stringify(submitted.findings)}`);
  const approved = await approvePolicy(world, { tenant, hash: submitted.hash, officer: 'first' });
  const activated = approved.ok && await activatePolicy(world, { tenant, hash: submitted.hash, from, officer: 'second' });
  if (!activated || !activated.ok) throw new Error('not activated');
  return submitted.hash;
};
