import { expect, test } from 'vitest';
import { sourceText } from '../source.ts';
import { acquisitionFacts, acquisitionGrounds, findAcquisitionGround } from './acquisition-grounds.ts';
import type { AcquisitionGround } from './acquisition-grounds.ts';
import { findProvisionBasis } from './provision-bases.ts';

const grounds: readonly AcquisitionGround[] = acquisitionGrounds;

test('each code stands once, needs facts, and every fact is needed by one', () => {
  expect(new Set(grounds.map(({ code }) => code)).size).toBe(grounds.length);
  expect(grounds.filter(({ facts }) => facts.length === 0)).toEqual([]);
  expect(Object.keys(acquisitionFacts).filter((fact) => !grounds.some(({ facts }) => facts.some((each) => each === fact)))).toEqual([]);
});

/** JP-SENS-02: consent and eight items of Article 20(2); (i) to (iv) have the codes and facts of provision. */
test.each<readonly [string, readonly string[]]>([
  ['X27-1-1', ['statute']],
  ['X27-1-2', ['need', 'consent-difficult']],
  ['X27-1-3', ['need', 'consent-difficult']],
  ['X27-1-4', ['need', 'public-task', 'consent-hinders-task']],
  ['P20-2-5', ['operator-is-academic', 'academic-purpose', 'no-undue-harm']],
  ['P20-2-6', ['from-academic', 'joint-research', 'academic-purpose', 'no-undue-harm']],
  ['P20-2-7', ['made-public-by']],
  ['P20-2-8-1', ['seen-or-filmed', 'outwardly-obvious']],
  ['P20-2-8-2', ['received-without-provision']],
])('%s needs %o', (code, facts) => {
  expect((findAcquisitionGround(code) ?? findProvisionBasis(code))?.facts).toEqual(facts);
});

test('each names its item of the law, and a code that is none is found nowhere', () => {
  expect(grounds.map(({ sources }) => sources[0] && sourceText(sources[0], 'ja'))).toEqual([
    '個人情報保護法 第20条第2項第5号', '個人情報保護法 第20条第2項第6号', '個人情報保護法 第20条第2項第7号', '個人情報保護法 第20条第2項第8号', '個人情報保護法 第20条第2項第8号',
  ]);
  expect(findAcquisitionGround('P20-2-8')).toBeUndefined();
  expect(findAcquisitionGround('X27-1-1')).toBeUndefined();
});
