import type { Read } from '../../findings/finding.ts';
import type { ItemId, PolicyId, PurposeId, ServiceId, SubjectClassId } from '../../identifiers/name-ids.ts';
import { readText, readTextAnyway } from '../../text/reader.ts';
import type { Reader } from '../../text/reader.ts';
import { list, mapping, optional, required } from '../../text/structures.ts';
import { date, identifier, localText, monthAndDay, oneOf, text, trueOrFalse } from '../../text/values.ts';
import type { Desk } from './desk.ts';
import type { Item, Organisation, Policy, Purpose, Service, SubjectClass } from './policy.ts';
import { clause } from './read-clauses.ts';
import { requests } from './read-requests.ts';

// The shape of a policy file, section by section. A node's place is that of its id, so that a message about it points there.

const organisation: Reader<Organisation> = mapping({
  name: required(localText), 'short-name': required(localText), 'responsible-company': required(localText),
  representative: required(mapping({ title: required(localText), name: required(localText) }, (values) => values)),
  address: required(localText),
}, (values) => ({
  name: values.name, shortName: values['short-name'], responsibleCompany: values['responsible-company'],
  representative: values.representative, address: values.address,
}));

const service: Reader<Service> = mapping(
  { id: required(identifier<ServiceId>()), name: required(localText) },
  (values, _at, atOf) => ({ kind: 'service', at: atOf('id'), ...values }),
);

const subjectClass: Reader<SubjectClass> = mapping(
  { id: required(identifier<SubjectClassId>()), name: required(localText) },
  (values, _at, atOf) => ({ kind: 'class', at: atOf('id'), ...values }),
);

const item: Reader<Item> = mapping({
  id: required(identifier<ItemId>()), name: required(localText),
  identifiability: required(oneOf(['direct', 'by-matching', 'none'])), 'special-care': optional(trueOrFalse, false),
}, (values, _at, atOf) => ({
  kind: 'item', at: atOf('id'), id: values.id, name: values.name, identifiability: values.identifiability, specialCare: values['special-care'],
}));

const purpose: Reader<Purpose> = mapping({
  id: required(identifier<PurposeId>()), class: required(identifier<SubjectClassId>()), text: required(localText),
  notes: optional(list(localText), []),
}, (values, _at, atOf) => ({ kind: 'purpose', at: atOf('id'), ...values, classAt: atOf('class') }));

const desk: Reader<Desk> = mapping({
  name: required(localText), address: required(localText), telephone: required(text),
  calendar: required(mapping({
    zone: required(oneOf(['Asia/Tokyo'])),
    'year-end': optional(mapping({ from: required(monthAndDay), to: required(monthAndDay) }, (values) => values), undefined),
    'company-holidays': optional(list(date), []),
  }, (values, at) => ({ at, zone: values.zone, yearEnd: values['year-end'], companyHolidays: values['company-holidays'] }))),
}, (values) => values);

const policy: Reader<Policy> = mapping({
  policy: required(identifier<PolicyId>()), version: required(date), established: required(date), title: required(localText),
  organisation: required(organisation),
  services: required(list(service, 1)), classes: required(list(subjectClass, 1)), items: required(list(item, 1)),
  purposes: required(list(purpose, 1)), requests: required(requests), desk: required(desk), clauses: required(list(clause, 1)),
}, (values, _at, atOf) => ({
  kind: 'policy', at: atOf('version'), id: values.policy, version: values.version, established: values.established, title: values.title,
  organisation: values.organisation, services: values.services, classes: values.classes, items: values.items,
  purposes: values.purposes, requests: values.requests, desk: values.desk, clauses: values.clauses,
}));

/**
 * A policy's source (YAML, UTF-8) as its model. Every fault of the text is a finding with its place; the value is absent
 * when one of them is an error. References between parts are checked by `checkPolicy`; `examinePolicy` does both.
 */
export const readPolicy = (source: string | Uint8Array, file: string): Read<Policy> => readText(source, file, policy);

/** For further checks of a text that has errors: holds blanks where something could not be read. Never for use. */
export const readPolicyAnyway = (source: string | Uint8Array, file: string): Read<Policy> => readTextAnyway(source, file, policy);
