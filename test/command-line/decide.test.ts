import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand, type Ran } from './ran.ts';

let folder: string;
beforeAll(async () => { folder = await mkdtemp(path.join(tmpdir(), 'yakusoku-decide-')); });
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

const decide = async (...args: readonly string[]): Promise<Ran> => await runCommand('decide', 'decideCommand', args);
const file = async (name: string, text: string): Promise<string> => {
  await writeFile(path.join(folder, name), text);
  return path.join(folder, name);
};
const example = 'examples/questions/scouting.yaml';
const holding = 'whatIf: { residence: JP, holdings: [{ class: customers, service: recruiting, collection: registration, items: all, membership: member, origin: person }] }';
const question = (more = ''): string => `action: use\npurpose: customers.services\nitems: [profile.name]\nservice: recruiting\n${holding}\n${more}`;

describe('yakusoku decide', () => {
  test('tells item by item what may be done, why by which clause, and what would have to change', async () => {
    const { code, out } = await decide(example, '--language', 'en');
    expect(code).toBe(1);
    expect(out).toContain('△ allowed in part\n  profile.name: clear\n  work-history: clear\n  contact.email: withheld');
    expect(out).toMatch(/consent-missing: contact\.email.*\[JP-TP-01\]\n +→ /);
    expect(out).toContain('answered by: leverages-group 2025-05-27');
    expect((await decide(example, '--language', 'ja')).out).toContain('△ 一部だけしてよい');
  });

  test('answers by the version in force at the moment, and by none before the first', async () => {
    const asked = await file('version.yaml', question());
    const by = async (at: string): Promise<unknown> => (JSON.parse((await decide(asked, '--at', at, '--json')).out) as { readonly decisions: readonly { readonly answer: { readonly by: unknown; readonly outcome: string } }[] }).decisions[0]?.answer;
    expect(await by('2026-11-20T00:00:00.000Z')).toMatchObject({ outcome: 'allow', by: [{ version: '2025-05-27' }] });
    expect(await by('2010-01-01T00:00:00.000Z')).toMatchObject({ outcome: 'deny', by: [] });
  });

  test('takes what to suppose from another file', async () => {
    const stops = await file('facts.yaml', `stops: [{ id: s, what: { kind: all }, at: '2026-01-01T00:00:00.000Z' }]`);
    expect((await decide(await file('free.yaml', question()))).code).toBe(0);
    const { code, out } = await decide(await file('free.yaml', question()), '--facts', stops, '--language', 'en');
    expect([code, out.includes('stopped')]).toEqual([1, true]);
  });

  test.each([
    ['no file', undefined, [], 'no such file|cannot|read'], ['no question', 'hello: 1', [], 'action'], ['broken YAML', 'a: [', [], ''], ['a moment that is none', question(), ['--at', 'yesterday'], '--at'],
    ['a person of the store', 'action: use\npurpose: p\nitems: [a]\nperson: x', [], '--store'], ['a policy with errors', question(), ['--policies', 'examples/people'], ''],
    ['a use that says that it asks for consent', question('asks: consent'), [], 'questions.0.asks: .*with contact'],
    ['a purpose twice among those of a succession', question().replace('origin: person', 'origin: person, succession: { originPurposes: [a, a] }'), [], 'originPurposes: .*each once'],
  ])('says what is wrong with %s, and ends with 2', async (_what, text, more, words) => {
    const asked = text === undefined ? path.join(folder, 'nowhere.yaml') : await file('wrong.yaml', text);
    const { code, err, out } = await decide(asked, ...more);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(new RegExp(words));
    expect(err.length).toBeGreaterThan(10);
  });

  test('prints nothing that a terminal would obey', async () => {
    const { out } = await decide(await file('hostile.yaml', question().replace('[profile.name]', '["\\e[31mred", "a\\u202Eb"]')), '--language', 'en');
    expect(out).toContain('<U+001B>');
    expect(out).not.toMatch(/[\u001B\u202E]/);
  });
});
