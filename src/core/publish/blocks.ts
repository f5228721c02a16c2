import type { LocalText } from '../policy/model/local-text.ts';
import type { Language } from '../identifiers/language.ts';
import type { Block, Policy } from '../policy/model/policy.ts';
import { html, prose } from './html.ts';
import type { Fragment } from './html.ts';
import { agentDocuments, documentDisposal, fees, identityDocuments, promisedReply, refusalGrounds, refusedChannels, requestTypes } from './request-blocks.ts';
import { itemTable, listOf, paragraph, tableOf } from './shapes.ts';
import type { PublishWords } from './words.ts';

/** What a block is printed from. */
export interface Printing {
  readonly policy: Policy;
  readonly language: Language;
  readonly words: PublishWords;
}

type Printers = { readonly [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>, printing: Printing) => Fragment };

const printers: Printers = {
  text: ({ text }, { language }) => paragraph(text[language]),
  list: ({ entries }, { language }) => listOf(entries.map((entry) => prose(entry[language]))),
  table: ({ rows }, { language }) => tableOf(rows.map(({ heading, text }) => [heading[language], prose(text[language])])),
  'purposes-of': (block, printing) => purposesOf(block.class, printing),
  services: (_block, { policy, language }) => listOf(policy.services.map(({ name }) => name[language])),
  items: (_block, { policy, language, words }) => itemTable(policy.items, language, words),
  'request-types': (_block, { policy, words }) => requestTypes(policy.requests, words),
  'refusal-grounds': (_block, { policy, language, words }) => refusalGrounds(policy.requests, language, words),
  fees: (_block, { policy, words }) => fees(policy.requests, words),
  'promised-reply': (_block, { policy, words }) => promisedReply(policy.requests, words),
  'identity-documents': (_block, { policy, language, words }) => identityDocuments(policy.requests, language, words),
  'agent-documents': (_block, { policy, language, words }) => agentDocuments(policy.requests, language, words),
  'document-disposal': (_block, { policy, words }) => documentDisposal(policy.requests, words),
  'refused-channels': (_block, { policy, words }) => refusedChannels(policy.requests, words),
  desk: (_block, printing) => deskOf(printing),
  'responsible-company': (_block, printing) => responsibleCompany(printing),
};

const purposesOf = (id: string, { policy, language }: Printing): Fragment => {
  const notes = (texts: readonly LocalText[]): Fragment | string =>
    texts.length === 0 ? '' : html`\n${listOf(texts.map((text) => prose(text[language])), 'notes')}`;
  return listOf(policy.purposes.filter((purpose) => purpose.class === id).map((purpose) => html`${prose(purpose.text[language])}${notes(purpose.notes)}`));
};

const deskOf = ({ policy: { desk }, language, words }: Printing): Fragment => {
  const { yearEnd, companyHolidays } = desk.calendar;
  const dayOfYear = (day: string): Fragment => html`<time datetime="${day}">${words.dayOfYear(day)}</time>`;
  const closed = words.closedDays(
    yearEnd && html`${dayOfYear(yearEnd.from)} – ${dayOfYear(yearEnd.to)}`,
    companyHolidays.map((day) => html`<time datetime="${day}">${words.day(day)}</time>`),
  );
  return html`<address>
${desk.address[language]}<br>
<strong>${desk.name[language]}</strong><br>
${words.telephone}: <a href="tel:${desk.telephone.replace(/[^+0-9]/g, '')}">${desk.telephone}</a>
</address>
<p>${closed}</p>
`;
};

const responsibleCompany = ({ policy: { organisation }, language }: Printing): Fragment => html`<address>
${organisation.responsibleCompany[language]}<br>
${organisation.address[language]}<br>
${organisation.representative.title[language]} ${organisation.representative.name[language]}
</address>
`;

/** A block as a piece of the document. */
export const printBlock = (block: Block, printing: Printing): Fragment =>
  (printers[block.kind] as (block: Block, printing: Printing) => Fragment)(block, printing);
