import type { Language } from '../identifiers/language.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import { plain } from './content.ts';
import { html } from './html.ts';
import type { Content, Fragment } from './html.ts';
import { htmlPage } from './html-page.ts';
import { publishWords } from './policy-document.ts';
import type { SupplementName } from './supplements.ts';

// The pages of a folder of built policies: which policies there are, and which versions of each. In both languages at once.

const headings = {
  policies: { ja: 'プライバシーポリシーの一覧', en: 'Privacy policies' },
  versions: { ja: 'すべての版', en: 'All versions' },
  model: { ja: '機械で読む形（JSON）', en: 'For programs (JSON)' },
  schema: { ja: 'その形（JSON Schema）', en: 'its form (JSON Schema)' },
  users: { ja: '共同利用する者の一覧', en: 'Register of joint users' },
  abroad: { ja: '外国の提供先についての情報', en: 'Recipients abroad' },
  notice: { ja: '取得のときのお知らせ', en: 'Notice at collection' },
  changes: { ja: '変わったところ', en: 'What changed since' },
} as const;

/** A version with the folder of each of its supplements, which holds a page a language. */
export interface BuiltVersion {
  readonly policy: PolicyText;
  readonly supplements: readonly { readonly name: SupplementName; readonly folder: string }[];
  /** Earlier versions, from each of which the list of changes is there. */
  readonly changesFrom: readonly PolicyText['version'][];
}

/** All policies, by their newest version. */
export const policiesPage = (policies: readonly PolicyText[]): string => {
  const newest = [...Map.groupBy(policies, ({ id }) => id).values()].flatMap((versions) => newestFirst(versions).slice(0, 1));
  return page(both(headings.policies), html`<ul>
${newest.map((policy) => html`<li><a href="./${policy.id}/index.html">${titleOf(policy)}</a></li>\n`)}</ul>
`);
};

/** Every version of one policy, newest first, in each form. */
export const versionsPage = (built: readonly BuiltVersion[]): string => {
  const versions = built.toSorted((a, b) => (a.policy.version < b.policy.version ? 1 : -1));
  const title = versions[0] ? titleOf(versions[0].policy) : '';
  return page(title, html`<h2>${both(headings.versions)}</h2>
${versions.map(({ policy, supplements, changesFrom }) => html`<h3><time datetime="${policy.version}">${inBoth((language) => html`${publishWords[language].dateInHead(policy.version, policy.japaneseHead).text}`)}</time></h3>
<ul>
${(['ja', 'en'] as const).map((language) => html`<li lang="${language}">${formsOf(policy, language)}</li>\n`)}${supplements.map(({ name, folder }) => html`<li>${(['ja', 'en'] as const).map((language, at) =>
  html`${at === 0 ? '' : ' / '}<a href="./${policy.version}/${folder}/${language}.html" hreflang="${language}" lang="${language}">${supplementTitle(name, policy, language)}</a>`)}</li>
`)}${changesFrom.map((from) => html`<li>${(['ja', 'en'] as const).map((language, at) =>
  html`${at === 0 ? '' : ' / '}<a href="./${from}..${policy.version}/${language}.html" hreflang="${language}" lang="${language}">${headings.changes[language]} (${from})</a>`)}</li>
`)}<li><a href="./${policy.version}/model.json">${both(headings.model)}</a> · <a href="../model.schema.json">${both(headings.schema)}</a></li>
</ul>
`)}<p><a href="../index.html">${both(headings.policies)}</a></p>
`);
};

const supplementTitle = (name: SupplementName, { collections }: PolicyText, language: Language): string => {
  if (name === 'joint-users') return headings.users[language];
  if (name === 'countries') return headings.abroad[language];
  const collection = collections.find(({ id }) => name === `notice.${id}`);
  return [headings.notice[language], ...(collection ? [plain(collection.name[language])] : [])].join(language === 'ja' ? '：' : ': ');
};

const newestFirst = (policies: readonly PolicyText[]): readonly PolicyText[] => policies.toSorted((a, b) => (a.version < b.version ? 1 : -1));

const formsOf = (policy: PolicyText, language: Language): Content => {
  const file = `./${policy.version}/${language}`;
  const [open, comma, close] = language === 'ja' ? ['（', '、', '）'] : [' (', ', ', ')'];
  return html`<a href="${file}.html" hreflang="${language}">${plain(policy.title[language])}</a>${open}<a href="${file}.pdf">PDF</a>${comma}<a href="${file}.md">Markdown</a>${close}`;
};

const inBoth = (say: (language: Language) => Content): Content => html`<span lang="ja">${say('ja')}</span> / <span lang="en">${say('en')}</span>`;
const both = (words: { readonly [Of in Language]: string }): Content => inBoth((language) => words[language]);
const titleOf = ({ title }: PolicyText): Content => both({ ja: plain(title.ja), en: plain(title.en) });

const page = (title: Content, body: Fragment): string => htmlPage({
  language: 'ja', title: `${headings.policies.ja} / ${headings.policies.en}`,
  body: html`<header><h1>${title}</h1></header>
<main>
${body}</main>
`,
});
