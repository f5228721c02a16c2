import type { Language } from '../identifiers/language.ts';
import type { Expectation, Found, PublishedFact, Referent } from './parameters.ts';

/** Words that several findings use for their parameters. */
interface ParameterWords {
  readonly referents: { readonly [Kind in Referent]: string };
  readonly facts: { readonly [Fact in PublishedFact]: string };
  readonly features: { readonly alias: string; readonly key: string; readonly nesting: string };
  readonly expectation: (expected: Expectation) => string;
  readonly found: (what: Found) => string;
  /** What could stand there, in brackets; nothing when nothing could. */
  readonly among: (known: readonly string[]) => string;
}

type ExpectationWords = { readonly [Kind in Expectation['kind']]: (expected: Extract<Expectation, { kind: Kind }>) => string };

const expectations: { readonly [In in Language]: ExpectationWords } = {
  ja: {
    mapping: () => '「キー: 値」の組',
    list: () => '「- 」で始まる一覧',
    text: () => '空でない文字列',
    'true-or-false': () => 'true か false',
    date: () => '実在する日付（YYYY-MM-DD）',
    'month-and-day': () => '実在する月日（MM-DD）',
    name: () => '英小文字と数字を - か . でつないだ名前',
    'both-languages': () => 'ja と en の文',
    entries: ({ min }) => `${min} 件以上の一覧`,
    integer: ({ min, max }) => `${min} から ${max} までの整数`,
    'one-of': ({ values }) => values.map((value) => `\`${value}\``).join('、') + ' のどれか',
  },
  en: {
    mapping: () => 'keys with values',
    list: () => 'a list',
    text: () => 'a text that is not empty',
    'true-or-false': () => 'true or false',
    date: () => 'a day that exists, as YYYY-MM-DD',
    'month-and-day': () => 'a day of the year that exists, as MM-DD',
    name: () => 'a name of lower-case letters and digits joined by - or .',
    'both-languages': () => 'a text in ja and in en',
    entries: ({ min }) => `a list of at least ${min}`,
    integer: ({ min, max }) => `a whole number from ${min} to ${max}`,
    'one-of': ({ values }) => `one of ${values.map((value) => `\`${value}\``).join(', ')}`,
  },
};

const founds: { readonly [In in Language]: { readonly [Kind in Exclude<Found['kind'], 'value'>]: string } } = {
  ja: { mapping: '「キー: 値」の組', list: '一覧', nothing: '空' },
  en: { mapping: 'keys with values', list: 'a list', nothing: 'nothing' },
};

export const ja: ParameterWords = {
  referents: {
    class: '区分', item: '項目', purpose: '利用目的', service: 'サービス', 'request-type': '請求の種類',
    'identity-document': '本人確認書類', dataset: 'データセット', table: 'テーブル', column: '列',
  },
  facts: {
    purposes: '利用目的', 'request-types': '請求の種類', 'refusal-grounds': '請求に応じられない場合', fees: '手数料',
    'promised-reply': '回答の期限', 'identity-documents': '本人確認書類', 'document-disposal': '書類の廃棄',
    'refused-channels': '受け付けない方法', desk: '窓口',
  },
  features: { alias: '別名（*）', key: '文字でないキー', nesting: '深すぎる入れ子' },
  expectation: (expected) => (expectations.ja[expected.kind] as (expected: Expectation) => string)(expected),
  found: (what) => (what.kind === 'value' ? `\`${what.text}\`` : founds.ja[what.kind]),
  among: (known: readonly string[]): string => (known.length === 0 ? '' : `（使えるもの: ${known.map((each) => `\`${each}\``).join('、')}）`),
};

export const en: ParameterWords = {
  referents: {
    class: 'class', item: 'item', purpose: 'purpose', service: 'service', 'request-type': 'request type',
    'identity-document': 'identity document', dataset: 'dataset', table: 'table', column: 'column',
  },
  facts: {
    purposes: 'the purposes', 'request-types': 'the kinds of request', 'refusal-grounds': 'the grounds for refusal', fees: 'the fees',
    'promised-reply': 'the time of the reply', 'identity-documents': 'the identity documents',
    'document-disposal': 'the disposal of documents', 'refused-channels': 'the channels not accepted', desk: 'the desk',
  },
  features: { alias: 'an alias (*) is', key: 'a key that is not a text is', nesting: 'nesting this deep is' },
  expectation: (expected) => (expectations.en[expected.kind] as (expected: Expectation) => string)(expected),
  found: (what) => (what.kind === 'value' ? `\`${what.text}\`` : founds.en[what.kind]),
  among: (known: readonly string[]): string => (known.length === 0 ? '' : ` (known: ${known.map((each) => `\`${each}\``).join(', ')})`),
};
