import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { factsIn, factsOf } from './policy-facts.ts';
import { codeLines, tokensOf } from './source-tokens.ts';
import { filesBelow, isTest, sources, type SourceFile } from './tree.ts';

/**
 * What is exempt, and why:
 * - `src/core/law`: the law's own lists (kinds of identity document, grounds of refusal) name the same things as a policy
 *   does; they say what may be used at all, never what a policy asks for.
 * - `*.test.ts`: an example of a policy inside a test decides nothing.
 * - `web`: only short labels (a heading, `E-mail address`), which are words of any form; sentences, names and lists are looked for.
 */
const looked = sources.filter(({ path }) => /^(src|web)\//.test(path) && !path.startsWith('src/core/law/') && !isTest(path));

/** Words of every form and letter, and terms of the Act, in both languages, that a policy happens to use as the name of an item or as a heading. */
const everydayWords = new Set(['メールアドレス', '電話番号', '生年月日', 'E-mail address', 'Telephone number', 'Date of birth', 'Postal address', '利用目的', '要配慮個人情報']);

const policies = filesBelow('policies', /\.ya?ml$/);
/** Versions of a policy say much the same: each fact is looked for once. */
const facts = [...new Map(policies.flatMap((file) => factsOf(readFileSync(file, 'utf8'))).filter(({ text }) => !everydayWords.has(text))
  .map((fact) => [`${fact.match} ${fact.where.startsWith('requests.identity')} ${fact.text}`, fact] as const)).values()];

describe('no fact of a policy stands in the code', () => {
  test('there are policies and facts to look for', () => {
    expect(policies.length).toBeGreaterThan(0);
    for (const match of ['anywhere', 'in-string', 'as-literal', 'days']) expect(facts.some((fact) => fact.match === match)).toBe(true);
  });

  test('[LG-12-4 part] neither a name, an address, a telephone, a document, a sentence nor a number of days', () => {
    const found = looked.flatMap((file) => {
      const own = file.path.startsWith('web/') ? facts.filter(({ match }) => match !== 'as-literal') : facts;
      return factsIn(file, readFileSync(file.path, 'utf8'), own);
    });
    expect(found).toEqual([]);
  });
});

describe('the search can fail', () => {
  const policy = `
organisation: { name: { ja: 例示屋グループ, en: Example Group } }
services: [{ id: jobs, name: { ja: 仕事の広場（求人）, en: Job Plaza } }]
requests:
  promised-reply: { business-days: 17 }
  identity: { any-one-of: [{ id: library-card, name: { ja: 図書館カード, en: Library card } }] }
desk: { telephone: +81-3-0000-0000, calendar: { year-end: { from: 12-27, to: 01-05 } } }
items: [{ id: a, name: { ja: 血液型の記録, en: Blood group } }]
clauses: [{ id: x, body: [{ text: { ja: 情報は決めた目的の範囲でだけ使います。, en: Information is used within its purposes only. } }] }]`;
  const found = (source: string): number => {
    const tokens = tokensOf(source);
    const file: SourceFile = { path: 'src/a.ts', tokens, imports: importsOf('src/a.ts', tokens), codeLines: codeLines(tokens) };
    return factsIn(file, source, factsOf(policy)).length;
  };

  test.each([
    "const who = '例示屋グループの窓口';", '// written for 例示屋 alone', "const where = '仕事の広場';", "call('+81-3-0000-0000');",
    "if (kind === 'library-card') accept();", "const label = 'your library card, please';", 'const text = `情報は決めた目的の範囲でだけ使います。`;',
    "const item = '血液型の記録';", 'const promisedDays = 17;', "addBusinessDays(from, 17);", "const text = 'within 17 business days';", "const text = '17営業日以内';",
    "const from = '12-27';",
  ])('%s', (source) => {
    expect(found(source)).toBeGreaterThan(0);
  });

  test.each([
    "const text = '血液型の記録を消しました';", 'const port = 17;', 'addBusinessDays(from, promised.days);', "const text = '117 business days';", 'const year = 1905;',
  ])('and lets pass %s', (source) => {
    expect(found(source)).toBe(0);
  });
});
