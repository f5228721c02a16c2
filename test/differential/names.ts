import { calendarDate } from '../../src/core/identifiers/calendar-date.ts';
import type { CalendarDate } from '../../src/core/identifiers/calendar-date.ts';
import { name } from '../../src/core/identifiers/name-ids.ts';
import type {
  ClauseId, CollectionId, CompanyId, ExceptionId, ItemId, PartnerId, PolicyId, PurposeId, ReceiptId, RecipientId, RoleId, ServiceId, SituationId, SubjectClassId,
} from '../../src/core/identifiers/name-ids.ts';
import type { LocalText } from '../../src/core/policy/model/local-text.ts';
import type { Position } from '../../src/core/findings/finding.ts';

// Few names, so that questions and policies meet.

export const place: Position = { file: 'random', line: 1, column: 1 };
export const text: LocalText = { ja: '約束', en: 'promise' };

const upTo = <Id extends string>(word: string, count: number, make: (text: string) => Id): readonly Id[] =>
  Array.from({ length: count }, (_, place) => make(`${word}-${place + 1}`));

export const items = upTo('item', 7, name<ItemId>);
export const classes = upTo('class', 3, name<SubjectClassId>);
export const purposes = upTo('purpose', 6, name<PurposeId>);
export const services = upTo('service', 3, name<ServiceId>);
export const companies = upTo('company', 2, name<CompanyId>);
export const roles = upTo('role', 3, name<RoleId>);
export const collections = upTo('collection', 3, name<CollectionId>);
export const receipts = upTo('receipt', 2, name<ReceiptId>);
export const recipients = upTo('recipient', 3, name<RecipientId>);
export const situations = upTo('situation', 3, name<SituationId>);
export const partners = upTo('partner', 2, name<PartnerId>);
export const exceptions = upTo('exception', 3, name<ExceptionId>);
export const clauseId = (word: string): ClauseId => name<ClauseId>(word);
export const policyId = (word: string): PolicyId => name<PolicyId>(word);
export const parties: readonly string[] = ['party-1', 'party-2', 'party-3'];
/** Known to no policy and no register. */
export const unknown = 'known-to-nobody';

/** Japan, designated, foreign. */
export const countries: readonly string[] = ['JP', 'DE', 'US', 'VN'];
export const versionDay: CalendarDate = calendarDate('2017-01-01');
export const days: readonly CalendarDate[] = ['2026-09-01', '2026-09-01', '2026-09-01', '2026-06-01', '2020-03-01', '2030-01-01'].map((day) => calendarDate(day));

/** Where parties of the register are, mostly. */
export const partyCountry: Readonly<Record<string, string>> = { 'party-1': 'JP', 'party-2': 'US', 'party-3': 'DE' };
