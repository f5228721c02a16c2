import type { Language } from '../identifiers/language.ts';
import { type Content, documentOf, type Fragment, html } from './html.ts';
import { style } from './style.ts';

interface HtmlPage {
  readonly language: Language;
  readonly title: string;
  /** Where the same page is in the other language; undefined: nowhere by itself. */
  readonly other?: { readonly language: Language; readonly address: string };
  /** Rules of this page's own, after those of all pages. */
  readonly rules?: string;
  readonly body: Fragment;
}

/** A self-contained page for readers: no script, no font or image from elsewhere. */
export const htmlPage = ({ language, title, other, rules = '', body }: HtmlPage): string => {
  const alternate: Content = other === undefined ? '' : html`<link rel="alternate" hreflang="${other.language}" href="${other.address}">
`;
  return documentOf(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${alternate}<style>${{ markup: style + rules }}</style>
</head>
<body>
${body}</body>
</html>
`);
};
