import type { CaseId } from '../../core/identifiers/case-ids.ts';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { Instant } from '../../core/identifiers/instant.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import { effectsDue } from '../../core/requests/effects.ts';
import type { Actor, CaseEvent, RecordedEvent } from '../../core/requests/events.ts';
import { foldCase } from '../../core/requests/fold.ts';
import { done, refused, type Outcome } from '../../core/requests/refusal.ts';
import type { CaseHeader } from '../ports/case-store.ts';
import type { Transaction } from '../ports/transaction.ts';
import { appendToLedger } from './case-ledger.ts';
import { loadCase, type LoadedCase } from './load-case.ts';
import type { CaseWorkPorts } from './ports.ts';

/** How often a decision is made anew because the case moved on under it. */
const attemptsMax = 8;

export type Decide = (loaded: LoadedCase) => Outcome<readonly CaseEvent[]>;

interface Deciding {
  readonly tenant: TenantId;
  readonly id: CaseId;
  readonly by: Actor;
  /** What is being done, for `Steps`. */
  readonly step: string;
}

/**
 * Reads the case, decides, and records what was decided; decides anew when the case has moved on meanwhile. What would
 * have been allowed at first and no longer is, because somebody else decided, is refused as `case-moved-on`.
 */
export const decideOnCase = async (
  ports: CaseWorkPorts, on: Deciding, decide: Decide,
): Promise<Outcome<undefined>> => {
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    const loaded = await loadCase(ports, on.tenant, on.id);
    if (!loaded) return refused('not-found');
    const decided = decide(loaded);
    if (!decided.ok) return attempt > 1 && decided.refusal.code === 'not-now' ? refused('case-moved-on') : decided;
    if (decided.value.length === 0) return done(undefined);
    const at = await ports.clock.now();
    const recorded = await ports.transactions.run((transaction) => recordEvents(ports, transaction, {
      ...on, header: loaded.header, policyHash: loaded.state.policyHash, before: loaded.events, at, events: decided.value,
    }));
    if (recorded) return done(undefined);
  }
  return refused('case-moved-on');
};

export interface Recording {
  readonly tenant: TenantId;
  readonly header: CaseHeader;
  readonly policyHash: Sha256;
  readonly before: readonly RecordedEvent[];
  readonly at: Instant;
  readonly by: Actor;
  readonly events: readonly CaseEvent[];
  readonly step: string;
}

/** Events, their ledger entries and the job for what is due after them, all or nothing; false when the case has moved on. */
export const recordEvents = async (ports: CaseWorkPorts, transaction: Transaction, recording: Recording): Promise<boolean> => {
  const { tenant, header, before, at, by, events } = recording;
  const expected = before.length;
  if (!await ports.cases.append(transaction, tenant, header.id, expected, at, by, events)) return false;
  const added = events.map((event, index): RecordedEvent => ({ sequence: expected + index + 1, at, by, event }));
  await appendToLedger(ports, transaction, tenant, header, recording.policyHash, added);
  const state = foldCase([...before, ...added]);
  // The worker's own events need no job: it goes on by itself until nothing is due, and its job stays until then.
  if (state && by.kind !== 'system' && effectsDue(state).length > 0) await ports.jobs.advanceCase(transaction, tenant, header.id);
  await ports.steps.reached(`${recording.step}:recording`, header.id);
  return true;
};
