import { dateIn } from '../core/calendar/zone.ts';
import { changesToJudge, inWords } from '../core/compare/changes-to-judge.ts';
import type { ChangeToJudge } from '../core/compare/changes-to-judge.ts';
import { judgementsFrom } from '../core/compare/judgement.ts';
import type { Sha256 } from '../core/identifiers/hash.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { clauseNumbers } from '../core/policy/model/clause-labels.ts';
import type { LocalText } from '../core/policy/model/local-text.ts';
import type { PolicyText } from '../core/policy/model/policy.ts';
import { judgementsOfStep, stepToJudge } from './case-work/judged-step.ts';
import { seenOf } from './case-work/judgement-ledger.ts';
import type { Clock } from './ports/clock.ts';
import type { Digests } from './ports/digests.ts';
import type { PolicyJudgement } from './ports/policy-judgements.ts';
import type { PolicyStore, StoredPolicy } from './ports/policy-store.ts';

export interface ShowChangesPorts {
  readonly clock: Clock;
  readonly policies: PolicyStore;
  readonly digests: Digests;
}

/** Where a change stands in a version: its line there, and the clause that prints it. */
export interface ChangePlace {
  readonly line: number | undefined;
  readonly clause: string | undefined;
  readonly number: string | undefined;
  readonly says: LocalText | undefined;
}

export interface ShownChange extends ChangeToJudge {
  readonly older: ChangePlace | undefined;
  readonly newer: ChangePlace | undefined;
  /** The last word; undefined while nobody judged it. */
  readonly judgement: Pick<PolicyJudgement, 'judged' | 'reason' | 'at' | 'by'> | undefined;
}

/** What the step from a version to the next takes, with what was judged of it. */
export interface ShownChanges {
  readonly older: StoredPolicy;
  readonly newer: StoredPolicy;
  readonly changes: readonly ShownChange[];
  /** Names what is shown here: an approval that names it is one of this, and of nothing that was said meanwhile. */
  readonly seen: Sha256;
}

/** Undefined for a version that follows none. */
export const showChanges = async (ports: ShowChangesPorts, { tenant, hash }: { readonly tenant: TenantId; readonly hash: Sha256 }): Promise<ShownChanges | undefined> => {
  const stored = await ports.policies.list(tenant);
  const step = await stepToJudge(ports.policies, tenant, hash, stored, dateIn('Asia/Tokyo', await ports.clock.now()));
  if (!step) return undefined;
  const { older, newer, layers } = step;
  const said = await judgementsOfStep(ports.policies, tenant, step);
  const last = new Map(said.map((one) => [one.change, one]));
  const [before, after] = [placesIn(layers.older[0]), placesIn(layers.newer[0])];
  return {
    older, newer, seen: seenOf(ports.digests, older.hash, said),
    changes: changesToJudge(layers.older, layers.newer, judgementsFrom(said)).map((row): ShownChange => ({
      ...row, older: before(row.change, 'older'), newer: after(row.change, 'newer'), judgement: last.get(row.key),
    })),
  };
};

const placesIn = (text: PolicyText) => {
  const numbers = clauseNumbers(text.clauses);
  return (change: ChangeToJudge['change'], side: 'older' | 'newer'): ChangePlace | undefined => {
    if (change?.[side] === undefined) return undefined;
    const clause = change.clause[side];
    // Where a clause moved to says nothing by itself.
    return { line: change.at[side]?.line, clause, number: clause && numbers.get(clause), says: change.kind === 'moved' ? undefined : inWords(change[side], text) };
  };
};
