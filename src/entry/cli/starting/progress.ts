/** Lines that say what is going on, in both languages, with the seconds since the start. */
export interface Progress {
  say(ja: string, en: string): void;
  /** Times `work`; says the words when it is done. */
  phase<T>(name: string, ja: string, en: string, work: () => Promise<T>): Promise<T>;
  readonly phases: readonly Phase[];
}

export interface Phase {
  readonly name: string;
  readonly startedMs: number;
  readonly tookMs: number;
}

export const progressTo = (write: (line: string) => void): Progress => {
  const begin = performance.now();
  const phases: Phase[] = [];
  const say = (ja: string, en: string): void => { write(`[${((performance.now() - begin) / 1000).toFixed(1).padStart(5)} s] ${ja} / ${en}`); };
  return {
    say, phases,
    phase: async (name, ja, en, work) => {
      const started = performance.now();
      const result = await work();
      const took = performance.now() - started;
      phases.push({ name, startedMs: Math.round(started - begin), tookMs: Math.round(took) });
      say(`${ja}（${(took / 1000).toFixed(1)} 秒）`, `${en} (${(took / 1000).toFixed(1)} s)`);
      return result;
    },
  };
};
