import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sha256 } from '../../identifiers/hash.ts';
import { instantOf } from '../../identifiers/instant.ts';
import { standingOf, termAt, termsOf, type RecordedVersion } from './timeline.ts';

const hashes = ['a', 'b', 'c', 'd'].map((text) => text as Sha256);
const day = (number: number) => instantOf(Date.UTC(2026, 0, number));

/** Versions as they would be recorded by these activations, one after the other. */
const recorded = (starts: readonly (readonly [which: number, day: number])[]): readonly RecordedVersion[] =>
  hashes.map((hash, at) => ({
    hash, approved: {}, activations: starts.flatMap(([which, from], sequence) => (which === at ? [{ from: day(from), sequence }] : [])),
  }));

const anyStarts = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 9 })), { maxLength: 10 });
const anyDay = fc.integer({ min: 0, max: 10 });

describe('the timeline of a policy [LG-11 part]', () => {
  test('at every moment the version with the latest start is in force; of two from one moment, the later recorded', () => {
    fc.assert(fc.property(anyStarts, anyDay, (starts, now) => {
      const last = starts.map(([which, from], sequence) => ({ which, from, sequence })).filter(({ from }) => from <= now)
        .toSorted((a, b) => a.from - b.from || a.sequence - b.sequence).at(-1);
      expect(termAt(termsOf(recorded(starts)), day(now))?.hash).toBe(last && hashes[last.which]);
    }));
  });

  test('terms follow each other without gap or overlap, each of another version than the one before', () => {
    fc.assert(fc.property(anyStarts, (starts) => {
      const terms = termsOf(recorded(starts));
      for (const [at, term] of terms.entries()) {
        expect(term.until).toBe(terms[at + 1]?.from);
        if (term.until !== undefined) expect(term.from < term.until).toBe(true);
        expect(terms[at + 1]?.hash).not.toBe(term.hash);
      }
    }));
  });

  test('at most one version is effective, the one in force; superseded is what was, approved what was not yet', () => {
    fc.assert(fc.property(anyStarts, anyDay, (starts, now) => {
      const versions = recorded(starts);
      const terms = termsOf(versions);
      const current = termAt(terms, day(now))?.hash;
      for (const version of versions) {
        const { state, effectiveFrom, supersededBy } = standingOf(version, terms, day(now));
        const was = terms.some(({ hash, from }) => hash === version.hash && from <= day(now));
        expect(state).toBe(version.hash === current ? 'effective' : was ? 'superseded' : 'approved');
        if (state === 'superseded') expect(supersededBy && supersededBy.at <= day(now)).toBe(true);
        if (state === 'effective') expect(supersededBy === undefined || supersededBy.at > day(now)).toBe(true);
        if (state === 'approved' && effectiveFrom !== undefined) expect(effectiveFrom > day(now)).toBe(true);
        expect(supersededBy?.hash).not.toBe(version.hash);
      }
    }));
  });

  test('what is not approved is a draft, whatever else', () => {
    expect(standingOf({ hash: hashes[0] ?? ('a' as Sha256), approved: undefined, activations: [] }, [], day(1)).state).toBe('draft');
  });
});
