import type { Expectation, FindingCode, FindingParameters, Found, PublishedFact, Referent } from './codes.ts';

const referents: { readonly [Kind in Referent]: string } = {
  class: '区分', item: '項目', purpose: '利用目的', service: 'サービス', 'request-type': '請求の種類',
  'identity-document': '本人確認書類', dataset: 'データセット', table: 'テーブル', column: '列',
};

const facts: { readonly [Fact in PublishedFact]: string } = {
  purposes: '利用目的', 'request-types': '請求の種類', 'refusal-grounds': '請求に応じられない場合', fees: '手数料',
  'promised-reply': '回答の期限', 'identity-documents': '本人確認書類', 'document-disposal': '書類の廃棄',
  'refused-channels': '受け付けない方法', desk: '窓口',
};

const expectations: { readonly [Kind in Expectation['kind']]: (expected: Extract<Expectation, { kind: Kind }>) => string } = {
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
};

const expectation = <Kind extends Expectation['kind']>(expected: Extract<Expectation, { kind: Kind }>): string =>
  (expectations[expected.kind] as (expected: Extract<Expectation, { kind: Kind }>) => string)(expected);

const founds: { readonly [Kind in Found['kind']]: string } = { mapping: '「キー: 値」の組', list: '一覧', nothing: '空', value: '' };
const found = (what: Found): string => (what.kind === 'value' ? `\`${what.text}\`` : founds[what.kind]);
const among = (known: readonly string[]): string => (known.length === 0 ? '' : `（使えるもの: ${known.map((each) => `\`${each}\``).join('、')}）`);
const features = { alias: '別名（*）', key: '文字でないキー', nesting: '深すぎる入れ子' } as const;

/** The words of every finding in Japanese. User input stands in backticks; no full stop at the end. */
export const ja: { readonly [Code in FindingCode]: (parameters: FindingParameters[Code]) => string } = {
  'yaml-syntax': ({ message }) => `YAML として読めません: ${message}`,
  'yaml-feature': ({ feature }) => `${features[feature]}は、このファイルでは使えません`,
  'not-utf8': () => 'UTF-8 として読めません',
  'too-large': ({ characters, most }) => `${characters} 文字あります。上限は ${most} 文字です`,
  'duplicate-key': ({ key }) => `キー \`${key}\` が 2 回あります`,
  'unknown-key': ({ key, known }) => `キー \`${key}\` は知られていません${among(known)}`,
  'missing-key': ({ key }) => `キー \`${key}\` がありません`,
  'wrong-value': ({ key, expected, found: what }) => `\`${key}\` には${expectation(expected)}が必要ですが、${found(what)}があります`,
  'missing-translation': ({ key, language }) => `\`${key}\` の${language === 'ja' ? '日本語' : '英語'}（${language}）の文がありません`,
  'duplicate-id': ({ id }) => `\`${id}\` が 2 回定義されています`,
  'dangling-reference': ({ what, id, known }) => `${referents[what]} \`${id}\` は定義されていません${among(known)}`,
  'dates-out-of-order': ({ established, version }) => `制定日 ${established} が改定日 ${version} より後です`,
  'unknown-document': ({ id, known }) => `本人確認書類 \`${id}\` は法令の表にありません${among(known)}`,
  'document-ended': ({ id, lastDay }) => `本人確認書類 \`${id}\` は ${lastDay} を最後に使えなくなりました。一覧には残りますが、受け付けません`,
  'document-not-yet': ({ id, firstDay }) => `本人確認書類 \`${id}\` が使えるのは ${firstDay} からです`,
  'document-never': ({ id }) => `\`${id}\` は本人確認書類として使えません`,
  'no-usable-document': () => '使える本人確認書類が 1 つもないため、だれも請求できません',
  'fee-not-allowed': ({ type }) => `請求 \`${type}\` に手数料は定められません（個人情報保護法第38条）`,
  'ground-not-available': ({ ground, type }) => `\`${ground}\` を理由に請求 \`${type}\` を断ることは法律上できません（個人情報保護法第32条から第35条）。文は残りますが、使えません`,
  'desk-closed-too-long': ({ days, most }) => `窓口の休業日（土日・祝日を除く）が年に ${days} 日あります。上限は ${most} 日です`,
  'form-gone-before-reply': ({ days, linkDays }) => `回答を受け取れる期間（${linkDays} 日）より先に、申請書を ${days} 日で廃棄することになっています。保管する日数を延ばしてください`,
  'channel-both-ways': ({ channel }) => `\`${channel}\` が、受け付ける方法と受け付けない方法の両方にあります`,
  'fact-not-published': ({ fact, of }) => `${facts[fact]}${of === undefined ? '' : `（\`${of}\`）`}が、公表される本文のどこにもありません`,
  'class-without-purpose': ({ id }) => `区分 \`${id}\` には利用目的がありません`,
  'no-file': ({ path }) => `\`${path}\` に読めるファイルがありません`,
  'table-without-owner': ({ table }) => `テーブル \`${table}\` の行がだれのものか、owned-by をたどってもアカウントに着きません。個人のデータでなければ reference: true と書いてください`,
  'ownership-cycle': ({ tables }) => `owned-by が輪になっています: ${tables.map((each) => `\`${each}\``).join(' → ')}`,
  'disposal-order-incomplete': ({ table }) => `disposal-order にテーブル \`${table}\` がありません`,
  'disposal-order-wrong': ({ table, before }) => `\`${table}\` の行は \`${before}\` の行を指すので、disposal-order では先に置く必要があります`,
  'columns-do-not-pair': ({ columns, toColumns }) => `列の数が合いません（${columns} 列に対して ${toColumns} 列）`,
  'part-without-account': ({ column }) => `列 \`${column}\` からアカウントのテーブルへの owned-by か refers-to がないため、だれの部分か決まりません`,
  'account-without-identity': ({ table }) => `テーブル \`${table}\` では本人を見分けられません。email か、name と birth-date が必要です`,
  'not-in-database': ({ relation, column }) => `データベースに${column === undefined ? `テーブル \`${relation}\`` : `列 \`${relation}.${column}\``} がありません`,
  'column-not-annotated': ({ relation, column }) => `列 \`${relation}.${column}\` の説明がないため、開示されません`,
};
