import type { Control, Judgement } from '../control.ts';
import { broken, due, kept, nothingYet } from '../control.ts';
import type { CaseEvidence, WithheldEvidence } from '../evidence.ts';
import { byCases, earliest } from './cases-of.ts';

/** What is withheld names a ground that the version promises for that type of request, with words for the person. */
export const refusalGrounds: Control = {
  id: 'refusal-grounds',
  name: { ja: '応じない部分の理由', en: 'the ground of each refused part' },
  backs: { 'LG-12-1r': 'part', 'CT-8-1r': 'part', 'TT-s': 'part' },
  judge: byCases((cases, now) => {
    const wrong = having(cases, ({ grounded }) => !grounded);
    if (wrong.cases.length > 0) return broken(wrong.since, wrong.cases, `ポリシーにない理由、または説明なしに出さない部分が、${wrong.cases.length} 件の請求にあります。`, `${wrong.cases.length} with a part withheld without a ground of the policy or without words for the person.`);
    return summary(cases, now, (count) => [`出さない部分 ${count} か所に、ポリシーにある理由と説明があります。`, `All ${count} withheld parts have a ground of the policy and an explanation.`]);
  }),
};

/** A refusal, of the whole or of a part, is seen by a second person. */
export const secondPerson: Control = {
  id: 'second-person',
  name: { ja: '応じない部分の二人目の確認', en: 'a second person for each refused part' },
  backs: { 'CT-8-1r': 'part' },
  judge: byCases((cases, now) => {
    const alone = having(cases, ({ seenBySecond }) => seenBySecond === false);
    if (alone.cases.length > 0) return broken(alone.since, alone.cases, `出さないと決めた人が自分で承認した請求が ${alone.cases.length} 件あります。`, `${alone.cases.length} approved by the very officer who withheld.`);
    const open = having(cases, ({ seenBySecond }) => seenBySecond === undefined);
    if (open.cases.length > 0) return due(undefined, open.cases, `二人目の確認を待つ請求が ${open.cases.length} 件あります。`, `${open.cases.length} waiting for a second person.`);
    return summary(cases, now, (count) => [`出さない部分 ${count} か所を、別の人が確かめました。`, `All ${count} withheld parts were seen by somebody else.`]);
  }),
};

const summary = (cases: readonly CaseEvidence[], now: string, words: (count: number) => readonly [ja: string, en: string]): Judgement => {
  const count = cases.flatMap(({ withheld }) => withheld).length;
  return count === 0 ? nothingYet('出さないと決めた部分は、まだありません。', 'Nothing has been withheld yet.') : kept(now, ...words(count));
};

const having = (cases: readonly CaseEvidence[], wanted: (one: WithheldEvidence) => boolean) => {
  const found = cases.filter(({ withheld }) => withheld.some(wanted));
  return { cases: found.map(({ number }) => number), since: earliest(found.flatMap(({ withheld }) => withheld.filter(wanted).map(({ at }) => at))) };
};
