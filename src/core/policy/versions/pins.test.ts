import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../identifiers/calendar-date.ts';
import type { Sha256 } from '../../identifiers/hash.ts';
import { readPolicy } from '../model/read.ts';
import type { PolicyText } from '../model/policy.ts';
import { checkPins, nameOf } from './check-pins.ts';
import type { VersionInFile } from './check-pins.ts';
import { policyIdentity } from './identity.ts';
import { makePins, pinsText } from './make-pins.ts';
import { readPins } from './read-pins.ts';

const root = new URL('../../../../', import.meta.url);
const sha256 = (data: string | Uint8Array): Sha256 => createHash('sha256').update(data).digest('hex') as Sha256;
const on = calendarDate('2026-11-22');

const versionOf = (file: string): VersionInFile => {
  const bytes = readFileSync(new URL(file, root));
  const { value } = readPolicy(bytes, file);
  if (!value) throw new Error(`${file} has errors`);
  return { text: value, own: sha256(bytes) };
};
const versions = globSync('policies/*/*.yaml', { cwd: root }).toSorted().map(versionOf);
const pinsOf = (all: readonly VersionInFile[]): ReturnType<typeof readPins> => readPins(pinsText(makePins(all, [], on, sha256).pins), 'published.lock');
const codes = (pins: ReturnType<typeof readPins>, all: readonly VersionInFile[], whole = true): readonly string[] =>
  checkPins(pins.value ?? [], all, { on, sha256, whole: () => whole }).map(({ code }) => code);
const named = (id: string, version: string): VersionInFile => {
  const found = versions.find(({ text }) => text.id === id && text.version === version);
  if (!found) throw new Error(`${id} ${version} is not there`);
  return found;
};
const edited = (which: VersionInFile): readonly VersionInFile[] => versions.map((each) => (each === which ? { ...each, own: sha256(`${each.own} and more`) } : each));

describe('policies/published.lock', () => {
  const file = new URL('policies/published.lock', root);
  // A policy of this repository that is mended under its own day is pinned anew on purpose: the difference is for review.
  test('pins every version as it is; else: npx yakusoku policy pin policies --again', () => {
    const { value, findings } = readPins(existsSync(file) ? readFileSync(file) : 'published: []', 'policies/published.lock');
    expect(findings).toEqual([]);
    const found = checkPins(value ?? [], versions, { on, sha256, whole: () => true });
    expect(found.map(({ code, at, parameters }) => [code, at.file, parameters]), 'run: npx yakusoku policy pin policies --again').toEqual([]);
  });
});

describe('pins of published versions', () => {
  const pins = pinsOf(versions);

  test('are read as they were written, and find nothing in what they were made of', () => {
    expect(pins.findings).toEqual([]);
    expect(pins.value?.map(nameOf)).toEqual(versions.map(({ text }) => `${text.id} ${text.version}`).toSorted());
    expect(codes(pins, versions)).toEqual([]);
  });

  test('hold the identity that the store computes: of the bytes, with what the version stands on', () => {
    const [group, cafe] = [named('leverages-group', '2025-05-27'), named('career-ticket-cafe', '2022-04-01')];
    const identityOf = ({ text }: { readonly text: PolicyText }): string | undefined => pins.value?.find(({ policy, version }) => policy === text.id && version === text.version)?.identity;
    expect(identityOf(group)).toBe(group.own);
    expect(identityOf(cafe)).toBe(policyIdentity(cafe.own, [{ id: group.text.id, hash: group.own }], sha256));
    expect(identityOf(cafe)).not.toBe(cafe.own);
  });

  test('any edit of a version is found at it alone, of what others stand on too', () => {
    fc.assert(fc.property(fc.constantFrom(...versions), (which) => {
      const found = checkPins(pins.value ?? [], edited(which), { on, sha256, whole: () => true });
      expect(found.map(({ code, at }) => [code, at])).toEqual([['silent-edit', which.text.at]]);
    }));
  });

  test('a version that is gone is missed, where all of its policy was read', () => {
    const left = versions.slice(1);
    expect(codes(pins, left)).toEqual(['pinned-version-missing']);
    expect(codes(pins, left, false)).toEqual([]);
  });

  test('a version whose day has come is to be pinned, one ahead is not', () => {
    const levii = named('levii', '2025-02-22');
    const before = { ...pins, value: pins.value?.filter(({ version }) => version !== '2025-02-22') };
    expect(codes(before, versions)).toEqual(['version-not-pinned']);
    const ahead = { ...levii, text: { ...levii.text, version: calendarDate('2026-11-23') } };
    expect(codes(pins, [...versions, ahead])).toEqual([]);
    expect(makePins([...versions, ahead], pins.value ?? [], on, sha256).added).toEqual([]);
    expect(makePins([...versions, ahead], pins.value ?? [], calendarDate('2026-11-23'), sha256).added.map(nameOf)).toEqual(['levii 2026-11-23']);
  });

  test('made again they are the same; an edit changes the pin of the version and of those that stand on it', () => {
    const again = makePins(versions, pins.value ?? [], on, sha256);
    expect([again.added, again.changed, again.gone]).toEqual([[], [], []]);
    expect(again.pins).toEqual(makePins(versions, [], on, sha256).pins);
    const changed = makePins(edited(named('leverages-group', '2025-05-27')), pins.value ?? [], on, sha256).changed.map(({ now }) => now.policy);
    expect(changed).toEqual(['career-ticket-cafe', 'leverages-group', 'leverages-lighthouse-california', 'teratail']);
    expect(makePins(versions.slice(1), pins.value ?? [], on, sha256).gone.map(nameOf)).toEqual(['career-ticket-cafe 2022-04-01']);
  });

  test('a later version of what a policy stands on changes no pin', () => {
    const group = named('leverages-group', '2025-05-27');
    const later = { own: sha256('later'), text: { ...group.text, version: calendarDate('2026-10-01') } };
    const next = makePins([...versions, later], pins.value ?? [], on, sha256);
    expect([next.added.map(nameOf), next.changed, next.gone]).toEqual([['leverages-group 2026-10-01'], [], []]);
  });

  test('any text is read with findings, never thrown at', () => {
    const some = pinsText(makePins(versions, [], on, sha256).pins);
    fc.assert(fc.property(fc.oneof(fc.string(), fc.uint8Array(), fc.tuple(fc.nat(some.length), fc.nat(40), fc.string({ maxLength: 5 })).map(([at, length, by]) => some.slice(0, at) + by + some.slice(at + length))), (source) => {
      const read = readPins(source, 'published.lock');
      expect(() => codes(read, versions)).not.toThrow();
      if (read.value === undefined) expect(read.findings.length).toBeGreaterThan(0);
    }), { numRuns: 300 });
  });
});
