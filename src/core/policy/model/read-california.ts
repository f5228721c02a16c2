import type { ItemId } from '../../identifiers/name-ids.ts';
import type { Reader } from '../../text/reader.ts';
import { list, optional, refined, required } from '../../text/structures.ts';
import { localText, oneOf, trueOrFalse } from '../../text/values.ts';
import { californiaCategories, californiaRights, californiaThirdParties, permittedUses } from './california.ts';
import type { California, CaliforniaSale, CategoryRow, RightRow, SaleRow, SensitiveRules, Verification } from './california.ts';
import { node, noNames, references } from './read-node.ts';
import { intakeChannels } from './requests.ts';

const categoryRow: Reader<CategoryRow> = node({
  category: required(oneOf(californiaCategories)), examples: required(localText), items: optional(references<ItemId>(1), noNames),
}, (values, _at, atOf) => ({ at: atOf('category'), category: values.category, examples: values.examples, items: values.items.ids, itemsAt: values.items.at }));

const saleRow: Reader<SaleRow> = node({
  category: required(oneOf(californiaCategories)), only: optional(localText, undefined), how: required(oneOf(['sold', 'shared'])),
  recipients: required(list(oneOf(californiaThirdParties), 1)), purpose: required(localText),
}, (values, _at, atOf) => ({
  at: atOf('category'), category: values.category, only: values.only, how: values.how, recipients: values.recipients, purpose: values.purpose,
}));

const sale: Reader<CaliforniaSale> = node({
  'permitted-purposes': required(list(refined(localText, (text, at) => ({ at, text })), 1)),
  'permitted-recipients': required(list(oneOf(californiaThirdParties), 1)), past: required(list(saleRow)),
}, (values, at) => ({ at, permittedPurposes: values['permitted-purposes'], permittedRecipients: values['permitted-recipients'], past: values.past }));

const sensitive: Reader<SensitiveRules> = node({
  items: optional(references<ItemId>(1), noNames),
  uses: required(list(node(
    { text: required(localText), permitted: required(oneOf(permittedUses)) }, (values, _at, atOf) => ({ at: atOf('permitted'), text: values.text, permitted: values.permitted }),
  ), 1)),
  inference: required(trueOrFalse),
}, (values, at) => ({ at, items: values.items.ids, itemsAt: values.items.at, uses: values.uses, inference: values.inference }));

const rightRow: Reader<RightRow> = node(
  { right: required(oneOf(californiaRights)), text: required(localText) },
  (values, _at, atOf) => ({ at: atOf('right'), right: values.right, text: values.text }),
);

const verification: Reader<Verification> = node({
  documents: required(list(localText, 1)), 'more-may-be-asked': optional(trueOrFalse, false), rights: required(list(oneOf(californiaRights), 1)),
}, (values, _at, atOf) => ({ at: atOf('rights'), documents: values.documents, moreMayBeAsked: values['more-may-be-asked'], rights: values.rights }));

/** The promises of an addendum for residents of California. */
export const california: Reader<California> = node({
  categories: required(list(categoryRow, 1)), sources: required(list(oneOf(['person', 'advertisers', 'service-providers', 'public']), 1)),
  sale: required(sale), sensitive: optional(sensitive, undefined), rights: required(list(rightRow, 1)), verification: required(verification),
  'opt-out': required(node(
    { link: required(trueOrFalse), 'account-page': required(trueOrFalse), signal: required(trueOrFalse) },
    (values, at) => ({ at, link: values.link, accountPage: values['account-page'], signal: values.signal }),
  )),
  agents: required(node(
    { 'signed-permission': required(trueOrFalse), exceptions: optional(trueOrFalse, false) },
    (values, at) => ({ at, signedPermission: values['signed-permission'], exceptions: values.exceptions }),
  )),
  retention: required(node(
    { 'per-category': required(trueOrFalse), text: required(localText) }, (values, at) => ({ at, perCategory: values['per-category'], text: values.text }),
  )),
  'business-purpose-table': optional(trueOrFalse, false), intake: optional(list(oneOf(intakeChannels), 1), []),
}, (values, at) => ({
  at, categories: values.categories, sources: values.sources, sale: values.sale, sensitive: values.sensitive, rights: values.rights,
  verification: values.verification, optOut: values['opt-out'], agents: values.agents, retention: values.retention,
  businessPurposeTable: values['business-purpose-table'], intake: values.intake,
}));
