import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PolicyText } from '../policy/model/policy.ts';
import { readPolicy } from '../policy/model/read.ts';
import { beyondMeaning, changeKey } from './difference-change.ts';
import type { Change } from './difference-change.ts';
import { policyChanges } from './difference.ts';

const root = new URL('../../../policies', import.meta.url).pathname;
const read = (file: string): PolicyText => {
  const { value } = readPolicy(readFileSync(join(root, file)), file);
  if (!value) throw new Error(`${file} has errors`);
  return value;
};
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml')).toSorted();
const policies = files.map(read);
const policy = fc.constantFrom(...policies);

const keysOf = (changes: readonly Change[]): readonly string[] => changes.map((change) => `${change.kind} ${changeKey(change)}`);

describe('what changed between two versions', () => {
  test('[TT-4 part] 2018 to 2019: two exceptions, one recipient, and a tracker of its own', () => {
    const changes = policyChanges(read('teratail/2018-01-01.yaml'), read('teratail/2019-12-19.yaml'));
    expect(keysOf(changes)).toEqual(expect.arrayContaining([
      'added provision/exceptions/office-admission', 'added provision/exceptions/communication-tool', 'added provision/recipients/google',
      'added trackers/trackers/campaign-manager', 'added clauses/cookies.others',
    ]));
    expect(keysOf(changes).filter((key) => key.startsWith('removed'))).toEqual([]);
  });

  test('[CT-0 part] each change knows its line and its clause in either version', () => {
    const changes = policyChanges(read('teratail/2019-12-19.yaml'), read('teratail/2022-04-01.yaml'));
    const reply = changes.find((change) => changeKey(change) === 'requests/replyChannels');
    expect(reply).toMatchObject({ kind: 'changed', older: ['post'], newer: ['email', 'post'], clause: { older: 'requests.desk', newer: 'requests.desk' } });
    expect(changes.find((change) => changeKey(change) === 'requests/identity/documents/my-number-card')?.clause).toEqual({ older: undefined, newer: 'requests.documents.person' });
    expect(changes.every(({ at }) => (at.newer?.line ?? 0) > 0)).toBe(true);
  });

  test('nothing changed between a version and itself, whatever the lines that it stands on', () => {
    for (const [at, text] of policies.entries()) {
      const below = readPolicy(`\n\n# below\n${readFileSync(join(root, files[at] ?? ''), 'utf8')}`, 'below.yaml').value;
      expect(policyChanges(text, below ?? text)).toEqual([]);
    }
  });

  test('seen from the other side, the same: added is removed, older is newer', () => {
    const mirrored = ({ kind, older, newer, at, clause, ...rest }: Change): unknown => ({
      ...rest, kind: kind === 'added' ? 'removed' : kind === 'removed' ? 'added' : kind, older: newer, newer: older,
      at: { older: at.newer, newer: at.older }, clause: { older: clause.newer, newer: clause.older },
    });
    const inOrder = (changes: readonly unknown[]): readonly string[] => changes.map((change) => JSON.stringify(change, (_key, value: unknown) =>
      (typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value))).toSorted();
    fc.assert(fc.property(policy, policy, (a, b) => {
      expect(inOrder(policyChanges(a, b).map(mirrored))).toEqual(inOrder(policyChanges(b, a)));
    }), { numRuns: 40 });
  });

  test('whatever is altered in one place shows up in its section', () => {
    fc.assert(fc.property(policy, fc.nat(), (text, pick) => {
      const places = leaves(text);
      const place = places[pick % places.length] ?? [];
      const changes = policyChanges(text, altered(text, place) as PolicyText);
      expect(changes.map(({ section }) => section), place.join('/')).toContain(place[0]);
    }), { numRuns: 400 });
  });

  test('an order that changed is told by the fewest that moved', () => {
    const text = read('teratail/2022-04-01.yaml');
    const [first, ...rest] = text.clauses;
    if (!first) throw new Error('clauses');
    expect(keysOf(policyChanges(text, { ...text, clauses: [...rest, first] }))).toEqual([`moved clauses/${first.id}`]);
    const within = text.clauses.map((clause) => (clause.id === 'withheld' ? { ...clause, clauses: [first] } : clause)).filter((clause) => clause !== first);
    expect(keysOf(policyChanges(text, { ...text, clauses: within }))).toEqual([`moved clauses/${first.id}`]);
  });

  test('a text that was reworded in one language is told of that one', () => {
    const text = read('teratail/2022-04-01.yaml');
    const [purpose, ...others] = text.purposes;
    if (!purpose) throw new Error('purposes');
    const changed = policyChanges(text, { ...text, purposes: [{ ...purpose, text: { ...purpose.text, en: `${purpose.text.en}, and more` } }, ...others] });
    expect(changed).toMatchObject([{ kind: 'changed', section: 'purposes', languages: ['en'] }]);
  });
});

type Path = readonly string[];

/** Ways to all that carries meaning; what the register is told by `backedBy` carries none. */
const leaves = (value: unknown, path: Path = []): readonly Path[] => {
  const skipped: readonly string[] = path.length === 0 ? beyondMeaning : ['at', 'kind', 'backedBy'];
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [path];
  return Object.entries(value).filter(([key]) => !skipped.includes(key) && !key.endsWith('At')).flatMap(([key, inner]) => leaves(inner, [...path, key]));
};

const altered = (value: unknown, [key, ...rest]: Path): unknown => {
  if (key === undefined) return typeof value === 'boolean' ? !value : typeof value === 'number' ? value + 1 : `${String(value)}x`;
  if (Array.isArray(value)) return value.map((one: unknown, at) => (String(at) === key ? altered(one, rest) : one));
  const node = value as Readonly<Record<string, unknown>>;
  return { ...node, [key]: altered(node[key], rest) };
};
