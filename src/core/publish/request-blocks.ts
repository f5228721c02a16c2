import type { Language } from '../identifiers/language.ts';
import type { LocalText } from '../policy/model/local-text.ts';
import type { AgentPapers, RequestsSection, RequestType } from '../policy/model/requests.ts';
import { html } from './html.ts';
import type { Fragment } from './html.ts';
import { headedTable, listOf, paragraph, tableOf } from './shapes.ts';
import type { PublishWords } from './words.ts';

// How the facts of the requests section read. Every figure comes from the model.

export const requestTypes = ({ types }: RequestsSection, words: PublishWords): Fragment => listOf(types.map(({ type }) => words.requestTypes[type]));

/** The grounds; to which requests each applies is said once where it is the same for all. */
export const refusalGrounds = ({ refusalGrounds: grounds }: RequestsSection, language: Language, words: PublishWords): Fragment => {
  const first = grounds[0];
  const same = first !== undefined && grounds.every(({ types }) => sameTypes(types, first.types));
  const entries = grounds.map(({ text, types }) => (same ? text[language] : html`${text[language]} ${words.groundsApplyTo(types)}`));
  return html`${listOf(entries)}${same ? paragraph(words.groundsApplyTo(first.types)) : ''}`;
};

const sameTypes = (a: readonly RequestType[], b: readonly RequestType[]): boolean => a.length === b.length && a.every((type) => b.includes(type));

export const fees = ({ types }: RequestsSection, words: PublishWords): Fragment =>
  headedTable([words.feeHeadings.type, words.feeHeadings.fee], types.map(({ type, fee }) => [words.requestTypes[type], words.fee(fee)]));

export const promisedReply = (requests: RequestsSection, words: PublishWords): Fragment => html`${[
  paragraph(words.promisedReply(requests.promisedReply, requests.replyChannels)),
  paragraph(words.closedDayReceipt[requests.promisedReply.closedDayReceipt]),
  requests.replyChannels.includes('email') ? paragraph(words.replyLink(requests.replyLinkDays)) : '',
]}`;

export const identityDocuments = ({ identity }: RequestsSection, language: Language, words: PublishWords): Fragment => html`${[
  paragraph(words.anyOneOf),
  listOf(identity.documents.map(({ name }) => name[language])),
  identity.mask === 'none' ? '' : paragraph(words.maskDomicile),
]}`;

/** Nothing where the policy says nothing of agents. */
export const agentDocuments = ({ identity: { agents, mask } }: RequestsSection, language: Language, words: PublishWords): Fragment => {
  if (!agents) return html``;
  const papers = (heading: string, { authority, identity }: AgentPapers): Fragment => html`<p><strong>${heading}</strong></p>
${tableOf([[words.agents.authority, listOf(inLanguage(authority, language))], [words.agents.identity, listOf(inLanguage(identity, language))]])}`;
  return html`${[
    paragraph(mask === 'none' ? words.agents.besides : words.agents.besidesAndMask),
    papers(words.agents.legalRepresentative, agents.legalRepresentative),
    papers(words.agents.mandated, agents.mandated),
  ]}`;
};

const inLanguage = (texts: readonly LocalText[], language: Language): readonly string[] => texts.map((text) => text[language]);

/** What becomes of all that was supplied with a request: its use, the documents, the form. */
export const documentDisposal = ({ suppliedData, formRetention }: RequestsSection, words: PublishWords): Fragment =>
  html`${[words.suppliedData[suppliedData], words.disposal, words.formDisposal(formRetention)].map(paragraph)}`;

export const refusedChannels = ({ intake }: RequestsSection, words: PublishWords): Fragment => html`${[
  paragraph(words.acceptedChannels(intake.accepted)),
  intake.refused.length > 0 ? paragraph(words.refusedChannels(intake.refused)) : '',
]}`;
