import type { Facts, Party } from '../decide/facts.ts';
import type { Question } from '../decide/question.ts';
import type { Engine } from '../decide/tables/engine.ts';
import type { Assertion } from './assertion.ts';
import { againstIn } from './prove-against.ts';
import type { Asked, Counterexample } from './prove-against.ts';

/** The counterexample with one item, and without whatever it does not need. What is given stays, where it is the point that it is not enough. */
export const simplest = (assertion: Assertion, engine: Engine, asked: Asked, item: string): Counterexample => {
  const stands = ({ question, facts }: Asked): boolean => againstIn(assertion, engine.statesOnly(question, facts)) !== undefined;
  let best = stands(alone(asked, item)) ? alone(asked, item) : asked;
  for (let next: Asked | undefined = best; next && assertion.says !== 'always';) {
    best = next;
    next = simpler(best).find(stands);
  }
  return { ...best, answer: engine.decide(best.question, best.facts) };
};

const alone = ({ question, facts }: Asked, item: string): Asked => {
  const items = [item];
  return {
    question: { ...question, items, needed: question.needed && items, claim: question.claim && { ...question.claim, items } },
    facts: {
      ...facts, consents: facts.consents.map((consent) => ({ ...consent, items })),
      happenings: facts.happenings.map((happening) => ('items' in happening ? { ...happening, items } : happening)),
    },
  };
};

/** Each with one thing less. */
const simpler = ({ question, facts }: Asked): readonly Asked[] => [
  ...lessAsked(question).map((less) => ({ question: less, facts })),
  ...lessKnown(facts).map((less) => ({ question, facts: less })),
];

const lessAsked = (question: Question): readonly Question[] => {
  const { claim, person } = question;
  return [
    ...(claim ? [{ ...question, claim: undefined }, ...Object.keys(claim.facts).map((fact) => ({ ...question, claim: { ...claim, facts: without(claim.facts, fact) } }))] : []),
    ...(person.holdings.some(({ succession }) => succession) ? [{ ...question, person: { ...person, holdings: person.holdings.map(({ succession: _, ...holding }) => holding) } }] : []),
    ...(question.asks ? [{ ...question, asks: undefined }] : []),
    ...(question.needed ? [{ ...question, needed: undefined }] : []), ...(question.means ? [{ ...question, means: undefined }] : []),
    ...(person.holdings.some(({ shown }) => shown) ? [{ ...question, person: { ...person, holdings: person.holdings.map((holding) => ({ ...holding, shown: undefined })) } }] : []),
  ];
};

const lessKnown = (facts: Facts): readonly Facts[] => [
  ...facts.parties.map((party) => ({ ...facts, parties: facts.parties.filter((other) => other !== party) })),
  ...facts.consents.map((consent) => ({ ...facts, consents: facts.consents.filter((other) => other !== consent) })),
  ...facts.happenings.map((happening) => ({ ...facts, happenings: facts.happenings.filter((other) => other !== happening) })),
  ...(facts.afterMembership.length > 0 ? [{ ...facts, afterMembership: [] }] : []),
  ...facts.parties.flatMap((party) => lessOf(party).map((less) => ({ ...facts, parties: facts.parties.map((other) => (other === party ? less : other)) }))),
];

const lessOf = (party: Party): readonly Party[] => [
  ...party.contracts.map((contract) => ({ ...party, contracts: party.contracts.filter((other) => other !== contract) })),
  ...(party.checkedOn === undefined ? [] : [{ ...party, checkedOn: undefined }]), ...(party.countryReason === undefined ? [] : [{ ...party, countryReason: undefined }]),
];

const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
