import type { Language } from '../identifiers/language.ts';
import type { LocalText } from '../policy/model/local-text.ts';

/** How places in a text are named: Japanese articles (第17条第1項), numbered sections, or the American §. */
type Numbering = 'articles' | 'sections' | 'paragraph-signs';

interface Work extends LocalText {
  readonly numbering: Numbering;
}

/** The texts that the rules rest on. */
const works = {
  appi: { ja: '個人情報保護法', en: 'APPI', numbering: 'articles' },
  'appi-order': { ja: '個人情報保護法施行令', en: 'APPI Enforcement Order', numbering: 'articles' },
  'appi-rules': { ja: '個人情報保護法施行規則', en: 'APPI Enforcement Rules', numbering: 'articles' },
  'appi-2026': { ja: '令和8年改正個人情報保護法', en: 'APPI as amended in 2026', numbering: 'articles' },
  'guide-general': { ja: '個人情報保護法ガイドライン（通則編）', en: 'PPC Guidelines (general)', numbering: 'sections' },
  'guide-foreign': { ja: '同ガイドライン（外国にある第三者への提供編）', en: 'PPC Guidelines (third parties in foreign countries)', numbering: 'sections' },
  'guide-records': { ja: '同ガイドライン（第三者提供時の確認・記録義務編）', en: 'PPC Guidelines (confirmation and records)', numbering: 'sections' },
  'guide-anonymised': { ja: '同ガイドライン（仮名加工情報・匿名加工情報編）', en: 'PPC Guidelines (pseudonymised and anonymised information)', numbering: 'sections' },
  'guide-my-number': { ja: '特定個人情報ガイドライン（事業者編）', en: 'My Number Guidelines (businesses)', numbering: 'sections' },
  'ppc-answers': { ja: '個人情報保護委員会 Q&A', en: 'PPC Q&A', numbering: 'sections' },
  'ppc-notice': { ja: '個人情報保護委員会 注意喚起', en: 'PPC caution', numbering: 'sections' },
  'my-number-act': { ja: '番号法', en: 'My Number Act', numbering: 'articles' },
  'civil-code': { ja: '民法', en: 'Civil Code of Japan', numbering: 'articles' },
  'holidays-act': { ja: '国民の祝日に関する法律', en: 'Act on National Holidays', numbering: 'articles' },
  'office-holidays-act': { ja: '行政機関の休日に関する法律', en: 'Act on Holidays of Administrative Organs', numbering: 'articles' },
  'telecom-act': { ja: '電気通信事業法', en: 'Telecommunications Business Act', numbering: 'articles' },
  'telecom-rules': { ja: '電気通信事業法施行規則', en: 'Telecommunications Business Act Rules', numbering: 'articles' },
  'employment-act': { ja: '職業安定法', en: 'Employment Security Act', numbering: 'articles' },
  'employment-guideline': { ja: '職業紹介事業者等の指針（平成11年労働省告示第141号）', en: 'Employment Security Guidelines (Notice 141 of 1999)', numbering: 'sections' },
  'dispatch-act': { ja: '労働者派遣法', en: 'Worker Dispatching Act', numbering: 'articles' },
  'criminal-procedure': { ja: '刑事訴訟法', en: 'Code of Criminal Procedure', numbering: 'articles' },
  'attorneys-act': { ja: '弁護士法', en: 'Attorneys Act', numbering: 'articles' },
  'health-insurance-act': { ja: '健康保険法', en: 'Health Insurance Act', numbering: 'articles' },
  'pension-act': { ja: '国民年金法', en: 'National Pension Act', numbering: 'articles' },
  'resident-register-act': { ja: '住民基本台帳法', en: 'Basic Resident Register Act', numbering: 'articles' },
  'jis-q-15001': { ja: 'JIS Q 15001', en: 'JIS Q 15001', numbering: 'sections' },
  practice: { ja: '実務', en: 'practice', numbering: 'sections' },
  ccpa: { ja: 'カリフォルニア州民法典', en: 'Cal. Civ. Code', numbering: 'paragraph-signs' },
  'ccpa-regulations': { ja: 'カリフォルニア州規則集第11編', en: '11 CCR', numbering: 'paragraph-signs' },
  'opt-me-out-act': { ja: 'California Opt Me Out Act', en: 'California Opt Me Out Act', numbering: 'sections' },
} as const satisfies Readonly<Record<string, Work>>;

export type WorkId = keyof typeof works;

/** A place in a text. `at` is written `27(5)(iii)`, `27-12(1)`, `3-6-1` or `7026(f)`; empty means the whole. `to` ends a range. */
export interface Source {
  readonly work: WorkId;
  readonly at: string;
  readonly to: string | undefined;
}

export const source = (work: WorkId, at: string, to?: string): Source => ({ work, at, to });

export const appi = (at: string, to?: string): Source => source('appi', at, to);
export const order = (at: string, to?: string): Source => source('appi-order', at, to);
export const rules = (at: string, to?: string): Source => source('appi-rules', at, to);
export const general = (at: string, to?: string): Source => source('guide-general', at, to);
export const ccpa = (at: string, to?: string): Source => source('ccpa', at, to);
export const regulations = (at: string, to?: string): Source => source('ccpa-regulations', at, to);

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii'];

/** `27-12(5)(iii)` as 第27条の12第5項第3号. */
const inArticles = (at: string): string => {
  const parts = /^(\d+)((?:-\d+)*)((?:\([0-9ivx]+\))*)$/.exec(at);
  if (!parts) throw new Error(`not an article: ${at}`);
  const [, article = '', branches = '', places = ''] = parts;
  const named = [...places.matchAll(/\(([0-9ivx]+)\)/g)].map(([, place = '']) =>
    /^\d/.test(place) ? `第${place}項` : `第${romans.indexOf(place) + 1}号`);
  return [`第${article}条`, branches.replaceAll('-', 'の'), ...named].join('');
};

const pointIn: { readonly [Way in Numbering]: { readonly [L in Language]: (at: string, to: string | undefined) => string } } = {
  articles: {
    ja: (at, to) => (to === undefined ? inArticles(at) : `${inArticles(at)}から${inArticles(to)}まで`),
    en: (at, to) => (to === undefined ? `Article ${at}` : `Articles ${at} to ${to}`),
  },
  sections: { ja: (at, to) => (to === undefined ? at : `${at}～${to}`), en: (at, to) => (to === undefined ? at : `${at} to ${to}`) },
  'paragraph-signs': { ja: (at, to) => (to === undefined ? `§${at}` : `§${at}～${to}`), en: (at, to) => (to === undefined ? `§ ${at}` : `§§ ${at} to ${to}`) },
};

/** A source as people write it: 個人情報保護法 第27条第5項第3号, APPI Article 27(5)(iii), 11 CCR § 7026(f). */
export const sourceText = (source: Source, language: Language): string => {
  const title = works[source.work][language];
  return source.at === '' ? title : `${title} ${placeIn(source, language)}`;
};

const placeIn = ({ work, at, to }: Source, language: Language): string => pointIn[works[work].numbering][language](at, to);

/** Several of them, the name of a text said once for places that follow each other: 国民の祝日に関する法律 第2条、第3条. */
export const sourcesText = (sources: readonly Source[], language: Language): string =>
  sources.map((source, index) => (source.at !== '' && sources[index - 1]?.work === source.work ? placeIn(source, language) : sourceText(source, language)))
    .join(language === 'ja' ? '、' : ', ');
