import { expect, test } from 'vitest';
import { californiaCategories, californiaRights, permittedUses as usesInPolicies } from '../policy/model/california.ts';
import { findRule } from './in-force.ts';
import { californiaContent } from './us-ca/compulsory-content.ts';
import { categories, isPermittedUse, permittedUses, sensitiveCategories } from './us-ca/categories.ts';
import { rights, verificationAllowed } from './us-ca/rights.ts';
import { compulsoryContent } from './jp/compulsory-content.ts';
import { feeAllowed, feeRule } from './jp/fees.ts';
import { groundsRule, groundSources } from './jp/refusal-grounds.ts';

const japan = (rule: string): readonly string[] => compulsoryContent.filter((each) => each.rule === rule).map(({ content }) => content);

test('in Japan: five things of joint use, nine of an opt-out, eight of JIS Q 15001, three of a transmission', () => {
  expect(japan('JP-JU-01')).toHaveLength(5);
  expect(japan('JP-TP-05')).toHaveLength(9);
  expect(japan('JP-PUR-13')).toHaveLength(8);
  expect(japan('JP-EXT-02')).toHaveLength(3);
});

test('in Japan every policy needs seven things', () => {
  expect(compulsoryContent.filter(({ when }) => when === 'always').map(({ content }) => content)).toEqual([
    'name', 'address', 'representative', 'purposes', 'request-procedure', 'security-measures', 'complaint-desk',
  ]);
});

test('each content stands once and belongs to the law of its place', () => {
  const contents = [...compulsoryContent, ...californiaContent];
  expect(new Set(contents.map(({ content }) => content)).size).toBe(contents.length);
  expect(compulsoryContent.filter(({ rule }) => findRule(rule)?.jurisdiction !== 'jp')).toEqual([]);
  expect(californiaContent.filter(({ rule }) => findRule(rule)?.jurisdiction !== 'us-ca')).toEqual([]);
});

test('in California retention and sale are said per category, and "none" is said too', () => {
  expect(californiaContent.filter(({ perCategory }) => perCategory).map(({ content }) => content)).toEqual([
    'sold-or-shared', 'sold-or-shared-third-parties', 'business-purpose-disclosures', 'business-purpose-recipients', 'notice-category-purposes', 'notice-sold-or-shared', 'retention',
  ]);
  expect(californiaContent.find(({ content }) => content === 'sold-or-shared')?.noneMustBeSaid).toBe(true);
});

test('opting out and limiting are never verified, and done in 15 business days', () => {
  expect(californiaRights.filter((right) => !verificationAllowed(right))).toEqual(['opt-out', 'limit']);
  expect(rights.filter(({ verification }) => verification === 'none').map(({ id }) => id)).toEqual(['opt-out', 'limit', 'opt-out-automated-decisions']);
  expect(californiaRights.filter((right) => !rights.some((rule) => rule.right === right))).toEqual([]);
  expect(rights.filter(({ time }) => time.rule === 'CA-TIME-02').map(({ id }) => id)).toEqual(['opt-out', 'limit', 'opt-out-automated-decisions']);
});

test('the lists of California: twelve categories, eight permitted uses in their order, one sensitive category of 2026', () => {
  expect(categories.map(({ sources }) => sources[0].at.at(-2)).join('')).toBe('ABCDEFGHIJKL');
  expect(categories.map(({ id }) => id)).toEqual(californiaCategories);
  expect(permittedUses.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((number) => `m-${number}`));
  expect(usesInPolicies.filter((use) => !isPermittedUse(use))).toEqual(['other-law', 'none']);
  expect(sensitiveCategories.filter(({ rule }) => rule === 'CA-SPI-01.2026').map(({ id }) => id)).toEqual(['known-under-16']);
});

test('the tables of requests rest on rules that are there', () => {
  expect(findRule(feeRule)?.sources[0]).toMatchObject({ work: 'appi', at: '38' });
  expect(feeAllowed('erasure')).toBe(false);
  expect(findRule(groundsRule)?.topic).toBe('requests');
  expect(groundSources('serious-hindrance')).toMatchObject([{ work: 'appi', at: '33(2)(ii)' }]);
});
