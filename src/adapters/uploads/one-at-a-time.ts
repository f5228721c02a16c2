/** Gives a lane: works handed to it run one after the other, in the order they came, whatever becomes of those before. */
export const oneAtATime = (): (<Result>(work: () => Promise<Result>) => Promise<Result>) => {
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    const run = last.then(work);
    last = run.catch(() => undefined);
    return await run;
  };
};
