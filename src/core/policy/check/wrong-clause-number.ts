import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import { languages } from '../../identifiers/language.ts';
import { allClauses } from '../model/all-clauses.ts';
import { clauseNumbers } from '../model/clause-labels.ts';
import type { PolicyText } from '../model/policy.ts';

/** DOC-VER-01: where a document prints a number for a clause, it is the number of that clause: the whole (12.4) or its end (4). */
export const wrongClauseNumber = ({ clauses }: PolicyText): readonly Finding[] => {
  const cites = allClauses(clauses).flatMap((clause) => clause.cites);
  if (!cites.some(({ printed }) => printed)) return [];
  const numbers = clauseNumbers(clauses);
  return cites.flatMap(({ at, clause, printed }) => {
    const number = numbers.get(clause);
    if (!printed || number === undefined) return [];
    const wrong = languages.find((language) => !endsAlike(countsIn(printed[language]), countsIn(number)));
    return wrong === undefined ? [] : [finding('wrong-clause-number', at, { clause, printed: printed[wrong], number })];
  });
};

const countsIn = (text: string): readonly string[] => text.normalize('NFKC').match(/\d+/g) ?? [];

/** A text without any number cites by name. */
const endsAlike = (printed: readonly string[], number: readonly string[]): boolean =>
  printed.every((count, at) => count === number[number.length - printed.length + at]);
