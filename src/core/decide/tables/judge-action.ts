import { millisecondsOf } from '../../identifiers/instant.ts';
import type { Source } from '../answer.ts';
import { codes, type Code } from './codes.ts';
import { consented } from './consents.ts';
import { happened, type View } from './inquiry.ts';
import type { Action } from '../question.ts';

/** Rules 20 to 27: each action with what it asks for beyond the purpose. */
export const judgeAction = (view: View): void => {
  judges[view.question.action]?.(view);
};

const refuse = ({ sheet, question, purposeFrom }: View, code: Code): void => {
  sheet.refuse(code, sheet.asked, question.purpose, purposeFrom);
};

const judgeCollect = ({ sheet, holding, tables }: View): void => {
  if (holding.origin !== 'person' && holding.origin !== 'received') return;
  const collection = holding.collection === undefined ? undefined : tables.collections.get(holding.collection);
  const notAsked = collection ? sheet.masks.without(sheet.asked, collection.asked) : sheet.asked;
  sheet.refuse(codes['item-not-asked-in-collection'], notAsked, holding.collection, collection ? collection.from : tables.collectionsFrom);
  const { shown } = holding;
  if (!shown || !tables.versions.some(({ policy, version }) => policy === shown.policy && version === shown.version)) sheet.refuse(codes['notice-not-shown'], sheet.asked);
};

const judgeContact = (view: View): void => {
  const { sheet, question: { channel }, purpose, purposeFrom } = view;
  if (channel === undefined) {
    refuse(view, codes['channel-missing']);
    return;
  }
  const channels = purpose?.channels;
  const isDeclared = channels && channels.size > 0 ? channels.has(channel) : channel !== 'advertising' && channel !== 'targeted-advertising';
  if (!isDeclared) sheet.refuse(codes['channel-not-declared'], sheet.asked, channel, purposeFrom);
};

const judgeReceive = (view: View): void => {
  const { sheet, question: { recipient, party: partyName }, holding, tables, party } = view;
  const { asked, masks } = sheet;
  const receipt = recipient === undefined ? undefined : tables.receipts.get(recipient);
  const from = receipt ? receipt.from : tables.receiptsFrom;
  if (receipt) {
    const isForClass = receipt.classes.has(holding.class);
    if (!isForClass) sheet.refuse(codes['receipt-not-for-class'], asked, recipient, from);
    sheet.refuse(codes['item-not-received'], masks.without(asked, receipt.items), recipient, from);
    if (isForClass) sheet.say(codes['receipt-declared'], masks.both(asked, receipt.items), recipient, from);
    const isApplied = (): boolean => happened(view, (happening) => happening.kind === 'applied' && happening.party === partyName);
    if (receipt.appliedTo && !isApplied()) sheet.refuse(codes['never-applied'], asked, partyName, from);
  } else sheet.refuse(codes['unknown-receipt'], asked, recipient, from);
  if (party?.acquisitionShown !== true) sheet.refuse(codes['acquisition-not-shown'], asked, partyName, from);
  refuseLogsWithoutConsent(view, from);
};

const refuseLogsWithoutConsent = (view: View, from: Source | undefined): void => {
  const { sheet: { asked, masks }, sheet, tables } = view;
  const logs = masks.both(asked, tables.items.usageLogs);
  sheet.refuse(codes['matching-consent-missing'], masks.without(logs, consented(view, logs, ({ to }) => to === 'matching')), undefined, from);
};

const judges: { readonly [A in Action]?: (view: View) => void } = {
  collect: judgeCollect,
  'match-logs': (view) => {
    if (view.purpose?.purpose.logMatching !== true) refuse(view, codes['matching-not-declared']);
    if (view.holding.origin === 'received') refuseLogsWithoutConsent(view, view.purposeFrom);
  },
  'record-call': (view) => {
    if (view.purpose?.processing.has('recording') !== true) refuse(view, codes['recording-not-declared']);
    const earliest = millisecondsOf(view.question.at) - 86_400_000;
    if (!happened(view, ({ kind, at }) => kind === 'recording-announced' && millisecondsOf(at) >= earliest)) refuse(view, codes['recording-not-announced']);
  },
  contact: judgeContact,
  train: (view) => {
    if (view.purpose?.processing.has('machine-learning') !== true) refuse(view, codes['training-not-declared']);
    if (view.holding.origin === 'entrusted') refuse(view, codes['entrusted-never-trains']);
  },
  infer: (view) => {
    const processing = view.purpose?.processing;
    const isDeclared = processing && ['profiling', 'analysis', 'machine-learning'].some((one) => processing.has(one));
    if (!isDeclared) refuse(view, codes['inference-not-declared']);
  },
  anonymise: (view) => {
    const { sheet, tables, purpose } = view;
    if (!tables.merged.anonymised) sheet.refuse(codes['anonymising-not-declared'], sheet.asked);
    const isSomewhere = tables.merged.purposes.some(({ processing }) => processing.includes('anonymising'));
    if (isSomewhere && purpose?.processing.has('anonymising') !== true) refuse(view, codes['anonymising-not-declared']);
  },
  receive: judgeReceive,
};
