import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { prepareAuthSchema } from '../../../adapters/auth/prepare-schema.ts';
import { openJobs } from '../../../adapters/jobs/jobs.ts';
import { openStore } from '../../../adapters/postgres/connection.ts';
import { migrate } from '../../../adapters/postgres/migrate.ts';
import { prepareRuntimeRole } from '../../../adapters/postgres/runtime-role.ts';
import { dateIn } from '../../../core/calendar/zone.ts';
import type { CalendarDate } from '../../../core/identifiers/calendar-date.ts';
import type { Sha256 } from '../../../core/identifiers/hash.ts';
import type { PolicyId } from '../../../core/identifiers/name-ids.ts';
import { readPolicy } from '../../../core/policy/model/read.ts';
import { adoptHistory } from '../../../operations/adopt-history.ts';
import { approvePolicy } from '../../../operations/approve-policy.ts';
import { submitPolicy } from '../../../operations/submit-policy.ts';
import type { Configuration } from '../../wiring/configuration.ts';
import { logLine } from '../../wiring/log.ts';
import type { System } from '../../wiring/system.ts';
import { commandLineActor } from '../with-system.ts';

/** Brings the own database to the newest shape. */
export const migrateStore = async (connectionString: string): Promise<void> => {
  const store = openStore({ connectionString, poolMax: 2 });
  try {
    await migrate(store);
    await prepareAuthSchema(store.pool);
  } finally {
    await store.close();
  }
};

/**
 * What the programs connect with: a role that owns nothing, with a new password at each start; undefined where this user may
 * make no role. The job queue is brought up to date first, because only the owner can.
 */
export const runtimeConnection = async (connectionString: string): Promise<string | undefined> => {
  const jobs = await openJobs({ connectionString, onFault: (fault) => { logLine('jobs-fault', { fault }); } });
  await jobs.close();
  return await prepareRuntimeRole(connectionString, randomBytes(24).toString('hex'));
};

interface PolicyFile {
  readonly file: string;
  readonly source: Uint8Array;
  readonly id: PolicyId;
  readonly version: CalendarDate;
}

/** A policy of the organisation cannot be taken in; `yakusoku check` says why. */
export class PolicyNotTaken extends Error {
  constructor(file: string) {
    super(`${file} を登録できません。\`yakusoku check\` で理由がわかります / ${file} was not taken: \`yakusoku check\` says why`);
    this.name = 'PolicyNotTaken';
  }
}

/** The versions in a folder, oldest first. */
export const policyFilesIn = async (folder: string): Promise<readonly PolicyFile[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
  const files = await Promise.all(names.map(async (name) => {
    const file = path.join(folder, name);
    const source = await readFile(file);
    const policy = readPolicy(source, file).value;
    if (!policy) throw new PolicyNotTaken(file);
    return { file, source, id: policy.id, version: policy.version };
  }));
  return files.toSorted((a, b) => a.version.localeCompare(b.version));
};

/** On a first start: every version into the store; those whose day has come have been in force since. */
export const takePoliciesIn = async (
  system: System, { tenant }: Pick<Configuration, 'tenant'>, folders: readonly string[],
): Promise<void> => {
  if ((await system.policies.list(tenant)).length > 0) return;
  const today = dateIn('Asia/Tokyo', await system.clock.now());
  for (const folder of folders) {
    const hashes: Sha256[] = [];
    for (const { file, source, version } of await policyFilesIn(folder)) {
      const submitted = await submitPolicy(system, { tenant, file, source, officer: commandLineActor });
      if (!submitted.ok) throw new PolicyNotTaken(file);
      if (version > today) continue;
      const approved = await approvePolicy(system, { tenant, hash: submitted.hash, officer: commandLineActor });
      if (!approved.ok) throw new PolicyNotTaken(file);
      hashes.push(submitted.hash);
    }
    const adopted = hashes.length === 0 || await adoptHistory(system, { tenant, hashes, officer: commandLineActor });
    if (adopted !== true && !adopted.ok) throw new PolicyNotTaken(folder);
  }
};
