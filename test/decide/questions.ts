import type { Consent, OptOut, Stop } from '../../src/core/choices/choices.ts';
import { noFacts } from '../../src/core/decide/facts.ts';
import type { Contract, Facts, Happening, Party } from '../../src/core/decide/facts.ts';
import type { Claim, Holding, Person, Question } from '../../src/core/decide/question.ts';
import { calendarDate } from '../../src/core/identifiers/calendar-date.ts';
import { instant } from '../../src/core/identifiers/instant.ts';
import type { Instant } from '../../src/core/identifiers/instant.ts';
import { library } from './real-policies.ts';

/** Noon of a day in Tokyo. */
export const noon = (day: string): Instant => instant(`${day}T03:00:00.000Z`);

/** The day of the questions, unless they name another. */
export const today = '2026-11-20';
const before = noon('2026-10-01');

/** A question with its parts by name; `holding` is the one holding of a person who has one. */
export interface Asked {
  readonly day?: string;
  readonly residence?: string | undefined;
  readonly age?: number | undefined;
  readonly holding?: Partial<Holding>;
  readonly holdings?: readonly Partial<Holding>[];
  readonly actor?: Partial<Question['actor']>;
}
export type Parts = Asked & { readonly [Part in Exclude<keyof Question, 'at' | 'actor' | 'person'>]?: Question[Part] };

const nobody = { role: undefined, department: undefined, company: undefined };
const anyHolding: Holding = {
  class: 'customers', service: undefined, collection: undefined, items: 'all', membership: 'member', origin: 'person', shown: undefined,
};

/** The first that the policies have for the class. */
const usualOrigin = (of: string | undefined): Holding['origin'] => library.flatMap(({ classes }) => classes).find(({ id }) => id === of)?.origins[0] ?? anyHolding.origin;

const person = ({ residence, age, holding, holdings }: Parts): Person => ({
  residence, age, holdings: (holdings ?? [holding ?? {}]).map((one) => ({ ...anyHolding, origin: usualOrigin(one.class), ...one })),
});

const nothing = {
  items: [], service: undefined, channel: undefined, recipient: undefined, party: undefined, country: undefined, situation: undefined, means: undefined,
  needed: undefined, claim: undefined,
};

/** Later parts over earlier ones; the holding part by part. */
export const ask = (...parts: readonly Parts[]): Question => {
  const all = parts.reduce((first, next) => ({ ...first, ...next, ...(next.holding ? { holding: { ...first.holding, ...next.holding } } : {}) }), {});
  const { day = today, residence: _residence, age: _age, holding: _holding, holdings: _holdings, actor, ...rest } = all;
  return { action: 'use', purpose: '', ...nothing, ...rest, at: noon(day), actor: { ...nobody, ...actor }, person: person(all) };
};

/** A customer of the group's recruiting service in Japan. */
export const groupCustomer = {
  residence: 'JP', age: 30, purpose: 'customers.services', service: 'recruiting', holding: { class: 'customers', service: 'recruiting', collection: 'registration' },
} as const satisfies Parts;

/** A student of the cafe. */
export const student = {
  residence: 'JP', age: 21, purpose: 'users.replies', service: 'career-ticket-cafe', holding: { class: 'customers', service: 'career-ticket-cafe', collection: 'web-service' },
} as const satisfies Parts;

/** A member of the questions and answers site. */
export const member = {
  residence: 'JP', age: 30, purpose: 'members.information', service: 'teratail', holding: { class: 'customers', service: 'teratail', collection: 'registration' },
} as const satisfies Parts;

/** A user of Levii's cloud service. */
export const leviiUser = {
  residence: 'JP', age: 30, purpose: 'users.services', service: 'balus', holding: { class: 'users', service: 'balus', collection: 'registration' },
} as const satisfies Parts;

/** A user in California of one of the five services of Leverages Lighthouse. */
export const californian = {
  residence: 'US-CA', age: 30, purpose: 'customers.services', service: 'lighthouse-los-angeles',
  holding: { class: 'customers', service: 'lighthouse-los-angeles', collection: 'registration' },
} as const satisfies Parts;

export const consent = (to: Consent['to'], of: Partial<Consent> = {}): Consent => ({
  id: `consent-${to}`, to, purpose: undefined, recipient: undefined, items: 'all', country: undefined, informed: false, method: 'click', by: 'person', at: before, ...of,
});
export const stop = (what: Stop['what']): Stop => ({ id: 'stop', what, at: before });
export const optOut = (kind: OptOut['kind']): OptOut => ({ id: 'opt-out', kind, at: before });

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
export const happened = (what: Without<Happening, 'at'>, on = '2026-10-01'): Happening => ({ ...what, at: noon(on) });

export const party = (id: string, of: Partial<Party> = {}): Party => ({
  id, country: 'JP', selected: false, member: false, ownPurpose: false, matches: false, acquisitionShown: false, contracts: [], checkedOn: undefined, countryReason: undefined, ...of,
});
export const contract = (kind: Contract['kind'], of: Partial<Contract> = {}): Contract => ({ kind, items: 'all', from: calendarDate('2025-01-01'), until: undefined, ...of });
export const dayOf = calendarDate;

export const facts = (of: Partial<Facts>): Facts => ({ ...noFacts, ...of });

export const claim = (exception: string | undefined, basis: string, needed: readonly string[], items: readonly string[], of: Partial<Claim> = {}): Claim => ({
  exception, basis, claimant: 'Hanako Sato, Legal', items, facts: Object.fromEntries(needed.map((fact) => [fact, `${fact}: file 2026-114`])), ...of,
});
