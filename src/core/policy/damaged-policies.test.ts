import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFinding } from '../findings/format.ts';
import { hasErrors } from '../findings/finding.ts';
import { calendarDate } from '../identifiers/calendar-date.ts';
import { languages } from '../identifiers/language.ts';
import { publishPolicy } from '../publish/publish-policy.ts';
import { examinePolicy } from './check/examine-policy.ts';
import type { Policy } from './model/policy.ts';

// A whole policy, damaged at a few places (scripts/policy-fuzz.test.ts does the same to a hundred thousand small ones).

const on = calendarDate('2026-11-21');
const small = readFileSync(new URL('../../../spec/cases/a-small-policy/policy.yaml', import.meta.url), 'utf8');

describe('a text that was damaged', () => {
  const damage = fc.record({
    from: fc.nat(small.length), drop: fc.nat(40),
    add: fc.oneof(fc.constant(''), fc.string({ maxLength: 12 }), fc.constantFrom('{', ']', ': ', '- ', '\n', '\t', '*a', '&a ', '!!binary x', '? ', '|', '"', '\u0000', '𠮷', '---\n')),
  });
  test('never throws, always says where', () => {
    fc.assert(fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
      const text = damages.reduce((whole, { from, drop, add }) => whole.slice(0, from) + add + whole.slice(from + drop), small);
      const { value, findings } = examinePolicy(text, 'policy.yaml', on);
      const lines = text.split('\n');
      expect(value === undefined).toBe(hasErrors(findings));
      for (const { at } of findings) {
        expect(at.line).toBeLessThanOrEqual(lines.length);
        expect(at.column).toBeLessThanOrEqual((lines[at.line - 1] ?? '').length + 1);
      }
      for (const found of findings) for (const language of languages) expect(formatFinding(found, language)).not.toMatch(/undefined|\[object/);
    }), { numRuns: 150, examples: [[[{ from: 1600, drop: 16, add: '' }]]] });
  });

  test.each([
    ['nothing', ''], ['a comment', '# nothing'], ['a list', '- a'], ['a word', 'policy'], ['brackets', '['.repeat(50_000)],
    ['deep nesting', '{a: '.repeat(60) + '1' + '}'.repeat(60)], ['two documents', `${small}\n---\n${small}`], ['too much', 'a'.repeat(5_000_001)],
    ['billion laughs', 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]'], ['prototype keys', '__proto__: 1\nconstructor: 2\ntoString: 3'],
  ])('%s is refused with a finding', (_name, text) => {
    const { value, findings } = examinePolicy(text, 'policy.yaml', on);
    expect(value).toBeUndefined();
    expect(findings.length).toBeGreaterThan(0);
  });

  test('bytes that are not UTF-8 are refused with their line', () => {
    const bytes = new TextEncoder().encode(small);
    bytes[bytes.indexOf(0x0a) + 3] = 0xff;
    expect(examinePolicy(bytes, 'policy.yaml', on).findings).toMatchObject([{ code: 'not-utf8', at: { line: 2 } }]);
  });

  test('a byte order mark and Windows line ends change nothing', () => {
    const read = (source: string | Uint8Array): Policy | undefined => examinePolicy(source, 'policy.yaml', on).value;
    const windows = new TextEncoder().encode(`\uFEFF${small.replaceAll('\n', '\r\n')}`);
    expect(publishPolicy(read(windows) as Policy, 'ja')).toBe(publishPolicy(read(small) as Policy, 'ja'));
  });
});
