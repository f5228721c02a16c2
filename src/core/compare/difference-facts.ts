import type { Consent } from '../choices/choices.ts';
import type { Facts, Happening, Party } from '../decide/facts.ts';
import { contractKinds } from '../decide/facts.ts';
import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { Instant } from '../identifiers/instant.ts';
import { partyIn } from './difference-probes.ts';
import type { Probe } from './difference-probes.ts';

/**
 * `unasked`: nothing is known of the person's wishes; other parties are in order. `asked`: the person gave whatever a policy asks for
 * (consent to provision that names recipient and items, to special care, to matching, to the country; applied, wished, asked). Never
 * in it: a consent to a purpose beyond the list, or one that names a purpose, by which almost all can be opened; nor a
 * contact that only asks for one.
 */
export const levels = ['unasked', 'asked'] as const;
export type Level = (typeof levels)[number];

interface Names {
  readonly items: readonly string[];
  readonly purposes: readonly string[];
  readonly services: readonly string[];
  /** Of each recipient. */
  readonly situations: ReadonlyMap<string, readonly string[]>;
}

/** Facts of a kind of question, made once for each recipient and country. */
export const factsOf = (names: Names, at: Instant, day: CalendarDate): ((level: Level, probe: Probe) => Facts) => {
  const made = new Map<string, Facts>();
  return (level, probe) => {
    const key = [level, probe.recipient, probe.asked.country, probe.asked.party].join(' ');
    const known = made.get(key);
    if (known) return known;
    const countries = ['JP', ...(probe.asked.country === undefined ? [] : [probe.asked.country]), ...(probe.asked.party === undefined ? [] : [probe.asked.party.slice(-2).toUpperCase()])];
    const parties = [...new Set(countries)].map((country) => partyOf(country, day));
    const asked = level === 'asked';
    const facts: Facts = {
      consents: asked ? consentsTo(probe, names, at) : [], stops: [], optOuts: [], provided: [], parties, happenings: asked ? happeningsOf(probe, names, at) : [],
      // That a service declares it is its own doing, and asks nobody.
      afterMembership: names.services.flatMap((service) => names.purposes.map((purpose) => ({ service, purpose }))),
    };
    made.set(key, facts);
    return facts;
  };
};

const partyOf = (country: string, day: CalendarDate): Party => ({
  id: partyIn(country), country, selected: true, member: true, ownPurpose: false, matches: false, acquisitionShown: true, checkedOn: day, countryReason: 'recorded',
  contracts: contractKinds.filter((kind) => kind !== 'own-country-law').map((kind) => ({ kind, items: 'all', from: day, until: undefined })),
});

const consentsTo = ({ recipient, asked: { country, party } }: Probe, { items }: Names, at: Instant): readonly Consent[] => {
  const base = { purpose: undefined, recipient: undefined, items: 'all', country: undefined, informed: true, method: 'checkbox', by: 'person', at } as const;
  return [
    ...(recipient === undefined ? [] : [{ ...base, id: 'to-provision', to: 'provision' as const, recipient: party ?? recipient, items }]),
    ...(country === undefined || country === 'JP' ? [] : [{ ...base, id: 'to-country', to: 'abroad' as const, recipient: party ?? recipient, items, country }]),
    { ...base, id: 'to-special-care', to: 'special-care' }, { ...base, id: 'to-matching', to: 'matching' },
  ];
};

const happeningsOf = ({ recipient, asked: { party } }: Probe, { items, situations }: Names, at: Instant): readonly Happening[] => [
  ...(recipient === undefined ? [] : (situations.get(recipient) ?? []).flatMap((situation): readonly Happening[] =>
    (['situation', 'act', 'wish'] as const).map((kind) => ({ kind, situation, recipient, party, at })))),
  ...(recipient === undefined ? [] : [{ kind: 'request' as const, recipient, items, at }]),
  ...(party === undefined ? [] : [{ kind: 'request' as const, recipient: party, items, at }, { kind: 'applied' as const, party, at }]),
  { kind: 'request', recipient: undefined, items, at }, { kind: 'given', items, at }, { kind: 'recording-announced', at },
];
