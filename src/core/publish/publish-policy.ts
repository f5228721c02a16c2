import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { Language } from '../identifiers/language.ts';
import type { Clause, Policy } from '../policy/model/policy.ts';
import { printBlock } from './blocks.ts';
import type { Printing } from './blocks.ts';
import { en } from './en.ts';
import { documentOf, html } from './html.ts';
import type { Content, Fragment } from './html.ts';
import { ja } from './ja.ts';
import { style } from './style.ts';

const words = { ja, en } as const;
const otherThan = { ja: 'en', en: 'ja' } as const;

/**
 * The policy as an HTML document in one language: self-contained, no script, every text escaped. It links to the other
 * language as a sibling (`./en`, `./ja`), so it is served at a path that ends in its language.
 */
export const publishPolicy = (policy: Policy, language: Language): string => {
  const printing: Printing = { policy, language, words: words[language] };
  return documentOf(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${policy.title[language]}</title>
<link rel="alternate" hreflang="${otherThan[language]}" href="./${otherThan[language]}">
<style>${{ markup: style }}</style>
</head>
<body>
<a class="skip" href="#_text">${words[language].skip}</a>
${headOf(printing)}${contentsOf(printing)}<main id="_text" tabindex="-1">
${clausesOf(policy.clauses, printing, { depth: 0, level: 0 })}</main>
<footer>
<p>${policy.organisation.responsibleCompany[language]}<br>${words[language].revised}: ${time(policy.version, words[language].dateInHead(policy.version))}</p>
</footer>
</body>
</html>
`);
};

const time = (date: CalendarDate, text: string): Fragment => html`<time datetime="${date}">${text}</time>`;

const headOf = ({ policy, language, words: own }: Printing): Fragment => {
  const other = otherThan[language];
  const { organisation } = policy;
  return html`<header>
<nav aria-label="${own.languages}"><a href="./${other}" hreflang="${other}" lang="${other}">${words[other].language}</a></nav>
<h1>${policy.title[language]}</h1>
<dl>
<dt>${own.established}</dt><dd>${time(policy.established, own.dateInHead(policy.established))}</dd>
<dt>${own.revised}</dt><dd>${time(policy.version, own.dateInHead(policy.version))}</dd>
</dl>
<p>${organisation.responsibleCompany[language]}<br>${organisation.representative.title[language]} ${organisation.representative.name[language]}</p>
</header>
`;
};

/** How deep a clause stands, and how many of those around it carry a number. */
interface Place { readonly depth: number; readonly level: number }

const labels: readonly ((count: number) => string)[] = [(count) => `${count}.`, (count) => `${count})`, (count) => `(${count})`];
const labelOf = (level: number, count: number): string => (labels[level] ?? ((at: number) => `${at}.`))(count);

interface Numbered { readonly clause: Clause; readonly label: string | undefined }

/** Numbers count among siblings; a clause that is a part carries none. */
const numbered = (clauses: readonly Clause[], level: number): readonly Numbered[] => {
  let count = 0;
  return clauses.map((clause) => {
    if (clause.numbered) count += 1;
    return { clause, label: clause.numbered ? labelOf(level, count) : undefined };
  });
};

const headingOf = ({ clause, label }: Numbered, language: Language): readonly Content[] =>
  label === undefined ? [clause.heading[language]] : [html`<span class="number">${label}</span>`, clause.heading[language]];

const within = (clause: Clause, { depth, level }: Place): Place => ({ depth: depth + 1, level: clause.numbered ? level + 1 : level });

const clausesOf = (clauses: readonly Clause[], printing: Printing, place: Place): readonly Content[] =>
  numbered(clauses, place.level).map((each) => {
    const { clause } = each;
    const heading = headings[Math.min(place.depth, headings.length - 1)] ?? headings[0];
    return html`<section aria-labelledby="${clause.id}">
${heading(clause.id, headingOf(each, printing.language))}
${clause.body.map((block) => printBlock(block, printing))}${clausesOf(clause.clauses, printing, within(clause, place))}</section>
`;
  });

type Heading = (id: string, content: Content) => Fragment;
const headings: readonly [Heading, ...Heading[]] = [
  (id, content) => html`<h2 id="${id}">${content}</h2>`,
  (id, content) => html`<h3 id="${id}">${content}</h3>`,
  (id, content) => html`<h4 id="${id}">${content}</h4>`,
  (id, content) => html`<h5 id="${id}">${content}</h5>`,
  (id, content) => html`<h6 id="${id}">${content}</h6>`,
];

/** Two levels: enough to find one's way, short enough to read. */
const contentsOf = ({ policy, language, words: own }: Printing): Fragment => {
  const entriesOf = (clauses: readonly Clause[], place: Place): Content => html`<ul>
${numbered(clauses, place.level).map((each) => html`<li><a href="#${each.clause.id}">${headingOf(each, language)}</a>${
  each.clause.clauses.length > 0 && place.depth < 1 ? entriesOf(each.clause.clauses, within(each.clause, place)) : ''}</li>
`)}</ul>
`;
  return html`<nav class="contents" aria-labelledby="_contents"><div>
<h2 id="_contents">${own.contents}</h2>
${entriesOf(policy.clauses, { depth: 0, level: 0 })}</div></nav>
`;
};
