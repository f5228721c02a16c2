import type { Consent, ConsentScope, OptOut, Stop } from '../../choices/choices.ts';
import type { ContactChannel } from '../../policy/model/purposes.ts';
import type { Means } from '../../policy/model/provision.ts';
import type { Facts, Happening, Party } from '../facts.ts';
import type { Question } from '../question.ts';

/** One thing that could be otherwise: asked differently, or true of the person. */
export type Change =
  | { readonly kind: 'purpose'; readonly purpose: string }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'channel'; readonly channel: ContactChannel }
  /** A contact that does nothing but ask for the consent. */
  | { readonly kind: 'asks' }
  | { readonly kind: 'recipient'; readonly recipient: string }
  | { readonly kind: 'situation'; readonly situation: string }
  | { readonly kind: 'means'; readonly means: Means }
  | { readonly kind: 'needed'; readonly items: readonly string[] }
  | { readonly kind: 'residence'; readonly residence: string }
  | { readonly kind: 'country'; readonly country: string }
  /** Named, and in the register as it is here. */
  | { readonly kind: 'party'; readonly party: Party }
  | { readonly kind: 'shown'; readonly policy: string; readonly version: string }
  | { readonly kind: 'consent'; readonly consent: Consent }
  | { readonly kind: 'happening'; readonly happening: Happening }
  | { readonly kind: 'without-stop'; readonly stop: Stop }
  | { readonly kind: 'without-opt-out'; readonly optOut: OptOut };

/** A question with the facts that it is judged by. */
export interface Asked {
  readonly question: Question;
  readonly facts: Facts;
}

/** One that the register has, with nothing said of it beyond where it is: what is supposed where no party is at hand. */
export const plainParty: Party = {
  id: 'supposed-party', country: 'JP', selected: false, member: false, ownPurpose: false, matches: false, acquisitionShown: false, contracts: [], checkedOn: undefined, countryReason: undefined,
};

/** One that opens as much as a consent of its scope can of what is asked. */
export const supposedConsent = (to: ConsentScope, by: Consent['by'], { purpose, recipient, party, items, country, at }: Question): Consent =>
  ({ id: `supposed-${to}`, to, purpose, recipient: party ?? recipient, items, country, informed: true, method: 'checkbox', by, at });

/** As it would be with the change. */
export const withChange = ({ question, facts }: Asked, change: Change): Asked => {
  switch (change.kind) {
    case 'purpose': return { facts, question: { ...question, purpose: change.purpose } };
    case 'service': return { facts, question: { ...question, service: change.service } };
    case 'channel': return { facts, question: { ...question, channel: change.channel } };
    case 'asks': return { facts, question: { ...question, asks: 'consent' } };
    case 'recipient': return { facts, question: { ...question, recipient: change.recipient } };
    case 'situation': return { facts, question: { ...question, situation: change.situation } };
    case 'means': return { facts, question: { ...question, means: change.means } };
    case 'needed': return { facts, question: { ...question, needed: change.items } };
    case 'country': return { facts, question: { ...question, country: change.country } };
    case 'party': return { question: { ...question, party: change.party.id }, facts: { ...facts, parties: [...facts.parties.filter(({ id }) => id !== change.party.id), change.party] } };
    case 'residence': return { facts, question: { ...question, person: { ...question.person, residence: change.residence } } };
    case 'shown': return { facts, question: { ...question, person: { ...question.person, holdings: question.person.holdings.map((holding) => ({ ...holding, shown: { ...change, purposes: holding.shown?.purposes ?? [] } })) } } };
    case 'consent': return { question, facts: { ...facts, consents: [...facts.consents, change.consent] } };
    case 'happening': return { question, facts: { ...facts, happenings: [...facts.happenings, change.happening] } };
    case 'without-stop': return { question, facts: { ...facts, stops: facts.stops.filter((stop) => stop !== change.stop) } };
    case 'without-opt-out': return { question, facts: { ...facts, optOuts: facts.optOuts.filter((one) => one !== change.optOut) } };
    default: return change satisfies never;
  }
};
