import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { EmailAddress } from '../identifiers/email-address.ts';
import type { DatasetId, TableId } from '../identifiers/name-ids.ts';

/** What is known of the person who asks: the e-mail address is proven by a code, the rest is what they say. */
export interface KnownIdentifiers {
  readonly email: EmailAddress;
  readonly name: string;
  readonly birthDate: CalendarDate;
}

export const identifierKinds = ['email', 'name-and-birth-date'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** `proven`: by the mail code. `claimed`: by the form alone, which by itself reads nothing. */
export type Strength = 'proven' | 'claimed';

export interface AccountReference {
  readonly dataset: DatasetId;
  readonly table: TableId;
  /** The account's key, as text. */
  readonly key: readonly string[];
}

/** An account that may be the person's; an officer confirms each before anything is read from it. */
export interface AccountCandidate extends AccountReference {
  readonly matches: readonly { readonly identifier: IdentifierKind; readonly strength: Strength }[];
}
