import type { Purpose } from '../policy/model/purposes.ts';
import { entry } from './content.ts';
import type { Content, ListEntry } from './document.ts';
import { enumerated, itemsLine, namesOf, proseIn } from './printing.ts';
import type { Blocks, Printing } from './printing.ts';
import { listEntry, listOf, stated } from './shapes.ts';

/** The purposes of a class, each with its conditions under it. */
export const purposesOf = (id: string, printing: Printing): Blocks =>
  [listOf(printing.policy.purposes.filter((purpose) => purpose.class === id).map((purpose) => purposeEntry(purpose, printing)))];

/** One purpose with its conditions. */
export const purposeEntry = (purpose: Purpose, printing: Printing): ListEntry =>
  listEntry(proseIn(purpose.text, printing), purpose.id, [...conditionsOf(purpose, printing), ...purpose.notes.map((note) => proseIn(note, printing))]);

const conditionsOf = (purpose: Purpose, printing: Printing): readonly Content[] => {
  const { sections: { purpose: says, channels }, policy, words } = printing;
  const when = (holds: boolean, key: string, text: string): readonly Content[] => (holds ? [[entry(key, text)]] : []);
  return [
    ...(purpose.items.all ? [] : [says.items(itemsLine(purpose.items, printing))]),
    ...when(purpose.crossService, 'cross-service', says.crossService),
    ...when(purpose.logMatching, 'log-matching', says.logMatching),
    ...(purpose.channels.length > 0 ? [says.channels(enumerated(purpose.channels, channels, printing))] : []),
    ...when(purpose.processing.includes('recording'), 'recording', says.recording),
    ...when(purpose.afterMembership === 'some-services', 'after-membership', says.afterMembership),
    ...when(purpose.basis === 'consent', 'consent', says.consent),
    ...(purpose.collectedBy.length > 0 ? [says.collectedBy(words.and(namesOf(purpose.collectedBy, printing.known.collections, printing)))] : []),
    ...(purpose.recipients.length > 0 ? [says.recipients(words.and(namesOf(purpose.recipients, policy.provision?.recipients ?? [], printing)))] : []),
  ];
};

export const purposeRules = ({ policy: { purposeRules: rules }, sections: { purposeRules: says } }: Printing): Blocks => rules ? [
  stated(`list-${rules.list}`, says.list[rules.list]),
  stated(`outside-${rules.outside}`, says.outside[rules.outside]),
  ...(rules.change === 'unstated' ? [] : [stated(`change-${rules.change}`, says.change[rules.change])]),
] : [];
