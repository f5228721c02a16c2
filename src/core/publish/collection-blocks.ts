import type { CollectedItem, Collection, Receipt } from '../policy/model/collections.ts';
import { entry, line, name, say } from './content.ts';
import type { Content } from './document.ts';
import { enumerated, namedList, namesOf, proseIn, proseList } from './printing.ts';
import type { Blocks, Printing } from './printing.ts';
import { cell, listEntry, listOf, row, tableOf } from './shapes.ts';

/** Ways in which data comes from the person: the same that the notices at collection say. */
export const collections = (printing: Printing): Blocks =>
  printing.policy.collections.length === 0 ? [] : [tableOf(printing.policy.collections.map((collection) =>
    row([name(collection.name, printing.language)], [listOf(collectionLines(collection, printing).map((content) => listEntry(content)))], collection.id)))];

/** What a collection asks, which of it is needed and why, and what follows, a line each. */
export const collectionLines = (collection: Collection, printing: Printing): readonly Content[] => {
  const { words, sections } = printing;
  const asked = (need: 'required' | 'optional'): readonly Content[] => {
    const items = collection.items.filter((item) => item.need === need);
    return items.length === 0 ? [] : [say`${entry(need, sections.headings[need])}: ${words.and(namesOf(items.map(({ item }) => item), printing.known.items, printing))}`];
  };
  const purposes = printing.known.purposes.filter(({ id, class: of }) => (collection.purposes.length > 0 ? collection.purposes.includes(id) : collection.classes.includes(of)));
  return [
    ...asked('required'), ...asked('optional'), ...collection.items.filter(({ need }) => need === 'by-law').map((item) => byLaw(item, printing)),
    ...(collection.purposes.length > 0 ? purposes.map(({ text }) => say`${line(sections.headings.purposes)}: ${proseIn(text, printing)}`) : []),
    ...(collection.ifWithheld ? [say`${line(sections.headings['if-withheld'])}: ${proseIn(collection.ifWithheld, printing)}`] : []),
    ...(collection.recorded ? [[entry('recorded', sections.collection.recorded)]] : []),
    ...(collection.documentsReturned === 'not-all' ? [[entry('not-all', sections.collection.notReturned)]] : []),
  ];
};

const byLaw = ({ item, ground }: CollectedItem, printing: Printing): Content => {
  const { sections } = printing;
  const why = ground ? sections.collection.ground(proseIn(ground, printing)) : [];
  return say`${entry('by-law', sections.headings['by-law'])}: ${namesOf([item], printing.known.items, printing).flat()}${why}`;
};

/** Data that comes from somebody else. */
export const receipts = (printing: Printing): Blocks => printing.policy.receipts.flatMap((receipt) => [
  { kind: 'paragraph' as const, content: [{ kind: 'strong' as const, content: proseIn(receipt.from, printing) }] },
  tableOf(receiptRows(receipt, printing)),
]);

const receiptRows = (receipt: Receipt, printing: Printing) => {
  const { sections: { headings, means, onlyFromAppliedTo } } = printing;
  return [
    row(line(headings.classes), [namedList(receipt.classes, printing.known.classes, printing)], `${receipt.id}.classes`),
    row(line(headings.items), [namedList(receipt.items, printing.known.items, printing)], `${receipt.id}.items`),
    row(line(headings.purposes), [proseList(receipt.purposes, printing)], `${receipt.id}.purposes`),
    ...(receipt.means.length > 0 ? [row(line(headings.means), [cell(enumerated(receipt.means, means, printing))], `${receipt.id}.means`)] : []),
    ...(receipt.onlyFrom === 'applied-to' ? [row(line(headings.notes), [cell([entry('applied-to', onlyFromAppliedTo)])], `${receipt.id}.only`)] : []),
  ];
};
