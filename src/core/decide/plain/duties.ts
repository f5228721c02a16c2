import { consentScopes } from '../../choices/choices.ts';
import type { ConsentScope } from '../../choices/choices.ts';
import type { Duty } from '../answer.ts';
import type { DutyKind } from '../duties.ts';
import type { Facts } from '../facts.ts';
import type { Question } from '../question.ts';
import type { ReasonCode } from '../reasons.ts';
import type { ItemAnswer } from './arrange.ts';
import { consentOpensPurposes, goesToOthers, specialCareBases } from './consents.ts';
import { definitionOf } from './judge-pair.ts';
import { knownItem } from './pair.ts';
import type { Told, Pair } from './pair.ts';

/** What the duties are read from: the answers of the items, and the pairs with what is left of each. */
export interface Judged {
  readonly question: Question;
  readonly facts: Facts;
  readonly items: readonly ItemAnswer[];
  /** `pair` is undefined where only rules 1 to 4 spoke. */
  readonly pairs: readonly { readonly item: string; readonly pair: Pair | undefined; readonly left: readonly Told[] }[];
}

/** In the order of the page. */
export const dutiesOf = (judged: Judged): readonly Duty[] => [
  ...records(judged), ...showNotice(judged), ...showCountryNotice(judged), ...announceRecording(judged), ...askConsent(judged), ...tellRecipients(judged), ...purgeCollected(judged),
];

/** A duty about some item, or none. */
const duty = (kind: DutyKind, about: string | undefined, items: readonly ItemAnswer[]): readonly Duty[] =>
  (items.length > 0 ? [{ kind, items: items.map(({ item }) => item), about }] : []);

const goes = ({ state }: ItemAnswer): boolean => state !== 'withheld';
const has = ({ reasons }: ItemAnswer, code: ReasonCode): boolean => reasons.some((one) => one.code === code);
const refusals = (reasons: readonly Told[]): readonly Told[] => reasons.filter((one) => definitionOf(one).effect === 'refuses');
const refusedOnlyBy = (item: ItemAnswer, code: ReasonCode): boolean => {
  const refused = refusals(item.reasons);
  return !goes(item) && refused.length > 0 && refused.every((one) => one.code === code);
};

const records = ({ question, items }: Judged): readonly Duty[] => {
  const { action, party, recipient, claim } = question;
  const flow = claim !== undefined && (claim.basis.startsWith('E') || claim.basis.startsWith('S'));
  const due = (item: ItemAnswer): boolean => has(item, 'consent-to-provision') || (flow && has(item, 'ground-carries') && has(item, 'consent-to-country'));
  return [
    ...(action === 'provide' || action === 'transfer-abroad' ? duty('record-provision', party ?? recipient, items.filter((item) => goes(item) && due(item))) : []),
    ...(action === 'entrust' || action === 'joint-use' ? duty('record-provision', party, items.filter((item) => goes(item) && has(item, 'consent-to-country'))) : []),
    ...(action === 'receive' ? duty('record-receipt', recipient, items.filter(goes)) : []),
    ...duty('record-claim', claim?.basis, items.filter((item) => has(item, 'ground-carries'))),
    ...duty('record-asking', question.purpose, items.filter((item) => has(item, 'contact-asks-for-consent'))),
  ];
};

const showNotice = ({ question, items, pairs }: Judged): readonly Duty[] => {
  if (question.action !== 'collect') return [];
  const known = pairs.flatMap(({ item, pair }) => {
    const collection = pair?.policy.collections.find(({ id }) => id === pair.holding.collection);
    return pair && collection && knownItem(pair) ? [{ item, collection: collection.id, place: question.person.holdings.indexOf(pair.holding) }] : [];
  }).toSorted((a, b) => a.place - b.place);
  return [...Map.groupBy(known, ({ collection }) => collection)].flatMap(([collection, of]) =>
    duty('show-notice', collection, items.filter(({ item }) => of.some((one) => one.item === item))));
};

const showCountryNotice = ({ items }: Judged): readonly Duty[] => {
  const concerned = items.filter((item) =>
    (goes(item) && (has(item, 'equivalent-measures') || has(item, 'consent-to-country'))) || refusedOnlyBy(item, 'abroad-gate-missing'));
  const codes: readonly ReasonCode[] = ['equivalent-measures', 'consent-to-country', 'abroad-gate-missing'];
  const country = concerned.flatMap(({ reasons }) => reasons).find(({ code }) => codes.includes(code))?.about;
  return duty('show-country-notice', country, concerned);
};

const announceRecording = ({ question, items }: Judged): readonly Duty[] =>
  (question.action === 'record-call' ? duty('announce-recording', undefined, items.filter((item) => refusedOnlyBy(item, 'recording-not-announced'))) : []);

/** The scope of the consent that would take the refusal away; undefined: none would. */
const scopeThatOpens = (pair: Pair, one: Told): ConsentScope | undefined => {
  const { lifts = [] } = definitionOf(one);
  if (lifts.includes('consent-to-purpose') || one.code === 'change-needs-consent') return consentOpensPurposes(pair) ? 'use' : undefined;
  if (lifts.includes('consent-anyway')) return 'use';
  if (lifts.includes('named-consent') || one.code === 'consent-missing' || one.code === 'consent-for-matching-recipient-missing') return 'provision';
  if (one.code === 'abroad-gate-missing') return 'abroad';
  if (one.code === 'special-care-without-basis' && specialCareBases(pair).includes('consent')) return goesToOthers(pair) ? 'provision' : 'special-care';
  return one.code === 'matching-consent-missing' ? 'matching' : undefined;
};

const askConsent = ({ items, pairs }: Judged): readonly Duty[] => {
  const scopesOf = ({ item }: ItemAnswer): readonly (ConsentScope | undefined)[] =>
    pairs.filter((one) => one.item === item).flatMap(({ pair, left }) => refusals(left).map((one) => pair && scopeThatOpens(pair, one)));
  const asked = items.filter((item) => !goes(item)).map((item) => ({ item, scopes: scopesOf(item) }))
    .filter(({ scopes }) => scopes.length > 0 && scopes.every((scope) => scope !== undefined));
  return consentScopes.flatMap((scope) => duty('ask-consent', scope, asked.filter(({ scopes }) => scopes.includes(scope)).map(({ item }) => item)));
};

const tellRecipients = ({ facts, items }: Judged): readonly Duty[] => {
  const codes: readonly ReasonCode[] = ['stopped', 'opted-out-of-sale', 'opted-out-by-signal', 'opted-out-of-advertising', 'minor-not-kept'];
  const stopped = items.filter((item) => !goes(item) && codes.some((code) => has(item, code)));
  // Who works with it on the company's behalf goes on when it is only given to no third party any more.
  const concerned = stopped.filter(({ reasons }) => reasons.some(({ code, about }) => (code === 'stopped' && about !== 'provision') || code === 'opted-out-of-advertising' || code === 'minor-not-kept'));
  const entrusted = (facts.entrusted ?? []).filter((party) => !facts.provided.includes(party));
  return [
    ...[...new Set(facts.provided)].flatMap((party) => duty('tell-recipients', party, stopped)),
    ...[...new Set(entrusted)].flatMap((party) => duty('tell-recipients', party, concerned)),
  ];
};

const purgeCollected = ({ items }: Judged): readonly Duty[] => duty('purge-collected', undefined, items.filter((item) => !goes(item) && has(item, 'minor-not-kept')));
