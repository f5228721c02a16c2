import type { CollectionId, PurposeId, RecipientId, SubjectClassId } from '../../identifiers/name-ids.ts';
import type { Reader } from '../../text/reader.ts';
import { list, optional, required } from '../../text/structures.ts';
import { identifier, localText, oneOf, trueOrFalse } from '../../text/values.ts';
import { contactChannels, processings } from './purposes.ts';
import type { Purpose, PurposeRules } from './purposes.ts';
import { allItems, items, node, noNames, references } from './read-node.ts';

export const purpose: Reader<Purpose> = node({
  id: required(identifier<PurposeId>()), class: required(identifier<SubjectClassId>()), text: required(localText),
  items: optional(items, allItems), 'cross-service': optional(trueOrFalse, false), 'log-matching': optional(trueOrFalse, false),
  channels: optional(list(oneOf(contactChannels), 1), []), processing: optional(list(oneOf(processings), 1), []),
  'after-membership': optional(oneOf(['no', 'some-services']), 'no'), basis: optional(oneOf(['none', 'consent']), 'none'),
  'collected-by': optional(references<CollectionId>(1), noNames), recipients: optional(references<RecipientId>(1), noNames),
  incidental: optional(trueOrFalse, false), notes: optional(list(localText), []),
}, (values, _at, atOf) => ({
  kind: 'purpose', at: atOf('id'), id: values.id, class: values.class, classAt: atOf('class'), text: values.text, items: values.items,
  crossService: values['cross-service'], logMatching: values['log-matching'], channels: values.channels, processing: values.processing,
  afterMembership: values['after-membership'], basis: values.basis, collectedBy: values['collected-by'].ids, collectedByAt: values['collected-by'].at,
  recipients: values.recipients.ids, recipientsAt: values.recipients.at, incidental: values.incidental, notes: values.notes,
}));

export const purposeRules: Reader<PurposeRules> = node({
  list: required(oneOf(['closed', 'open'])), outside: required(oneOf(['consent', 'never', 'law'])),
  change: required(oneOf(['consent', 'related-with-notice', 'unstated'])),
}, (values, at) => ({ at, list: values.list, outside: values.outside, change: values.change }));
