import type { RenderedKind } from '../findings/definitions/renderings.ts';
import { finding } from '../findings/finding.ts';
import type { Finding, Position } from '../findings/finding.ts';
import { figuresOf, saysInWords } from '../policy/check/figures.ts';
import { contradictions } from './contradictions.ts';
import { latinWordsMissing } from './latin-words.ts';
import { linesApart } from './lines-apart.ts';
import type { LinePair } from './lines-apart.ts';
import type { RenderedFact, RenderedFacts } from './rendered-facts.ts';

/**
 * Where two renderings of one policy, in two languages or in one, differ in fact: each with its clause. A page that
 * contradicts itself is a finding by itself. Two pages in one language must have the same words, too.
 */
export const compareFacts = (first: RenderedFacts, second: RenderedFacts): readonly Finding[] => {
  const pages = [first, second];
  const empty = pages.filter(({ clauses }) => clauses.size === 0);
  if (empty.length > 0) return empty.map(({ file }) => finding('not-a-rendering', { file, line: 1, column: 1 }, {}));
  const clauses = [undefined, ...new Set([...first.clauses.keys(), ...second.clauses.keys()])];
  return [...pages.flatMap(contradictions), ...factsDiffer(first, second), ...clauses.flatMap((clause) => proseDiffers(first, second, clause))];
};

const placeOf = ({ file, clauses }: RenderedFacts, clause: Clause): Position => clauses.get(clause ?? '')?.at ?? { file, line: 1, column: 1 };

type Clause = string | undefined;

/** Facts of one kind in one clause, under a key that both pages have. */
const grouped = ({ facts }: RenderedFacts): ReadonlyMap<string, readonly RenderedFact[]> => Map.groupBy(facts, ({ kind, clause }) => `${kind} ${clause ?? ''}`);

const factsDiffer = (first: RenderedFacts, second: RenderedFacts): readonly Finding[] => {
  const [inFirst, inSecond] = [grouped(first), grouped(second)];
  return [...new Set([...inFirst.keys(), ...inSecond.keys()])].flatMap((key) => {
    const [a, b] = [inFirst.get(key) ?? [], inSecond.get(key) ?? []];
    const some = a[0] ?? b[0];
    const [onlyA, onlyB] = [beyond(a.map(valueOf), b.map(valueOf)), beyond(b.map(valueOf), a.map(valueOf))];
    if (!some || onlyA.length + onlyB.length === 0) return [];
    const at = a.find((fact) => onlyA.includes(valueOf(fact)))?.at ?? placeOf(first, some.clause);
    return [finding('renderings-differ', at, { clause: some.clause, what: some.kind, first: onlyA, second: onlyB })];
  });
};

/** A page of a site may have its own address for each language. */
const neutral = (address: string): string => address.replace(/\/(?:en|ja)(?=[/#]|\.html\b|$)/g, '');

const valueOf = ({ kind, value }: RenderedFact): string => (kind === 'url' ? neutral(value) : value);

/** Running text has no marks: its figures are compared by what they say, a small number in words ("two") included. */
const proseDiffers = (first: RenderedFacts, second: RenderedFacts, clause: Clause): readonly Finding[] => {
  const [a, b] = [first.prose.get(clause) ?? [], second.prose.get(clause) ?? []];
  const differ = (what: RenderedKind, onlyA: readonly string[], onlyB: readonly string[]): readonly Finding[] =>
    (onlyA.length + onlyB.length === 0 ? [] : [finding('renderings-differ', placeOf(first, clause), { clause, what, first: onlyA, second: onlyB })]);
  if (first.language === second.language) return differ('words', beyond(a, b), beyond(b, a));
  const [textA, textB] = [a.join('\n'), b.join('\n')];
  const [figuresA, figuresB] = [everyFigure(textA), everyFigure(textB)];
  return [
    ...differ('figure', beyond(figuresA, figuresB).filter((figure) => !saysInWords(textB, figure)), beyond(figuresB, figuresA).filter((figure) => !saysInWords(textA, figure))),
    ...apart(first, clause, first.language === 'ja' ? linesApart(a, b) : linesApart(b, a)),
    ...differ('latin-word', first.language === 'ja' ? latinWordsMissing(textA, textB) : [], second.language === 'ja' ? latinWordsMissing(textB, textA) : []),
  ];
};

const apart = (page: RenderedFacts, clause: Clause, pairs: readonly LinePair[]): readonly Finding[] =>
  pairs.map((pair) => finding('lines-may-differ', placeOf(page, clause), { clause, ...pair }));

const everyFigure = (text: string): readonly string[] => {
  const { address, ...others } = figuresOf(text);
  return [...address.map(neutral), ...Object.values(others).flat()];
};

/** What one list has more often than the other. */
const beyond = (here: readonly string[], there: readonly string[]): readonly string[] => {
  const left = [...there];
  return here.filter((value) => {
    const at = left.indexOf(value);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
};
