import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Ran { readonly code: number; readonly out: string; readonly err: string }

/** The command alone starts faster than all of them. */
const alone = ['--input-type=module', '--eval', "import { lawCommand } from './src/entry/cli/commands/law.ts'; await lawCommand().parseAsync(process.argv.slice(1), { from: 'user' });", '--'];

const law = (args: readonly string[], environment: Readonly<Record<string, string>> = {}, program: readonly string[] = alone): Promise<Ran> => new Promise((resolve) => {
  execFile(process.execPath, [...program, ...args], { cwd: root, env: { ...process.env, LC_ALL: '', LANG: 'C', ...environment } }, (error, out, err) => {
    resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
  });
});

const json = async (args: readonly string[]): Promise<{ on: string; inForce: number; all: number; rules: readonly Record<string, unknown>[] }> =>
  JSON.parse((await law([...args, '--json'])).out);

describe('yakusoku law', () => {
  test('a rule with its state, days, sureness, statement and source, in the language of the terminal or the one asked for', async () => {
    const [en, ja, option] = await Promise.all([
      law(['--on', '2026-11-22', 'JP-DSR-11']), law(['--on', '2026-11-22', 'JP-DSR-11'], { LANG: 'ja_JP.UTF-8' }), law(['--on', '2026-11-22', '--language', 'ja', 'JP-DSR-11']),
    ]);
    expect(en.code).toBe(0);
    expect(en.out).toContain('# requests by the person\nJP-DSR-11  in force (from 2022-04-01)  [read in the primary text]\n');
    expect(en.out).toContain('APPI Article 38, PPC Guidelines (general) 3-8-8\n');
    expect(ja.out).toContain('JP-DSR-11  施行中 (2022-04-01 から)  [原文で確認]\n');
    expect(ja.out).toContain('個人情報保護法 第38条、');
    expect(option.out).toBe(ja.out);
  });

  test('what is not commenced is absent, and with --all it is marked', async () => {
    const [inForce, all, later] = await Promise.all([
      law(['--on', '2026-11-22']), law(['--on', '2026-11-22', '--all']), law(['--on', '2028-07-17', '--all', 'JP-R8']),
    ]);
    expect(inForce.out).not.toMatch(/^(JP-R8-|CA-ADMT|CA-GPC-03)/m);
    expect(inForce.out).toMatch(/^JP-PUR-01 /m);
    expect(all.out).toContain('JP-R8-03  not commenced (promulgated on 2026-07-17, commences by 2028-07-16)');
    expect(all.out).toContain('CA-ADMT  not commenced (from 2027-01-01)');
    expect(all.out).toMatch(/CA-FREE-01 {2}in force \(.*\) {2}\[unverified/);
    expect(later.out).toContain('JP-R8-03  commencement to be looked up (treated as off)');
    expect(later.out).toContain('JP-R8-11  in force');
  });

  test('the clock turned to the first day of a rule', async () => {
    const [before, after] = await Promise.all([json(['--on', '2026-12-31', 'CA']), json(['--on', '2027-01-01', 'CA'])]);
    const added = after.rules.map(({ id }) => id).filter((id) => !before.rules.some((rule) => rule['id'] === id));
    expect(added).toEqual(['CA-GPC-03', 'CA-ADMT']);
  });

  test('--json has every rule with both languages, its days and sources', async () => {
    const { on, inForce, all, rules } = await json(['--on', '2026-11-22', '--all']);
    expect({ on, all }).toEqual({ on: '2026-11-22', all: rules.length });
    expect(rules.filter(({ state }) => state === 'in-force')).toHaveLength(inForce);
    expect(rules.find(({ id }) => id === 'JP-R8-01')).toMatchObject({
      state: 'not-commenced', validFrom: null, validTo: null, promulgated: { on: '2026-07-17', latest: '2028-07-16' }, sureness: 'secondary',
    });
    expect(rules.find(({ id }) => id === 'JP-JU-01')).toMatchObject({
      jurisdiction: 'jp', topic: 'joint-use', state: 'in-force', validFrom: '2022-04-01',
      ja: expect.stringContaining('共同利用'), en: expect.stringContaining('joint use'),
      sources: [{ work: 'appi', at: '27(5)(iii)', ja: '個人情報保護法 第27条第5項第3号', en: 'APPI Article 27(5)(iii)' }],
    });
  });

  test('the beginning of an id names its family; a rule named in full is shown whether in force or not', async () => {
    const [family, full, screens] = await Promise.all([json(['--on', '2026-11-22', 'jp-r8']), json(['--on', '2026-11-22', 'JP-R8-01']), json(['--on', '2026-11-22', 'CA-UX'])]);
    expect(family.rules).toEqual([]);
    expect(full.rules.map(({ id }) => id)).toEqual(['JP-R8-01']);
    expect(screens.rules.map(({ id }) => id)).toEqual(['CA-UX', 'CA-UX.2026']);
  });

  test('a day before the collection says where it begins, and today is the day unless said', async () => {
    const [early, today] = await Promise.all([law(['--on', '2019-12-19']), json([])]);
    expect(early.out).toBe(`On 2019-12-19: 0 rules shown, 0 in force, ${today.all} in all\nThis collection covers Japan from 2022-04-01 and California from 2023-01-01\n`);
    expect(today.on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(today.rules).toHaveLength(today.inForce);
  });

  test('an unknown id, a day that does not exist and an unknown option are wrong calls: 2', async () => {
    const [id, day, option] = await Promise.all([law(['JP-DSR-80']), law(['--on', '2026-02-30']), law(['--no-such-option'])]);
    expect([id.code, day.code, option.code]).toEqual([2, 2, 2]);
    expect(id.err).toContain('no rule is called JP-DSR-80; is JP-DSR-08 meant?');
    expect(id.out).toBe('');
  });

  test('it is a command of yakusoku, and --help shows an example', async () => {
    const { code, out } = await law(['--help'], {}, ['src/entry/cli/main.mjs', 'law']);
    expect(code).toBe(0);
    expect(out).toContain('$ yakusoku law JP-DSR-08 CA-VER');
  });
});
