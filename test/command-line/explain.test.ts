import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand, type Ran } from './ran.ts';

const folder = mkdtempSync(join(tmpdir(), 'yakusoku-explain-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

const explain = (args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  runCommand('explain', 'explainCommand', args, environment);
const losAngeles = ['--person', 'examples/people/los-angeles.yaml', '--at', '2026-11-22'];
const inJapan = ['--person', 'examples/people/in-japan.yaml', '--at', '2026-11-22'];
const personFile = (text: string): readonly string[] => {
  const file = join(folder, 'person.yaml');
  writeFileSync(file, text);
  return ['--person', file, '--at', '2026-11-22'];
};

describe('yakusoku explain', () => {
  test('[LC-0 part] the addendum first for a Californian of its service, each line with its place and what it overrode, in both languages', async () => {
    const [en, ja] = await Promise.all([explain(['leverages-group', ...losAngeles]), explain(['leverages-group', ...losAngeles], { LANG: 'ja_JP.UTF-8' })]);
    expect([en.code, ja.code]).toEqual([0, 0]);
    expect(en.out).toMatch(/1\. leverages-lighthouse-california 2026-01-29 .*addendum: prevails.*\n {2}2\. leverages-group 2025-05-27/);
    expect(en.out).toMatch(/## How requests are taken\n[^#]*424-488-3041[^#]*from: leverages-lighthouse-california 2026-01-29, 7\. [^\n]*\n[^#]*overrode: leverages-group 2025-05-27, 12\./);
    expect(ja.out).toMatch(/## 請求の受け付け\n[^#]*424-488-3041[^#]*出所: leverages-lighthouse-california 2026-01-29, 7\./);
    expect(ja.out.split('出所:').length).toBe(en.out.split('from:').length);
  });

  test('[LG-1z part] a group-only purpose in a service with a closed list needs consent, by the clause that closes it', async () => {
    const { code, out } = await explain(['career-ticket-cafe', ...inJapan]);
    expect(code).toBe(0);
    expect(out).toMatch(/\[customers\.analysis\]\n {2}\[needs the person's consent\]\n[^[]*from: leverages-group 2025-05-27, 1\.1\)[^\n]*\n {4}limited by: career-ticket-cafe 2022-04-01, 2\. /);
  });

  test('--json says the same as data', async () => {
    const { out } = await explain(['leverages-group', ...losAngeles, '--json']);
    const told = JSON.parse(out) as { documents: unknown; notApplied: unknown[]; lines: { topic: string; from: { policy: string; clause: { id: string } | null }; overrode: unknown[] }[] };
    expect(told.documents).toEqual([
      { policy: 'leverages-lighthouse-california', version: '2026-01-29', as: 'addendum' }, { policy: 'leverages-group', version: '2025-05-27', as: 'base' },
    ]);
    expect(told.notApplied).toHaveLength(2);
    expect(told.lines.find(({ topic }) => topic === 'desk')).toMatchObject({ from: { policy: 'leverages-lighthouse-california', clause: { id: expect.any(String) } }, overrode: [{ from: { policy: 'leverages-group' } }] });
  });

  test('--at goes by the versions of that day; before the first there is none', async () => {
    const at = (day: string): Promise<Ran> => explain(['teratail', '--person', 'examples/people/in-japan.yaml', '--at', day]);
    const [early, later, before] = await Promise.all([at('2018-06-01'), at('2022-06-01'), at('2017-06-01')]);
    expect(early.out).toContain('1. teratail 2018-01-01');
    expect(later.out).toContain('1. teratail 2022-04-01');
    expect(later.out).not.toContain('leverages-group 2025-05-27');
    expect(before).toMatchObject({ code: 1, out: 'no version of teratail was in force on 2017-06-01\n' });
  });

  test.each([
    ['an unknown key', 'residense: JP', 'did you mean `residence`?'], ['a place that is none', 'residence: california', 'wrong-value'], ['a list', '- JP', 'wrong-value'], ['nothing', '', 'person.yaml:1:1'],
  ])('a person\'s file with %s is a finding with its place, 1', async (_what, text, says) => {
    const { code, out, err } = await explain(['leverages-group', ...personFile(text)]);
    expect(code).toBe(1);
    expect(out).toContain('person.yaml:1:');
    expect(out).toContain(says);
    expect(err).toBe('');
  });

  test('called in a wrong way: 2, with what is meant', async () => {
    const [near, noDay, noPerson, noFile] = await Promise.all([
      explain(['leverage-group', ...inJapan]), explain(['teratail', '--person', 'examples/people/in-japan.yaml', '--at', '2026-02-30']), explain(['teratail']),
      explain(['teratail', '--person', join(folder, 'none.yaml')]),
    ]);
    expect(near).toMatchObject({ code: 2, err: expect.stringContaining('is leverages-group meant?') });
    expect(noDay.code).toBe(2);
    expect(noPerson.code).toBe(2);
    expect(noFile).toMatchObject({ code: 1, out: expect.stringContaining('no-file') });
  });
});
