import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Ran { readonly code: number; readonly out: string; readonly err: string }

const check = (args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ran> => new Promise((resolve) => {
  const program = "import { checkCommand } from './src/entry/cli/commands/check.ts'; await checkCommand().parseAsync(process.argv.slice(1), { from: 'user' });";
  execFile(process.execPath, ['--input-type=module', '--eval', program, '--', ...args], { cwd: root, env: { ...process.env, LC_ALL: '', LANG: 'C', ...environment } }, (error, out, err) =>
    resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }));
});

describe('yakusoku check', () => {
  test('the group policy has no error: 0, warnings shown', async () => {
    const { code, out } = await check(['--on', '2026-11-21', 'policies/leverages-group']);
    expect(code).toBe(0);
    expect(out).toMatch(/^policies\/leverages-group\/2025-05-27\.yaml:\d+:\d+ warning document-ended .*health-insurance-card/m);
    expect(out).toContain('1 file(s): 0 error(s), 3 warning(s)');
  });

  test('a broken file: 1, all its findings, in the language asked for or by LANG', async () => {
    const file = 'spec/cases/many-faults/policy.yaml';
    const [option, environment] = await Promise.all([check(['--language', 'ja', file]), check([file], { LANG: 'ja_JP.UTF-8' })]);
    expect(option.code).toBe(1);
    expect(option.out.split('\n').filter((line) => line.startsWith(`${file}:`)).length).toBeGreaterThan(8);
    expect(option.out).toContain('エラー missing-translation');
    expect(environment.out).toBe(option.out);
  });

  test('--json holds both languages and the places', async () => {
    const { out } = await check(['--json', 'spec/cases/a-key-twice/policy.yaml']);
    expect(JSON.parse(out)).toMatchObject({ errors: 1, findings: [{ code: 'duplicate-key', line: 3, column: 1, ja: expect.stringContaining('version'), en: expect.stringContaining('version') }] });
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
