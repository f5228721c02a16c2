import type { Language } from '../identifiers/language.ts';
import type { LocalText } from '../policy/model/local-text.ts';
import type { AgentPapers, RequestsSection, RequestType } from '../policy/model/requests.ts';
import { entry, name, say, strong } from './content.ts';
import { proseIn } from './printing.ts';
import type { Blocks, Printing } from './printing.ts';
import { cell, listEntry, listOf, namedEntry, paragraph, row, stated, tableOf } from './shapes.ts';
import type { PublishWords } from './words.ts';

// How the facts of the requests section read. Every figure comes from the model.

export const requestTypes = ({ types }: RequestsSection, words: PublishWords): Blocks =>
  [listOf(types.map(({ type }) => listEntry([entry(type, words.requestTypes[type])], type)))];

/** The grounds; to which requests each applies is said once where it is the same for all. What the document names no ground for stands by itself. */
export const refusalGrounds = ({ refusalGrounds: grounds, unspecificRefusal, refusalTold }: RequestsSection, printing: Printing): Blocks => {
  const { words, sections } = printing;
  const first = grounds[0];
  const same = first !== undefined && grounds.every(({ types }) => sameTypes(types, first.types));
  const entries = grounds.map(({ id, text, types }) =>
    listEntry(same ? proseIn(text, printing) : say`${proseIn(text, printing)} ${words.groundsApplyTo(types)}`, id));
  return [
    ...(entries.length > 0 ? [listOf(entries)] : []), ...(same ? [paragraph(words.groundsApplyTo(first.types))] : []),
    ...(unspecificRefusal ? [paragraph(proseIn(unspecificRefusal.text, printing))] : []),
    stated(refusalTold, sections.procedure.refusalTold[refusalTold]),
  ];
};

const sameTypes = (a: readonly RequestType[], b: readonly RequestType[]): boolean => a.length === b.length && a.every((type) => b.includes(type));

export const fees = ({ types }: RequestsSection, words: PublishWords): Blocks =>
  [tableOf(types.map(({ type, fee }) => row([entry(type, words.requestTypes[type])], [cell([words.fee(fee)])], type)), [words.feeHeadings.type, words.feeHeadings.fee])];

export const promisedReply = ({ promisedReply: promise, replyChannels, replyLinkDays }: RequestsSection, words: PublishWords): Blocks => [
  paragraph(promise.promise === 'without-delay' ? words.repliedWithoutDelay(replyChannels) : words.promisedReply(promise, replyChannels)),
  stated(promise.closedDayReceipt, words.closedDayReceipt[promise.closedDayReceipt]),
  ...(replyChannels.includes('email') ? [paragraph(words.replyLink(replyLinkDays))] : []),
];

export const identityDocuments = ({ identity }: RequestsSection, language: Language, words: PublishWords): Blocks => [
  ...(identity.documents.length === 0 ? [stated('identity', words.identityChecked)] : [
    paragraph(words.anyOneOf), listOf(identity.documents.map((document) => namedEntry(document, language))),
  ]),
  ...(identity.mask === 'none' ? [] : [stated(identity.mask, words.maskDomicile)]),
];

/** Nothing where the policy says nothing of agents. */
export const agentDocuments = ({ identity: { agents, mask } }: RequestsSection, language: Language, words: PublishWords): Blocks => {
  if (!agents) return [];
  const papers = (kind: string, heading: string, { authority, identity }: AgentPapers): Blocks => [
    paragraph(strong([entry(kind, heading)])),
    tableOf([
      row([entry('authority', words.agents.authority)], [namesOf(authority, language)]),
      row([entry('identity', words.agents.identity)], [namesOf(identity, language)]),
    ]),
  ];
  return [
    stated(mask, mask === 'none' ? words.agents.besides : words.agents.besidesAndMask),
    ...papers('legal-representative', words.agents.legalRepresentative, agents.legalRepresentative),
    ...papers('mandated', words.agents.mandated, agents.mandated),
  ];
};

const namesOf = (texts: readonly LocalText[], language: Language) => listOf(texts.map((text) => listEntry([name(text, language)])));

/** What becomes of all that was supplied with a request: its use, the documents, the form. */
export const documentDisposal = ({ suppliedData, formRetention, identity }: RequestsSection, words: PublishWords): Blocks => [
  stated(suppliedData, words.suppliedData[suppliedData]),
  stated(identity.disposal, words.disposal),
  paragraph(words.formDisposal(formRetention)),
];

export const refusedChannels = ({ intake }: RequestsSection, words: PublishWords): Blocks => [
  paragraph(words.acceptedChannels(intake.accepted)),
  ...(intake.refused.length > 0 ? [paragraph(words.refusedChannels(intake.refused))] : []),
];

/** How a request begins, and what it may bring. */
export const requestProcedure = ({ firstStep, form, mayEndServices }: RequestsSection, { sections: { procedure: says }, language }: Printing): Blocks => [
  ...(firstStep === 'unstated' ? [] : [stated(`first-${firstStep}`, says.firstStep[firstStep])]),
  ...(form ? [paragraph(says.form([name(form, language)]))] : []),
  ...(mayEndServices ? [stated('may-end-services', says.mayEndServices)] : []),
];

export const selfServiceStop = (requests: RequestsSection, { sections: { procedure: says } }: Printing): Blocks =>
  (requests.selfServiceStop ? [stated('self-service-stop', says.selfServiceStop)] : []);
