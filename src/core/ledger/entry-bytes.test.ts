import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sha256 } from '../identifiers/hash.ts';
import { instant, instantOf } from '../identifiers/instant.ts';
import { asciiText, toUtf8 } from './byte-text.ts';
import { entryBytes, entryFrom, hourOf } from './entry-bytes.ts';
import type { LedgerEntry } from './entry.ts';

const digest = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex') as Sha256);
const maybe = fc.option(digest, { nil: undefined });
const entries: fc.Arbitrary<LedgerEntry> = fc.record({
  version: fc.constant(1 as const),
  hour: fc.integer({ min: 0, max: Date.UTC(2200, 0) }).map((at) => hourOf(instantOf(at))),
  what: fc.constantFrom('case.submitted', 'policy.activated', 'case.document-destroyed'),
  policyHash: maybe, tag: maybe, commitment: maybe,
});

describe('the bytes of an entry', () => {
  it('are one canonical form', () => {
    const entry: LedgerEntry = {
      version: 1, hour: hourOf(instant('2026-11-21T14:59:59.999Z')), what: 'case.submitted', policyHash: undefined,
      tag: 'ab'.repeat(32) as Sha256, commitment: undefined,
    };
    expect(asciiText(entryBytes(entry))).toBe(`{"hour":"2026-11-21T14:00:00.000Z","tag":"${'ab'.repeat(32)}","version":1,"what":"case.submitted"}`);
  });

  it('read back as the same entry', () => {
    fc.assert(fc.property(entries, (entry) => { expect(entryFrom(entryBytes(entry))).toEqual(entry); }));
  });

  it.each([
    ['{"hour":"2026-11-21T14:00:00.000Z","version":1,"what":"case.submitted","who":"Sato"}', 'a field that entries do not have'],
    ['{"hour": "2026-11-21T14:00:00.000Z","version":1,"what":"case.submitted"}', 'another writing'],
    ['{"hour":"2026-11-21T14:03:00.000Z","version":1,"what":"case.submitted"}', 'a time finer than the hour'],
    ['{"hour":"2026-11-21T14:00:00.000Z","version":2,"what":"case.submitted"}', 'another version'],
    ['null', 'no object'],
    ['{', 'no JSON'],
    ['{"hour":"2026-11-21T14:00:00.000Z","version":1,"what":"佐藤"}', 'something else than a name of what happened'],
  ])('%s is refused: %s', (text) => {
    expect(entryFrom(toUtf8(text))).toBeUndefined();
  });

  it('refuse to be written with a finer time', () => {
    expect(() => entryBytes({ version: 1, hour: instant('2026-11-21T14:03:00.000Z'), what: 'a', policyHash: undefined, tag: undefined, commitment: undefined }))
      .toThrow(/hour/);
  });
});
