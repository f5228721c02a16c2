import { expect, test } from 'vitest';
import { countryStanding, equivalentMeasures, foreignGates, foreignInformation, foreignMeasuresReply } from './foreign.ts';

test.each([
  ['JP', 'japan'], ['DE', 'designated'], ['FR', 'designated'], ['NO', 'designated'], ['GB', 'designated'],
  ['US', 'foreign'], ['VN', 'foreign'], ['CH', 'foreign'], ['KR', 'foreign'], ['??', 'foreign'], ['', 'foreign'], ['de', 'foreign'],
])('%s is %s', (country, standing) => {
  expect(countryStanding(country)).toBe(standing);
});

test('only an equivalent system has to be checked on and on', () => {
  expect(foreignGates.filter(({ continuingDuty }) => continuingDuty).map(({ gate }) => gate)).toEqual(['equivalent-system']);
  expect(foreignGates.filter(({ thenArticle27 }) => !thenArticle27).map(({ gate }) => gate)).toEqual(['consent', 'exception']);
});

test('to obey the law of its own country is no equivalent measure', () => {
  expect(equivalentMeasures.filter(({ sufficient }) => !sufficient)).toMatchObject([{ measure: 'own-country-law', rule: 'JP-FR-07' }]);
});

test('three things are shown, a reason stands for what cannot be, and seven are told on request', () => {
  expect(foreignInformation.filter(({ rule }) => rule === 'JP-FR-03')).toHaveLength(3);
  expect(foreignInformation.filter(({ content }) => content.endsWith('-reason'))).toHaveLength(2);
  expect(foreignMeasuresReply).toHaveLength(7);
});
