import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../identifiers/calendar-date.ts';
import { name } from '../identifiers/name-ids.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import { readPolicy } from '../policy/model/read.ts';
import { changesToJudge } from './changes-to-judge.ts';
import { judgementsAlong, judgementsFrom } from './judgement.ts';
import { stepBetween } from './step-between.ts';

const read = (file: string): PolicyText => {
  const { value } = readPolicy(readFileSync(new URL(`../../../policies/${file}`, import.meta.url)), file);
  if (!value) throw new Error(`${file} has errors`);
  return value;
};
const group = read('leverages-group/2025-05-27.yaml');
const careerTicket = read('career-ticket-cafe/2022-04-01.yaml');
const [tool, toolToday] = [read('teratail/2019-12-19.yaml'), read('teratail/2022-04-01.yaml')];

const having = (text: PolicyText, id: string, day = '2030-01-01'): PolicyText => {
  const [first] = text.purposes;
  if (!first) throw new Error('purposes');
  return { ...text, version: calendarDate(day), purposes: [...text.purposes, { ...first, id: name(id) }] };
};
const rowOf = (key: string, rows: ReturnType<typeof changesToJudge>) => rows.find((row) => row.key === key);

describe('what hangs on a judgement (JP-PUR-03, JP-PUR-04, JP-JU-04)', () => {
  test('a purpose that is new waits until it is judged to be related; neither leaves it as strict as it was; the last word counts', () => {
    const next = having(group, 'newsletter');
    const judged = (...words: readonly ('related' | 'neither')[]) => judgementsFrom(words.map((one) => ({ change: 'purposes/newsletter', judged: one })));
    expect(rowOf('purposes/newsletter', changesToJudge([group], [next]))).toMatchObject({ choices: ['related', 'reworded'], waits: true, consequence: { takes: 'consent' }, unjudged: 'consent' });
    expect(rowOf('purposes/newsletter', changesToJudge([group], [next], judged('related')))).toMatchObject({ waits: false, consequence: { takes: 'notice' }, unjudged: 'consent' });
    expect(stepBetween([group], [next]).purposes).toMatchObject([{ purpose: 'newsletter' }]);
    expect(stepBetween([group], [next], judged('related'))).toMatchObject({ purposes: [], takes: 'notice' });
    expect(stepBetween([group], [next], judged('related', 'neither'))).toMatchObject({ purposes: [{ purpose: 'newsletter' }], takes: 'consent' });
    expect(stepBetween([group], [next], judged('neither', 'related')).purposes).toEqual([]);
  });

  test('[CT-2b part] where the policy promised to ask, being related opens nothing, and is offered to nobody', () => {
    expect(rowOf('purposes/newsletter', changesToJudge([careerTicket], [having(careerTicket, 'newsletter')]))).toMatchObject({ choices: ['reworded'], waits: true });
  });

  test('nothing hangs on one where the law leaves no room', () => {
    const rows = changesToJudge([tool], [toolToday]);
    expect(rowOf('requests/replyChannels', rows)).toMatchObject({ choices: [] });
    expect(rowOf('jointUse/users/text', rows)).toMatchObject({ choices: ['reworded'], unjudged: 'not-in-principle' });
  });
});

describe('what comes with the policy that a version stands on', () => {
  const [before, after] = [[tool, group], [toolToday, group]] as const;
  test('is one row, judged as a whole, and waits until then', () => {
    const row = rowOf('extends', changesToJudge([tool], after));
    expect(row?.brings.length).toBeGreaterThan(5);
    expect(row).toMatchObject({ waits: true, choices: ['related', 'reworded'] });
    expect(stepBetween([tool], after).purposes.length).toBeGreaterThan(5);
    expect(stepBetween([tool], after, judgementsFrom([{ change: 'extends', judged: 'related' }])).purposes).toEqual([]);
  });
  test('waits all the same when one of its purposes is judged by name, which the version itself says nothing of', () => {
    const [purpose] = stepBetween([tool], after).purposes;
    expect(stepBetween([tool], after, judgementsFrom([{ change: `purposes/${purpose?.purpose ?? ''}`, judged: 'related' }])).purposes).toEqual(stepBetween([tool], after).purposes);
  });
  test('has a row where the text itself stays and only what it stands on changed', () => {
    expect(changesToJudge(before, [tool, having(group, 'newsletter')])).toMatchObject([{ key: 'extends', change: undefined, waits: true, choices: ['related', 'reworded'] }]);
  });
});

describe('a list over several steps', () => {
  const [one, two] = [having(group, 'first', '2030-01-01'), having(having(group, 'first', '2030-01-01'), 'second', '2031-01-01')];
  const related = (change: string) => judgementsFrom([{ change, judged: 'related' as const }]);
  const steps = [{ older: [group], newer: [one], judgements: related('purposes/first') }, { older: [one], newer: [two], judgements: related('purposes/second') }] as const;

  test('holds what was judged of each step, where the change is the same', () => {
    expect([...judgementsAlong([group], [two], steps).related]).toEqual(['purposes/first', 'purposes/second']);
    expect([...judgementsAlong([one], [two], steps).related]).toEqual(['purposes/second']);
  });

  test('holds nothing of a thing that changed again after it was judged', () => {
    const again: PolicyText = { ...two, purposes: two.purposes.map((purpose) => (purpose.id === 'first' ? { ...purpose, text: { ja: '別の目的', en: 'another purpose' } } : purpose)) };
    expect([...judgementsAlong([group], [again], steps).related]).toEqual(['purposes/second']);
  });
});
