import type { CompanyId, ItemId, PurposeId, RoleId, ServiceId, SubjectClassId } from '../../identifiers/name-ids.ts';
import type { Reader } from '../../text/reader.ts';
import { list, optional, refined, required, wordOr } from '../../text/structures.ts';
import { identifier, localText, oneOf, trueOrFalse } from '../../text/values.ts';
import { allItems, countryCode, items, node, noNames, references } from './read-node.ts';
import { dataOrigins, messageChannels } from './subjects.ts';
import type { Company, Item, Role, Service, SubjectClass } from './subjects.ts';

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
  {
    id: required(identifier<SubjectClassId>()), name: required(localText), items: optional(items, allItems),
    origins: optional(list(oneOf(dataOrigins), 1), ['person', 'received']),
  },
  (values, _at, atOf) => ({ kind: 'class', at: atOf('id'), id: values.id, name: values.name, items: values.items, origins: values.origins }),
);

export const item: Reader<Item> = node({
  id: required(identifier<ItemId>()), name: required(localText), identifiability: required(oneOf(['direct', 'by-matching', 'none'])),
  'special-care': optional(trueOrFalse, false), 'usage-log': optional(trueOrFalse, false), derived: optional(trueOrFalse, false),
  'catch-all': optional(trueOrFalse, false), household: optional(trueOrFalse, false), 'law-only': optional(trueOrFalse, false),
  reaches: optional(list(oneOf(messageChannels), 1), []), 'only-for': optional(references<PurposeId>(1), noNames),
}, (values, _at, atOf) => ({
  kind: 'item', at: atOf('id'), id: values.id, name: values.name, identifiability: values.identifiability, specialCare: values['special-care'],
  usageLog: values['usage-log'], derived: values.derived, catchAll: values['catch-all'], household: values.household, lawOnly: values['law-only'],
  reaches: values.reaches, onlyFor: values['only-for'].ids, onlyForAt: values['only-for'].at,
}));

const rolePurposes: Reader<Role['purposes']> = wordOr<'all', Role['purposes'], Role['purposes']>(
  'all', { all: true }, refined(references<PurposeId>(), ({ ids, at }) => ({ all: false, ids, idsAt: at })),
);

export const role: Reader<Role> = node(
  { id: required(identifier<RoleId>()), name: required(localText), purposes: optional(rolePurposes, { all: true }), items: optional(items, allItems) },
  ({ id, name, purposes, items: seen }, _at, atOf) => ({ kind: 'role', at: atOf('id'), id, name, purposes, items: seen }),
);
