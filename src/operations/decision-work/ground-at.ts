import { choicesAt } from '../../core/choices/choice-events.ts';
import type { NamedRecipients, ToldKinds } from '../../core/choices/named-recipients.ts';
import { dateIn } from '../../core/calendar/zone.ts';
import type { Facts } from '../../core/decide/facts.ts';
import type { Person } from '../../core/decide/question.ts';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { Instant } from '../../core/identifiers/instant.ts';
import { needsGuardian } from '../../core/law/guardian-age.ts';
import { ageOn } from '../../core/people/age-on.ts';
import { holdingsAt } from '../../core/people/holdings-at.ts';
import type { Ground, PersonGround } from '../ports/decision-store.ts';
import type { PersonRecord } from '../ports/people-register.ts';

/** Of each policy the version in force at that moment; of two from one moment the one that was set later. */
export const hashesAt = (activations: Ground['activations'], at: Instant): readonly Sha256[] => {
  const newest = new Map<string, Ground['activations'][number]>();
  for (const one of activations) {
    const other = newest.get(one.policy);
    if (one.from <= at && (!other || one.from > other.from || (one.from === other.from && one.sequence > other.sequence))) newest.set(one.policy, one);
  }
  return [...newest.values()].map(({ hash }) => hash).toSorted();
};

/** The newest moment that anything is on record of. */
export const lastRecordOf = ({ records }: PersonGround): Instant | undefined =>
  records.reduce<Instant | undefined>((last, { record }) => (last === undefined || record.at > last ? record.at : last), undefined);

/** The person as they are on record at that moment. */
export const personAt = (ground: PersonGround, at: Instant): Person => {
  const details = ofKind(ground, 'detail').filter((one) => one.at <= at).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return {
    residence: details.findLast(({ residence }) => residence !== undefined)?.residence,
    age: ageAt(ground)(at),
    holdings: holdingsAt(ofKind(ground, 'collection'), ofKind(ground, 'membership'), at),
  };
};

/** Known of a day of birth is known of all days. */
const ageAt = (ground: PersonGround): (at: Instant) => number | undefined => {
  const birth = ofKind(ground, 'detail').findLast(({ birthDate }) => birthDate !== undefined)?.birthDate;
  return (at) => (birth === undefined ? undefined : ageOn(birth, dateIn('Asia/Tokyo', at)));
};

const guarded = (ground: PersonGround): (at: Instant) => boolean => {
  const age = ageAt(ground);
  return (at) => needsGuardian(age(at), dateIn('Asia/Tokyo', at));
};

/** Who is to get the data as what, and what the policies in force call others by (`listedAt`). */
interface AskedFor {
  readonly recipient: string | undefined;
  readonly party: string | undefined;
  readonly listed: NamedRecipients['listed'];
}

/** What the store knows of the person's choices, of what took place with them, and of others, at that moment. */
export const factsAt = ({ register }: Pick<Ground, 'register'>, person: PersonGround, at: Instant, { recipient, party, listed }: AskedFor): Facts => {
  const known = register.filter(({ record }) => record.at <= at);
  const went = person.provided.filter((one) => one.at <= at).toSorted((a, b) => (a.to < b.to ? -1 : 1));
  const newest = new Map(known.map((one) => [`${one.kind} ${one.kind === 'party' ? one.record.party.id : one.record.service}`, one]));
  return {
    ...choicesAt(ofKind(person, 'choice'), at, {
      recipients: { listed, companies: companiesOf(known), asked: { company: party, kind: recipient } }, needsGuardian: guarded(person),
    }),
    happenings: ofKind(person, 'happening').filter((one) => one.at <= at),
    parties: [...newest.values()].flatMap((one) => (one.kind === 'party' && one.record.party.id === party ? [one.record.party] : [])),
    afterMembership: [...newest.values()].flatMap((one) => (one.kind === 'service' ? one.record.afterMembership.map((purpose) => ({ service: one.record.service, purpose })) : [])),
    provided: went.filter(({ entrusted }) => !entrusted).map(({ to }) => to),
    entrusted: went.filter(({ entrusted }) => entrusted).map(({ to }) => to),
  };
};

const companiesOf = (register: Ground['register']): NamedRecipients['companies'] => {
  const companies = new Map<string, ToldKinds[]>();
  for (const one of register) {
    if (one.kind !== 'party') continue;
    const { party: { id }, at, recipients } = one.record;
    const told = companies.get(id) ?? [];
    told.push({ at, kinds: recipients });
    companies.set(id, told);
  }
  return companies;
};

type RecordOf<Kind extends PersonRecord['kind']> = (PersonRecord & { readonly kind: Kind })['record'];

const ofKind = <Kind extends PersonRecord['kind']>({ records }: PersonGround, kind: Kind): readonly RecordOf<Kind>[] =>
  records.flatMap((one) => (one.kind === kind ? [one.record as RecordOf<Kind>] : []));
