import type { CollectionId, ItemId, PurposeId, ReceiptId, SubjectClassId } from '../../identifiers/name-ids.ts';
import type { Reader } from '../../text/reader.ts';
import { list, optional, required } from '../../text/structures.ts';
import { identifier, localText, oneOf, trueOrFalse } from '../../text/values.ts';
import type { CollectedItem, Collection, Receipt } from './collections.ts';
import { meansKinds } from './provision.ts';
import { node, noNames, references } from './read-node.ts';

const collectedItem: Reader<CollectedItem> = node({
  item: required(identifier<ItemId>()), need: required(oneOf(['required', 'optional', 'by-law'])), ground: optional(localText, undefined),
}, (values, _at, atOf) => ({ at: atOf('item'), item: values.item, need: values.need, ground: values.ground }));

export const collection: Reader<Collection> = node({
  id: required(identifier<CollectionId>()), name: required(localText), classes: required(references<SubjectClassId>(1)),
  items: required(list(collectedItem, 1)), purposes: optional(references<PurposeId>(1), noNames), 'if-withheld': optional(localText, undefined),
  recorded: optional(trueOrFalse, false), 'documents-returned': optional(oneOf(['all', 'not-all']), 'all'),
}, (values, _at, atOf) => ({
  kind: 'collection', at: atOf('id'), id: values.id, name: values.name, classes: values.classes.ids, classesAt: values.classes.at,
  items: values.items, purposes: values.purposes.ids, purposesAt: values.purposes.at, ifWithheld: values['if-withheld'],
  recorded: values.recorded, documentsReturned: values['documents-returned'],
}));

export const receipt: Reader<Receipt> = node({
  id: required(identifier<ReceiptId>()), from: required(localText), classes: required(references<SubjectClassId>(1)),
  items: required(references<ItemId>(1)), purposes: required(list(localText, 1)), means: optional(list(oneOf(meansKinds), 1), []),
  'only-from': optional(oneOf(['anyone', 'applied-to']), 'anyone'),
}, (values, _at, atOf) => ({
  kind: 'receipt', at: atOf('id'), id: values.id, from: values.from, classes: values.classes.ids, classesAt: values.classes.at,
  items: values.items.ids, itemsAt: values.items.at, purposes: values.purposes, means: values.means, onlyFrom: values['only-from'],
}));
