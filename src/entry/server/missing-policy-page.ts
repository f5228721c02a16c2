import type { Language } from '../../core/identifiers/language.ts';
import { html } from '../../core/publish/html.ts';
import { htmlPage } from '../../core/publish/html-page.ts';

const words: Readonly<Record<Language, { readonly title: string; readonly text: string; readonly list: string }>> = {
  ja: { title: 'このページはありません', text: 'アドレスが違うか、この版にはないページです。公開しているポリシーと版は、一覧にすべてあります。', list: 'プライバシーポリシーの一覧' },
  en: { title: 'There is no such page', text: 'The address is wrong, or this version has no such page. The list has every policy and version that is published.', list: 'Privacy policies' },
};

/** What a reader gets for an address of a policy or version that is not published: the way to those that are. */
export const missingPolicyPage = (language: Language): string => {
  const own = words[language];
  return htmlPage({
    language, title: own.title,
    body: html`<header>
<h1>${own.title}</h1>
</header>
<main>
<p>${own.text}</p>
<p><a href="/policies/${language}">${own.list}</a></p>
</main>
`,
  });
};
