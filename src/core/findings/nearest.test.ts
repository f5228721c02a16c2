import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from './nearest.ts';

describe('the word that was probably meant', () => {
  test.each([
    ['purpses', ['policy', 'purposes', 'services'], 'purposes'],
    ['refused-chanels', ['refused-channels', 'fees'], 'refused-channels'],
    ['sevrices', ['services'], 'services'],
    ['custmer', ['customs', 'customer'], 'customer'],
    ['item', ['time', 'items'], 'items'],
    ['di', ['name', 'id'], 'id'],
    // As many slips either way: the one that starts alike.
    ['nane', ['mane', 'name'], 'name'],
    ['identity-documnt', ['identity-documents'], 'identity-documents'],
  ])('%s among %j is %s', (wrong, known, meant) => { expect(nearest(wrong, known)).toBe(meant); });

  test.each([['colour', ['id', 'name']], ['x', ['id', 'en']], ['en', ['ja']], ['', ['id']], ['a'.repeat(101), ['a'.repeat(102)]], ['id', ['id']]])(
    '%s among %j is nothing', (wrong, known) => { expect(nearest(wrong, known)).toBeUndefined(); });

  test('one slip in a word of four letters or more is always recognised', () => {
    const word = fc.stringMatching(/^[a-z]{4,20}$/);
    fc.assert(fc.property(word, fc.nat(), fc.constantFrom('drop', 'double', 'exchange', 'replace'), (right, where, slip) => {
      const at = where % (right.length - 1);
      const [before, here, next, after] = [right.slice(0, at), right[at] ?? '', right[at + 1] ?? '', right.slice(at + 2)];
      const middle = { drop: next, double: here + here + next, exchange: next + here, replace: `Z${next}` }[slip];
      fc.pre(before + middle + after !== right);
      expect(nearest(before + middle + after, [right])).toBe(right);
    }));
  });
});
