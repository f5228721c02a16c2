import { answerDifference } from '../src/core/compare/difference-answers.ts';
import type { AnswerDifference } from '../src/core/compare/difference-answers.ts';
import type { AnswerGroup } from '../src/core/compare/difference-groups.ts';
import { decidePlainly } from '../src/core/decide/plain/decide-plainly.ts';
import type { PolicyText } from '../src/core/policy/model/policy.ts';
import { median, printFigure } from './ledger/bench-store.ts';
import { largePair } from './diff/large-pair.ts';

export const name = 'diff';

const rounds = 7;
const most = { milliseconds: 2000, megabytes: 500 } as const;
const recipientsChecked = 1;

/** The exact difference of two versions, over every role, class, purpose, item and recipient that they name. */
export const run = async (): Promise<void> => {
  const [older, newer] = await Promise.resolve(largePair());
  const difference = (): AnswerDifference => answerDifference([older], [newer], { only: ({ action }) => action === 'provide' });
  const [times, sizes]: [number[], number[]] = [[], []];
  let found = difference();
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    found = difference();
    times.push(performance.now() - started);
    sizes.push(process.memoryUsage().rss / 1024 ** 2);
  }
  const [took, megabytes] = [median(times), Math.max(...sizes)];
  const correct = isAsPlainly(found, older, newer);
  printFigure(`exact difference over ${found.tuples} answers, ms`, took, most.milliseconds, took / most.milliseconds, rounds, correct && took <= most.milliseconds);
  printFigure('memory of it, MB', megabytes, most.megabytes, megabytes / most.megabytes, rounds, correct && megabytes <= most.megabytes);
};

/** All answers for some recipients, by chance, found again by the plain interpreter. */
const isAsPlainly = (found: AnswerDifference, older: PolicyText, newer: PolicyText): boolean => {
  const recipients = [...new Set([older, newer].flatMap(({ provision }) => provision?.recipients ?? []).map(({ id }) => id as string))]
    .toSorted(() => Math.random() - 0.5).slice(0, recipientsChecked);
  const plainly = answerDifference([older], [newer], {
    only: ({ action, recipient }) => action === 'provide' && recipient !== undefined && recipients.includes(recipient),
    compile: (inForce) => ({ decide: (question, facts) => decidePlainly(inForce, question, facts) }),
  });
  const answers = (groups: readonly AnswerGroup[]): readonly string[] => groups.flatMap(({ before, after, boxes }) => boxes.flatMap((box) => box.recipients
    .filter((recipient) => recipients.includes(recipient)).flatMap((recipient) => box.roles.flatMap((role) => box.classes.flatMap((one) => box.purposes.flatMap((purpose) =>
      box.items.map((item) => [before, after, recipient, role, one, purpose, item].join(' ')))))))).toSorted();
  return (['gained', 'lost'] as const).every((way) => JSON.stringify(answers(found[way])) === JSON.stringify(answers(plainly[way])));
};
