import type { CalendarDate } from '../../core/identifiers/calendar-date.ts';
import type { Layers } from '../../core/compare/difference-answers.ts';
import { judgementsFrom } from '../../core/compare/judgement.ts';
import type { JudgedStep } from '../../core/compare/judgement.ts';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { PolicyJudgement } from '../ports/policy-judgements.ts';
import type { PolicyStore, StoredPolicy } from '../ports/policy-store.ts';
import type { Transaction } from '../ports/transaction.ts';
import { examineStored } from './examine-stored.ts';

/** Approved versions of the same policy from before its day, oldest first. */
export const approvedBefore = ({ id, version }: StoredPolicy, stored: readonly StoredPolicy[]): readonly StoredPolicy[] =>
  stored.filter((one) => one.id === id && one.approved && one.version < version);

export interface StepToJudge {
  readonly older: StoredPolicy;
  readonly newer: StoredPolicy;
  readonly layers: { readonly older: Layers; readonly newer: Layers };
}

/**
 * A version with the one that it follows: the one that its text names, else the newest approved before it. Undefined where there is none, or
 * where one of them cannot be read by this program. Each stands on what it was pinned to.
 */
export const stepToJudge = async (
  policies: PolicyStore, tenant: TenantId, hash: Sha256, stored: readonly StoredPolicy[], on: CalendarDate,
): Promise<StepToJudge | undefined> => {
  const newer = stored.find((one) => one.hash === hash);
  const before = newer ? approvedBefore(newer, stored) : [];
  const after = newer && before.length > 0 ? await layersOfStored(policies, tenant, newer, stored, on) : undefined;
  const older = after && (before.find(({ version }) => version === after[0].follows) ?? before.at(-1));
  const layers = older && await layersOfStored(policies, tenant, older, stored, on);
  return newer && older && layers && { older, newer, layers: { older: layers, newer: after } };
};

export const layersOfStored = async (
  policies: PolicyStore, tenant: TenantId, { hash }: StoredPolicy, stored: readonly StoredPolicy[], on: CalendarDate,
): Promise<Layers | undefined> => {
  const [text, ...parents] = (await examineStored(policies, tenant, hash, stored, on))?.layers ?? [];
  return text && [text, ...parents];
};

/** What was judged of this step, in order. */
export const judgementsOfStep = async (
  policies: PolicyStore, tenant: TenantId, { older, newer }: Pick<StepToJudge, 'older' | 'newer'>, transaction?: Transaction,
): Promise<readonly PolicyJudgement[]> => (await policies.judgements(tenant, [newer.hash], transaction)).filter((one) => one.older === older.hash);

/** Every step between these versions of which anything was judged. */
export const judgedStepsOf = async (
  policies: PolicyStore, tenant: TenantId, versions: readonly StoredPolicy[], layersOf: (version: StoredPolicy) => Promise<Layers | undefined>,
): Promise<readonly JudgedStep[]> => {
  const all = await policies.judgements(tenant, versions.map(({ hash }) => hash));
  const steps = await Promise.all([...Map.groupBy(all, ({ older, newer }) => `${older} ${newer}`).values()].map(async (said): Promise<JudgedStep | undefined> => {
    const [before, after] = ['older', 'newer'].map((side) => versions.find(({ hash }) => hash === said[0]?.[side as 'older' | 'newer']));
    const [older, newer] = [before && await layersOf(before), after && await layersOf(after)];
    return older && newer && { older, newer, judgements: judgementsFrom(said) };
  }));
  return steps.filter((step) => step !== undefined);
};
