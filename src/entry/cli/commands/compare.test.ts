import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const [ja, en] = ['ja', 'en'].map((language) => `spec/cases/a-small-policy/text.${language}.html`) as [string, string];

let folder: string;
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'yakusoku-compare-')); });
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

const compare = (...args: readonly string[]): Promise<{ readonly code: number; readonly out: string }> => new Promise((resolve) => {
  const program = "import { compareCommand } from './src/entry/cli/commands/compare.ts'; await compareCommand().parseAsync(process.argv.slice(1), { from: 'user' });";
  execFile(process.execPath, ['--input-type=module', '--eval', program, '--', ...args], { cwd: root, env: { ...process.env, LC_ALL: '', LANG: 'C' } }, (error, out) =>
    resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out }));
});

describe('yakusoku compare [LW-0 part]', () => {
  test('two languages of one policy state the same: 0', async () => {
    expect(await compare(ja, en)).toEqual({ code: 0, out: 'both say the same\n' });
  });

  test('a copy with another number, and a list that lost an entry: 1, with the clause and the line of each', async () => {
    const page = readFileSync(join(root, en), 'utf8');
    const changed = page.replace('value="14">14<', 'value="10">10<').replace(/<li data-entry="passport">.*\n/, '');
    expect(changed.length).toBeLessThan(page.length);
    const copy = join(folder, 'copy.html');
    await writeFile(copy, changed);
    const { code, out } = await compare('--json', ja, copy);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ findings: expect.arrayContaining([
      expect.objectContaining({ code: 'renderings-differ', parameters: { clause: 'requests', what: 'number', first: ['14'], second: ['10'] } }),
      expect.objectContaining({ code: 'renderings-differ', parameters: expect.objectContaining({ clause: 'requests.documents', what: 'list' }) }),
    ]) });
    expect((await compare(en, copy)).out).toMatch(/^spec\/cases\/a-small-policy\/text\.en\.html:\d+:\d+ error renderings-differ in `requests`/m);
  });

  test('what is no text of the same policy, or not there: 1; a wrong call: 2', async () => {
    const [text, missing, usage] = await Promise.all([compare(ja, 'README.md'), compare(ja, 'no-such.html'), compare(ja)]);
    expect([text.code, missing.code, usage.code]).toEqual([1, 1, 2]);
    expect(text.out).toContain('texts-unrelated');
    expect(missing.out).toContain('no-file');
  });
});
