import { millisecondsOf } from '../../identifiers/instant.ts';
import { isBlank } from '../blank.ts';
import type { Action } from '../question.ts';
import { consentsToMatching, isLogFromOthers, thatCount } from './consents.ts';
import { declaredPurpose, found, foundIf, happened, isNamedIn, knownItem, knownParty, nothing } from './pair.ts';
import type { Found, Pair, Rule } from './pair.ts';
import type { Thing } from '../where-said.ts';

/** Rule 20. */
const collect: Rule = (pair) => {
  const { policy, layers, holding } = pair;
  if (holding.origin === 'public' || holding.origin === 'entrusted') return nothing;
  const collection = policy.collections.find(({ id }) => id === holding.collection);
  const asked = collection !== undefined && isNamedIn(pair, collection.items.map((one) => one.item));
  const shown = layers.some(({ id, version }) => id === holding.shown?.policy && version === holding.shown.version);
  return [
    ...foundIf(!asked, 'item-not-asked-in-collection', holding.collection, { kind: 'collection', id: holding.collection }),
    ...foundIf(!shown, 'notice-not-shown'),
  ];
};

/** The block of the purpose, for rules 21 to 25. */
const aboutPurpose = (pair: Pair, condition: boolean, code: Found['code'], about: string = pair.question.purpose): readonly Found[] =>
  foundIf(condition, code, about, { kind: 'purpose', id: pair.question.purpose });

const isProcessedBy = (pair: Pair, kinds: readonly string[]): boolean => declaredPurpose(pair)?.processing.some((one) => kinds.includes(one)) === true;

/** Rule 21. */
const matchLogs: Rule = (pair) => [
  ...aboutPurpose(pair, !declaredPurpose(pair)?.logMatching, 'matching-not-declared'),
  ...foundIf(
    isLogFromOthers(pair) && thatCount(pair, consentsToMatching(pair)).length === 0, 'matching-consent-missing', undefined, { kind: 'purpose', id: pair.question.purpose },
  ),
];

/** Longer than any call: an announcement before that was of another one. */
const dayMilliseconds = 24 * 60 * 60 * 1000;

/** Rule 22. */
const recordCall: Rule = (pair) => [
  ...aboutPurpose(pair, !isProcessedBy(pair, ['recording']), 'recording-not-declared'),
  ...aboutPurpose(pair, !happened(pair, 'recording-announced').some(({ at }) => millisecondsOf(pair.question.at) - millisecondsOf(at) <= dayMilliseconds), 'recording-not-announced'),
];

/** Rule 23. */
const contact: Rule = (pair) => {
  const { channel } = pair.question;
  if (channel === undefined) return aboutPurpose(pair, true, 'channel-missing');
  const channels = declaredPurpose(pair)?.channels ?? [];
  const open = channels.length === 0 && channel !== 'advertising' && channel !== 'targeted-advertising';
  return aboutPurpose(pair, !open && !channels.includes(channel), 'channel-not-declared', channel);
};

/** Rule 24. */
const train: Rule = (pair) => [
  ...aboutPurpose(pair, !isProcessedBy(pair, ['machine-learning']), 'training-not-declared'),
  ...aboutPurpose(pair, pair.holding.origin === 'entrusted', 'entrusted-never-trains'),
];

/** Rule 25. */
const infer: Rule = (pair) => aboutPurpose(pair, !isProcessedBy(pair, ['profiling', 'analysis', 'machine-learning']), 'inference-not-declared');

/** Rule 26. */
const anonymise: Rule = (pair) => {
  const saysWhich = pair.policy.purposes.some(({ processing }) => processing.includes('anonymising'));
  return [
    ...foundIf(!pair.policy.anonymised, 'anonymising-not-declared'),
    ...aboutPurpose(pair, saysWhich && !isProcessedBy(pair, ['anonymising']), 'anonymising-not-declared'),
  ];
};

/** Rule 27. */
const receive: Rule = (pair) => {
  const { policy, holding, question: { recipient, party } } = pair;
  const block: Thing = { kind: 'receipt', id: recipient };
  const log = knownItem(pair)?.usageLog === true;
  const fromParty = [
    ...foundIf(!knownParty(pair)?.acquisitionShown, 'acquisition-not-shown', party, block),
    ...foundIf(log && thatCount(pair, consentsToMatching(pair)).length === 0, 'matching-consent-missing', undefined, block),
  ];
  const receipt = policy.receipts.find(({ id }) => id === recipient);
  if (!receipt) return [found('unknown-receipt', recipient, block), ...fromParty];
  const refused = [
    ...foundIf(!receipt.classes.some((id) => id === holding.class), 'receipt-not-for-class', receipt.id, block),
    ...foundIf(!isNamedIn(pair, receipt.items), 'item-not-received', receipt.id, block),
  ];
  const applied = happened(pair, 'applied').some((one) => one.party === party);
  return [
    ...refused, ...foundIf(refused.length === 0, 'receipt-declared', receipt.id, block),
    ...foundIf(receipt.onlyFrom === 'applied-to' && !applied, 'never-applied', party, block), ...fromParty,
  ];
};

/** Rule 28: whether a message comes to the person by this item and the question's channel. */
const carriesMessage = (pair: Pair): boolean => knownItem(pair)?.reaches.some((channel) => channel === pair.question.channel) === true;

const onlyAsks = ({ question: { action, asks } }: Pair): boolean => action === 'contact' && asks === 'consent';

/** Rule 28: the contact does nothing but ask for a consent to its purpose, by an item by which it can. */
export const asksForConsent = (pair: Pair): boolean => onlyAsks(pair) && !isBlank(pair.question.purpose) && carriesMessage(pair);

/** Rule 28. */
export const carriesNoMessage: Rule = (pair) => {
  const { channel } = pair.question;
  return foundIf(onlyAsks(pair) && channel !== undefined && !carriesMessage(pair), 'item-carries-no-message', channel);
};

const nothingMore: Rule = () => nothing;

const ofAction: { readonly [A in Action]: Rule } = {
  collect, use: nothingMore, 'match-logs': matchLogs, 'record-call': recordCall, contact, train, infer, anonymise, receive,
  // Judged by rules of their own.
  provide: nothingMore, 'transfer-abroad': nothingMore, entrust: nothingMore, 'joint-use': nothingMore, sell: nothingMore, share: nothingMore,
};

/** Rules 20 to 27. */
export const whatIsDone: Rule = (pair) => ofAction[pair.question.action](pair);
