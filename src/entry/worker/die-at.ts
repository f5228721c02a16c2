import { noSteps, type Steps } from '../../operations/ports/steps.ts';

/** For tests of what survives: the process is gone at that step, as by a power cut, with nothing tidied up. */
export const dieAt = (step: string | undefined): Steps => {
  if (step === undefined) return noSteps;
  return {
    reached: async (reached) => {
      if (reached !== step) return;
      process.kill(process.pid, 'SIGKILL');
      await new Promise(() => undefined);
    },
  };
};
