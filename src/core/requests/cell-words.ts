import type { Language } from '../identifiers/language.ts';
import type { Reason } from './disclosed-rows.ts';

/** How a value of the data reads for people, on paper, on the page and in spreadsheets. */
export interface CellWords {
  readonly yes: string;
  readonly no: string;
  /** For null. */
  readonly noValue: string;
  /** For an empty text. */
  readonly blank: string;
  readonly withheld: (reason: Reason) => string;
}

export const cellWords: Readonly<Record<Language, CellWords>> = {
  ja: {
    yes: 'はい', no: 'いいえ', noValue: 'なし', blank: '（空欄）',
    withheld: (reason) => {
      if (reason.kind === 'ground') return `非開示：${reason.part.ground.ja}`;
      return reason.kind === 'other-person' ? '非開示：ほかの方の情報のため' : '非開示：安全のためにシステムだけが使う情報のため';
    },
  },
  en: {
    yes: 'yes', no: 'no', noValue: 'none', blank: '(blank)',
    withheld: (reason) => {
      if (reason.kind === 'ground') return `Withheld: ${reason.part.ground.en}`;
      return reason.kind === 'other-person' ? 'Withheld: information about another person' : 'Withheld: used by the system alone, for security';
    },
  },
};

/** A database value as plain text: nothing for null, JSON for what has parts. */
export const valueText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? JSON.stringify(value) : `${value as number | boolean | bigint}`;
};

/** A value in words for people. */
export const valueInWords = (value: unknown, words: CellWords): string => {
  if (value === null || value === undefined) return words.noValue;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return value === '' ? words.blank : valueText(value);
};
