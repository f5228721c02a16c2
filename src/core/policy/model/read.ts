import type { Read } from '../../findings/finding.ts';
import { parseEmailAddress } from '../../identifiers/email-address.ts';
import type { EmailAddress } from '../../identifiers/email-address.ts';
import type { PolicyId } from '../../identifiers/name-ids.ts';
import { readText, readTextAnyway, reportWrong } from '../../text/reader.ts';
import type { Reader } from '../../text/reader.ts';
import type { Shape } from '../../text/shape.ts';
import { list, optional, refined, required, wordOr } from '../../text/structures.ts';
import { date, identifier, localText, monthAndDay, oneOf, text, trueOrFalse } from '../../text/values.ts';
import type { Desk } from './desk.ts';
import type { Organisation, PolicyText } from './policy.ts';
import { california } from './read-california.ts';
import { clause } from './read-clauses.ts';
import { collection, receipt } from './read-collections.ts';
import { amendment, minors, retention, security, trackers } from './read-keeping.ts';
import { node, statementsIn } from './read-node.ts';
import { provision, specialCare } from './read-provision.ts';
import { purpose, purposeRules } from './read-purposes.ts';
import { difference, extension, otherForm } from './read-relation.ts';
import { requests } from './read-requests.ts';
import { anonymised, entrustment, jointUse, statistics } from './read-sharing.ts';
import { company, item, role, service, subjectClass } from './read-subjects.ts';

// The shape of a policy file, section by section. A node's place is that of its id, so that a message about it points there.

const organisation: Reader<Organisation> = node({
  name: required(localText), 'short-name': required(localText), 'responsible-company': required(localText),
  representative: optional(node({ title: required(localText), name: required(localText) }, ({ title, name }) => ({ title, name })), undefined),
  address: optional(localText, undefined),
  'privacy-manager': optional(node(
    { title: required(localText), name: optional(localText, undefined), contact: optional(localText, undefined) },
    ({ title, name, contact }, at) => ({ at, title, name, contact }),
  ), undefined),
}, (values, at) => ({
  at, name: values.name, shortName: values['short-name'], responsibleCompany: values['responsible-company'],
  representative: values.representative, address: values.address, privacyManager: values['privacy-manager'],
}));

const email: Reader<EmailAddress> = refined(text, (address, at, report) => {
  const parsed = parseEmailAddress(address);
  if (parsed.ok) return parsed.value;
  if (address !== '') reportWrong({ kind: 'scalar', at, value: address }, 'email', { kind: 'email' }, report);
  return '' as EmailAddress;
}, { kind: 'email' });

const desk: Reader<Desk> = node({
  name: required(localText), address: optional(localText, undefined), telephone: optional(text, undefined),
  email: optional(wordOr('blank', 'blank', email), undefined), 'inquiry-form': optional(trueOrFalse, false),
  calendar: required(node({
    zone: required(oneOf(['Asia/Tokyo'])),
    'year-end': optional(node({ from: required(monthAndDay), to: required(monthAndDay) }, ({ from, to }) => ({ from, to })), undefined),
    'company-holidays': optional(list(date), []), stated: optional(trueOrFalse, true),
  }, (values, at) => ({ at, zone: values.zone, yearEnd: values['year-end'], companyHolidays: values['company-holidays'], stated: values.stated }))),
}, (values, at, atOf) => ({
  at, name: values.name, address: values.address, telephone: values.telephone, email: values.email, emailAt: atOf('email'),
  inquiryForm: values['inquiry-form'], calendar: values.calendar,
}));

const sections: Reader<PolicyText> = node({
  policy: required(identifier<PolicyId>()), version: required(date), established: optional(date, undefined), follows: optional(date, undefined),
  'revision-reason': optional(localText, undefined), 'japanese-head': optional(oneOf(['era', 'western']), 'era'),
  title: required(localText), extends: optional(extension, undefined), organisation: required(organisation),
  companies: optional(list(company, 1), []), services: required(list(service, 1)), classes: optional(list(subjectClass), []),
  items: optional(list(item), []), roles: optional(list(role, 1), []), purposes: optional(list(purpose), []), 'purpose-rules': optional(purposeRules, undefined),
  collections: optional(list(collection, 1), []), receipts: optional(list(receipt, 1), []), provision: optional(provision, undefined),
  'special-care': optional(specialCare, undefined), 'joint-use': optional(jointUse, undefined), entrustment: optional(entrustment, undefined),
  statistics: optional(statistics, undefined), anonymised: optional(anonymised, undefined), trackers: optional(trackers, undefined),
  security: optional(security, undefined), retention: optional(list(retention, 1), []), amendment: optional(amendment, undefined),
  minors: optional(minors, undefined), california: optional(california, undefined), requests: optional(requests, undefined),
  desk: optional(desk, undefined), differences: optional(list(difference, 1), []), 'other-forms': optional(list(otherForm, 1), []),
  clauses: required(list(clause, 1)),
}, (values, _at, atOf) => ({
  kind: 'policy', at: atOf('version'), id: values.policy, version: values.version, established: values.established, follows: values.follows,
  followsAt: atOf('follows'), revisionReason: values['revision-reason'], japaneseHead: values['japanese-head'], title: values.title,
  extends: values.extends, organisation: values.organisation, companies: values.companies, services: values.services, classes: values.classes,
  items: values.items, roles: values.roles, purposes: values.purposes, purposeRules: values['purpose-rules'], collections: values.collections, receipts: values.receipts,
  provision: values.provision, specialCare: values['special-care'], jointUse: values['joint-use'], entrustment: values.entrustment,
  statistics: values.statistics, anonymised: values.anonymised, trackers: values.trackers, security: values.security, retention: values.retention,
  amendment: values.amendment, minors: values.minors, california: values.california, requests: values.requests, desk: values.desk,
  differences: values.differences, otherForms: values['other-forms'], clauses: values.clauses, statements: [],
}));

const policy: Reader<PolicyText> = {
  ...sections,
  read: (tree, key, report) => ({ ...sections.read(tree, key, report), statements: statementsIn(tree) }),
};

/** The form of a policy file, for its schema and reference. */
export const policyShape: Shape = policy.shape;

/**
 * A policy's source (YAML, UTF-8) as its model. Every fault of the text is a finding with its place; the value is absent
 * when one of them is an error. References between parts are checked by `checkPolicy`; `examinePolicy` does both.
 */
export const readPolicy = (source: string | Uint8Array, file: string): Read<PolicyText> => readText(source, file, policy);

/** For further checks of a text that has errors: holds blanks where something could not be read. Never for use. */
export const readPolicyAnyway = (source: string | Uint8Array, file: string): Read<PolicyText> => readTextAnyway(source, file, policy);
