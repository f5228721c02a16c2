import { dateBefore } from './calendar-numbers.ts';
import { familyNames, givenNames } from './name-pools.ts';
import type { NamePart } from './name-pools.ts';
import { randomFor } from './random.ts';

/** A made-up person: a pure function of its number, so that any row can mention anybody without a list. */
export interface Person {
  readonly number: number;
  readonly family: NamePart;
  readonly given: NamePart;
  readonly sex: 'female' | 'male';
  readonly birthDate: string;
  /** The address that the person uses today and can prove. */
  readonly email: string;
  readonly services: Services;
}

export interface Services {
  readonly recruiting: boolean;
  readonly qaSite: boolean;
  readonly reservation: boolean;
}

/** Two members who live together: the first of the two, or undefined. */
export const housemateOf = (person: number, people: number): number | undefined => {
  const other = person % 200 === 0 ? person + 1 : person % 200 === 1 ? person - 1 : undefined;
  return other !== undefined && other < people ? other : undefined;
};

/** Same name, another date of birth. */
const isNamesake = (person: number): boolean => person % 50 === 7;
/** Same name, same date of birth, another person: a few among twenty thousand. */
export const isDouble = (person: number): boolean => person % 4000 === 13;

export const servicesOf = (person: number): Services => {
  const random = randomFor(person, 1);
  const drawn = { recruiting: random.chance(0.6), qaSite: random.chance(0.45), reservation: random.chance(0.4) };
  const livesTogether = person % 200 <= 1;
  const doubled = isDouble(person) || isDouble(person + 1);
  const none = !drawn.recruiting && !drawn.qaSite && !drawn.reservation;
  return {
    recruiting: drawn.recruiting || livesTogether || doubled || (none && person % 3 === 0),
    qaSite: drawn.qaSite || (none && person % 3 === 1),
    reservation: drawn.reservation || doubled || (none && person % 3 === 2),
  };
};

const domains = ['example.jp', 'example.com', 'mail.example.jp', 'example.com', 'office.example.co.jp'] as const;

export const personOf = (person: number): Person => {
  const random = randomFor(person, 0);
  const sex = random.chance(0.5) ? 'female' as const : 'male' as const;
  const drawn = { family: random.pick(familyNames), given: random.pick(givenNames[sex]), sex, birthDate: dateBefore(6800 + random.below(20_000)) };
  const domain = random.pick(domains);
  const before = person > 0 && (isNamesake(person) || isDouble(person)) ? personOf(person - 1) : undefined;
  const named = before ? { ...drawn, family: before.family, given: before.given, sex: before.sex } : drawn;
  const identity = before && isDouble(person) ? { ...named, birthDate: before.birthDate } : named;
  return {
    number: person, ...identity, services: servicesOf(person),
    email: `${identity.given.romaji}.${identity.family.romaji}.${person}@${domain}`,
  };
};
