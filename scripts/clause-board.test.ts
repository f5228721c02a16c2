import { expect, test } from 'vitest';
import { judgeRows } from './clause-board.ts';
import { readResults, type TestResult } from './test-results.ts';

const ran = (title: string, status: TestResult['status']): TestResult => ({ file: 'a.test.ts', title, status });
const states = (...results: readonly TestResult[]) => judgeRows(['CT-8-3t', 'LG-0'], results).rows.map((row) => row.state);

test('a row is done when a test of the whole passed and none failed', () => {
  expect(states(ran('[CT-8-3t] counts business days', 'passed'), ran('[CT-8-3t part] warns', 'passed'))).toEqual(['done', 'none']);
});

test('parts alone never make a whole', () => {
  expect(states(ran('[CT-8-3t part] counts', 'passed'), ran('[LG-0 part] renders', 'passed'))).toEqual(['part', 'part']);
});

test('one failing test takes a row back, a skipped whole claim does not count', () => {
  expect(states(ran('[CT-8-3t] counts', 'passed'), ran('[CT-8-3t part] warns', 'failed'), ran('[LG-0] renders', 'skipped'))).toEqual(['failed', 'part']);
});

test('one title may name several rows', () => {
  expect(states(ran('[CT-8-3t, LG-0 part] both', 'passed'))).toEqual(['done', 'part']);
  expect(states(ran('[CT-8-3t] [LG-0] both', 'passed'))).toEqual(['done', 'done']);
});

test('a row that does not exist is named, brackets that are no row are left alone', () => {
  expect(judgeRows(['LG-0'], [ran('[LG-99] x', 'passed'), ran('[skip] [ja]', 'passed')]).unknown).toEqual([{ id: 'LG-99', title: '[LG-99] x' }]);
});

test('a file that could not be loaded is a failed test', () => {
  const json = JSON.stringify({ testResults: [{ name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] }] });
  expect(readResults(json)).toEqual([{ file: 'b.test.ts', title: 'b.test.ts: no such module', status: 'failed' }]);
});
