import { englishDate } from '../../core/calendar/english-date.ts';
import { eraDate } from '../../core/calendar/era.ts';
import { dateIn } from '../../core/calendar/zone.ts';
import { parseCalendarDate, type CalendarDate } from '../../core/identifiers/calendar-date.ts';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { Instant } from '../../core/identifiers/instant.ts';
import { languages, type Language } from '../../core/identifiers/language.ts';
import type { Collection } from '../../core/policy/model/collections.ts';
import type { PolicyState } from '../../core/policy/versions/timeline.ts';
import { html, type Content, type Fragment } from '../../core/publish/html.ts';
import { htmlPage } from '../../core/publish/html-page.ts';
import type { PublishedPolicy, PublishedVersion } from '../../operations/show-published.ts';
import { fileOf } from './rendering-addresses.ts';

interface Words {
  readonly title: string;
  readonly lead: string;
  readonly other: string;
  readonly skip: string;
  readonly version: (day: string) => string;
  readonly state: string;
  readonly from: string;
  readonly read: string;
  readonly none: string;
  /** Between a name and what belongs to it. */
  readonly colon: string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly program: string;
  readonly jointUsers: string;
  readonly countries: string;
  readonly notices: string;
  readonly changes: (day: string) => string;
  readonly states: Readonly<Record<PolicyState, string>>;
  readonly supersededBy: (version: string, day: string) => string;
  readonly willBe: (version: string, day: string) => string;
  readonly date: (day: CalendarDate) => string;
  /** Within a line that has a day already. */
  readonly shortly: (day: CalendarDate) => string;
}

const inWesternYears = (day: CalendarDate): string => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
const inJapanese = (day: CalendarDate): string => `${inWesternYears(day)}（${eraDate(day)}）`;

const words: Readonly<Record<Language, Words>> = {
  ja: {
    title: 'プライバシーポリシーの一覧', lead: 'これまでに施行した版と、これから施行する版を、すべて承認したときの文面のまま公開しています。', other: 'English',
    skip: '本文へ', version: (day) => `${day}の版`, state: '状態', from: '施行日', read: '読む',
    none: '公開しているポリシーはありません。', colon: '：',
    languages: { ja: '日本語', en: '英語' }, program: 'プログラム用', jointUsers: '共同利用する会社', countries: '外国への提供', notices: '取得のときのお知らせ', changes: (day) => `${day}の版との違い`,
    states: { draft: '下書き', approved: '施行予定', effective: '施行中', superseded: '旧版' },
    supersededBy: (version, day) => `${day}に${version}の版に替わりました`, willBe: (version, day) => `${day}に${version}の版に替わります`, date: inJapanese, shortly: inWesternYears,
  },
  en: {
    title: 'Privacy policies', lead: 'Every version that is, was or will be in force, in the words in which it was approved.', other: '日本語',
    skip: 'To the text', version: (day) => `Version of ${day}`, state: 'State', from: 'In force from', read: 'Read', none: 'No policy is published.', colon: ':',
    languages: { ja: 'Japanese', en: 'English' }, program: 'For programs', jointUsers: 'Joint users', countries: 'Recipients abroad', notices: 'Notices at collection', changes: (day) => `Changes from the version of ${day}`,
    states: { draft: 'draft', approved: 'not yet in force', effective: 'in force', superseded: 'superseded' },
    supersededBy: (version, day) => `replaced by the version of ${version} on ${day}`, willBe: (version, day) => `to be replaced by the version of ${version} on ${day}`, date: englishDate, shortly: englishDate,
  },
};

const keepsChanges = (renderings: PublishedVersion['renderings'], other: string, language: Language): boolean =>
  renderings.some((one) => one.format === `changes.${other}` && one.language === language);

/** A version is named by its day. */
const dayNamed = (version: string, written: (day: CalendarDate) => string): string => {
  const day = parseCalendarDate(version);
  return day.ok ? written(day.value) : version;
};

/** Where a version collects data, in its own order: a notice for each. */
export type CollectionNames = ReadonlyMap<Sha256, readonly Pick<Collection, 'id' | 'name'>[]>;

/** What is the same for every version of a page. */
interface Page { readonly own: Words; readonly language: Language; readonly collections: CollectionNames }

/** The notice of each collection, by its name. */
const noticesOf = ({ id, version, hash, renderings }: PublishedVersion, { own, language, collections }: Page): readonly Content[] => {
  const lines = (collections.get(hash) ?? []).flatMap((collection): readonly Content[] => {
    const format = `notice.${collection.id}` as const;
    const links = languages.filter((one) => renderings.some((kept) => kept.format === format && kept.language === one))
      .map((one) => html` <a href="/policies/${id}/${version}/${fileOf({ format, language: one })}" hreflang="${one}">${own.languages[one]}</a>`);
    return links.length === 0 ? [] : [html`<li>${collection.name[language]}${own.colon}${links}</li>
`];
  });
  return lines.length === 0 ? [] : [html`<ul>
${lines}</ul>`];
};

/** The forms in which a version is kept, a line each: in both languages, or the model for programs. */
const formsOf = (shown: PublishedVersion, versions: readonly PublishedVersion[], { own, ...page }: Page): readonly Content[] => {
  const { id, version, renderings } = shown;
  const labels = { html: own.read, pdf: 'PDF', markdown: 'Markdown', 'joint-users': own.jointUsers, countries: own.countries } as const;
  const link = (file: string, text: string, about: Content): Content => html`<a href="/policies/${id}/${version}/${file}"${about}>${text}</a>`;
  const lines = (['html', 'pdf', 'markdown', 'joint-users', 'countries'] as const).map((format): readonly [string, readonly Content[]] => [labels[format], languages
    .filter((language) => renderings.some((one) => one.format === format && one.language === language))
    .map((language) => html`${link(fileOf({ format, language }), own.languages[language], html` hreflang="${language}"`)} `)]);
  const model: readonly Content[] = renderings.some(({ format }) => format === 'json') ? [link('model.json', 'JSON', '')] : [];
  // Told with the newer of the two, whichever keeps the list.
  const changes = versions.filter((other) => other.version < version).map((other): readonly [string, readonly Content[]] => [own.changes(dayNamed(other.version, own.shortly)), languages
    .filter((language) => keepsChanges(renderings, other.version, language) || keepsChanges(other.renderings, version, language))
    .map((language) => html`<a href="/policies/${id}/${other.version}..${version}/${language}" hreflang="${language}">${own.languages[language]}</a> `)]);
  return [...lines, [own.notices, noticesOf(shown, { own, ...page })] as const, [own.program, model] as const, ...changes].filter(([, links]) => links.length > 0).map(([label, links]) => html`<dt>${label}</dt><dd>${links}</dd>
`);
};

const dayOf = (at: Instant, own: Words): string => own.date(dateIn('Asia/Tokyo', at));

const noteOf = ({ state, supersededBy }: PublishedVersion, versions: readonly PublishedVersion[], own: Words): Content => {
  if (!supersededBy) return '';
  const version = dayNamed(versions.find(({ hash }) => hash === supersededBy.hash)?.version ?? '', own.shortly);
  const day = dayOf(supersededBy.at, own);
  return html`<br>${state === 'superseded' ? own.supersededBy(version, day) : own.willBe(version, day)}`;
};

const nameOf = (version: string, own: Words): Content => html`<time datetime="${version}">${own.version(dayNamed(version, own.date))}</time>`;

// No landmark of its own: versions of two policies may be of one day, and so called alike.
const versionOf = (version: PublishedVersion, versions: readonly PublishedVersion[], page: Page): Fragment => html`<section>
<h3 id="${version.id}.${version.version}">${nameOf(version.version, page.own)}</h3>
<dl>
<dt>${page.own.state}</dt><dd>${page.own.states[version.state]}${noteOf(version, versions, page.own)}</dd>
${version.effectiveFrom === undefined ? '' : html`<dt>${page.own.from}</dt><dd>${dayOf(version.effectiveFrom, page.own)}</dd>
`}${formsOf(version, versions, page)}</dl>
</section>
`;

const policyOf = ({ id, title, versions }: PublishedPolicy, page: Page): Fragment => html`<section aria-labelledby="${id}">
<h2 id="${id}">${title[page.language]}</h2>
${versions.map((version) => versionOf(version, versions, page))}</section>
`;

/** The page that lists what is published. That a version is superseded stands here, outside of its bytes, which never change. */
export const policyListPage = (policies: readonly PublishedPolicy[], language: Language, collections: CollectionNames): string => {
  const own = words[language];
  const other: Language = language === 'ja' ? 'en' : 'ja';
  return htmlPage({
    language, title: own.title, other: { language: other, address: `/policies/${other}` },
    rules: `
dl { grid-template-columns: fit-content(50%) 1fr; }
dd ul { margin: 0; padding-inline-start: 1.2em; }`,
    body: html`<a class="skip" href="#_text">${own.skip}</a>
<header>
<nav aria-label="${language === 'ja' ? '言語' : 'Language'}"><a href="/policies/${other}" hreflang="${other}" lang="${other}">${own.other}</a></nav>
<h1>${own.title}</h1>
<p>${own.lead}</p>
</header>
<main id="_text" tabindex="-1">
${policies.length === 0 ? html`<p>${own.none}</p>` : policies.map((policy) => policyOf(policy, { own, language, collections }))}</main>
`,
  });
};
