import { dateIn } from '../../calendar/zone.ts';
import type { Consent, ConsentScope } from '../../choices/choices.ts';
import { needsGuardian } from '../../law/guardian-age.ts';
import { contactChannels } from '../../policy/model/purposes.ts';
import type { PolicyText } from '../../policy/model/policy.ts';
import type { Answer } from '../answer.ts';
import type { Happening } from '../facts.ts';
import type { Question } from '../question.ts';
import type { ReasonCode } from '../reasons.ts';
import { plainParty, supposedConsent } from './change.ts';
import type { Asked, Change } from './change.ts';

/** What could be tried against one kind of refusal; `text`: the merged documents that answered. */
type Try = (asked: Asked, about: string | undefined, text: PolicyText) => readonly Change[];

const consent = (scope: ConsentScope): Try => ({ question }) => [{ kind: 'consent', consent: supposedConsent(scope, giver(question), question) }];

const giver = ({ person: { age }, at }: Question): Consent['by'] => (needsGuardian(age, dateIn('Asia/Tokyo', at)) ? 'guardian' : 'person');

const askForIt: Try = ({ question: { action, asks } }) => (action === 'contact' && asks === undefined ? [{ kind: 'asks' }] : []);

const otherPurposes: Try = ({ question }, _about, text) => {
  const classes = new Set<string>(question.person.holdings.map((holding) => holding.class));
  return text.purposes.filter((purpose) => classes.has(purpose.class) && purpose.id !== question.purpose).map(({ id }) => ({ kind: 'purpose', purpose: id }));
};

const channels: Try = ({ question }) => contactChannels.filter((channel) => channel !== question.channel).map((channel) => ({ kind: 'channel', channel }));

const situations: Try = ({ question }, _about, text) =>
  (text.provision?.recipients.find(({ id }) => id === question.recipient)?.situations ?? []).filter(({ id }) => id !== question.situation).map(({ id }) => ({ kind: 'situation', situation: id }));

const recipients: Try = ({ question }, _about, text) => (text.provision?.recipients ?? []).filter(({ id }) => id !== question.recipient).map(({ id }) => ({ kind: 'recipient', recipient: id }));

const parties: Try = ({ question, facts }) =>
  (facts.parties.length > 0 ? facts.parties : [{ ...plainParty, country: question.country ?? plainParty.country }]).map((party) => ({ kind: 'party', party }));

const means: Try = (_asked, _about, text) => (text.provision?.means ?? []).map((one) => ({ kind: 'means', means: one }));

const home: Try = ({ question }) => question.person.holdings.flatMap(({ service }) => (service === undefined ? [] : [{ kind: 'service', service } as const]));

const happened = (of: (asked: Asked, about: string | undefined) => Happening | undefined): Try => (asked, about) => {
  const happening = of(asked, about);
  return happening ? [{ kind: 'happening', happening }] : [];
};

const inSituation = (kind: 'act' | 'wish' | 'situation'): Try => happened(({ question }, about) => {
  const situation = kind === 'situation' ? about : question.situation;
  return situation === undefined || question.recipient === undefined ? undefined : { kind, situation, recipient: question.recipient, party: question.party, at: question.at };
});

const applied: Try = happened(({ question }) => (question.party === undefined ? undefined : { kind: 'applied', party: question.party, at: question.at }));
const announced: Try = happened(({ question }) => ({ kind: 'recording-announced', at: question.at }));
const withoutStops: Try = ({ facts }) => facts.stops.map((stop) => ({ kind: 'without-stop', stop }));
const withoutOptOuts: Try = ({ facts }) => facts.optOuts.map((optOut) => ({ kind: 'without-opt-out', optOut }));
const notice: Try = (_asked, _about, text) => [{ kind: 'shown', policy: text.id, version: text.version }];
const needed: Try = ({ question }) => [{ kind: 'needed', items: question.items }];
const residences: Try = (_asked, _about, text) => [...new Set(['JP', text.extends?.scope.residence ?? 'JP'])].map((residence) => ({ kind: 'residence', residence }));

/** Other purposes are many, and come after what opens the one that is asked for. */
const purposeOrConsent: readonly Try[] = [consent('use'), askForIt, otherPurposes];

/** Refusals that some single change can take away; the others stand for what policy or law leave no way around. */
const triesFor: Readonly<Partial<Record<ReasonCode, readonly Try[]>>> = {
  'residence-not-known': [residences],
  'purpose-not-declared': purposeOrConsent, 'purpose-beyond-closed-list': purposeOrConsent, 'purpose-of-another-class': purposeOrConsent,
  'item-outside-purpose': purposeOrConsent, 'collected-another-way': purposeOrConsent, 'not-a-purpose-of-collection': purposeOrConsent,
  'purpose-not-of-succession': purposeOrConsent, 'change-needs-consent': [consent('use'), askForIt],
  'service-not-named': [home, ...purposeOrConsent], 'another-service': [home, ...purposeOrConsent],
  'membership-ended': [otherPurposes], 'purpose-not-for-role': [otherPurposes],
  'notice-not-shown': [notice], 'matching-not-declared': [otherPurposes], 'recording-not-declared': [otherPurposes], 'recording-not-announced': [announced],
  'channel-missing': [channels], 'channel-not-declared': [channels, otherPurposes], 'training-not-declared': [otherPurposes], 'inference-not-declared': [otherPurposes],
  'never-applied': [applied], 'matching-consent-missing': [consent('matching')],
  'recipient-missing': [recipients], 'unlisted-recipient': [consent('provision'), recipients], 'situation-missing': [situations], 'unknown-situation': [situations],
  'situation-of-another-service': [situations], 'item-outside-situation': [situations], 'item-hidden-in-situation': [situations],
  'earlier-situation-missing': [inSituation('situation')], 'wish-missing': [inSituation('wish')], 'means-missing': [means], 'means-not-declared': [means],
  'need-not-stated': [needed], 'not-needed': [needed], 'provision-not-a-purpose': [otherPurposes, consent('provision')],
  'consent-missing': [consent('provision'), inSituation('act')], 'consent-for-matching-recipient-missing': [consent('provision')],
  'party-missing': [parties], 'abroad-gate-missing': [consent('abroad')], 'yearly-check-overdue': [consent('abroad')], 'special-care-without-basis': [consent('special-care'), consent('provision')],
  stopped: [withoutStops, (asked, about, text) => (about === 'purpose' ? otherPurposes(asked, about, text) : [])], 'opted-out-of-sale': [withoutOptOuts], 'opted-out-by-signal': [withoutOptOuts], 'opted-out-of-advertising': [withoutOptOuts],
};

/** Every change worth trying against what an answer refuses or hides, each once. */
export const candidatesFor = (asked: Asked, answer: Answer, text: PolicyText): readonly Change[] => {
  const all = answer.reasons.flatMap(({ code, about }) => (triesFor[code] ?? []).flatMap((attempt) => attempt(asked, about, text)));
  return [...new Map(all.map((change) => [JSON.stringify(change), change])).values()];
};
