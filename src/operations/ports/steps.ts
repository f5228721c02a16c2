/** Told before and after each step outside the store (`collect:before`, `collect:after`): tests end the process there. */
export interface Steps {
  reached(step: string): Promise<void>;
}

export const noSteps: Steps = { reached: () => Promise.resolve() };
