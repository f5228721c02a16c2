import { expect, it } from 'vitest';
import { looksLikeEmail, plainCaseNumber, plainCode, plainEmail } from './typed-contact.ts';

it.each([['１２３４５６', '123456'], [' 123-456 ', '123456'], ['12345', undefined], ['1234567', undefined], ['abcdef', undefined]])(
  'a code typed as "%s"', (typed, code) => { expect(plainCode(typed)).toBe(code); });

it.each([['ｈａｎａ＠example.jp ', true], ['hana@example', false], ['hana', false], ['a@b@example.jp', false], ['hana@example.', false]])(
  'an address typed as "%s"', (typed, fine) => { expect(looksLikeEmail(plainEmail(typed))).toBe(fine); });

it.each([['r-abcd-efgh-2', 'R-ABCD-EFGH-2'], ['Ｒ ABCD EFGH 2', 'R-ABCD-EFGH-2'], ['RABCDEFGH2', 'R-ABCD-EFGH-2'], ['R-ABCD-EFGH', undefined], ['X-ABCD-EFGH-2', undefined]])(
  'a case number typed as "%s"', (typed, number) => { expect(plainCaseNumber(typed)).toBe(number); });
