import type { DocumentsFor, NotApplied } from '../../../core/explain/documents-for.ts';
import type { EffectiveLine, Origin, Standing } from '../../../core/explain/effective-policy.ts';
import type { PersonFacts } from '../../../core/explain/person-facts.ts';
import type { Topic } from '../../../core/explain/topics.ts';
import type { CalendarDate } from '../../../core/identifiers/calendar-date.ts';
import type { Language } from '../../../core/identifiers/language.ts';

/** What was asked, and what came of it. */
interface Explained extends DocumentsFor {
  readonly policy: string;
  readonly at: CalendarDate;
  readonly person: PersonFacts;
  readonly lines: readonly EffectiveLine[];
}

interface Words {
  readonly head: (policy: string, at: CalendarDate) => string;
  readonly nothing: (policy: string, at: CalendarDate) => string;
  readonly documents: string;
  readonly kinds: { readonly addendum: string; readonly service: string; readonly base: string };
  readonly left: (because: string) => string;
  readonly because: { readonly [Why in NotApplied]: string };
  readonly from: string;
  readonly overrode: string;
  readonly limitedBy: string;
  readonly nowhere: string;
  readonly standings: { readonly [Each in Standing]: string };
  readonly topics: { readonly [Each in Topic]: string };
}

const words: { readonly [In in Language]: Words } = {
  ja: {
    head: (policy, at) => `${at} の時点で、この人に適用される ${policy} の内容`, nothing: (policy, at) => `${at} の時点で効力のある ${policy} の版はありません`,
    documents: '適用される文書（上が優先）', kinds: { addendum: '特則。抵触するときに優先', service: 'サービスのポリシー', base: '基になるポリシー' },
    left: (because) => `適用されない（${because}が当てはまらない）`, because: { residence: '居住地', company: '会社', service: '利用するサービス' },
    from: '出所', overrode: '優先されて適用されないもの', limitedBy: '制限する条項', nowhere: '（本文に記載なし）',
    standings: { applies: '', 'needs-consent': '【本人の同意が必要】', never: '【利用できない】', 'by-law-only': '【法令が認める場合だけ】' },
    topics: {
      purposes: '利用目的', 'purpose-rules': '目的の外の利用と目的の変更', recipients: '第三者への提供先', 'provision-consent': '提供の同意', 'provision-exceptions': '同意なく提供する場合',
      'provision-abroad': '外国への提供', receipts: '第三者からの受領', 'special-care': '要配慮個人情報', 'joint-use': '共同利用', entrustment: '委託', statistics: '統計',
      anonymised: '匿名加工情報', trackers: '気づきにくい方法による取得', security: '安全管理措置', retention: '保管の期間', minors: '未成年の利用者', amendment: 'ポリシーの変更',
      'request-types': '請求の種類と手数料', 'request-intake': '請求の受け付け', 'request-procedure': '請求の手順', 'promised-reply': '回答の期限', identity: '本人確認書類', 'refusal-grounds': '応じられない場合',
      'california-categories': 'カリフォルニア州: 類型', 'california-sale': 'カリフォルニア州: 販売と共有', 'california-sensitive': 'カリフォルニア州: センシティブ個人情報',
      'california-rights': 'カリフォルニア州: 権利', desk: '窓口',
    },
  },
  en: {
    head: (policy, at) => `${policy} as it speaks to this person on ${at}`, nothing: (policy, at) => `no version of ${policy} was in force on ${at}`,
    documents: 'Documents that apply (the first prevails)', kinds: { addendum: 'addendum: prevails in a conflict', service: 'policy of a service', base: 'what they stand on' },
    left: (because) => `does not apply (${because})`, because: { residence: 'another place of residence', company: 'another company', service: 'another service' },
    from: 'from', overrode: 'overrode', limitedBy: 'limited by', nowhere: '(printed nowhere in the text)',
    standings: { applies: '', 'needs-consent': '[needs the person\'s consent]', never: '[not allowed]', 'by-law-only': '[only where the law allows]' },
    topics: {
      purposes: 'Purposes', 'purpose-rules': 'Other uses, and changes of purposes', recipients: 'Recipients', 'provision-consent': 'Consent to provision',
      'provision-exceptions': 'Provision without consent', 'provision-abroad': 'Provision abroad', receipts: 'Receipt from others', 'special-care': 'Special care',
      'joint-use': 'Joint use', entrustment: 'Entrustment', statistics: 'Statistics', anonymised: 'Anonymised information', trackers: 'Trackers',
      security: 'Security measures', retention: 'Retention', minors: 'Users under an age', amendment: 'Amendments', 'request-types': 'Kinds of request, and fees',
      'request-intake': 'How requests are taken', 'request-procedure': 'Procedure of requests', 'promised-reply': 'Time of the reply', identity: 'Identity documents',
      'refusal-grounds': 'Grounds for refusal', 'california-categories': 'California: categories', 'california-sale': 'California: sale and sharing',
      'california-sensitive': 'California: sensitive information', 'california-rights': 'California: rights', desk: 'Desk',
    },
  },
};

const placeOf = ({ policy, version, clause }: Origin, language: Language): string => {
  const where = clause ? `${clause.number === undefined ? '' : `${clause.number} `}${clause.heading[language]} (#${clause.id})` : words[language].nowhere;
  return `${policy} ${version}, ${where}`;
};

const indented = (text: string, by: string): string => text.split('\n').map((line) => `${by}${line}`).join('\n');

/** For people. */
export const explainReport = ({ policy, at, layers, left, lines }: Explained, language: Language): string => {
  const say = words[language];
  if (layers.length === 0) return `${say.nothing(policy, at)}\n`;
  const documents = layers.map(({ id, version, title, extends: extension }, index) =>
    `  ${index + 1}. ${id} ${version} ${title[language]} (${say.kinds[extension?.as ?? 'base']})`);
  const others = left.map(({ text, because }) => `  -  ${text.id} ${text.version}: ${say.left(because.map((why) => say.because[why]).join(', '))}`);
  const body = lines.flatMap((line, index) => [
    ...(lines[index - 1]?.topic === line.topic ? [] : ['', `## ${say.topics[line.topic]}`]),
    ...(line.key === undefined ? [] : [`  [${line.key}]`]),
    indented([say.standings[line.standing], line.text[language]].filter((part) => part !== '').join('\n'), '  '),
    `    ${say.from}: ${placeOf(line.from, language)}`,
    ...(line.limitedBy ? [`    ${say.limitedBy}: ${placeOf(line.limitedBy, language)}`] : []),
    ...line.overrode.flatMap((other) => [`    ${say.overrode}: ${placeOf(other.from, language)}`, indented(other.text[language], '      ')]),
  ]);
  return [say.head(policy, at), '', say.documents, ...documents, ...others, ...body, ''].join('\n');
};

/** For programs: the same in both languages. */
export const explainData = ({ policy, at, person, layers, left, lines }: Explained): string => `${JSON.stringify({
  policy, at, person,
  documents: layers.map(({ id, version, extends: extension }) => ({ policy: id, version, as: extension?.as ?? 'base' })),
  notApplied: left.map(({ text, because }) => ({ policy: text.id, version: text.version, because })),
  lines: lines.map((line) => ({ ...line, key: line.key ?? null, from: asData(line.from), limitedBy: line.limitedBy ? asData(line.limitedBy) : null,
    overrode: line.overrode.map((other) => ({ from: asData(other.from), text: other.text })) })),
})}\n`;

const asData = ({ policy, version, clause }: Origin): object =>
  ({ policy, version, clause: clause ? { id: clause.id, number: clause.number ?? null, heading: clause.heading } : null });
