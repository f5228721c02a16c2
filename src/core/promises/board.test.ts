import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { caseNumberFrom } from '../identifiers/case-ids.ts';
import type { Sha256 } from '../identifiers/hash.ts';
import { instant } from '../identifiers/instant.ts';
import { readPolicy } from '../policy/model/read.ts';
import { allControls } from './all-controls.ts';
import { promiseBoard } from './board.ts';
import type { Control } from './control.ts';
import type { CaseEvidence, Evidence, PaperEvidence, Reading, VersionEvidence } from './evidence.ts';
import { countsOf, promiseStates, worstOf, type PromiseState } from './state.ts';

const group = ((): NonNullable<ReturnType<typeof readPolicy>['value']> => {
  const { value } = readPolicy(readFileSync('policies/leverages-group/2025-05-27.yaml'), 'group.yaml');
  if (!value) throw new Error('the policy cannot be read');
  return value;
})();

const now = instant('2026-11-22T00:00:00.000Z');
const before = instant('2026-11-20T00:00:00.000Z');
const hash = 'ab'.repeat(32) as Sha256;
const read = <T>(value: T): Reading<T> => ({ state: 'read', value });
const unread = { state: 'unreadable' } as const;

const quiet: CaseEvidence = {
  number: caseNumberFrom(new Uint8Array(8)), policy: group.id, promised: { dueOn: '2026-12-11' as never, state: 'running' }, reply: undefined,
  papers: [{ handedInAt: before, decidedAt: before, minutesSince: 2880, disposedAt: before, keyHeld: false }],
  form: { daysOver: undefined, lastDay: undefined, disposedAt: undefined, keyHeld: true }, withheld: [],
};
const version: VersionEvidence = { policy: group.id, hash, inForce: true, published: true, kept: 20, changed: 0, collections: 3, notices: 6 };
const good: Evidence = {
  now, cases: read([quiet]), versions: read([version]), log: read({ size: 12, verifiedAt: now, fault: undefined }),
  entries: read([{ what: 'case.supplied-data-read', policyHash: hash, count: 3, last: before }]), addenda: read([]),
};
const rowOf = (promise: string, evidence: Evidence) => {
  const row = promiseBoard([group], evidence, allControls).rows.find((one) => one.promise === promise);
  if (!row) throw new Error(`${promise} is not stated`);
  return row;
};
const withCase = (change: Partial<CaseEvidence>): Evidence => ({ ...good, cases: read([quiet, { ...quiet, ...change }]) });

const anyState = fc.constantFrom<PromiseState>('kept', 'due', 'broken', 'not-shown');

describe('the worst of several states [LG-0b part]', () => {
  test('is one of them, whatever their order, and never better than any of them', () => {
    fc.assert(fc.property(fc.array(anyState, { minLength: 1 }), (states) => {
      const worst = worstOf(states);
      expect(states).toContain(worst);
      expect(worstOf(states.toReversed())).toBe(worst);
      for (const state of states) expect(promiseStates.indexOf(worst)).toBeLessThanOrEqual(promiseStates.indexOf(state));
    }));
  });
  test('is kept only where every one is, and of none nothing is shown', () => {
    fc.assert(fc.property(fc.array(anyState), (states) => { expect(worstOf(states) === 'kept').toBe(states.length > 0 && states.every((state) => state === 'kept')); }));
    expect(worstOf([])).toBe('not-shown');
  });
  test('and each state is counted, none lost', () => {
    fc.assert(fc.property(fc.array(anyState), (states) => { expect(Object.values(countsOf(states)).reduce((a, b) => a + b, 0)).toBe(states.length); }));
  });
});

describe('what cannot be read', () => {
  const readings = ['cases', 'versions', 'log', 'entries', 'addenda'] as const;
  test('is never kept: no promise is better for it, and those that stood on it are not shown', () => {
    const whole = promiseBoard([group], good, allControls);
    fc.assert(fc.property(fc.subarray([...readings], { minLength: 1 }), (missing) => {
      const evidence = { ...good, ...Object.fromEntries(missing.map((each) => [each, unread])) };
      const board = promiseBoard([group], evidence, allControls);
      for (const [at, row] of board.rows.entries()) expect(row.state === 'kept' && whole.rows[at]?.state !== 'kept').toBe(false);
      if (missing.includes('log')) expect(board.rows.find(({ promise }) => promise === 'LG-9-l')).toMatchObject({ state: 'not-shown', judgement: { why: 'unreadable' } });
    }));
    const nothing = promiseBoard([group], { now, cases: unread, versions: unread, log: unread, entries: unread, addenda: unread }, allControls);
    expect(nothing.counts).toEqual({ kept: 0, due: 0, broken: 0, 'not-shown': nothing.rows.length });
  });
  test('nor is what a failing control says', () => {
    const failing: Control = { id: 'failing', name: { ja: '', en: '' }, backs: { 'LG-9-l': 'whole' }, judge: () => { throw new Error('a bug'); } };
    expect(promiseBoard([group], good, [failing]).rows.find(({ promise }) => promise === 'LG-9-l')).toMatchObject({ state: 'not-shown', judgement: { why: 'unreadable' } });
  });
  test('a document whose key could not be looked for is not known to be gone', () => {
    const papers: readonly PaperEvidence[] = [{ handedInAt: before, decidedAt: before, minutesSince: 9, disposedAt: before, keyHeld: undefined }];
    const row = promiseBoard([group], { ...good, cases: read([{ ...quiet, papers }]) }, allControls).rows.find(({ promise }) => promise === 'LG-1-n');
    expect(row?.state).toBe('not-shown');
  });
});

describe('a promise that nothing watches', () => {
  test('is said to be unwatched, never green', () => {
    expect(rowOf('LG-9-p1', good)).toMatchObject({ state: 'not-shown', watched: [], judgement: { why: 'no-control' } });
    const unwatched = promiseBoard([group], good, allControls).rows.filter(({ watched, backedBy }) => watched.length === 0 && backedBy.length === 0);
    expect(unwatched.length).toBeGreaterThan(20);
    expect(unwatched.every(({ state }) => state === 'not-shown')).toBe(true);
  });
  test('one without anything that happened is not kept either', () => {
    expect(rowOf('LG-12-4', { ...good, cases: read([]), entries: read([]) })).toMatchObject({ state: 'not-shown', judgement: { why: 'nothing-yet' } });
    expect(rowOf('LG-9-l', { ...good, log: read({ size: 0, verifiedAt: now, fault: undefined }) }).state).toBe('not-shown');
  });
});

describe('controls', () => {
  test('the clock: kept, then due, then broken with its day and case', () => {
    expect(rowOf('LG-12-4', good).state).toBe('kept');
    expect(rowOf('LG-12-4', good).watched.find(({ control }) => control === 'reply-clock')?.judgement).toMatchObject({ state: 'kept', when: now });
    const near = rowOf('LG-12-4', withCase({ promised: { dueOn: '2026-11-24' as never, state: 'near' } }));
    expect(near).toMatchObject({ state: 'due', judgement: { when: '2026-11-24', cases: [quiet.number] } });
    const over = rowOf('LG-12-4', withCase({ promised: { dueOn: '2026-11-19' as never, state: 'overdue' } }));
    expect(over).toMatchObject({ state: 'broken', judgement: { when: '2026-11-20', cases: [quiet.number] } });
  });
  test('a document: waiting for an hour at most, and its key looked for', () => {
    const paper = { handedInAt: before, decidedAt: before, minutesSince: 5, disposedAt: undefined, keyHeld: true };
    expect(rowOf('LG-1-n', withCase({ papers: [paper] })).state).toBe('due');
    expect(rowOf('LG-1-n', withCase({ papers: [{ ...paper, minutesSince: 61 }] })).state).toBe('broken');
    expect(rowOf('LG-1-n', withCase({ papers: [{ ...paper, disposedAt: before }] })).state).toBe('broken');
    expect(rowOf('LG-1-n', withCase({ papers: [{ ...paper, decidedAt: undefined, minutesSince: 0 }] })).state).toBe('kept');
  });
  test('published bytes: one that changed breaks what was approved', () => {
    expect(rowOf('LG-11', good).state).toBe('kept');
    expect(rowOf('LG-11', { ...good, versions: read([{ ...version, changed: 1 }]) }).state).toBe('broken');
    expect(rowOf('LG-5', { ...good, versions: read([{ ...version, notices: 5 }]) }).state).toBe('broken');
  });
  test('the log: a fault is broken with its words', () => {
    const row = rowOf('LG-9-l', { ...good, log: read({ size: 3, verifiedAt: now, fault: { ja: '記録が欠けています', en: 'an entry is missing' } }) });
    expect(row).toMatchObject({ state: 'broken', judgement: { when: now } });
    expect(row.judgement.says.en).toContain('an entry is missing');
  });
  test('every one names promises of the register alone, in its form', () => {
    for (const { backs } of allControls) for (const id of Object.keys(backs)) expect(id).toMatch(/^(?:CT|TT|LG|LC|LV|LW)-/);
  });
});

describe('the stances of the group [LG-0b part]', () => {
  test('are five, in order, each as bad as the worst behind it; what is not shown is counted', () => {
    const { stances, rows } = promiseBoard([group], good, allControls);
    expect(stances.map(({ clause }) => [clause.id, clause.number])).toEqual([
      ['stance.use', '1.'], ['stance.law', '2.'], ['stance.management', '3.'], ['stance.complaints', '4.'], ['stance.improvement', '5.'],
    ]);
    for (const { state, counts, backing } of stances) {
      expect(state).toBe(worstOf(backing.map((one) => one.state)));
      expect(counts['not-shown']).toBe(backing.filter((one) => one.state === 'not-shown').length);
      expect(counts['not-shown']).toBeGreaterThan(0);
    }
    expect(rows.find(({ promise }) => promise === 'LG-0b')?.state).toBe(worstOf(stances.map(({ state }) => state)));
  });
  test('turn broken with one promise behind them, and the whole stance of the group with them', () => {
    const over = withCase({ promised: { dueOn: '2026-11-19' as never, state: 'overdue' } });
    const { stances, rows } = promiseBoard([group], over, allControls);
    expect(stances.filter(({ state }) => state === 'broken').map(({ clause }) => clause.id)).toEqual(['stance.complaints']);
    expect(rows.find(({ promise }) => promise === 'LG-0b')?.state).toBe('broken');
  });
});
