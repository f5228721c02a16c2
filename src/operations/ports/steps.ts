/**
 * Told at each step of the work on a case or a decision: `collect shop:before`, `:sealing` (a file is half written), `:after`, `:recording`
 * (inside the transaction), `:recorded`. Tests end the process there.
 */
export interface Steps {
  reached(step: string, id: string): Promise<void>;
}

export const noSteps: Steps = { reached: () => Promise.resolve() };
