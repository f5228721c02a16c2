import type { ChoiceEvent } from '../../core/choices/choice-events.ts';
import type { Happening, Party } from '../../core/decide/facts.ts';
import type { CalendarDate } from '../../core/identifiers/calendar-date.ts';
import type { PersonId } from '../../core/identifiers/case-ids.ts';
import type { Instant } from '../../core/identifiers/instant.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { CollectedData, MembershipChange } from '../../core/people/holdings-at.ts';
import type { Transaction } from './transaction.ts';

/** What came to be known of a person, from `at` on. What is undefined says nothing anew. */
export interface PersonDetail {
  /** ISO 3166-1 or 3166-2. */
  readonly residence: string | undefined;
  readonly birthDate: CalendarDate | undefined;
  readonly at: Instant;
}

/** A row of what is known of a person. */
export type PersonRecord =
  | { readonly kind: 'detail'; readonly record: PersonDetail }
  | { readonly kind: 'collection'; readonly record: CollectedData }
  | { readonly kind: 'membership'; readonly record: MembershipChange }
  | { readonly kind: 'choice'; readonly record: ChoiceEvent }
  | { readonly kind: 'happening'; readonly record: Happening };

export type NewPersonRecord = PersonRecord & {
  /** A UUID; a record of one id is taken once. */
  readonly id: string;
};

/** How a service calls a person: kept as a keyed hash, from which the store alone does not find back. */
export interface AccountName {
  readonly service: string;
  readonly id: string;
}

/** What is recorded of another party, or of a service, from `at` on. */
export type RegisterRecord =
  /** `recipients`: which of the recipients that policies list it is; undefined: not told. */
  | { readonly kind: 'party'; readonly record: { readonly party: Party; readonly recipients?: readonly string[] | undefined; readonly at: Instant } }
  | { readonly kind: 'service'; readonly record: { readonly service: string; readonly afterMembership: readonly string[]; readonly at: Instant } };

export interface Recorded {
  readonly at: Instant;
  /** The name of the service key. */
  readonly by: string;
}

/** People whom services register, and all that is recorded of them. Rows are added, never changed. */
export interface PeopleRegister {
  /**
   * What that registration put on record, and of whom; `other` where the id is a record's of another kind. Until the transaction ends whoever
   * comes with the same id waits: of two that register under one id at once, the second finds the first's person.
   */
  registration(transaction: Transaction, tenant: TenantId, id: string): Promise<{ readonly person: PersonId; readonly detail: PersonDetail } | 'other' | undefined>;
  /** The person of that account; undefined where nobody is registered with it. */
  personWith(transaction: Transaction, tenant: TenantId, account: AccountName): Promise<PersonId | undefined>;
  /** The person of that account, made when new (with 32 random bytes as the ledger key). Without an account always a new one. */
  register(transaction: Transaction, tenant: TenantId, account: AccountName | undefined, at: Instant): Promise<{ readonly person: PersonId; readonly isNew: boolean }>;
  /** False for whoever is no person of the tenant. Holds the person's row until the transaction ends, so that appends to one person follow each other. */
  lock(transaction: Transaction, tenant: TenantId, person: PersonId): Promise<boolean>;
  /** @returns ids of those that were new: taken now, not before. */
  append(transaction: Transaction, tenant: TenantId, person: PersonId, records: readonly NewPersonRecord[], recorded: Recorded): Promise<ReadonlySet<string>>;
  /** The person's choices, in the order in which they were recorded; empty for an unknown person. */
  choicesOf(transaction: Transaction, tenant: TenantId, person: PersonId): Promise<readonly ChoiceEvent[]>;
  /** Whether the id is taken by a record of somebody else, or of another kind or content. */
  isTakenOtherwise(transaction: Transaction, tenant: TenantId, person: PersonId, record: NewPersonRecord): Promise<boolean>;
  put(transaction: Transaction, tenant: TenantId, entry: RegisterRecord, recorded: Recorded): Promise<void>;
}
