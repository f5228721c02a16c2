import type { CaseId } from '../../core/identifiers/case-ids.ts';

/**
 * Told at each step of the work on a case: `collect shop:before`, `:sealing` (a file is half written), `:after`, `:recording`
 * (inside the transaction), `:recorded`. Tests end the process there.
 */
export interface Steps {
  reached(step: string, id: CaseId): Promise<void>;
}

export const noSteps: Steps = { reached: () => Promise.resolve() };
