import type { California } from '../policy/model/california.ts';
import { entriesOf, entry, line, say } from './content.ts';
import { enumerated, namesOf, proseIn, proseList } from './printing.ts';
import type { Blocks, Printing } from './printing.ts';
import { cell, listEntry, listOf, paragraph, row, stated, tableOf } from './shapes.ts';

// The promises of an addendum under the CCPA.

const within = (print: (california: California, printing: Printing) => Blocks) => (printing: Printing): Blocks =>
  (printing.policy.california ? print(printing.policy.california, printing) : []);

export const californiaCategories = within(({ categories, sources }, printing) => {
  const { california: says } = printing;
  return [
    tableOf(categories.map(({ category, examples }) => row([entry(category, says.categories[category])], [cell(proseIn(examples, printing))], category)),
      [says.headings.category, says.headings.examples]),
    paragraph(says.collectedFrom(enumerated(sources, says.sources, printing))),
  ];
});

export const californiaSale = within(({ sale }, printing) => {
  const { california: says } = printing;
  return [
    paragraph(line(says.permittedPurposes)),
    proseList(sale.permittedPurposes.map(({ text }) => text), printing),
    paragraph(says.permittedRecipients(enumerated(sale.permittedRecipients, says.thirdParties, printing))),
    ...(sale.past.length === 0 ? [stated('none', says.nothingPast)] : [
      paragraph(line(says.past)),
      tableOf(sale.past.map((each) => row(
        say`${entry(each.category, says.categories[each.category])}${each.only ? says.only(proseIn(each.only, printing)) : ''}`,
        [cell([entry(each.how, says.how[each.how])]), cell(enumerated(each.recipients, says.thirdParties, printing)), cell(proseIn(each.purpose, printing))],
        each.category,
      )), [says.headings.category, says.headings.how, says.headings.recipients, says.headings.purpose]),
    ]),
  ];
});

export const californiaSensitive = within(({ sensitive }, printing) => {
  const { california: says, words } = printing;
  if (!sensitive) return [];
  return [
    ...(sensitive.items.length > 0 ? [paragraph(says.sensitiveItems(words.and(namesOf(sensitive.items, printing.known.items, printing))))] : []),
    paragraph(line(says.sensitiveUses)),
    listOf(sensitive.uses.map(({ text, permitted }) => listEntry(proseIn(text, printing), permitted))),
    stated(`inference-${sensitive.inference ? 'yes' : 'no'}`, says.inference[sensitive.inference ? 'yes' : 'no']),
  ];
});

export const californiaRights = within(({ rights }, printing) => {
  const { california: says } = printing;
  return [tableOf(rights.map(({ right, text }) => row([entry(right, says.rights[right])], [cell(proseIn(text, printing))], right)), [says.headings.right, says.headings.meaning])];
});

/** How requests are checked, how to opt out, and what an agent needs. */
export const californiaProcedure = within(({ verification, optOut, agents }, printing) => {
  const { california: says, words } = printing;
  return [
    paragraph(says.verify(words.and(entriesOf(verification.rights, says.rights)))),
    paragraph(line(says.documents)),
    proseList(verification.documents, printing),
    ...(verification.moreMayBeAsked ? [stated('more', says.moreMayBeAsked)] : []),
    ...(['link', 'accountPage', 'signal'] as const).filter((way) => optOut[way]).map((way) => stated(way, says.optOut[way])),
    ...(agents.signedPermission ? [stated('signed-permission', says.signedPermission)] : []),
    ...(agents.signedPermission && agents.exceptions ? [stated('exceptions', says.signedPermissionExceptions)] : []),
  ];
});

export const californiaRetention = within(({ retention }, printing) => [paragraph(proseIn(retention.text, printing))]);
