import type { Language } from '../identifiers/language.ts';
import { nearest } from './nearest.ts';
import type { Expectation, Found, PublishedFact, Referent, SizeUnit, SyntaxIssue, YamlFeature } from './parameters.ts';

/** Words that several findings use for their parameters. */
interface ParameterWords {
  readonly referents: { readonly [Kind in Referent]: string };
  readonly facts: { readonly [Fact in PublishedFact]: string };
  readonly features: { readonly [Feature in YamlFeature]: SaysAndAdvice };
  readonly syntax: { readonly [Issue in SyntaxIssue]: SaysAndAdvice };
  readonly units: { readonly [Unit in SizeUnit]: string };
  readonly expectation: (expected: Expectation) => string;
  readonly found: (what: Found) => string;
  /** What was probably meant by `wrong`, else what could stand there; nothing when nothing could. Follows what was said. */
  readonly among: (known: readonly string[], wrong: string) => string;
  /** The same of a value that is none of the expected words. */
  readonly meant: (expected: Expectation, found: Found) => string;
}

interface SaysAndAdvice { readonly says: string; readonly advice: string }

/** A reader can look through so many words; more hide the one that is sought. */
const wordsMost = 12;
const some = (words: readonly string[], between: string, more: (left: number) => string): string =>
  words.slice(0, wordsMost).map((word) => `\`${word}\``).join(between) + (words.length > wordsMost ? more(words.length - wordsMost) : '');
const someJa = (words: readonly string[]): string => some(words, '、', (left) => ` ほか ${left} 個`);
const someEn = (words: readonly string[]): string => some(words, ', ', (left) => ` and ${left} more`);

const nearestTo = (expected: Expectation, found: Found): string | undefined =>
  expected.kind === 'one-of' && found.kind === 'value' ? nearest(found.text, expected.values) : undefined;

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
    promise: () => '約束の番号（LG-2-1f など）',
    country: () => '国の符号（JP、US などの 2 文字）',
    residence: () => '居住地の符号（JP、US-CA など）',
    email: () => 'メールアドレス（name@example.jp）、または blank',
    entries: ({ min }) => `${min} 件以上の一覧`,
    integer: ({ min, max }) => `${min} から ${max} までの整数`,
    'one-of': ({ values }) => `${someJa(values)} のどれか`,
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
    promise: () => 'the number of a promise, as LG-2-1f',
    country: () => 'the two letters of a country, as JP or US',
    residence: () => 'a place of residence, as JP or US-CA',
    email: () => 'an e-mail address, or blank',
    entries: ({ min }) => `a list of at least ${min}`,
    integer: ({ min, max }) => `a whole number from ${min} to ${max}`,
    'one-of': ({ values }) => `one of ${someEn(values)}`,
  },
};

const founds: { readonly [In in Language]: { readonly [Kind in Exclude<Found['kind'], 'value' | 'character'>]: string } } = {
  ja: { mapping: '「キー: 値」の組', list: '一覧', nothing: '空' },
  en: { mapping: 'keys with values', list: 'a list', nothing: 'nothing' },
};

export const ja: ParameterWords = {
  referents: {
    class: '区分', item: '項目', purpose: '利用目的', service: 'サービス', 'request-type': '請求の種類',
    'identity-document': '本人確認書類', dataset: 'データセット', table: 'テーブル', column: '列',
    company: '会社', collection: '取得の場面', recipient: '提供先', situation: '提供の場面', clause: '条項', policy: 'ポリシー',
  },
  facts: {
    purposes: '利用目的', 'request-types': '請求の種類', 'refusal-grounds': '請求に応じられない場合', fees: '手数料',
    'promised-reply': '回答の期限', 'identity-documents': '本人確認書類', 'document-disposal': '書類の廃棄',
    'refused-channels': '受け付けない方法', desk: '窓口', 'request-procedure': '請求の手順', 'self-service-stop': '設定による利用停止',
    'purpose-rules': '目的の外の利用の扱い', receipts: '第三者からの受領', recipients: '提供先', 'provision-consent': '提供の同意', 'provision-means': '提供の方法',
    'provision-exceptions': '同意なく提供する場合', 'provision-abroad': '外国への提供', 'joint-use': '共同利用', entrustment: '委託',
    'special-care': '要配慮個人情報', statistics: '統計', anonymised: '匿名加工情報', trackers: '気づきにくい方法による取得',
    'security-measures': '安全管理措置', retention: '保管の期間', amendment: 'ポリシーの変更', minors: '未成年の利用者', 'privacy-manager': '個人情報保護管理者',
    'california-categories': 'カリフォルニアの類型', 'california-sale': '販売と共有', 'california-sensitive': 'センシティブ個人情報',
    'california-rights': 'カリフォルニアの権利', 'california-procedure': 'カリフォルニアの権利行使の方法', 'california-retention': 'カリフォルニアの保存期間',
  },
  features: {
    alias: { says: '別名（& と *）', advice: '別名を使わず、同じ内容を書いてください。* や & で始まる文は引用符で囲みます' },
    tag: { says: '型の印（!）', advice: '! の印を消してください。! で始まる文は引用符で囲みます' },
    directive: { says: '% の指示', advice: 'この行を消してください' },
    key: { says: '文字でないキー', advice: 'キーを文字で書いてください' },
    nesting: { says: '深すぎる入れ子', advice: '入れ子を浅くしてください。閉じていない括弧がないか確かめてください' },
  },
  syntax: {
    indentation: { says: '行の始まりの位置が合いません', advice: '同じ並びの行の始まりをそろえ、括弧は同じ行で閉じてください' },
    'open-bracket': { says: '括弧が閉じていません', advice: '] か } で閉じてください' },
    'open-quote': { says: '引用符が閉じていません', advice: '文の終わりに同じ引用符を置いてください' },
    'missing-sign': { says: '記号（「: 」「, 」など）が足りません', advice: 'キーのあとの「: 」、項目の間の「,」を確かめてください' },
    'unexpected-sign': { says: 'ここにあるはずのないものがあります', advice: '前の行の括弧と引用符を確かめ、記号を含む文は引用符で囲んでください' },
    escape: { says: '" " の中に使えない \\ があります', advice: "' ' で囲むか、\\\\ と書いてください" },
    'reserved-start': { says: 'この記号で文を始めることはできません', advice: '文を引用符で囲んでください' },
    'two-on-a-line': { says: '1 行に「: 」が 2 つあります', advice: '「: 」を含む文は引用符で囲み、入れ子は次の行に書いてください' },
    'block-in-brackets': { says: '括弧の中に「: 」が余分にあるか、行を分けた書き方があります', advice: '「: 」を含む文は引用符で囲み、括弧の中は { } と [ ] だけで書いてください' },
    'long-key': { says: 'キーが長すぎます', advice: '「: 」の位置を確かめ、文は引用符で囲んでください' },
    'key-over-lines': { says: 'キーが 2 行にわたっています', advice: 'この行か前の行の「: 」を確かめてください' },
  },
  units: { bytes: 'バイト', characters: '文字', parts: '個の語や記号' },
  expectation: (expected) => (expectations.ja[expected.kind] as (expected: Expectation) => string)(expected),
  found: (what) => what.kind === 'value' ? `\`${what.text}\`` : what.kind === 'character' ? `見えない文字 ${what.character}` : founds.ja[what.kind],
  among: (known, wrong) => {
    const near = nearest(wrong, known);
    return near !== undefined ? `。\`${near}\` のことですか` : known.length === 0 ? '' : `（使えるもの: ${someJa(known)}）`;
  },
  meant: (expected, what) => {
    const near = nearestTo(expected, what);
    return near === undefined ? '' : `。\`${near}\` のことですか`;
  },
};

export const en: ParameterWords = {
  referents: {
    class: 'class', item: 'item', purpose: 'purpose', service: 'service', 'request-type': 'request type',
    'identity-document': 'identity document', dataset: 'dataset', table: 'table', column: 'column',
    company: 'company', collection: 'collection', recipient: 'recipient', situation: 'situation', clause: 'clause', policy: 'policy',
  },
  facts: {
    purposes: 'the purposes', 'request-types': 'the kinds of request', 'refusal-grounds': 'the grounds for refusal', fees: 'the fees',
    'promised-reply': 'the time of the reply', 'identity-documents': 'the identity documents',
    'document-disposal': 'the disposal of documents', 'refused-channels': 'the channels not accepted', desk: 'the desk', 'request-procedure': 'the procedure of requests', 'self-service-stop': 'the stop in the settings',
    'purpose-rules': 'what becomes of other uses', receipts: 'receipts from others', recipients: 'the recipient', 'provision-consent': 'the consent to provision',
    'provision-means': 'the means of provision', 'provision-exceptions': 'provision without consent', 'provision-abroad': 'provision abroad',
    'joint-use': 'joint use', entrustment: 'entrustment', 'special-care': 'special-care information', statistics: 'statistics',
    anonymised: 'anonymised information', trackers: 'collection that is not easily noticed', 'security-measures': 'the security measures',
    retention: 'how long data is kept', amendment: 'amendments', minors: 'users under an age', 'privacy-manager': 'the privacy manager',
    'california-categories': 'the categories of California', 'california-sale': 'sale and sharing', 'california-sensitive': 'sensitive information (California)',
    'california-rights': 'the rights of California', 'california-procedure': 'how to use the rights of California', 'california-retention': 'retention (California)',
  },
  features: {
    alias: { says: 'aliases (& and *) are', advice: 'write the content out; a text that starts with * or & needs quotes' },
    tag: { says: 'tags (!) are', advice: 'remove the tag; a text that starts with ! needs quotes' },
    directive: { says: 'directives (%) are', advice: 'remove the line' },
    key: { says: 'a key that is not a text is', advice: 'write a word as the key' },
    nesting: { says: 'nesting this deep is', advice: 'nest less deeply, and look for a bracket that is not closed' },
  },
  syntax: {
    indentation: { says: 'lines that belong together do not start at the same column', advice: 'let them start at the same column, and close brackets on their line' },
    'open-bracket': { says: 'a bracket is not closed', advice: 'close it with ] or }' },
    'open-quote': { says: 'a quote is not closed', advice: 'put the same quote at the end of the text' },
    'missing-sign': { says: 'a sign is missing (`: `, `,` or the like)', advice: 'look for `: ` after the key, and `,` between entries' },
    'unexpected-sign': { says: 'this cannot stand here', advice: 'look at the brackets and quotes before it, and put quotes around texts with signs' },
    escape: { says: 'a \\ between " " that means nothing', advice: "use ' ', or write \\\\" },
    'reserved-start': { says: 'no text starts with this sign', advice: 'put quotes around the text' },
    'two-on-a-line': { says: 'there are two `: ` on one line', advice: 'put quotes around a text that holds `: `, and write what is nested on the next line' },
    'block-in-brackets': { says: 'inside brackets there is a `: ` too many, or something on lines of its own', advice: 'put quotes around a text that holds `: `, and use { } and [ ] alone inside brackets' },
    'long-key': { says: 'the key is too long', advice: 'look where the `: ` belongs, and put quotes around texts' },
    'key-over-lines': { says: 'a key goes over two lines', advice: 'look for the `: ` of this line or the one before' },
  },
  units: { bytes: 'bytes', characters: 'characters', parts: 'words and signs' },
  expectation: (expected) => (expectations.en[expected.kind] as (expected: Expectation) => string)(expected),
  found: (what) => what.kind === 'value' ? `\`${what.text}\`` : what.kind === 'character' ? `the unseen character ${what.character}` : founds.en[what.kind],
  among: (known, wrong) => {
    const near = nearest(wrong, known);
    return near !== undefined ? `: did you mean \`${near}\`?` : known.length === 0 ? '' : ` (known: ${someEn(known)})`;
  },
  meant: (expected, what) => {
    const near = nearestTo(expected, what);
    return near === undefined ? '' : `: did you mean \`${near}\`?`;
  },
};
