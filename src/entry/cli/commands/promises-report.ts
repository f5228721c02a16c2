import type { Language } from '../../../core/identifiers/language.ts';
import { countsOf, promiseStates, type PromiseState } from '../../../core/promises/state.ts';
import type { PromisesView } from '../../../operations/show-promises.ts';

interface Words {
  readonly states: Readonly<Record<PromiseState, string>>;
  readonly head: string;
  readonly stances: string;
  readonly cases: string;
  readonly none: string;
  readonly separator: string;
  /** Beside `kept`, where no control looks at the whole of the promise. */
  readonly partly: string;
}

const words: Readonly<Record<Language, Words>> = {
  ja: {
    states: { kept: '守っています', due: '期限が近い', broken: '破れています', 'not-shown': '示せていません' },
    head: '頭書', stances: '基本となる姿勢', cases: '対象の請求', none: '当てはまる約束はありません。有効なポリシーがあるか、絞り込みが合っているかをお確かめください。', separator: '、', partly: '見ている部分について',
  },
  en: {
    states: { kept: 'kept', due: 'due', broken: 'broken', 'not-shown': 'not shown' },
    head: 'head', stances: 'Stances', cases: 'requests', none: 'No promise is like that: is a policy in force, and is the filter right?', separator: ', ', partly: 'as far as it is watched',
  },
};

export const promisesJson = (view: PromisesView): string => `${JSON.stringify(view, undefined, 2)}\n`;

/** A line a promise, under its policy; then the stances, and how many there are of each state. */
export const promisesLines = (view: PromisesView, language: Language): string => {
  const say = words[language];
  if (view.rows.length === 0) return `${say.none}\n`;
  const byPolicy = [...Map.groupBy(view.rows, ({ policy }) => policy)].flatMap(([policy, rows]) => [
    `${policy} ${rows[0]?.version ?? ''}`, ...rows.flatMap((row) => linesOf(row, language)), '',
  ]);
  const stances = view.stances.map(({ clause, counts, state }) => `  ${clause.number ?? ''} ${clause.heading[language]}: ${say.states[state]} (${summary(counts, say)})`);
  return [...byPolicy, ...(stances.length > 0 ? [say.stances, ...stances, ''] : []), summary(countsOf(view.rows.map(({ state }) => state)), say), ''].join('\n');
};

const linesOf = ({ promise, clauses: [clause], state, judgement, watched }: PromisesView['rows'][number], language: Language): readonly string[] => {
  const say = words[language];
  const partly = state === 'kept' && watched.length > 0 && watched.every(({ extent }) => extent === 'part');
  const place = clause ? `${clause.number ?? ''} ${clause.heading[language]}`.trim() : say.head;
  return [
    `  ${promise.padEnd(9)} ${say.states[state]}${partly ? ` (${say.partly})` : ''}  ${place}`, `            ${judgement.says[language]}${judgement.when === undefined ? '' : ` (${judgement.when})`}`,
    ...(judgement.cases.length > 0 ? [`            ${say.cases}: ${judgement.cases.join(say.separator)}`] : []),
  ];
};

const summary = (counts: Readonly<Record<PromiseState, number>>, say: Words): string => promiseStates.map((state) => `${say.states[state]} ${counts[state]}`).join(say.separator);
