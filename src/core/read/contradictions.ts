import type { RenderedKind } from '../findings/definitions/renderings.ts';
import { finding } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import { figuresOf } from '../policy/check/figures.ts';
import type { RenderedFact, RenderedFacts } from './rendered-facts.ts';

/** Facts of one page whose words do not say what the page marks them as: it was changed by hand, in one of both places. */
export const contradictions = (page: RenderedFacts): readonly Finding[] => [
  ...page.facts.filter((fact) => !(agrees[fact.kind]?.(fact, page) ?? true)), ...ambiguous(page.facts),
].map((fact) => finding('rendering-contradicts-itself', fact.at, { clause: fact.clause, what: fact.kind, says: fact.text, means: fact.value }));

const digits = (text: string): string => text.normalize('NFKC').replace(/[^0-9]/g, '');

type Agreement = (fact: RenderedFact, page: RenderedFacts) => boolean;
const agrees: { readonly [Kind in RenderedKind]?: Agreement } = {
  date: ({ value, text }) => figuresOf(text).date.join() === value,
  'month-day': ({ value, text }) => figuresOf(`${text.normalize('NFKC').replace(/^(\d+)月(\d+)日$/, '2000年$1月$2日')}, 2000`).date[0]?.slice(5) === value,
  number: ({ value, text }) => digits(text) === value,
  money: ({ value, text }) => digits(text) === value,
  // The value is the name in both languages.
  name: ({ value, text }, { language }) => (language === 'ja' ? value.startsWith(`${text} | `) : value.endsWith(` | ${text}`)),
  telephone: ({ value, text }) => digits(text) === digits(value),
  email: ({ value, text }) => text === value,
  url: ({ value, text }) => text === value,
  // A number may stand in place of the heading; the heading of another clause may not.
  reference: ({ value, text }, { clauses }) =>
    clauses.has(value) && (clauses.get(value)?.heading === text || ![...clauses.values()].some(({ heading }) => heading === text)),
};

/** Words that stand for two different terms: in one of the places they were taken from elsewhere. Of them, the rarer. */
const ambiguous = (facts: readonly RenderedFact[]): readonly RenderedFact[] =>
  [...Map.groupBy(facts.filter(({ kind }) => kind === 'entry'), ({ text }) => text).values()].flatMap((same) => {
    const byValue = [...Map.groupBy(same, ({ value }) => value).values()].toSorted((a, b) => b.length - a.length);
    return byValue.slice(1).flat();
  });
