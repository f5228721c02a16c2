import { expect, test } from 'vitest';
import { appi, ccpa, general, order, regulations, rules, source, sourcesText, sourceText } from './source.ts';

test.each([
  [appi('19'), '個人情報保護法 第19条', 'APPI Article 19'],
  [appi('27(5)(iii)'), '個人情報保護法 第27条第5項第3号', 'APPI Article 27(5)(iii)'],
  [order('10(ii)'), '個人情報保護法施行令 第10条第2号', 'APPI Enforcement Order Article 10(ii)'],
  [rules('18(3)', '18(5)'), '個人情報保護法施行規則 第18条第3項から第18条第5項まで', 'APPI Enforcement Rules Articles 18(3) to 18(5)'],
  [source('telecom-rules', '22-2-29'), '電気通信事業法施行規則 第22条の2の29', 'Telecommunications Business Act Rules Article 22-2-29'],
  [general('3-6-1'), '個人情報保護法ガイドライン（通則編） 3-6-1', 'PPC Guidelines (general) 3-6-1'],
  [ccpa('1798.105(d)'), 'カリフォルニア州民法典 §1798.105(d)', 'Cal. Civ. Code § 1798.105(d)'],
  [regulations('7070', '7072'), 'カリフォルニア州規則集第11編 §7070～7072', '11 CCR §§ 7070 to 7072'],
  [source('jis-q-15001', ''), 'JIS Q 15001', 'JIS Q 15001'],
])('%o', (place, ja, en) => {
  expect(sourceText(place, 'ja')).toBe(ja);
  expect(sourceText(place, 'en')).toBe(en);
});

test('the name of a text is said once for places that follow each other', () => {
  const places = [appi('27(1)'), appi('28(1)'), general('3-6-1'), appi('29'), source('practice', ''), source('practice', '')];
  expect(sourcesText(places, 'ja')).toBe('個人情報保護法 第27条第1項、第28条第1項、個人情報保護法ガイドライン（通則編） 3-6-1、個人情報保護法 第29条、実務、実務');
  expect(sourcesText(places, 'en')).toBe('APPI Article 27(1), Article 28(1), PPC Guidelines (general) 3-6-1, APPI Article 29, practice, practice');
});

test('what is no article is a bug, not a text', () => {
  expect(() => sourceText(appi('27 (5)'), 'ja')).toThrow('not an article');
});
