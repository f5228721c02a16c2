import type { Language } from '../identifiers/language.ts';
import { allClauses } from '../policy/model/all-clauses.ts';
import type { Clause, PolicyText } from '../policy/model/policy.ts';
import { printBlock } from './blocks.ts';
import type { Printing } from './blocks.ts';
import { line, name, plain, say } from './content.ts';
import type { PolicyDocument, Section } from './document.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import type { References } from './prose.ts';

/** The words of publishing in each language. */
export const publishWords = { ja, en } as const;

/** The policy as a document in one language, for every writer alike. */
export const policyDocument = (policy: PolicyText, language: Language): PolicyDocument => {
  const words = publishWords[language];
  const { organisation } = policy;
  const { representative } = organisation;
  const company = [name(organisation.responsibleCompany, language)];
  return {
    language, title: plain(policy.title[language]), version: policy.version,
    head: [
      { label: words.established, content: [words.dateInHead(policy.established)] },
      { label: words.revised, content: [words.dateInHead(policy.version)] },
    ],
    signature: [company, say`${name(representative.title, language)} ${name(representative.name, language)}`],
    sections: sectionsOf(policy.clauses, { policy, language, words, references: referencesOf(policy, language) }, 0),
    foot: [company, say`${words.revised}: ${words.dateInHead(policy.version)}`],
  };
};

/** Headings that one clause alone has, so that a quotation of one points to it. */
const referencesOf = (policy: PolicyText, language: Language): References => {
  const clauses = allClauses(policy.clauses).map(({ id, heading }) => [plain(heading[language]), id] as const);
  const count = Map.groupBy(clauses, ([heading]) => heading);
  return new Map(clauses.filter(([heading]) => count.get(heading)?.length === 1));
};

const labels: readonly ((count: number) => string)[] = [(count) => `${count}.`, (count) => `${count})`, (count) => `(${count})`];
const labelOf = (level: number, count: number): string => (labels[level] ?? ((at: number) => `${at}.`))(count);

/** Numbers count among siblings; a clause that is a part carries none. `level`: how many of the clauses around carry one. */
const sectionsOf = (clauses: readonly Clause[], printing: Printing, level: number): readonly Section[] => {
  let count = 0;
  return clauses.map((clause) => {
    if (clause.numbered) count += 1;
    return {
      id: clause.id, label: clause.numbered ? labelOf(level, count) : undefined, heading: line(clause.heading[printing.language]),
      body: clause.body.flatMap((block) => printBlock(block, printing)),
      sections: sectionsOf(clause.clauses, printing, clause.numbered ? level + 1 : level),
    };
  });
};
