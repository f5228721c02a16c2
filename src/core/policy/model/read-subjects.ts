import type { CompanyId, ItemId, ServiceId, SubjectClassId } from '../../identifiers/name-ids.ts';
import type { Reader } from '../../text/reader.ts';
import { optional, required } from '../../text/structures.ts';
import { identifier, localText, oneOf, trueOrFalse } from '../../text/values.ts';
import { allItems, countryCode, items, node } from './read-node.ts';
import type { Company, Item, Service, SubjectClass } from './subjects.ts';

// A node's place is that of its id, so that a message about it points there.

export const company: Reader<Company> = node(
  { id: required(identifier<CompanyId>()), name: required(localText), country: required(countryCode) },
  ({ id, name, country }, _at, atOf) => ({ kind: 'company', at: atOf('id'), id, name, country }),
);

export const service: Reader<Service> = node(
  { id: required(identifier<ServiceId>()), name: required(localText), company: optional(identifier<CompanyId>(), undefined) },
  (values, _at, atOf) => ({ kind: 'service', at: atOf('id'), id: values.id, name: values.name, company: values.company, companyAt: atOf('company') }),
);

export const subjectClass: Reader<SubjectClass> = node(
  { id: required(identifier<SubjectClassId>()), name: required(localText), items: optional(items, allItems) },
  (values, _at, atOf) => ({ kind: 'class', at: atOf('id'), id: values.id, name: values.name, items: values.items }),
);

export const item: Reader<Item> = node({
  id: required(identifier<ItemId>()), name: required(localText), identifiability: required(oneOf(['direct', 'by-matching', 'none'])),
  'special-care': optional(trueOrFalse, false), 'usage-log': optional(trueOrFalse, false), derived: optional(trueOrFalse, false),
  'catch-all': optional(trueOrFalse, false), household: optional(trueOrFalse, false),
}, (values, _at, atOf) => ({
  kind: 'item', at: atOf('id'), id: values.id, name: values.name, identifiability: values.identifiability, specialCare: values['special-care'],
  usageLog: values['usage-log'], derived: values.derived, catchAll: values['catch-all'], household: values.household,
}));
