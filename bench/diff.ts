import { answerDifference } from '../src/core/compare/difference-answers.ts';
import { median, printFigure } from './ledger/bench-store.ts';
import { largePair, sizes } from './diff/large-pair.ts';

export const name = 'diff';

const rounds = 7;
const most = { milliseconds: 2000, megabytes: 500 } as const;

/** The exact difference of two versions, over every role, class, purpose, item and recipient that they name. */
export const run = async (): Promise<void> => {
  const [older, newer] = largePair();
  const times: number[] = [];
  let found = answerDifference([older], [newer], { only: ({ action }) => action === 'provide' });
  const first = JSON.stringify(found);
  let megabytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    found = answerDifference([older], [newer], { only: ({ action }) => action === 'provide' });
    times.push(performance.now() - started);
    megabytes = Math.max(megabytes, process.memoryUsage().rss / 1024 ** 2);
  }
  const correct = JSON.stringify(found) === first;
  const took = median(times);
  console.error(found.tuples, found.gained.length, found.lost.length, sizes);
  printFigure(`exact difference over ${found.tuples} answers, ms`, took, most.milliseconds, took / most.milliseconds, rounds, correct && took < most.milliseconds);
  printFigure('memory of it, MB', megabytes, most.megabytes, megabytes / most.megabytes, rounds, correct && megabytes < most.megabytes);
};
