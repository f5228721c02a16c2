import { describe, expect, test } from 'vitest';
import { linesApart } from './lines-apart.ts';

describe('lines that hardly say the same', () => {
  test.each([
    ['お預かりした情報は、目的の範囲で使います。', 'Information is used within its purposes'],
    ['お預かりした情報は、目的の範囲で使います', 'Information is used within its purposes.'],
    ['情報は、目的の範囲で使います。ほかには使いません。決して使いません。', 'Information is used within its purposes.'],
    ['お預かりした情報は、目的の範囲で使います。', 'So.'],
    ['お預かりした情報は、目的の範囲で使います。', `${'Information is used within its purposes, '.repeat(4)}always.`],
    ['お預かりした情報', 'お預かりした情報'],
    ['Information is used within its purposes.', 'Information is used within its purposes.'],
  ])('%s / %s', (ja, en) => {
    expect(linesApart([ja], [en])).toEqual([{ ja, en }]);
  });

  test.each([
    ['訂正', 'correction'], ['例', 'Examples'], ['使いみち', 'Uses'], ['IC', 'IC'], ['次の請求ができます：', 'You can ask for:'],
    ['米国の会社（Example Inc.）は、法律を守ります。', 'The company in the United States (Example Inc.) keeps the law, Cal. Civ. Code included.'],
    ['一文です。二文です。', 'One sentence in place of two.'],
  ])('but not %s / %s', (ja, en) => {
    expect(linesApart([ja], [en])).toEqual([]);
  });

  test('lines that do not pair are told of as paragraphs and entries, not here', () => {
    expect(linesApart(['一。', '二。'], ['One'])).toEqual([]);
  });
});
