import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { compileEngine } from '../../src/core/decide/tables/engine.ts';
import type { Facts } from '../../src/core/decide/facts.ts';
import type { Question } from '../../src/core/decide/question.ts';
import { question as askedQuestion } from '../../src/entry/server/contract/decisions.ts';
import { readPolicy } from '../../src/core/policy/model/read.ts';
import { runCommand } from './ran.ts';

const [old, next] = ['policies/teratail/2018-01-01.yaml', 'policies/teratail/2019-12-19.yaml'] as const;
const diff = async (...args: readonly string[]) => await runCommand('diff', 'diffCommand', args);

interface Told {
  readonly changes: readonly { readonly key: string; readonly consequence: { readonly takes: string; readonly law: string }; readonly agreement: string; readonly at: { readonly newer: { readonly line: number } } }[];
  readonly answers: { readonly gained: readonly { readonly detail?: string; readonly count: number; readonly ask: object; readonly witness: { readonly question: Question; readonly facts: Facts } }[]; readonly lost: readonly unknown[] };
}

describe('yakusoku diff', () => {
  test('[CT-0 part] tells each change with its line and what it takes, and each group of answers with a witness that can be asked again', async () => {
    const { code, out } = await diff(old, next, '--json');
    expect(code).toBe(1);
    const told = JSON.parse(out) as Told;
    expect(told.changes.find(({ key }) => key === 'trackers/trackers/campaign-manager')).toMatchObject({ consequence: { takes: 'prior-notice', law: 'JP-EXT-02' }, agreement: 'none' });
    expect(told.answers.lost).toEqual([]);
    const group = told.answers.gained.find(({ detail }) => detail === 'exception:office-admission E27-5-1');
    const texts = await Promise.all([old, next].map(async (file) => readPolicy(await readFile(file), file).value));
    const outcomes = texts.map((text) => text && group && compileEngine([text]).decide(group.witness.question, group.witness.facts).outcome);
    expect(outcomes).toEqual(['deny', 'allow']);
    for (const { ask } of told.answers.gained) expect(askedQuestion.safeParse(ask).success).toBe(true);
  });

  test('prints the notice of revision in either language', async () => {
    expect((await diff(old, next, '--notice', 'ja')).out).toMatch(/改訂のお知らせ[^]*改訂箇所[^]*4\\?\. 個人情報の第三者提供[^]*8\\?\. ご本人が気づきにくい方法による取得/);
    expect((await diff(old, next, '--notice', 'en')).out).toContain('Changed places');
  });

  test('nothing between a version and itself: 0; two policies are no two versions: 2; a file that is not there: 1', async () => {
    expect(await diff(old, old, '--language', 'en')).toMatchObject({ code: 0, out: expect.stringContaining('nothing changed') });
    expect((await diff(old, 'policies/levii/2025-02-22.yaml')).code).toBe(2);
    expect((await diff(old, 'policies/teratail/none.yaml')).code).toBe(1);
  });

  test('a judgement that a purpose is related changes what it takes', async () => {
    const [group, of2019] = ['policies/teratail/2019-12-19.yaml', 'policies/teratail/2022-04-01.yaml'] as const;
    const takes = async (...more: readonly string[]): Promise<string | undefined> =>
      (JSON.parse((await diff(group, of2019, '--json', '--no-answers', ...more)).out) as Told).changes.find(({ key }) => key === 'extends')?.consequence.takes;
    expect(await takes()).toBe('consent');
    expect(await takes('--related', 'extends')).toBe('notice');
  });
});
