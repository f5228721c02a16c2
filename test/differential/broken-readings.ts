import type { Consent } from '../../src/core/choices/choices.ts';
import { contractKinds, noFacts } from '../../src/core/decide/facts.ts';
import type { Facts, Happening, Party } from '../../src/core/decide/facts.ts';
import type { Claim, Holding, Question } from '../../src/core/decide/question.ts';
import type { Asked } from './cases.ts';

/** A question or facts misread in one place: what tables would answer if they overlooked it. */
export type BrokenReading = (asked: Asked) => Asked;

const question = (change: (one: Question) => Partial<Question>): BrokenReading => (asked) => ({ ...asked, question: { ...asked.question, ...change(asked.question) } });
const facts = (change: (one: Facts) => Partial<Facts>): BrokenReading => (asked) => ({ ...asked, facts: { ...asked.facts, ...change(asked.facts) } });
const holdings = (change: Partial<Holding>): BrokenReading =>
  question(({ person }) => ({ person: { ...person, holdings: person.holdings.map((one) => ({ ...one, ...change })) } }));
const claim = (change: (one: Claim) => Partial<Claim>): BrokenReading => question((one) => ({ claim: one.claim && { ...one.claim, ...change(one.claim) } }));
const consents = (change: (one: Consent) => Partial<Consent>): BrokenReading => facts((one) => ({ consents: one.consents.map((consent) => ({ ...consent, ...change(consent) })) }));
const parties = (change: (one: Party) => Partial<Party>): BrokenReading => facts((one) => ({ parties: one.parties.map((party) => ({ ...party, ...change(party) })) }));
const without = (kind: Happening['kind']): BrokenReading => facts(({ happenings }) => ({ happenings: happenings.filter((one) => one.kind !== kind) }));
const withoutStop = (kind: Facts['stops'][number]['what']['kind']): BrokenReading => facts(({ stops }) => ({ stops: stops.filter(({ what }) => what.kind !== kind) }));
const withoutOptOut = (kind: Facts['optOuts'][number]['kind']): BrokenReading => facts(({ optOuts }) => ({ optOuts: optOuts.filter((one) => one.kind !== kind) }));
type OfKind<K extends Happening['kind']> = Extract<Happening, { readonly kind: K }>;
const ofKind = <K extends Happening['kind']>(kind: K, change: (one: OfKind<K>, question: Question) => Happening): BrokenReading => (asked) =>
  facts(({ happenings }) => ({ happenings: happenings.map((one) => (one.kind === kind ? change(one as OfKind<K>, asked.question) : one)) }))(asked);
/** The party's name for the recipient's. */
const inPlaceOf = ({ question: { recipient, party } }: Asked, name: string | undefined): string | undefined => (name !== undefined && name === recipient ? party ?? name : name);
/** Where no consent is on record and nothing is sold, an age tells of what is held alone. */
const heldOfNoAge: BrokenReading = (asked) =>
  (asked.question.action === 'collect' || asked.question.action === 'sell' || asked.question.action === 'share' || asked.facts.consents.length > 0 ? asked : question(({ person }) => ({ person: { ...person, age: undefined } }))(asked));
const early = '2000-01-01T00:00:00.000Z' as Question['at'];

export const brokenReadings: Readonly<Record<string, BrokenReading>> = {
  'role of the actor': question(({ actor }) => ({ actor: { ...actor, role: undefined } })),
  'company of the actor': question(({ actor }) => ({ actor: { ...actor, company: undefined } })),
  residence: question(({ person }) => ({ person: { ...person, residence: 'JP' } })),
  age: question(({ person }) => ({ person: { ...person, age: undefined } })),
  'age, of what is held': heldOfNoAge,
  'second holding': question(({ person }) => ({ person: { ...person, holdings: person.holdings.slice(0, 1) } })),
  'service of the data': holdings({ service: undefined }),
  'way of collection': holdings({ collection: undefined }),
  'items that came in': holdings({ items: 'all' }),
  membership: holdings({ membership: 'member' }),
  origin: holdings({ origin: 'public' }),
  'entrusted data': holdings({ origin: 'person' }),
  'that it was taken over': holdings({ succession: undefined }),
  'the purposes that it was taken over with': (asked) => holdings({ succession: { originPurposes: [asked.question.purpose] } })(asked),
  'what was shown': holdings({ shown: undefined }),
  service: question(() => ({ service: undefined })),
  'only asks for consent': question(() => ({ asks: undefined })),
  'only asks for consent, of any contact': question(({ action }) => (action === 'contact' ? { asks: 'consent' } : {})),
  channel: question(() => ({ channel: 'email' })),
  recipient: question(() => ({ recipient: 'recipient-1' })),
  party: question(() => ({ party: undefined })),
  country: question(() => ({ country: 'JP' })),
  situation: question(() => ({ situation: 'situation-1' })),
  means: question(() => ({ means: 'email' })),
  need: question(({ items }) => ({ needed: items })),
  'no claim': question(() => ({ claim: undefined })),
  'claim: exception': claim(() => ({ exception: undefined })),
  'claim: claimant': claim(() => ({ claimant: 'somebody' })),
  'claim: items': claim(() => ({ items: ['item-1', 'item-2', 'item-3', 'item-4', 'item-5', 'item-6', 'item-7'] })),
  'claim: blank facts': claim(({ facts: shown }) => ({ facts: Object.fromEntries(Object.keys(shown).map((fact) => [fact, 'shown'])) })),
  'claim: facts': claim(() => ({ facts: {} })),
  'consent: method': consents(() => ({ method: 'click' })),
  'consent: guardian': consents(() => ({ by: 'guardian' })),
  'consent: informed': consents(() => ({ informed: true })),
  'consent: purpose': consents(() => ({ purpose: undefined })),
  'consent: recipient': consents(() => ({ recipient: undefined })),
  'consent: the recipient, where the party has to be named': (asked) => consents(({ recipient }) => ({ recipient: inPlaceOf(asked, recipient) }))(asked),
  'consent: nobody, where the party has to be named': (asked) => consents(({ recipient }) => ({ recipient: recipient ?? asked.question.party }))(asked),
  'consent: items': consents(() => ({ items: 'all' })),
  'consent: country': consents(() => ({ country: undefined })),
  'consent: time': consents(() => ({ at: early })),
  ...Object.fromEntries((['use', 'provision', 'abroad', 'special-care', 'matching'] as const).map((scope) =>
    [`consent to ${scope}`, facts(({ consents: given }) => ({ consents: given.filter(({ to }) => to !== scope) }))])),
  ...Object.fromEntries((['item', 'purpose', 'provision', 'all'] as const).map((kind) => [`stop: ${kind}`, withoutStop(kind)])),
  'stop: time': facts(({ stops }) => ({ stops: stops.map((one) => ({ ...one, at: early })) })),
  ...Object.fromEntries((['sale', 'signal', 'advertising'] as const).map((kind) => [`opt-out: ${kind}`, withoutOptOut(kind)])),
  ...Object.fromEntries((['situation', 'act', 'wish', 'applied', 'request', 'given', 'recording-announced'] as const).map((kind) => [`happening: ${kind}`, without(kind)])),
  ...Object.fromEntries((['situation', 'act', 'wish'] as const).map((kind) => [`${kind}: nobody, where the party has to be named`, ofKind(kind, (one, { party }) => ({ ...one, party: one.party ?? party }))])),
  ...Object.fromEntries((['situation', 'act', 'wish'] as const).map((kind) => [`${kind}: with another party`, ofKind(kind, (one, { party }) => ({ ...one, party: one.party && party }))])),
  'request: the recipient, where the party has to be named': (asked) => ofKind('request', (one) => ({ ...one, recipient: inPlaceOf(asked, one.recipient) }))(asked),
  'party: country': parties(() => ({ country: 'JP' })),
  'party: selected': parties(() => ({ selected: true })),
  'party: member': parties(() => ({ member: true })),
  'party: own purpose': parties(() => ({ ownPurpose: false })),
  'party: matches': parties(() => ({ matches: false })),
  'party: acquisition shown': parties(() => ({ acquisitionShown: true })),
  'party: yearly check': parties(() => ({ checkedOn: undefined })),
  'party: reason of the country': parties(() => ({ countryReason: 'a reason' })),
  ...Object.fromEntries(contractKinds.map((kind) => [`contract: ${kind}`, parties(({ contracts }) => ({ contracts: contracts.filter((one) => one.kind !== kind) }))])),
  'contract: items': parties(({ contracts }) => ({ contracts: contracts.map((one) => ({ ...one, items: 'all' })) })),
  'contract: end': parties(({ contracts }) => ({ contracts: contracts.map((one) => ({ ...one, until: undefined })) })),
  'contract: begin': parties(({ contracts }) => ({ contracts: contracts.map((one) => ({ ...one, from: '2000-01-01' as typeof one.from })) })),
  'services after membership': facts(() => ({ afterMembership: [] })),
  'changes since': facts(() => ({ changes: [] })),
  'where data went before': facts(() => ({ provided: noFacts.provided })),
  'who is entrusted with it': facts(() => ({ entrusted: [] })),
  'who is entrusted with it: told as others are': facts(({ provided, entrusted = [] }) => ({ provided: [...provided, ...entrusted.filter((one) => !provided.includes(one))], entrusted: [] })),
};
