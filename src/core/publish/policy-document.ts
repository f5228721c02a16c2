import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { Language } from '../identifiers/language.ts';
import { allClauses } from '../policy/model/all-clauses.ts';
import { labelOf } from '../policy/model/clause-labels.ts';
import type { Clause, PolicyText } from '../policy/model/policy.ts';
import { printBlock } from './blocks.ts';
import { en as californiaEn } from './california-words.en.ts';
import { ja as californiaJa } from './california-words.ja.ts';
import { fact, line, name, plain, say } from './content.ts';
import type { Content, PolicyDocument, Section } from './document.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { representativeOf } from './organisation-blocks.ts';
import { proseIn } from './printing.ts';
import type { Blocks, ParentAddress, Printing } from './printing.ts';
import type { References } from './prose.ts';
import { en as sectionsEn } from './section-words.en.ts';
import { ja as sectionsJa } from './section-words.ja.ts';
import { paragraph } from './shapes.ts';

/** The words of publishing in each language. */
export const publishWords = { ja, en } as const;
const sectionWords = { ja: sectionsJa, en: sectionsEn } as const;
const californiaWords = { ja: californiaJa, en: californiaEn } as const;

/** What the places of a policy's text are printed from; `parents`: what it stands on, nearest first. */
export const printingOf = (policy: PolicyText, language: Language, parents: readonly PolicyText[] = [], parentAddress?: ParentAddress): Printing => ({
  policy: withInherited(policy, parents), parents, known: knownIn([policy, ...parents]), language, words: publishWords[language], sections: sectionWords[language],
  california: californiaWords[language], references: referencesOf(policy, language), parentAddress,
});

const knownIn = (texts: readonly PolicyText[]): Printing['known'] => ({
  items: texts.flatMap(({ items }) => items), classes: texts.flatMap(({ classes }) => classes), services: texts.flatMap(({ services }) => services),
  purposes: texts.flatMap(({ purposes }) => purposes), collections: texts.flatMap(({ collections }) => collections),
});

const inherited = [
  'purposeRules', 'provision', 'specialCare', 'jointUse', 'entrustment', 'statistics', 'anonymised', 'trackers', 'security', 'amendment', 'minors', 'california',
  'requests', 'desk',
] as const;

/** A place for a section that the text itself leaves out prints the section that holds for it. */
const withInherited = (policy: PolicyText, parents: readonly PolicyText[]): PolicyText =>
  ({ ...policy, ...Object.fromEntries(inherited.map((key) => [key, policy[key] ?? parents.find((parent) => parent[key] !== undefined)?.[key]])) });

/** The policy as a document in one language, for every writer alike. */
export const policyDocument = (policy: PolicyText, language: Language, parents: readonly PolicyText[] = [], parentAddress?: ParentAddress): PolicyDocument => {
  const printing = printingOf(policy, language, parents, parentAddress);
  const { words } = printing;
  const dated = (date: CalendarDate): Content => [words.dateInHead(date, policy.japaneseHead)];
  const company = [name(policy.organisation.responsibleCompany, language)];
  return {
    language, title: plain(policy.title[language]), version: policy.version,
    head: [
      ...(policy.established ? [{ label: words.established, content: dated(policy.established) }] : []),
      { label: words.revised, content: dated(policy.version) },
      ...(policy.revisionReason ? [{ label: words.revisionReason, content: proseIn(policy.revisionReason, printing) }] : []),
    ],
    signature: [company, ...representativeOf(printing)],
    sections: sectionsOf(policy.clauses, printing, 0),
    foot: [company, say`${words.revised}: ${dated(policy.version)}`],
  };
};

/** Headings that one clause alone has, so that a quotation of one points to it. */
const referencesOf = (policy: PolicyText, language: Language): References => {
  const clauses = allClauses(policy.clauses).map(({ id, heading }) => [plain(heading[language]), id] as const);
  const count = Map.groupBy(clauses, ([heading]) => heading);
  return new Map(clauses.filter(([heading]) => count.get(heading)?.length === 1));
};

/** Numbers count among siblings; a clause that is a part carries none. `level`: how many of the clauses around carry one. */
const sectionsOf = (clauses: readonly Clause[], printing: Printing, level: number): readonly Section[] => {
  let count = 0;
  return clauses.map((clause) => {
    if (clause.numbered) count += 1;
    return {
      id: clause.id, label: clause.numbered ? labelOf(level, count) : undefined, heading: line(clause.heading[printing.language]),
      body: [...clause.body.flatMap((block) => printBlock(block, printing)), ...citationsOf(clause, printing)],
      sections: sectionsOf(clause.clauses, printing, clause.numbered ? level + 1 : level),
    };
  });
};

/** References that the document prints, each a link to its clause; by the number that stands in the document where that is wrong. */
const citationsOf = ({ cites }: Clause, { policy, language, words, sections }: Printing): Blocks => {
  const all = allClauses(policy.clauses);
  const references = cites.flatMap(({ clause, printed }): readonly Content[] => {
    const cited = all.find(({ id }) => id === clause);
    return cited ? [[fact('reference', clause, printed?.[language] ?? cited.heading[language])]] : [];
  });
  return references.length === 0 ? [] : [paragraph(sections.see(words.and(references)))];
};
