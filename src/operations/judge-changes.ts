import { dateIn } from '../core/calendar/zone.ts';
import { changesToJudge } from '../core/compare/changes-to-judge.ts';
import type { SaidOfChange } from '../core/compare/judgement.ts';
import type { Sha256 } from '../core/identifiers/hash.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { stepToJudge } from './case-work/judged-step.ts';
import { commitmentTo } from './case-work/judgement-ledger.ts';
import { policyEntry } from './case-work/policy-ledger.ts';
import type { Clock } from './ports/clock.ts';
import type { Digests } from './ports/digests.ts';
import type { LedgerIntake } from './ports/ledger.ts';
import type { PolicyJudgement } from './ports/policy-judgements.ts';
import type { PolicyStore } from './ports/policy-store.ts';
import type { Randomness } from './ports/randomness.ts';
import type { Transactions } from './ports/transaction.ts';

export interface JudgeChangesPorts {
  readonly clock: Clock;
  readonly transactions: Transactions;
  readonly policies: PolicyStore;
  readonly ledger: LedgerIntake;
  readonly digests: Digests;
  readonly randomness: Randomness;
}

export interface SaidWithReason extends SaidOfChange {
  readonly reason: string;
}

export type JudgedChanges =
  | { readonly ok: true }
  /** `not-now`: it is approved. `case-moved-on`: it follows another version by now than the one that was looked at. */
  | { readonly ok: false; readonly code: 'not-found' | 'not-now' | 'case-moved-on' }
  | { readonly ok: false; readonly code: 'invalid-input'; readonly field: string; readonly rule: string };

export const reasonLengthMax = 2000;

/**
 * Records what an officer judged of changes between a draft and the version that it follows, each with its reason, all or none. A later
 * judgement takes the place of an earlier one; the earlier stays on record, and after the approval nothing is added.
 */
export const judgeChanges = async (
  ports: JudgeChangesPorts,
  input: { readonly tenant: TenantId; readonly hash: Sha256; readonly against: Sha256 | undefined; readonly said: readonly SaidWithReason[]; readonly officer: string },
): Promise<JudgedChanges> => {
  const { tenant, hash, against, said, officer: by } = input;
  const at = await ports.clock.now();
  const stored = await ports.policies.list(tenant);
  const step = await stepToJudge(ports.policies, tenant, hash, stored, dateIn('Asia/Tokyo', at));
  if (!step) return { ok: false, code: 'not-found' };
  if (step.newer.approved) return { ok: false, code: 'not-now' };
  if (against !== undefined && against !== step.older.hash) return { ok: false, code: 'case-moved-on' };
  const rows = new Map(changesToJudge(step.layers.older, step.layers.newer).map(({ key, choices }) => [key, choices]));
  const judgements: PolicyJudgement[] = [];
  for (const { change, judged, reason: typed } of said) {
    const [choices, reason] = [rows.get(change) ?? [], typed.trim()];
    if (choices.length === 0) return { ok: false, code: 'invalid-input', field: 'change', rule: `${change} is no change that hangs on a judgement` };
    if (judged !== 'neither' && !choices.includes(judged)) return { ok: false, code: 'invalid-input', field: 'judged', rule: `${change} takes the same, whether it is ${judged} or not` };
    if (reason === '' || reason.length > reasonLengthMax) return { ok: false, code: 'invalid-input', field: 'reason', rule: `a reason in words, at most ${reasonLengthMax} characters` };
    judgements.push({ older: step.older.hash, newer: hash, change, judged, reason, at, by, salt: ports.randomness.bytes(32) });
  }
  return await ports.transactions.run(async (transaction): Promise<JudgedChanges> => {
    if (!await ports.policies.holdDraft(transaction, tenant, hash)) return { ok: false, code: 'not-now' };
    await ports.policies.judge(transaction, tenant, judgements);
    await ports.ledger.appendAll(transaction, tenant, judgements.map((one) => policyEntry('policy.judged', hash, at, commitmentTo(ports.digests, one))));
    return { ok: true };
  });
};
