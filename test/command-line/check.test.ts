import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Ran { readonly code: number; readonly out: string; readonly err: string }

const check = (args: readonly string[], environment: Readonly<Record<string, string>> = {}, then = ''): Promise<Ran> => new Promise((resolve) => {
  const program = "import { checkCommand } from './src/entry/cli/commands/check.ts'; await checkCommand().parseAsync(process.argv.slice(1), { from: 'user' });" + then;
  execFile(process.execPath, ['--input-type=module', '--eval', program, '--', ...args], { cwd: root, maxBuffer: 100_000_000, env: { ...process.env, LC_ALL: '', LANG: 'C', ...environment } }, (error, out, err) =>
    resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }));
});

describe('yakusoku check', () => {
  test('the group policy has no error: 0, warnings shown', async () => {
    const { code, out } = await check(['--on', '2026-11-21', 'policies/leverages-group']);
    expect(code).toBe(0);
    expect(out).toMatch(/^policies\/leverages-group\/2025-05-27\.yaml:\d+:\d+ warning document-ended .*health-insurance-card/m);
    expect(out).toMatch(/^1 file: 0 errors, \d+ warnings?$/m);
  });

  test('a file by itself is judged as with the rest: what it stands on and what it follows lie beside it', async () => {
    const [alone, together] = await Promise.all([check(['--on', '2026-11-21', '--json', 'policies/teratail/2022-04-01.yaml']), check(['--on', '2026-11-21', '--json', 'policies'])]);
    const of = ({ out }: Ran): unknown[] => (JSON.parse(out) as { findings: { file: string }[] }).findings.filter(({ file }) => file === 'policies/teratail/2022-04-01.yaml');
    expect([alone.code, together.code]).toEqual([0, 0]);
    expect(of(alone).length).toBeGreaterThan(10);
    expect(of(alone)).toEqual(of(together));
  });

  test('a broken file: 1, all its findings, in the language asked for or by LANG', async () => {
    const file = 'spec/cases/many-faults/policy.yaml';
    const [option, environment] = await Promise.all([check(['--language', 'ja', file]), check([file], { LANG: 'ja_JP.UTF-8' })]);
    expect(option.code).toBe(1);
    expect(option.out.split('\n').filter((line) => line.startsWith(`${file}:`)).length).toBeGreaterThan(8);
    expect(option.out).toContain('エラー missing-translation');
    expect(environment.out).toBe(option.out);
  });

  test('a finding shows its line with a caret under the place, the law behind it, and what to do', async () => {
    const { out } = await check(['spec/cases/a-fee-on-erasure/policy.yaml'], { LC_ALL: 'ja_JP.UTF-8' });
    const [, source = '', caret = '', law = '', advice = ''] = out.split('\n');
    expect(source).toMatch(/^ {2}\d+ \| {5}- \{ type: erasure, fee: \{ yen: \d+ \} \}$/);
    expect(caret.indexOf('^')).toBe(source.indexOf('{ yen'));
    expect(law).toContain('= JP-DSR-11: 個人情報保護法 第38条');
    expect(advice).toContain('= 手数料を none にしてください');
    expect(out).not.toContain('\u001B');
  });

  test('--quiet prints the errors alone, and nothing when there is none', async () => {
    const [broken, sound] = await Promise.all([check(['--quiet', 'spec/cases/many-faults/policy.yaml']), check(['--quiet', 'policies/leverages-group'])]);
    expect(broken.out).toMatch(/^(spec\/cases\/many-faults\/policy\.yaml:\d+:\d+ error [^\n]+\n)+$/);
    expect(sound).toEqual({ code: 0, out: '', err: '' });
  });

  test('--json holds both languages, the places, the law and what to do', async () => {
    const { out } = await check(['--json', 'spec/cases/a-key-twice/policy.yaml', 'spec/cases/a-fee-on-erasure/policy.yaml']);
    expect(JSON.parse(out)).toMatchObject({ errors: 2, findings: [
      { code: 'duplicate-key', line: 3, column: 1, ja: expect.stringContaining('version'), en: expect.stringContaining('version'), source: null },
      { code: 'fee-not-allowed', severity: 'error', source: 'JP-DSR-11', parameters: { type: 'erasure' }, advice: { ja: expect.stringContaining('none'), en: expect.stringContaining('none') } },
    ] });
  });

  test('a path with no file is an error; a wrong call is 2', async () => {
    const [nothing, usage, option, day] = await Promise.all([check(['no-such-folder']), check([]), check(['--no-such-option', 'policies']), check(['--on', '2026-02-30', 'policies'])]);
    expect(nothing.code).toBe(1);
    expect([usage.code, option.code, day.code]).toEqual([2, 2, 2]);
  });

  test('--help shows an example', async () => {
    const { code, out } = await check(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('$ yakusoku check policies/leverages-group');
  });
});

describe('yakusoku check on files that nobody wrote by hand', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-hostile-'));
  afterAll(() => { rmSync(folder, { recursive: true }); });
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const fiftyMegabytes = (): string => {
    const path = file('large.yaml', 'policy: large\n');
    truncateSync(path, 50_000_000);
    return path;
  };
  // A file of a million lines has a finding on each; a machine with less memory would still have to answer.
  const megabytesMost = 300;

  test.each([
    ['fifty megabytes', fiftyMegabytes, 'too-large'],
    ['a device that never ends', () => '/dev/zero', 'too-large'],
    ['a million aliases', () => file('aliases.yaml', `a: &a x\nb: [${'*a,'.repeat(1_000_000)}]`), 'too-large'],
    ['aliases of aliases', () => file('laughs.yaml', Array.from({ length: 26 }, (_, at) => `k${at}: &k${at} [${at === 0 ? 'x' : `*k${at - 1}, *k${at - 1}`}]\n`).join('')), 'yaml-feature'],
    ['as many words as are read', () => file('words.yaml', `policy: [${'a,'.repeat(80_000)}]`), 'wrong-value'],
    ['a hundred thousand brackets', () => file('brackets.yaml', '['.repeat(100_000)), 'yaml-feature'],
    ['one line as long as is read', () => file('line.yaml', `policy: "${'約'.repeat(1_499_000)}"`), 'wrong-value'],
    ['control characters on every line', () => file('control.yaml', 'a: \u001B[31m\n'.repeat(100_000)), 'control-character'],
    ['bytes of chance', () => file('bytes.yaml', Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7919) % 251)), 'not-utf8'],
  ])('%s: findings, no stack trace, memory bounded', async (_name, path, code) => {
    const { code: status, out, err } = await check([path()], {}, 'process.stderr.write(String(process.resourceUsage().maxRSS));');
    expect(status).toBe(1);
    expect(out).toContain(` error ${code} `);
    expect(out).not.toMatch(/\n\s+at |[\u0000-\u0009\u000B-\u001F\u202E]/);
    expect(Number(err) / 1024).toBeLessThan(megabytesMost);
  });
});
