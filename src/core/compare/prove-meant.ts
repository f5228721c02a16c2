import { liesIn } from '../policy/model/governing.ts';
import { countryStanding } from '../law/jp/foreign.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import type { Meant, Named } from './assertion.ts';
import type { Point } from './prove-point.ts';

const has = (names: readonly Named[] | undefined, id: string | undefined): boolean => !names || names.some((name) => name.id === id);
const among = <T>(words: readonly T[] | undefined, word: T | undefined): boolean => !words || (word !== undefined && words.includes(word));

/** Whether the names of a question are among what is meant; its items are judged one by one. */
export const pointMeant = (meant: Meant, point: Point): boolean => {
  const { purposes, residence, service } = point.documents;
  const declared = purposes.has(point.purpose);
  return among(meant.action, point.action) && has(meant.classes, point.class) && has(meant.recipients, point.recipient)
    && (typeof meant.purposes === 'string' ? (meant.purposes === 'declared') === declared : has(meant.purposes, point.purpose))
    && has(meant.situations, point.situation) && has(meant.services, service) && has(meant.collections, point.collection)
    && among(meant.channels, point.channel) && among(meant.membership, point.membership) && among(meant.origin, point.origin)
    && (!meant.age || ageMeant(meant.age, point.age)) && (!meant.residence || liesIn(residence, meant.residence.place) !== meant.residence.outside)
    && (!meant.countries || countryMeant(meant.countries, point.country));
};

/** What is not known is under no age and over none. */
export const ageMeant = ({ under, from }: NonNullable<Meant['age']>, age: number | undefined): boolean =>
  age !== undefined && (under === undefined || age < under) && (from === undefined || age >= from);

export const countryMeant = (countries: NonNullable<Meant['countries']>, code: string): boolean => {
  if (typeof countries === 'object') return countries.includes(code);
  return countries === 'abroad' ? code !== 'JP' : countryStanding(code) === 'foreign';
};

export const itemMeant = ({ items }: Meant, { items: all, california }: PolicyText, id: string): boolean => {
  const item = all.find((each) => each.id === id);
  if (!item) return false;
  switch (items) {
    case undefined: return true;
    case 'special-care': return item.specialCare;
    case 'usage-log': return item.usageLog;
    case 'identifying': return item.identifiability !== 'none' || item.household;
    case 'sensitive': return california?.sensitive?.items.includes(item.id) === true;
    default: return items.some((named) => named.id === id);
  }
};
