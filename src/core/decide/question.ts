import type { Instant } from '../identifiers/instant.ts';
import type { Succession } from '../people/holdings-at.ts';
import type { ContactChannel } from '../policy/model/purposes.ts';
import type { Means } from '../policy/model/provision.ts';
import type { DataOrigin } from '../policy/model/subjects.ts';

/** What somebody wants to do with personal data. One question asks about one of them. */
export const actions = [
  'collect', 'use', 'match-logs', 'record-call', 'contact', 'train', 'infer', 'anonymise', 'receive',
  'provide', 'transfer-abroad', 'entrust', 'joint-use', 'sell', 'share',
] as const;
export type Action = (typeof actions)[number];

/** Those that hand data to somebody else. */
export const handingOver = ['provide', 'transfer-abroad', 'entrust', 'joint-use', 'sell', 'share'] as const satisfies readonly Action[];

/**
 * May this be done? Names are plain text: one that the policy does not know is answered by a refusal that says so, never by an error.
 * Facts about the person's choices and about other parties are no part of it; they come from the store (`Facts`).
 */
export interface Question {
  /** The version in force at this moment answers. */
  readonly at: Instant;
  readonly actor: Actor;
  readonly action: Action;
  readonly purpose: string;
  /** In the order of the answer; each once. */
  readonly items: readonly string[];
  readonly person: Person;
  /** The service on whose behalf it is done; undefined: none in particular. */
  readonly service: string | undefined;
  /** `contact`: by which channel. */
  readonly channel: ContactChannel | undefined;
  /** `contact`: it does nothing but ask for the person's consent to the purpose (JP-PUR-03). Left out: whatever else it may say. */
  readonly asks?: 'consent' | undefined;
  /** A recipient of the policy, a partner (`entrust`), a kind of third party (`sell`, `share`), or a way of receipt (`receive`). */
  readonly recipient: string | undefined;
  /** Who it is in fact: a party of the register. */
  readonly party: string | undefined;
  /** Where the data goes, ISO 3166-1 alpha-2, where no party tells it. */
  readonly country: string | undefined;
  readonly situation: string | undefined;
  readonly means: Means | undefined;
  /** What the situation needs, of a recipient who gets no more than that. */
  readonly needed: readonly string[] | undefined;
  /** The ground on which it is to be done without what would otherwise be asked for. */
  readonly claim: Claim | undefined;
}

export interface Actor {
  readonly role: string | undefined;
  readonly department: string | undefined;
  readonly company: string | undefined;
}

export interface Person {
  /** ISO 3166-1 or 3166-2 (`JP`, `US-CA`). */
  readonly residence: string | undefined;
  /** Whole years on the day of the question; undefined: not known. */
  readonly age: number | undefined;
  /** A person in two classes has two, each over its own data. */
  readonly holdings: readonly Holding[];
}

/** Data of a person as it came to be held in one capacity. */
export interface Holding {
  readonly class: string;
  readonly service: string | undefined;
  /** The way in which it came in; undefined: not known. */
  readonly collection: string | undefined;
  /** What came in this way; `all`: whatever the class holds. */
  readonly items: 'all' | readonly string[];
  readonly membership: 'member' | 'left' | 'none';
  readonly origin: DataOrigin;
  /** What the person was shown when it was collected: the version, and purposes that the form set out besides. */
  readonly shown: { readonly policy: string; readonly version: string; readonly purposes: readonly string[] } | undefined;
  /** It was taken over with a business (merger, split, transfer), with the purposes that it had until then (APPI 18(2)). Left out: it was not. */
  readonly succession?: Succession | undefined;
}

/** A ground of law or policy, claimed with its facts by somebody who answers for it (CT-4-2, APPI 18(3), 20(2), 27(1), 27(5), CCR 7027(m)). */
export interface Claim {
  /** The policy's exception that it comes under; undefined: the law alone. */
  readonly exception: string | undefined;
  /** A code of core/law: `X27-1-2`, `E27-5-1`, `P20-2-7`, `m-1`, `ccpa-145` ... */
  readonly basis: string;
  /** Who claims it. Goes on the record. */
  readonly claimant: string;
  /** What it covers; nothing beyond. */
  readonly items: readonly string[];
  /** Each fact of the basis with what shows it. An empty text shows nothing. */
  readonly facts: Readonly<Record<string, string>>;
}
