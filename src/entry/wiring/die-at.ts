import { noSteps, type Steps } from '../../operations/ports/steps.ts';
import { logLine } from './log.ts';

/**
 * For tests of what survives (development only): the process is gone at that step, as by a power cut, with nothing tidied up.
 * @param wish steps with commas between, each as `step` (whatever the case) or `step@case`; every step reached is logged.
 */
export const dieAt = (wish: string | undefined): Steps => {
  if (wish === undefined) return noSteps;
  let deadly = new Set(wish.split(','));
  // A parent may order another death while the program runs.
  process.on('message', (order) => {
    deadly = new Set(String(order).split(','));
    process.send?.('ordered');
  });
  return {
    reached: async (step, id) => {
      const dies = [step, `${step}@${id}`].find((one) => deadly.has(one));
      logLine('step', { step, case: id, process: process.pid, ...(dies !== undefined && { dies }) });
      if (dies === undefined) return;
      process.kill(process.pid, 'SIGKILL');
      await new Promise(() => undefined);
    },
  };
};
