import type { ClauseId, ItemId, PartnerId, ReleaseId, SubjectClassId } from '../../identifiers/name-ids.ts';
import type { Reader } from '../../text/reader.ts';
import { list, optional, required } from '../../text/structures.ts';
import { date, identifier, localText, oneOf, trueOrFalse } from '../../text/values.ts';
import type { Anonymised, Release, Statistics } from './anonymised.ts';
import type { Entrustment, Partner } from './entrustment.ts';
import type { JointUse, Responsible, UsersSnapshot } from './joint-use.ts';
import { meansKinds } from './provision.ts';
import { allItems, countryCode, items, node, references } from './read-node.ts';

// Joint use, entrustment, anonymised information: sharing that needs no consent, each under its own conditions.

const snapshot: Reader<UsersSnapshot> = node({
  date: required(date),
  members: required(list(node({ name: required(localText), country: required(countryCode) }, ({ name, country }) => ({ name, country })), 1)),
}, (values, _at, atOf) => ({ at: atOf('date'), date: values.date, members: values.members }));

const responsible: Reader<Responsible> = node({
  company: required(localText), address: optional(localText, undefined),
  representative: optional(node({ title: required(localText), name: required(localText) }, ({ title, name }) => ({ title, name })), undefined),
}, (values, at) => ({ at, company: values.company, address: values.address, representative: values.representative }));

export const jointUse: Reader<JointUse> = node({
  classes: required(references<SubjectClassId>(1)), items: optional(items, allItems), 'open-items': optional(trueOrFalse, false),
  users: required(node(
    { text: required(localText), snapshot: optional(snapshot, undefined) }, (values, at) => ({ at, text: values.text, snapshot: values.snapshot }),
  )),
  purposes: required(list(localText)), 'own-purposes': optional(trueOrFalse, false), means: optional(list(oneOf(meansKinds), 1), []),
  responsible: required(responsible),
  abroad: optional(node(
    { gate: required(oneOf(['agreement', 'conforming-system'])), text: required(localText) }, (values, at) => ({ at, gate: values.gate, text: values.text }),
  ), undefined),
}, (values, at) => ({
  at, classes: values.classes.ids, classesAt: values.classes.at, items: values.items, openItems: values['open-items'], users: values.users,
  purposes: values.purposes, ownPurposes: values['own-purposes'], means: values.means, responsible: values.responsible, abroad: values.abroad,
}));

const partner: Reader<Partner> = node({
  id: required(identifier<PartnerId>()), name: required(localText), items: optional(items, allItems), work: required(list(localText, 1)),
  confidentiality: optional(trueOrFalse, false),
}, (values, _at, atOf) => ({
  kind: 'partner', at: atOf('id'), id: values.id, name: values.name, items: values.items, work: values.work, confidentiality: values.confidentiality,
}));

export const entrustment: Reader<Entrustment> = node({
  selection: required(trueOrFalse), supervision: required(trueOrFalse), abroad: optional(trueOrFalse, false), partners: optional(list(partner), []),
}, (values, at) => ({ at, selection: values.selection, supervision: values.supervision, abroad: values.abroad, partners: values.partners }));

const release: Reader<Release> = node({
  id: required(identifier<ReleaseId>()), name: required(localText), items: required(references<ItemId>(1)), means: required(list(oneOf(meansKinds), 1)),
}, (values, _at, atOf) => ({
  kind: 'release', at: atOf('id'), id: values.id, name: values.name, items: values.items.ids, itemsAt: values.items.at, means: values.means,
}));

export const anonymised: Reader<Anonymised> = node({
  making: required(oneOf(['continuous', 'occasional'])), items: required(references<ItemId>()), means: optional(list(oneOf(meansKinds), 1), []),
  within: optional(identifier<ClauseId>(), undefined), published: required(oneOf(['on-making', 'on-provision', 'unstated'])),
  'method-closed': optional(trueOrFalse, false), register: optional(list(release), []), 'register-announced': optional(trueOrFalse, false),
  'with-statistics': optional(trueOrFalse, false),
}, (values, at, atOf) => ({
  at, making: values.making, items: values.items.ids, itemsAt: values.items.at, means: values.means, within: values.within, withinAt: atOf('within'),
  published: values.published, methodClosed: values['method-closed'], register: values.register, registerAnnounced: values['register-announced'],
  withStatistics: values['with-statistics'],
}));

export const statistics: Reader<Statistics> = node(
  { use: required(oneOf(['unrestricted', 'declared-purposes'])) },
  (values, at) => ({ at, use: values.use }),
);
