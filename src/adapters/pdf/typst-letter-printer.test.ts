import { describe, expect, it } from 'vitest';
import type { CaseNumber } from '../../core/identifiers/case-ids.ts';
import type { Letter } from '../../core/requests/letter.ts';
import { bundledFonts, missingGlyphs } from './bundled-fonts.ts';
import { typstLetterPrinter } from './typst-letter-printer.ts';

const letter = (changes: Partial<Letter> = {}): Letter => ({
  language: 'ja', number: 'R-ABCD-EFGH-J' as CaseNumber, date: '令和8年11月25日', addressee: { name: '髙﨑 𠮷彦 様', address: '東京都渋谷区\n1-2-3' },
  sender: ['見本株式会社', '東京都'], title: '回答', annex: [],
  blocks: [
    { kind: 'heading', text: '見出し' }, { kind: 'paragraph', text: '一行目\n二行目' }, { kind: 'facts', rows: [{ label: '番号', value: '1' }] },
    { kind: 'table', head: ['a', 'b'], rows: [['1', '2']] },
  ],
  ...changes,
});
const pagesOf = (pdf: Uint8Array): number => Buffer.from(pdf).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

describe('printed letters', () => {
  const printer = typstLetterPrinter();

  it('[CT-8-3d part] are PDF/A with rare kanji, the same bytes for the same letter', async () => {
    const printed = await printer.print(letter());
    expect(printed).toMatchObject({ standard: 'PDF/A-2b', missing: [] });
    expect(Buffer.from(printed.pdf).toString('latin1')).toMatch(/pdfaid:part>2</);
    expect(Buffer.from((await printer.print(letter())).pdf).equals(Buffer.from(printed.pdf))).toBe(true);
  });

  it('are plain PDF that names the characters that no font has, never a stuck case', async () => {
    const printed = await printer.print(letter({ addressee: { name: '𪚥 😀 様', address: undefined } }));
    expect(printed).toMatchObject({ standard: 'PDF', missing: ['U+1F600', 'U+2A6A5'] });
    expect(pagesOf(printed.pdf)).toBeGreaterThan(0);
  });

  it('take what a person wrote as text, never as source', async () => {
    const nasty = '#panic("x") $1$ *b* _i_ `r` \\u{41} </a> "] ] ) } #import "x.typ" // c /* d */ @ref <label>';
    const printed = await printer.print(letter({ addressee: { name: nasty, address: nasty }, blocks: [{ kind: 'paragraph', text: nasty }], title: nasty }));
    expect(printed.standard).toBe('PDF/A-2b');
  });

  it('[CT-8-3d part] by post begin with a page for the address, whatever was typed as one; by e-mail with the letter', async () => {
    const plain = pagesOf((await printer.print(letter({ addressee: { name: '髙﨑 𠮷彦 様', address: undefined } }))).pdf);
    const addresses = ['〒150-0001\n東京都渋谷区 1-2-3', '行\n'.repeat(200), '長'.repeat(400), ' ', 'x'.repeat(400)];
    for (const address of addresses) for (const name of ['髙﨑 𠮷彦 様', '長い名前'.repeat(50)]) {
      const printed = await printer.print(letter({ addressee: { name, address } }));
      expect([printed.standard, pagesOf(printed.pdf)]).toEqual(['PDF/A-2b', plain + 1]);
    }
  });

  it('put the data on further pages for a reply by post', async () => {
    const records = Array.from({ length: 60 }, (_, at) => ({ heading: `${at + 1}件目`, rows: [{ label: '本文', value: '長い\n'.repeat(3) }] }));
    const printed = await printer.print(letter({ annex: [{ title: '求人：メモ', records, note: '残りは窓口へ' }] }));
    expect(pagesOf(printed.pdf)).toBeGreaterThan(pagesOf((await printer.print(letter())).pdf) + 2);
  });
});

describe('glyphs', () => {
  it('are looked up in the fonts themselves, selectors and joiners aside', () => {
    const { coverage } = bundledFonts();
    expect(missingGlyphs('髙﨑𠮷 あア亜 Az 0９ ー〒', coverage)).toEqual([]);
    expect(coverage[0]?.has(0x20bb7)).toBe(false);
    expect(coverage[1]?.has(0x20bb7)).toBe(true);
    expect(missingGlyphs('葛\u{E0100}城\uFE00 a\u200Db\n', coverage)).toEqual([]);
    expect(missingGlyphs('กก😀', coverage)).toEqual(['U+0E01', 'U+1F600']);
  });
});
