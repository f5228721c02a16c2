import { describe, expect, test } from 'vitest';
import { catalogue } from '../findings/catalogue.ts';
import type { Definition } from '../findings/define.ts';
import { allRules } from './all-rules.ts';
import { coveredFrom, surenesses, topics } from './rule.ts';
import type { Rule } from './rule.ts';
import { sourceText } from './source.ts';

const familyOf = (id: string): string => id.replace(/(?:-\d+)?(?:\.\d+)?$/, '');
const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const datesOf = ({ validFrom, validTo, promulgated }: Rule): readonly string[] =>
  [promulgated?.on, validFrom, promulgated?.latest, validTo].filter((day) => day !== undefined);

describe('the collection of rules', () => {
  test('every family of the rule book is there in full, each id once', () => {
    const counts: Record<string, number> = {};
    for (const { id } of allRules) if (!id.includes('.')) counts[familyOf(id)] = (counts[familyOf(id)] ?? 0) + 1;
    expect(counts).toEqual({
      'JP-PUR': 13, 'JP-SENS': 6, 'JP-TP': 7, 'JP-JU': 7, 'JP-REC': 10, 'JP-FR': 7, 'JP-PRI': 4, 'JP-DSR': 17, 'JP-ANON': 8, 'JP-PSEU': 1,
      'JP-SEC': 1, 'JP-LEAK': 6, 'JP-EXT': 6, CAL: 5, ID: 7, 'DOC-VER': 1, 'JP-R8': 11,
      'CA-APP': 1, 'CA-IN': 2, 'CA-TIME': 2, 'CA-FREE': 1, 'CA-VER': 4, 'CA-AG': 1, 'CA-HH': 1, 'CA-KNOW': 3, 'CA-DEL': 3, 'CA-COR': 1, 'CA-OPT': 1,
      'CA-GPC': 3, 'CA-LIM': 1, 'CA-SPI': 1, 'CA-ND': 1, 'CA-MIN': 1, 'CA-DOC': 3, 'CA-UX': 1, 'CA-REC': 2, 'CA-TRAIN': 1, 'CA-CON': 1,
      'CA-RISK': 1, 'CA-AUDIT': 1, 'CA-ADMT': 1,
    });
    expect(new Set(allRules.map(({ id }) => id)).size).toBe(allRules.length);
  });

  test('a family stands together, in the order of its numbers', () => {
    const families = allRules.map(({ id }) => familyOf(id));
    const runs = families.filter((family, index) => family !== families[index - 1]);
    expect(runs).toEqual([...new Set(runs)]);
    for (const family of runs) {
      const ids = allRules.map(({ id }) => id).filter((id) => familyOf(id) === family);
      expect(ids).toEqual(ids.toSorted());
    }
  });

  test.each(allRules.map((rule) => [rule.id, rule] as const))('%s has texts, sources and days in order', (id, rule) => {
    expect(id).toMatch(/^(JP|CA|CAL|ID|DOC)(-[A-Z0-9]+)+(\.\d{4})?$/);
    expect(rule.text.ja).toMatch(/。$/);
    expect(rule.text.en).toMatch(/\.$/);
    for (const { ja, en } of [rule.text, topics[rule.topic], ...(rule.unsure ?? []).map(({ part }) => part), ...(rule.deadlines ?? []).map(({ what }) => what)]) {
      expect(ja).toMatch(japanese);
      expect(en).not.toMatch(japanese);
      expect(en.trim()).toBe(en);
      expect(en).not.toBe('');
    }
    expect(rule.sources.length).toBeGreaterThan(0);
    for (const source of rule.sources) {
      expect(sourceText(source, 'ja')).not.toBe('');
      expect(sourceText(source, 'en')).not.toMatch(japanese);
    }
    expect(surenesses).toContain(rule.sureness);
    const dates = datesOf(rule);
    expect(dates).toEqual(dates.toSorted());
    if (rule.validFrom) expect(rule.validFrom >= coveredFrom[rule.jurisdiction]).toBe(true);
    for (const { by } of rule.deadlines ?? []) expect(by >= (rule.validFrom ?? '')).toBe(true);
  });

  test('without a day of commencement there is one of promulgation', () => {
    const undated = allRules.filter(({ validFrom }) => validFrom === undefined);
    expect(undated.map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, index) => `JP-R8-${String(index + 1).padStart(2, '0')}`));
    expect(undated.every(({ promulgated }) => promulgated?.on === '2026-07-17' && promulgated.latest === '2028-07-16')).toBe(true);
  });

  test('what was not read in an official text is marked so', () => {
    expect(allRules.filter(({ sureness }) => sureness === 'unverified').map(({ id }) => id)).toEqual([
      'JP-REC-06', 'JP-LEAK-06', 'ID-01', 'CA-IN-01', 'CA-TIME-01', 'CA-FREE-01', 'CA-VER-02', 'CA-AG-01', 'CA-AG-01.2026', 'CA-HH-01', 'CA-KNOW-01',
      'CA-DEL-02', 'CA-LIM-01', 'CA-SPI-01', 'CA-SPI-01.2026', 'CA-ND-01', 'CA-MIN-01', 'CA-DOC-01', 'CA-DOC-02', 'CA-UX', 'CA-TRAIN', 'CA-CON',
    ]);
    expect(allRules.filter(({ unsure }) => unsure?.some(({ sureness }) => sureness === 'unverified')).map(({ id }) => id)).toEqual([
      'JP-PUR-12', 'JP-TP-03', 'JP-FR-01', 'JP-EXT-03', 'CAL-01', 'CAL-03', 'ID-02', 'ID-04', 'CA-TIME-02', 'CA-VER-03', 'CA-DEL-03', 'CA-OPT-01',
    ]);
  });

  test('a finding names a rule that is there', () => {
    const known = new Set<string>(allRules.map(({ id }) => id));
    const named = Object.entries<Definition<never>>(catalogue).flatMap(([code, { source }]) =>
      (source !== undefined && /^(JP|CA|CAL|ID|DOC)-/.test(source) ? [{ code, source }] : []));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(({ source }) => !known.has(source))).toEqual([]);
  });
});
