import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { runCommand } from './ran.ts';
import type { Ran } from './ran.ts';

const folders: string[] = [];
afterAll(() => { for (const folder of folders) rmSync(folder, { recursive: true, force: true }); });

let folder = '';
const lock = (): string => join(folder, 'published.lock');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yakusoku-pins-'));
  folders.push(folder);
  cpSync('policies/levii', join(folder, 'levii'), { recursive: true });
  cpSync('policies/leverages-group', join(folder, 'leverages-group'), { recursive: true });
});

const on = '2026-11-22';
const pin = (...more: readonly string[]): Promise<Ran> => runCommand('policy-pin', 'pinCommand', [folder, '--on', on, ...more]);
interface Found { readonly code: string; readonly file: string; readonly severity: string }
const check = async (...paths: readonly string[]): Promise<{ readonly code: number; readonly files: number; readonly found: readonly Found[] }> => {
  const { code, out } = await runCommand('check', 'checkCommand', ['--json', '--on', on, ...paths]);
  const { findings, files } = JSON.parse(out) as { findings: readonly Found[]; files: readonly string[] };
  return { code, files: files.length, found: findings.filter((each) => /pin|silent|no-file|too-large|not-utf8|yaml/.test(each.code)) };
};
const newest = (): string => join(folder, 'levii', '2025-02-22.yaml');

describe('yakusoku policy pin', () => {
  test('pins every version; an edit is an error of check from then on, at the version, by folder and by file', async () => {
    expect((await check(folder)).found).toEqual([]);
    const { code, out } = await pin();
    expect([code, out.split('\n').length]).toEqual([0, 5]);
    expect(await check(folder)).toEqual({ code: 0, files: 3, found: [] });
    expect(readdirSync(folder).toSorted()).toEqual(['leverages-group', 'levii', 'published.lock']);

    appendFileSync(newest(), '# one word\n');
    const edited = [expect.objectContaining({ code: 'silent-edit', severity: 'error', file: newest(), line: 6 })];
    for (const path of [folder, join(folder, 'levii'), newest()]) expect(await check(path)).toMatchObject({ code: 1, found: edited });
    expect((await check(join(folder, 'leverages-group'))).found).toEqual([]);
  });

  test('writes nothing over a pin that says something else, but on consent, and says what it changed', async () => {
    await pin();
    const before = readFileSync(lock(), 'utf8');
    appendFileSync(newest(), '# one word\n');
    rmSync(join(folder, 'levii', '2019-07-16.yaml'));
    const refused = await pin();
    expect([refused.code, readFileSync(lock(), 'utf8')]).toEqual([1, before]);
    expect(refused.out).toMatch(/changed levii 2025-02-22 [0-9a-f]{12} -> [0-9a-f]{12}\nremoved levii 2019-07-16 [0-9a-f]{12}\n.*nothing was written/);
    expect(JSON.parse((await pin('--json')).out)).toMatchObject({ ok: false, changed: [{ version: 'levii 2025-02-22' }], removed: ['levii 2019-07-16'] });
    expect((await pin('--again')).code).toBe(0);
    expect((await check(folder)).found).toEqual([]);
  });

  test('a version that is gone is an error of the pins, and one without a pin a warning', async () => {
    await pin();
    rmSync(join(folder, 'levii', '2019-07-16.yaml'));
    // Its follower has one finding more for it, which is not asked here.
    expect((await check(folder)).found).toMatchObject([{ code: 'pinned-version-missing', file: lock() }]);
    expect((await check(newest())).found).toEqual([]);
    writeFileSync(lock(), 'published: []\n');
    expect((await check(folder)).found.map(({ code, severity }) => [code, severity])).toEqual([['version-not-pinned', 'warning'], ['version-not-pinned', 'warning']]);
  });

  test('policies with errors are not pinned', async () => {
    appendFileSync(newest(), 'no-such-key: 1\n');
    const { code, out } = await pin();
    expect(code).toBe(1);
    expect(out).toMatch(/unknown-key[^]*nothing was written/);
    expect(readdirSync(folder)).not.toContain('published.lock');
  });

  test.each([
    ['no YAML', 'published: [\n'], ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00])], ['aliases', 'published: &a [*a, *a]\n'], ['nothing', ''],
    ['another form', 'published: { levii: 2019-07-16 }\n'], ['much', Buffer.alloc(50_000_000, 'a')],
  ])('a file of pins with %s: a finding, and nothing is written over it', async (_name, content) => {
    writeFileSync(lock(), content);
    const { code, found } = await check(folder);
    expect(code).toBe(1);
    expect(found.length + (await runCommand('check', 'checkCommand', ['--quiet', folder])).out.length).toBeGreaterThan(0);
    expect(await pin('--again')).toMatchObject({ code: 1, err: '' });
    expect(readFileSync(lock()).equals(Buffer.from(content))).toBe(true);
  });

  test('a folder in place of the file is a finding too', async () => {
    mkdirSync(lock());
    expect((await check(folder)).found).toMatchObject([{ code: 'no-file' }]);
    expect((await pin()).code).toBe(1);
  });
});
