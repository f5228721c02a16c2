import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeUtf8 } from './utf8.ts';

const platform = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
const ours = (bytes: Uint8Array): string | undefined => {
  const decoded = decodeUtf8(bytes);
  return 'text' in decoded ? decoded.text : undefined;
};
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decoding UTF-8', () => {
  test('agrees with the platform on any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => { expect(ours(bytes)).toBe(platform(bytes)); }), { numRuns: 3000 });
  });

  test('agrees with the platform on all sequences that start with a byte above ASCII, by their edges', () => {
    const edges = [0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xff];
    const wrong: string[] = [];
    for (let lead = 0x80; lead <= 0xff; lead += 1) {
      for (const second of edges) for (const third of [0x41, 0x7f, 0x80, 0xbf, 0xc0]) for (const fourth of [0x41, 0xbf]) {
        for (const length of [1, 2, 3, 4]) {
          const bytes = Uint8Array.of(lead, second, third, fourth).subarray(0, length);
          if (ours(bytes) !== platform(bytes)) wrong.push([...bytes].map((byte) => byte.toString(16)).join(' '));
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('gives back any text, whatever its length', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.integer({ min: 1, max: 600 }), (unit, times) => {
      const text = unit.repeat(times);
      expect(ours(encode(`\uFEFF${text}`))).toBe(text);
    }), { numRuns: 150 });
  });

  test('says where the first wrong byte stands, counting as editors do', () => {
    const bytes = Uint8Array.from([...encode('約束: a\n𠮷b'), 0xff, 0x0a, 0xff]);
    expect(decodeUtf8(bytes)).toEqual({ line: 2, column: 4 });
    expect(decodeUtf8(Uint8Array.of(0xc0))).toEqual({ line: 1, column: 1 });
  });
});
