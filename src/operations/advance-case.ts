import type { CaseId } from '../core/identifiers/case-ids.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { EffectPorts } from './case-work/effect-ports.ts';
import type { CaseLocks } from './ports/case-locks.ts';

export interface AdvanceCasePorts extends EffectPorts {
  readonly locks: CaseLocks;
}

/**
 * Carries out every effect that is due, one after the other, each followed by its event. Said again at any time, by any
 * process: what was done is not due any more. `busy`: another worker has the case (let the job run again in a moment).
 * Throws SourceUnavailable, or the fault of the world, for the job to be tried again.
 */
export const advanceCase = async (
  ports: AdvanceCasePorts,
  input: { readonly tenant: TenantId; readonly case: CaseId },
): Promise<'done' | 'busy'> => { throw new Error('not written yet'); };
