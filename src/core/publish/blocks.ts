import type { Language } from '../identifiers/language.ts';
import type { Block, PolicyText } from '../policy/model/policy.ts';
import { line, name, say, strong, telephone } from './content.ts';
import type { DocumentBlock } from './document.ts';
import { prose } from './prose.ts';
import type { References } from './prose.ts';
import { agentDocuments, documentDisposal, fees, identityDocuments, promisedReply, refusalGrounds, refusedChannels, requestTypes } from './request-blocks.ts';
import { cell, itemTable, listEntry, listOf, namedEntry, paragraph, row, tableOf } from './shapes.ts';
import type { PublishWords } from './words.ts';

/** What a block is printed from. */
export interface Printing {
  readonly policy: PolicyText;
  readonly language: Language;
  readonly words: PublishWords;
  readonly references: References;
}

type Blocks = readonly DocumentBlock[];
type Printers = { readonly [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>, printing: Printing) => Blocks };

const printers: Printers = {
  text: ({ text }, { language, references }) => [paragraph(prose(text[language], references))],
  list: ({ entries }, { language, references }) => [listOf(entries.map((entry) => listEntry(prose(entry[language], references))))],
  table: ({ rows }, { language, references }) =>
    [tableOf(rows.map(({ heading, text }) => row(line(heading[language]), [cell(prose(text[language], references))])))],
  'purposes-of': (block, printing) => purposesOf(block.class, printing),
  services: (_block, { policy, language }) => [listOf(policy.services.map((service) => namedEntry(service, language)))],
  items: (_block, { policy, language, words }) => [itemTable(policy.items, language, words)],
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

const purposesOf = (id: string, { policy, language, references }: Printing): Blocks =>
  [listOf(policy.purposes.filter((purpose) => purpose.class === id).map((purpose) =>
    listEntry(prose(purpose.text[language], references), purpose.id, purpose.notes.map((note) => prose(note[language], references)))))];

const deskOf = ({ policy: { desk }, language, words }: Printing): Blocks => {
  const { yearEnd, companyHolidays } = desk.calendar;
  return [
    { kind: 'address', lines: [[name(desk.address, language)], strong([name(desk.name, language)]), say`${words.telephone}: ${telephone(desk.telephone)}`] },
    paragraph(words.closedDays(yearEnd && say`${words.dayOfYear(yearEnd.from)} – ${words.dayOfYear(yearEnd.to)}`, companyHolidays.map((day) => words.day(day)))),
  ];
};

const responsibleCompany = ({ policy: { organisation }, language }: Printing): Blocks => {
  const { representative } = organisation;
  return [{
    kind: 'address',
    lines: [
      [name(organisation.responsibleCompany, language)], [name(organisation.address, language)],
      say`${name(representative.title, language)} ${name(representative.name, language)}`,
    ],
  }];
};

/** A block as pieces of the document. */
export const printBlock = (block: Block, printing: Printing): Blocks =>
  (printers[block.kind] as (block: Block, printing: Printing) => Blocks)(block, printing);
