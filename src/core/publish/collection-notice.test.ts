import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from '../identifiers/language.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import { readPolicy } from '../policy/model/read.ts';
import { collectionNotice } from './collection-notice.ts';

const policyAt = (file: string): PolicyText => {
  const { value } = readPolicy(readFileSync(file), file);
  if (!value) throw new Error(`${file} cannot be read`);
  return value;
};
const all = globSync('policies/*/*.yaml').map(policyAt);
const policyCalled = (id: string): readonly PolicyText[] => all.filter((policy) => policy.id === id);

const withoutTags = (notice: string): string => notice.replace(/<[^>]+>/g, '');
const needsIn = (notice: string): readonly (readonly [string, string])[] =>
  [...notice.matchAll(/<tr data-entry="([^"]+)">.*?<td><data class="entry" value="([^"]+)">/g)].map(([, item = '', need = '']) => [item, need] as const);

describe('the notice at collection', () => {
  test('of every collection of every policy marks each item as the policy does, alike in both languages', () => {
    const collections = all.flatMap((policy) => policy.collections.map((collection) => ({ policy, collection })));
    expect(collections.length).toBeGreaterThan(15);
    for (const { policy, collection } of collections) {
      for (const language of languages) {
        const notice = collectionNotice(policy, collection.id, language, './policy', all.filter(({ id }) => id === policy.extends?.policy)) ?? '';
        expect(withoutTags(notice)).not.toMatch(/\.\.|。。/);
        expect(needsIn(notice)).toEqual(collection.items.map(({ item, need }) => [item, need]));
        if (collection.ifWithheld) expect(withoutTags(notice)).toContain(collection.ifWithheld[language].split(/[「"]/)[0]);
      }
    }
  });

  test('[CT-3] the cafe\'s forms mark what is required and what is not, and say what happens when it is withheld', () => {
    const [cafe] = policyCalled('career-ticket-cafe');
    const required = cafe?.collections.filter(({ items }) => items.some(({ need }) => need === 'required')) ?? [];
    expect(required.length).toBeGreaterThan(0);
    for (const { id, ifWithheld } of required) {
      expect(ifWithheld).toBeDefined();
      for (const [language, marks] of [['ja', ['必須', '任意']], ['en', ['needed', 'voluntary']]] as const) {
        const notice = withoutTags(cafe ? collectionNotice(cafe, id, language, './policy', policyCalled('leverages-group')) ?? '' : '');
        expect(notice).toContain(marks[0]);
        expect(notice).toContain(ifWithheld?.[language].slice(0, 20));
      }
    }
  });

  test('[LG-1-1c part] tells of recordings where calls are recorded', () => {
    const recorded = policyCalled('leverages-group').flatMap((policy) => policy.collections.filter((one) => one.recorded).map(({ id }) => collectionNotice(policy, id, 'ja', './policy')));
    expect(recorded.length).toBeGreaterThan(0);
    for (const notice of recorded) expect(notice).toContain('録音・録画することがあります');
  });

  test('of purposes that ask for one way of collection, another way\'s notice says nothing [TT-2 part]', () => {
    const teratail = policyCalled('teratail').at(-1);
    const inquiry = teratail ? collectionNotice(teratail, 'inquiry', 'en', './policy') ?? '' : '';
    const bound = teratail?.purposes.filter(({ collectedBy }) => collectedBy.length > 0 && !collectedBy.some((id) => id === 'inquiry')) ?? [];
    expect(bound.length).toBeGreaterThan(0);
    for (const { id } of bound) expect(inquiry).not.toContain(`data-entry="${id}"`);
  });

  test('there is none for what the policy does not collect', () => {
    for (const policy of all) expect(collectionNotice(policy, 'none', 'ja', './policy')).toBeUndefined();
  });
});
