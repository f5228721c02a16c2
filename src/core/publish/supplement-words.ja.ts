import { say } from './content.ts';
import type { SupplementWords } from './supplement-words.ts';

/** 本文のほかに公表するものの日本語の文言。 */
export const ja: SupplementWords = {
  notice: {
    heading: (name) => say`${name}でお聞きすること`, who: (organisation) => say`お預かりするのは${organisation}です。`,
    asked: 'お聞きする項目', head: ['項目', '回答'], need: { required: '必須', optional: '任意', 'by-law': '法令により必要' },
    purposes: '何のために使うか', withheld: '回答しないとどうなるか', nothingWithheld: '回答しなくても、不利になることはありません。',
    clause: (number) => `（ポリシー ${number}）`,
    recorded: '通話や会議は、録音・録画することがあります。', notRecorded: '録音・録画はしません。', notReturned: 'お預かりした書類には、お返しできないものがあります。',
    policy: (title, version) => say`詳しくは「${title}」（${version}の版）をご覧ください。`,
  },
  jointUsers: {
    title: '共同利用する会社', asOf: (date) => say`${date}の時点の一覧です。`, noList: '会社の一覧は、次の場所で公表しています。', head: ['会社', '所在する国'],
    conditions: '共同利用の内容',
  },
  countries: {
    title: '外国にある第三者への提供について', each: '国ごとの情報', noneNamed: '提供先の国は定めていません。', general: '外国の制度について', others: '名称を挙げていない国',
    noReason: '名称を挙げられない理由は示されていません。', measures: '提供先がとる措置', cases: '提供する場合', storedAbroad: '外国で保管する場合の措置',
  },
};
