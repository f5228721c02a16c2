import type { PolicyId } from '../../identifiers/name-ids.ts';
import { nothingYet, unreadable, type Judgement } from '../control.ts';
import type { CaseEvidence, Evidence } from '../evidence.ts';

/** Judges by the cases that run under a policy; without any, or unread, nothing is shown. */
export const byCases = (judge: (cases: readonly CaseEvidence[], now: string) => Judgement) => ({ cases, now }: Evidence, policy: PolicyId): Judgement => {
  if (cases.state === 'unreadable') return unreadable();
  const own = cases.value.filter((one) => one.policy === policy);
  return own.length === 0 ? nothingYet('このポリシーのもとでの請求は、まだありません。', 'No request has been made under this policy yet.') : judge(own, now);
};

/** The earliest of several days or moments. */
export const earliest = <Time extends string>(times: readonly Time[]): Time | undefined => times.toSorted()[0];
