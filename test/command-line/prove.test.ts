import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand, type Ran } from './ran.ts';

const folder = mkdtempSync(join(tmpdir(), 'yakusoku-prove-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

const prove = (policy: string, file: string, args: readonly string[] = [], environment: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  runCommand('prove', 'proveCommand', [policy, '--assert', file, '--at', '2026-11-22', ...args], environment);
const refuted = 'spec/assertions/refuted/leverages-group.yaml';
const fileOf = (text: string): string => {
  const file = join(folder, 'assertions.yaml');
  writeFileSync(file, text);
  return file;
};

describe('yakusoku prove', () => {
  test('says what was proved and of how many questions, in both languages, 0', async () => {
    const [en, ja] = await Promise.all([prove('levii', 'spec/assertions/levii.yaml'), prove('levii', 'spec/assertions/levii.yaml', [], { LANG: 'ja_JP.UTF-8' })]);
    expect([en.code, ja.code]).toEqual([0, 0]);
    expect(en.out).toMatch(/proved: payment-items-for-fees-billing-and-payment-partners\n {2}Payment items [^\n]*\n {2}holds in all of \d+ questions? with \d+ answers?\n/);
    expect(ja.out).toMatch(/証明: payment-items-for-fees-billing-and-payment-partners\n {2}支払いの情報[^\n]*\n {2}\d+ 通りの問い、\d+ 件の答えのすべてで成り立つ/);
  });

  test('shows a counterexample in words, 1, and decide answers the written one in the same way', async () => {
    const { code, out } = await prove('leverages-group', refuted, ['--out', folder]);
    expect(code).toBe(1);
    expect(out).toMatch(/refuted: special-care-whatever-was-consented-to[\s\S]*counterexample: provide\n {4}items: special-care \(clear\)[\s\S]*answer: [^\n]*\(special-care-by-request\)/);
    const decided = await runCommand('decide', 'decideCommand', [join(folder, 'special-care-whatever-was-consented-to.json'), '--json']);
    const { decisions: [decision] } = JSON.parse(decided.out) as { decisions: { answer: { items: object[]; reasons: { code: string }[] } }[] };
    expect(decision?.answer.items).toEqual([{ item: 'special-care', state: 'clear' }]);
    expect(decision?.answer.reasons.map((reason) => reason.code)).toContain('special-care-by-request');
  });

  test('--json says the same as data: the question as it can be asked, and its answer', async () => {
    const { code, out } = await prove('leverages-group', refuted, ['--json']);
    const told = JSON.parse(out) as { proofs: { id: string; outcome: string; counterexample: { asked: object; answer: object } }[]; findings: object[] };
    expect([code, told.findings]).toEqual([1, []]);
    expect(told.proofs.map(({ outcome }) => outcome)).toEqual(['refuted', 'refuted']);
    expect(told.proofs[0]?.counterexample).toMatchObject({ asked: { action: 'provide', whatIf: { facts: {} } }, answer: { outcome: 'allow' } });
  });

  test.each<[string, string, string]>([
    ['an unknown name', readFileSync('spec/assertions/levii.yaml', 'utf8').replace('payment.card', 'payment.cart'), 'did you mean `payment.card`'],
    ['an assertion of nothing', 'assertions:\n  - id: a\n    text: { ja: 無, en: none }\n    never: { action: [use], recipients: [payment-partners] }\n', 'assertion-vacuous'],
    ['a mistake', 'assertions:\n  - id: a\n    text: { ja: 無, en: none }\n', 'never / only / always'],
  ])('with %s nothing is said to be proved: a finding at its place, 2', async (_what, text, says) => {
    const { code, out } = await prove('levii', fileOf(text), ['--language', 'en']);
    expect(code).toBe(2);
    expect(out).toContain('assertions.yaml:');
    expect(out).toContain(says);
    expect(out).not.toContain('proved');
  });

  test.each<[string, readonly string[], string]>([
    ['a policy that is none', ['levi', '--assert', refuted, '--at', '2026-11-22'], 'is levii meant?'], ['a day before any version', ['levii', '--assert', refuted, '--at', '2001-01-01'], 'no version of levii'],
    ['no file', ['levii'], '--assert'],
  ])('%s is a wrong call, 2', async (_what, args, says) => {
    const { code, err } = await runCommand('prove', 'proveCommand', args);
    expect([code, err.includes(says)]).toEqual([2, true]);
  });
});
