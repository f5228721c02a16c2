import fc from 'fast-check';
import { expect, it } from 'vitest';
import { caseNumberFrom, parseCaseNumber } from './case-ids.ts';

const bytes = fc.uint8Array({ minLength: 8, maxLength: 8 });
const ruleOf = (text: string): string => { const parsed = parseCaseNumber(text); return parsed.ok ? '' : parsed.rule; };

it('a case number reads as it was made, however it is typed', () => {
  fc.assert(fc.property(bytes, (random) => {
    const number = caseNumberFrom(random);
    for (const typed of [number, number.toLowerCase(), number.replaceAll('-', ' '), ` ${number.replaceAll('-', '')} `]) expect(parseCaseNumber(typed)).toEqual({ ok: true, value: number });
  }));
});

it('a number of the right form with a wrong character is told to be checked, not to be written in the form that it has', () => {
  fc.assert(fc.property(bytes, fc.integer({ min: 0, max: 9 }), fc.constantFrom(...'3456789ABCDEFGHJKMNPQRSTVWXY'), (random, at, other) => {
    const number = caseNumberFrom(random);
    const place = at === 9 ? 12 : at < 4 ? at + 2 : at < 8 ? at + 3 : 12;
    fc.pre(number.charAt(place) !== other);
    expect(ruleOf(number.slice(0, place) + other + number.slice(place + 1))).toContain('check each');
  }));
  expect(ruleOf('R-ABCD-EFGH')).toContain('R-XXXX-XXXX-X');
});
