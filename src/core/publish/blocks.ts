import type { Block } from '../policy/model/policy.ts';
import type { RequestsSection } from '../policy/model/requests.ts';
import { californiaCategories, californiaProcedure, californiaRetention, californiaRights, californiaSale, californiaSensitive } from './california-blocks.ts';
import { collections, receipts } from './collection-blocks.ts';
import { line } from './content.ts';
import { amendment, anonymised, measuresOf, minors, retention, securityMeasures, specialCare, statistics, trackers } from './keeping-blocks.ts';
import { deskOf, privacyManager, responsibleCompany } from './organisation-blocks.ts';
import { proseIn, proseList } from './printing.ts';
import type { Blocks, Printing } from './printing.ts';
import { entrustment, jointUse, provisionAbroad, provisionConsent, provisionExceptions, provisionMeans, recipient, recipients } from './provision-blocks.ts';
import { purposeRules, purposesOf } from './purpose-blocks.ts';
import {
  agentDocuments, documentDisposal, fees, identityDocuments, promisedReply, refusalGrounds, refusedChannels, requestProcedure, requestTypes, selfServiceStop,
} from './request-blocks.ts';
import { cell, itemTable, listOf, namedEntry, paragraph, row, tableOf } from './shapes.ts';

type Printers = { readonly [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>, printing: Printing) => Blocks };

/** Nothing where the policy says nothing of requests: that a place prints nothing is a finding elsewhere. */
const ofRequests = (print: (requests: RequestsSection, printing: Printing) => Blocks) => (_block: Block, printing: Printing): Blocks =>
  (printing.policy.requests ? print(printing.policy.requests, printing) : []);
const plain = (print: (printing: Printing) => Blocks) => (_block: Block, printing: Printing): Blocks => print(printing);

const printers: Printers = {
  text: ({ text }, printing) => [paragraph(proseIn(text, printing))],
  list: ({ entries }, printing) => [proseList(entries, printing)],
  table: ({ rows }, printing) => [tableOf(rows.map(({ heading, text }) => row(line(heading[printing.language]), [cell(proseIn(text, printing))])))],
  'purposes-of': (block, printing) => purposesOf(block.class, printing),
  recipient: (block, printing) => recipient(block.recipient, printing),
  'measures-of': ({ head }, printing) => measuresOf(head, printing),
  'trackers-of': ({ technique }, printing) => trackers(printing, technique),
  services: (_block, { policy, language }) => [listOf(policy.services.map((service) => namedEntry(service, language)))],
  items: (_block, { policy, language, words }) => [itemTable(policy.items, language, words)],
  'request-types': ofRequests((requests, { words }) => requestTypes(requests, words)),
  'refusal-grounds': ofRequests((requests, printing) => refusalGrounds(requests, printing)),
  fees: ofRequests((requests, { words }) => fees(requests, words)),
  'promised-reply': ofRequests((requests, { words }) => promisedReply(requests, words)),
  'identity-documents': ofRequests((requests, { language, words }) => identityDocuments(requests, language, words)),
  'agent-documents': ofRequests((requests, { language, words }) => agentDocuments(requests, language, words)),
  'document-disposal': ofRequests((requests, { words }) => documentDisposal(requests, words)),
  'refused-channels': ofRequests((requests, { words }) => refusedChannels(requests, words)),
  'request-procedure': ofRequests((requests, printing) => requestProcedure(requests, printing)),
  'self-service-stop': ofRequests((requests, printing) => selfServiceStop(requests, printing)),
  desk: plain(deskOf), 'responsible-company': plain(responsibleCompany), 'privacy-manager': plain(privacyManager),
  'purpose-rules': plain(purposeRules), collections: plain(collections), receipts: plain(receipts),
  recipients: plain(recipients), 'provision-consent': plain(provisionConsent), 'provision-means': plain(provisionMeans),
  'provision-exceptions': plain(provisionExceptions), 'provision-abroad': plain(provisionAbroad), 'joint-use': plain(jointUse), entrustment: plain(entrustment),
  'special-care': plain(specialCare), statistics: plain(statistics), anonymised: plain(anonymised), trackers: plain((printing) => trackers(printing)),
  'security-measures': plain(securityMeasures), retention: plain(retention), amendment: plain(amendment), minors: plain(minors),
  'california-categories': plain(californiaCategories), 'california-sale': plain(californiaSale), 'california-sensitive': plain(californiaSensitive),
  'california-rights': plain(californiaRights), 'california-procedure': plain(californiaProcedure), 'california-retention': plain(californiaRetention),
};

/** A block as pieces of the document. */
export const printBlock = (block: Block, printing: Printing): Blocks =>
  (printers[block.kind] as (block: Block, printing: Printing) => Blocks)(block, printing);
