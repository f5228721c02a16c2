import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instantOf, parseInstant } from './instant.ts';

it('is a time that there is, so that instants stand in one order as texts and as times', () => {
  for (const text of ['2026-02-30T00:00:00.000Z', '2025-02-29T00:00:00.000Z', '2026-01-01T24:00:00.000Z', '9999-12-31T24:00:00.000Z', '2026-12-31T23:59:60.000Z', '2026-1-01T00:00:00.000Z', '2026-01-01T00:00:00.000+09:00']) {
    expect([text, parseInstant(text).ok]).toEqual([text, false]);
  }
  const [first, last] = [Date.parse('0000-01-01T00:00:00.000Z'), Date.parse('9999-12-31T23:59:59.999Z')];
  fc.assert(fc.property(fc.integer({ min: first, max: last }), (time) => { expect(parseInstant(instantOf(time)).ok).toBe(true); }));
});
