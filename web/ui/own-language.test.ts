import { expect, test } from 'vitest';
import { ownLanguage } from './own-language.ts';

test.each([
  [['en-GB'], 'en'], [['EN'], 'en'], [['ja-JP', 'en'], 'ja'], [['fr-FR', 'en', 'ja'], 'en'], [['zh-Hant', 'ja'], 'ja'], [['fr', 'zh'], 'ja'], [['enm', 'eng'], 'ja'], [[], 'ja'],
] as const)('a browser that wants %j is first answered in %s', (wanted, language) => {
  expect(ownLanguage(wanted)).toBe(language);
});
