import type { Choices } from '../choices/choices.ts';
import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { Instant } from '../identifiers/instant.ts';
import type { Action } from './question.ts';

/** What the store knows at the moment of the question: never what the caller says, but in a what-if. */
export interface Facts extends Choices {
  readonly happenings: readonly Happening[];
  readonly parties: readonly Party[];
  /** Services that declare a purpose to go on after membership. */
  readonly afterMembership: readonly { readonly service: string; readonly purpose: string }[];
  /** Parties to whom the person's data went before: who has to be told of a stop. */
  readonly provided: readonly string[];
  /** Parties that hold it on the company's behalf: told of a stop as well, but for those of giving it to third parties. */
  readonly entrusted?: readonly string[];
  /** Changes of purposes between the versions up to those in force that take consent for data from before them. */
  readonly changes?: readonly PurposeChange[];
}

/** A version of a policy that changed a purpose so that data held before needs a consent to it (JP-PUR-03, JP-PUR-04). */
export interface PurposeChange {
  readonly policy: string;
  readonly version: string;
  readonly purpose: string;
  /** What it reaches since then; `all`: whatever the purpose is for. */
  readonly items: 'all' | readonly string[];
  /** What it lets be done since then; undefined: whatever is done for it. */
  readonly actions?: readonly Action[];
}

/** What took place with this person, as recorded. Where it names a party, it was with that one of the recipients and no other. */
export type Happening =
  /** The situation took place with this recipient: an agency was in contact. */
  | { readonly kind: 'situation'; readonly situation: string; readonly recipient: string; readonly party?: string | undefined; readonly at: Instant }
  /** The person did it or gave the mandate: applied, sent, pressed. */
  | { readonly kind: 'act'; readonly situation: string; readonly recipient: string; readonly party?: string | undefined; readonly at: Instant }
  /** The person wished it. */
  | { readonly kind: 'wish'; readonly situation: string; readonly recipient: string; readonly party?: string | undefined; readonly at: Instant }
  /** The person applied or signed up to this party through a service. */
  | { readonly kind: 'applied'; readonly party: string; readonly at: Instant }
  /** The person expressly asked that these items go to this recipient or party (undefined: be handled). */
  | { readonly kind: 'request'; readonly recipient: string | undefined; readonly items: readonly string[]; readonly at: Instant }
  /** The person gave these items, unasked or asked, directly (JP-SENS-03). */
  | { readonly kind: 'given'; readonly items: readonly string[]; readonly at: Instant }
  /** The start of a call told that it may be recorded. */
  | { readonly kind: 'recording-announced'; readonly at: Instant };

/** Somebody else who may get or give data: a vendor, a member of the group, a company that offers jobs. */
export interface Party {
  readonly id: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Chosen by the criteria of selection, and not withdrawn. */
  readonly selected: boolean;
  /** Within the stated range of joint use. */
  readonly member: boolean;
  /** Uses the data for a purpose of its own: no entrustment (JP-TP-06). */
  readonly ownPurpose: boolean;
  /** Able and expected to match what it gets with a person (JP-PRI-01). */
  readonly matches: boolean;
  /** How it came by what it gives is shown (JP-REC-09). */
  readonly acquisitionShown: boolean;
  readonly contracts: readonly Contract[];
  /** The last check of its practice and its country's law (JP-FR-05), or the confirmation of its system. */
  readonly checkedOn: CalendarDate | undefined;
  /** The recorded reason for a country that the policy does not name: where an offer of work lies (LG-2-2). */
  readonly countryReason: string | undefined;
}

export const contractKinds = ['entrustment', 'equivalent-measures', 'own-country-law', 'joint-use-agreement'] as const;
export interface Contract {
  readonly kind: (typeof contractKinds)[number];
  readonly items: 'all' | readonly string[];
  readonly from: CalendarDate;
  /** The last day; undefined: without end. */
  readonly until: CalendarDate | undefined;
}

export const noFacts: Facts = { consents: [], stops: [], optOuts: [], happenings: [], parties: [], afterMembership: [], provided: [] };
