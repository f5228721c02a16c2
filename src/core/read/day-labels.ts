import type { DayLabel } from '../findings/definitions/texts.ts';
import { figuresOf } from '../policy/check/figures.ts';

/** Words for what a day is. The statutes' own: 制定 established, 施行 comes into effect, 改正 amended. */
const labels: readonly (readonly [RegExp, DayLabel])[] = [
  [/制定|策定|establish|enact|adopt/i, 'established'],
  [/施行|発効|適用開始|効力|effective|in(?:to)? force|takes? effect/i, 'effective'],
  [/改定|改訂|改正|更新|変更|revis|amend|updat|modif/i, 'revised'],
];

/** The days that a text has, each with what it calls them. */
export const labelledDays = (text: string, before: string): ReadonlyMap<string, DayLabel | undefined> => {
  const { date } = figuresOf(text);
  const label = labelOf(text) ?? labelOf(before);
  return date.length === 1 ? new Map(date.map((day) => [day, label])) : new Map(date.map((day) => [day, undefined]));
};

const labelOf = (text: string): DayLabel | undefined => {
  const found = labels.filter(([words]) => words.test(text));
  return found.length === 1 ? found[0]?.[1] : undefined;
};
