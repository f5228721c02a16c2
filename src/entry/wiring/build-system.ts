import { officerContacts } from '../../adapters/auth/officer-contacts.ts';
import { movableClock } from '../../adapters/clock/movable-clock.ts';
import { systemClock } from '../../adapters/clock/system-clock.ts';
import { openJobs } from '../../adapters/jobs/jobs.ts';
import { groupedLedgerIntake } from '../../adapters/ledger/grouped-intake.ts';
import { postgresLedgerIntake } from '../../adapters/ledger/intake.ts';
import { postgresLedgerAudit } from '../../adapters/ledger/ledger-audit.ts';
import { postgresLedgerReader } from '../../adapters/ledger/ledger-reader.ts';
import { logKeysIn, type LogKeys } from '../../adapters/ledger/log-keys.ts';
import { outboxMailer, readOutbox } from '../../adapters/mail/outbox.ts';
import { smtpMailer } from '../../adapters/mail/smtp-mailer.ts';
import { policyRenderer } from '../../adapters/pdf/policy-renderer.ts';
import { typstLetterPrinter } from '../../adapters/pdf/typst-letter-printer.ts';
import { zipReplyPackager } from '../../adapters/package/zip-reply-packager.ts';
import { postgresCaseLocks } from '../../adapters/postgres/case-locks.ts';
import { postgresCaseStore } from '../../adapters/postgres/case-store.ts';
import { openStore, type Store } from '../../adapters/postgres/connection.ts';
import { postgresContactCodes } from '../../adapters/postgres/contact-codes.ts';
import { postgresDecisionLog } from '../../adapters/postgres/decision-log.ts';
import { postgresDecisionStore } from '../../adapters/postgres/decision-store.ts';
import { postgresOfficers } from '../../adapters/postgres/officers.ts';
import { postgresPeople } from '../../adapters/postgres/people.ts';
import { postgresPeopleRegister } from '../../adapters/postgres/people-register.ts';
import { personalColumns, type PersonalColumns } from '../../adapters/postgres/personal-columns.ts';
import { postgresPolicyAcceptances } from '../../adapters/postgres/policy-acceptances.ts';
import { postgresPolicyStore } from '../../adapters/postgres/policy-store.ts';
import { postgresPublishedBytes } from '../../adapters/postgres/published-bytes.ts';
import { postgresRateLimits } from '../../adapters/postgres/rate-limits.ts';
import { postgresReplyAccess } from '../../adapters/postgres/reply-access.ts';
import { postgresServiceKeys } from '../../adapters/postgres/service-keys.ts';
import { postgresTenants, type Tenants } from '../../adapters/postgres/tenants.ts';
import { postgresTransactions } from '../../adapters/postgres/transaction.ts';
import { fileSeal } from '../../adapters/seal/file-seal.ts';
import { readInstanceKey } from '../../adapters/seal/instance-key.ts';
import { compileEngine } from '../../core/decide/tables/engine.ts';
import { readLayers } from '../../core/policy/model/read-layers.ts';
import { noSteps, type Steps } from '../../operations/ports/steps.ts';
import { compiledEngines } from './compiled-engines.ts';
import type { Configuration } from './configuration.ts';
import { connectedSources } from './connected-sources.ts';
import { connectionStrings } from './connection-strings.ts';
import { lateSignIn } from './late-sign-in.ts';
import { logFault, logLine } from './log.ts';
import { nodeDigests } from './node-digests.ts';
import { nodeRandomness } from './node-randomness.ts';
import { policyAddresses, portalLinks } from './portal-links.ts';
import { readSecret } from './secret-file.ts';
import type { ConsoleOfficers, Development, System } from './system.ts';

export const ledgerKeys = ({ ledgerKeysDir, ledgerOrigin }: Configuration): LogKeys => logKeysIn(ledgerKeysDir, ledgerOrigin);

/** Everything that the programs share, from one configuration: the only place where adapters meet. */
export const buildSystem = async (configuration: Configuration, steps: Steps = noSteps): Promise<System> => {
  const { databaseUrl, tenant, consoleUrl, organisation } = configuration;
  const [instanceKey, secret, connections] = await Promise.all([
    readInstanceKey(configuration.instanceKeyFile), readSecret(configuration.authSecretFile), connectionStrings(configuration.sourcesFile),
  ]);
  const store = openStore({ connectionString: databaseUrl, onConnectionLost: (code) => { logLine('connection-lost', { code: code ?? 'unknown' }); } });
  const jobs = await openJobs({ connectionString: databaseUrl, onFault: (fault) => { logLine('jobs-fault', { fault }); } });
  const locks = postgresCaseLocks(databaseUrl, 4);
  const sources = connectedSources(organisation, connections);
  const development = developmentOf(configuration, store);
  const clock = development?.movableClock ?? systemClock;
  const columns = personalColumns(instanceKey.export());
  const ledgerReader = postgresLedgerReader(store.pool, ledgerKeys(configuration));
  const smtp = configuration.smtp && smtpMailer(configuration.smtp);

  return {
    ...storePorts(store, columns),
    clock, sources, steps, development, store,
    datasets: { all: (of) => (of === tenant ? organisation.datasets : []) },
    locks: locks.locks,
    jobs: jobs.jobs,
    seal: fileSeal({ keysDir: configuration.keysDir, filesDir: configuration.filesDir, instanceKey }),
    mailer: smtp ?? outboxMailer(store, tenant, clock),
    letters: typstLetterPrinter(),
    renderer: policyRenderer(policyAddresses(configuration.portalUrl)),
    packager: zipReplyPackager(),
    digests: nodeDigests,
    randomness: nodeRandomness,
    portal: portalLinks(configuration.portalUrl),
    officerContacts: officerContacts(store.pool, consoleUrl),
    ledger: postgresLedgerIntake,
    records: groupedLedgerIntake(store.pool),
    ledgerReader,
    ledgerAudit: postgresLedgerAudit(store.pool, ledgerReader, clock),
    signIn: lateSignIn({ pool: store.pool, secret, consoleUrl }),
    close: async () => {
      smtp?.close();
      const closing = [jobs.close(), locks.close(), sources.close()];
      for (const one of await Promise.allSettled(closing)) if (one.status === 'rejected') logFault('close-failed', one.reason);
      await store.close();
    },
  };
};

const storePorts = (store: Store, columns: PersonalColumns) => {
  const tenants = postgresTenants(store);
  // What the running program takes a stored version for; submit let in only what it could read.
  const policies = postgresPolicyStore(store, readLayers);
  return {
    transactions: postgresTransactions(store),
    cases: postgresCaseStore(store),
    policies,
    register: postgresPeopleRegister(columns),
    decisions: postgresDecisionStore(store, columns),
    decisionLog: postgresDecisionLog(store),
    engines: compiledEngines(policies, compileEngine),
    serviceKeys: postgresServiceKeys(store),
    acceptances: postgresPolicyAcceptances(store),
    people: postgresPeople(store, columns),
    codes: postgresContactCodes(store, columns),
    access: postgresReplyAccess(store),
    rateLimits: postgresRateLimits(store, columns),
    publishedBytes: postgresPublishedBytes(store),
    tenants,
    officers: consoleOfficers(store, tenants),
  };
};

const consoleOfficers = (store: Store, tenants: Tenants): ConsoleOfficers => {
  const officers = postgresOfficers(store);
  return {
    add: async (tenant, account) => { await officers.add(tenant, account); },
    tenantOf: async (account) => {
      for (const tenant of await tenants.all()) if (await officers.worksFor(tenant, account)) return tenant;
      return undefined;
    },
  };
};

const developmentOf = ({ development, smtp, tenant }: Configuration, store: Store): Development | undefined =>
  development ? { movableClock: movableClock(store, tenant), outbox: smtp ? undefined : (of) => readOutbox(store, of) } : undefined;
