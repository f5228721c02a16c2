import type { z } from '@hono/zod-openapi';
import type { Language } from '../../../core/identifiers/language.ts';

interface Field {
  readonly path: string;
  readonly rule: string;
  readonly says: string;
}

/** So many are told; the rest shows when these are mended. */
const fieldsMax = 20;

type Issue = z.core.$ZodIssue;

/** What is wrong where, in plain words: never the value itself, which may be somebody's. */
export const fieldsOf = (issues: readonly Issue[], language: Language): Field[] => issues.flatMap(inner).slice(0, fieldsMax).map((issue) => ({
  path: issue.path.map(String).join('.').slice(0, 200), rule: ruleOf(issue), says: wordsOf(issue)[language],
}));

/** Of several forms the one that came nearest. */
const inner = (issue: Issue): readonly Issue[] => {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const nearest = issue.errors.toSorted((a, b) => depthOf(b) - depthOf(a) || a.length - b.length)[0] ?? [];
  return nearest.flatMap((one) => inner({ ...one, path: [...issue.path, ...one.path] }));
};

const depthOf = (issues: readonly Issue[]): number => Math.max(0, ...issues.map(({ path }) => path.length));

const ruleOf = (issue: Issue): string => {
  const rule = issue.code === 'custom' ? issue.params?.['rule'] : undefined;
  return typeof rule === 'string' ? rule : issue.code.replaceAll('_', '-');
};

const wordsOf = (issue: Issue): Readonly<Record<Language, string>> => {
  switch (issue.code) {
    case 'invalid_type': return { ja: `${issue.expected} が要ります`, en: `${issue.expected} is needed` };
    case 'too_big': return { ja: `多くとも（長くとも）${issue.maximum} です`, en: `at most ${issue.maximum}` };
    case 'too_small': return { ja: `少なくとも ${issue.minimum} 要ります`, en: `at least ${issue.minimum}` };
    case 'invalid_value': return { ja: `次のどれかです: ${issue.values.map(String).join(', ')}`, en: `one of: ${issue.values.map(String).join(', ')}` };
    case 'unrecognized_keys': return { ja: `知らない項目です: ${keysOf(issue.keys)}`, en: `not known: ${keysOf(issue.keys)}` };
    case 'invalid_format': return formatWords(issue.pattern);
    case 'custom': return customWords[ruleOf(issue)] ?? { ja: '書き方が違います', en: 'is not written as it should be' };
    case 'invalid_union': return { ja: '書き方（kind）が、知られているどれとも違います', en: 'is none of the known kinds' };
    case 'not_multiple_of': case 'invalid_key': case 'invalid_element': return { ja: '書き方が違います', en: 'is not written as it should be' };
  }
};

/** Who reads it writes programs: the form itself says most. */
const formatWords = (pattern: string | undefined): Readonly<Record<Language, string>> =>
  (pattern === undefined ? { ja: '書き方が違います', en: 'is not written as it should be' } : { ja: `書き方が違います。形: ${pattern}`, en: `is not written as it should be: ${pattern}` });

/** The one thing that is wrong with a birth date as a day of the calendar. */
export const birthAhead = (language: Language): Field => ({
  path: 'birthDate', rule: 'ahead',
  says: { ja: 'これから先の日です。生まれた日（日本の今日まで）を送るか、省いてください', en: 'lies ahead: send the day of birth (up to today in Japan), or leave it out' }[language],
});

const customWords: Readonly<Partial<Record<string, Readonly<Record<Language, string>>>>> = {
  'a moment': { ja: '2026-11-22T09:00:00.000Z のように書きます（UTC、ミリ秒まで、暦にある日時）', en: 'is written 2026-11-22T09:00:00.000Z: UTC, with milliseconds, a time that there is' },
  'a day': { ja: '2026-11-22 のように書きます（暦にある日）', en: 'is written 2026-11-22: a day that there is' },
  'a name': { ja: '名前です: 半角の英小文字と数字を - か . でつなぎます（80 文字まで）', en: 'is a name: lower-case letters and digits, joined by - or . (at most 80)' },
  'each once': { ja: '同じ名前が 2 回あります。一つずつ書いてください', en: 'a name stands twice: each once' },
  'with collect and a person': { ja: 'collecting は、action が collect で person があるときだけ書けます', en: 'collecting goes with action collect and a person' },
  'with contact': { ja: 'asks は、action が contact のときだけ書けます。同意を求める連絡でなければ、省いてください', en: 'asks goes with action contact: leave it out unless the person is contacted to be asked for consent' },
  'person or whatIf': { ja: 'person と whatIf のどちらか一方を書いてください', en: 'either person or whatIf' },
};

const keysOf = (keys: readonly string[]): string => keys.slice(0, 5).map((key) => key.replaceAll(/[^\w.-]/g, '?').slice(0, 40)).join(', ');
