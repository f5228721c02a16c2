import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { EmailAddress } from '../identifiers/email-address.ts';
import type { Language } from '../identifiers/language.ts';
import type { DocumentKindId, ItemId, ServiceId } from '../identifiers/name-ids.ts';
import type { ReplyChannel, RequestType } from '../policy/model/requests.ts';

/** What the person wrote in the form. Personal: sealed as a file of its own, never in the database, jobs, logs or the ledger. */
export interface RequestForm {
  readonly type: RequestType;
  readonly language: Language;
  readonly name: string;
  readonly birthDate: CalendarDate;
  /** Proven by a mail code before the form could be sent. */
  readonly email: EmailAddress;
  readonly services: Scope<ServiceId>;
  /** "All" is a valid answer: a person cannot be made to narrow (APPI Article 37(2)). */
  readonly items: Scope<ItemId>;
  readonly reply: ReplyWish;
}

export type Scope<Id> = { readonly kind: 'all' } | { readonly kind: 'some'; readonly ids: readonly Id[] };

export type ReplyWish =
  | { readonly channel: Extract<ReplyChannel, 'email'> }
  | { readonly channel: Extract<ReplyChannel, 'post'>; readonly address: string };

/** An identity document as it was handed in; the image itself is sealed and never described. */
export interface HandedInDocument {
  readonly kind: DocumentKindId;
  /** The person blacked out the registered domicile, or says that the address only reads "same as domicile". */
  readonly domicile: 'masked' | 'same-as-address' | 'not-shown';
}
