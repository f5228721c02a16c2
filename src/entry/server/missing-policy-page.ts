import type { Language } from '../../core/identifiers/language.ts';
import { documentOf, html } from '../../core/publish/html.ts';
import { style } from '../../core/publish/style.ts';

const words: Readonly<Record<Language, { readonly title: string; readonly text: string; readonly list: string }>> = {
  ja: { title: 'このページはありません', text: 'アドレスが違うか、この版にはないページです。公開しているポリシーと版は、一覧にすべてあります。', list: 'プライバシーポリシーの一覧' },
  en: { title: 'There is no such page', text: 'The address is wrong, or this version has no such page. The list has every policy and version that is published.', list: 'Privacy policies' },
};

/** What a reader gets for an address of a policy or version that is not published: the way to those that are. */
export const missingPolicyPage = (language: Language): string => {
  const own = words[language];
  return documentOf(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${own.title}</title>
<style>${{ markup: style }}</style>
</head>
<body>
<header>
<h1>${own.title}</h1>
</header>
<main>
<p>${own.text}</p>
<p><a href="/policies/${language}">${own.list}</a></p>
</main>
</body>
</html>
`);
};
