import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const small = 'spec/cases/a-small-policy/policy.yaml';

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'yakusoku-build-')); });
afterEach(async () => { await rm(folder, { recursive: true, force: true }); });

const build = (...args: readonly string[]): Promise<{ readonly code: number; readonly out: string }> => new Promise((resolve) => {
  const program = "import { buildCommand } from './src/entry/cli/commands/build.ts'; await buildCommand().parseAsync(process.argv.slice(1), { from: 'user' });";
  execFile(process.execPath, ['--input-type=module', '--eval', program, '--', ...args], { cwd: root, env: { ...process.env, LC_ALL: '', LANG: 'C' } }, (error, out) =>
    resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out }));
});
const filesIn = async (path: string): Promise<readonly string[]> =>
  (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1)).toSorted();

describe('yakusoku build', () => {
  test('writes every form of every version, and pages that lead to them [LG-0 part]', async () => {
    const second = join(folder, 'second.yaml');
    await writeFile(second, (await readFile(join(root, small), 'utf8')).replace('version: 2026-04-01', 'version: 2026-05-01'));
    const out = join(folder, 'site');
    const { code } = await build(small, second, '--out', out);
    expect(code).toBe(0);
    const forms = ['en.html', 'en.md', 'en.pdf', 'ja.html', 'ja.md', 'ja.pdf', 'model.json'];
    const versions = ['2026-04-01', '2026-04-01..2026-05-01', '2026-05-01'].flatMap((version) => forms.filter((form) => form !== 'model.json' || !version.includes('..')).map((form) => `small/${version}/${form}`));
    expect(await filesIn(out)).toEqual(['build.json', 'index.html', 'model.schema.json', ...versions, 'small/index.html'].toSorted());
    for (const page of ['index.html', 'small/index.html', 'small/2026-04-01/ja.html']) {
      const links = [...(await readFile(join(out, page), 'utf8')).matchAll(/(?<=href=")\.[^"]*/g)].map(([link]) => link);
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) expect(await filesIn(out)).toContain(join(page, '..', link));
    }
  });

  test('again over its own folder: the same bytes, nothing left behind', async () => {
    const out = join(folder, 'site');
    const [first, second] = [await build(small, '--out', out, '--json'), await build(small, '--out', out, '--json')];
    expect(second.out).toBe(first.out);
    expect(await readdir(folder)).toEqual(['site']);
  });

  test('refuses a policy with errors and leaves what is there', async () => {
    const out = join(folder, 'site');
    await build(small, '--out', out);
    const before = await readFile(join(out, 'build.json'), 'utf8');
    const { code, out: said } = await build(small, 'spec/cases/many-faults', '--out', out);
    expect(code).toBe(1);
    expect(said).toContain('missing-translation');
    expect(await readFile(join(out, 'build.json'), 'utf8')).toBe(before);
    expect(await readdir(folder)).toEqual(['site']);
  });

  test('refuses a folder that holds something else, two files of one version, and a path without policies', async () => {
    await writeFile(join(folder, 'letter.txt'), 'mine');
    const copy = join(folder, 'copy.yaml');
    await writeFile(copy, await readFile(join(root, small)));
    const [other, twice, nothing, usage] = await Promise.all([build(small, '--out', folder), build(small, copy, '--out', join(folder, 'x')), build('no-such', '--out', join(folder, 'x')), build(small)]);
    expect([other.code, twice.code, nothing.code, usage.code]).toEqual([1, 1, 1, 2]);
    expect(await readFile(join(folder, 'letter.txt'), 'utf8')).toBe('mine');
    expect((await readdir(folder)).toSorted()).toEqual(['copy.yaml', 'letter.txt']);
  });
});
