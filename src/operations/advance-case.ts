import type { CaseId } from '../core/identifiers/case-ids.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { allDue, isDue } from '../core/requests/due-by-time.ts';
import { effectName } from '../core/requests/effects.ts';
import type { CaseEvent } from '../core/requests/events.ts';
import { done } from '../core/requests/refusal.ts';
import type { Effect } from '../core/requests/state.ts';
import { carryOut } from './case-work/carry-out.ts';
import type { EffectPorts } from './case-work/effect-ports.ts';
import { DatasetWaiting } from './case-work/effects/find-accounts.ts';
import { loadCase } from './case-work/load-case.ts';
import { decideOnCase } from './case-work/record-events.ts';
import type { CaseLocks } from './ports/case-locks.ts';

export interface AdvanceCasePorts extends EffectPorts {
  readonly locks: CaseLocks;
}

interface Which {
  readonly tenant: TenantId;
  readonly case: CaseId;
}

/**
 * Carries out every effect that is due, one after the other, each followed by its event. Said again at any time, by any
 * process: what was done is not due any more. `busy`: another worker has the case (let the job run again in a moment).
 * Throws SourceUnavailable, or the fault of the world, for the job to be tried again.
 */
export const advanceCase = async (ports: AdvanceCasePorts, input: Which): Promise<'done' | 'busy'> =>
  ports.locks.alone(input.tenant, input.case, () => advance(ports, input));

const advance = async (ports: AdvanceCasePorts, input: Which): Promise<'done'> => {
  const faults = new Map<string, unknown>();
  for (;;) {
    const loaded = await loadCase(ports, input.tenant, input.case);
    const effect = loaded && allDue(loaded.state, loaded.policy, await ports.clock.now()).find((due) => !faults.has(effectName(due)));
    if (!effect) break;
    const name = effectName(effect);
    try {
      await ports.steps.reached(`${name}:before`, input.case);
      const event = await carryOut(ports, input.tenant, loaded, effect);
      await ports.steps.reached(`${name}:after`, input.case);
      await record(ports, input, effect, event);
      await ports.steps.reached(`${name}:recorded`, input.case);
    } catch (error) {
      // Nothing goes before the destruction of a decided document; all else does not wait for what cannot be done now.
      if (effect.kind === 'destroy-document') throw error;
      if (error instanceof DatasetWaiting) await recordWaiting(ports, input, error);
      faults.set(name, error);
    }
  }
  for (const fault of faults.values()) throw fault;
  return 'done';
};

/** Recorded only if it is still due: somebody may have decided meanwhile, and then it says nothing any more. */
const record = async (ports: EffectPorts, { tenant, case: id }: Which, effect: Effect, event: CaseEvent): Promise<void> => {
  const now = await ports.clock.now();
  const recorded = await decideOnCase(ports, { tenant, id, by: { kind: 'system' }, step: effectName(effect) }, ({ state, policy }) => done(isDue(state, policy, now, effect) ? [event] : []));
  if (!recorded.ok) throw new Error(`the outcome of a step was not recorded: ${recorded.refusal.code}`);
};

/** Once for each change of the reason, so that a long outage does not fill the case. */
const recordWaiting = async (ports: EffectPorts, { tenant, case: id }: Which, { dataset, reason }: DatasetWaiting): Promise<void> => {
  await decideOnCase(ports, { tenant, id, by: { kind: 'system' }, step: `wait-for ${dataset}` }, ({ state }) =>
    done(state.waiting.get(dataset) === reason ? [] : [{ kind: 'source-waiting', dataset, reason }]));
};
