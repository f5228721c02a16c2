import type { ExceptionId, RecipientId, ServiceId, SituationId, SubjectClassId } from '../../identifiers/name-ids.ts';
import type { Reader } from '../../text/reader.ts';
import { list, optional, required } from '../../text/structures.ts';
import { identifier, localText, oneOf, trueOrFalse } from '../../text/values.ts';
import { exceptionGrounds, meansKinds } from './provision.ts';
import type { Country, Provision, ProvisionAbroad, ProvisionException, Recipient, Situation, SpecialCare } from './provision.ts';
import { allItems, countryCode, items, node, noNames, references } from './read-node.ts';

const situation: Reader<Situation> = node({
  id: required(identifier<SituationId>()), name: required(localText), text: required(localText), items: optional(items, undefined),
  'on-behalf': optional(trueOrFalse, false), 'by-person': optional(trueOrFalse, false), 'on-wish': optional(trueOrFalse, false),
  after: optional(identifier<SituationId>(), undefined), services: optional(references<ServiceId>(1), noNames), 'by-law': optional(trueOrFalse, false),
  'need-limited': optional(trueOrFalse, false), means: optional(list(oneOf(meansKinds), 1), []),
}, (values, _at, atOf) => ({
  kind: 'situation', at: atOf('id'), id: values.id, name: values.name, text: values.text, items: values.items, onBehalf: values['on-behalf'],
  byPerson: values['by-person'], onWish: values['on-wish'], after: values.after, afterAt: atOf('after'), services: values.services.ids,
  servicesAt: values.services.at, byLaw: values['by-law'], needLimited: values['need-limited'], means: values.means,
}));

const recipient: Reader<Recipient> = node({
  id: required(identifier<RecipientId>()), name: required(localText), classes: required(references<SubjectClassId>(1)),
  items: optional(items, allItems), situations: optional(list(situation), []), partly: optional(trueOrFalse, false),
  'need-limited': optional(trueOrFalse, false), 'stops-at-opt-out': optional(trueOrFalse, false), 'each-named': optional(trueOrFalse, false),
  notes: optional(list(localText), []),
}, (values, _at, atOf) => ({
  kind: 'recipient', at: atOf('id'), id: values.id, name: values.name, classes: values.classes.ids, classesAt: values.classes.at,
  items: values.items, situations: values.situations, partly: values.partly, needLimited: values['need-limited'],
  stopsAtOptOut: values['stops-at-opt-out'], eachNamed: values['each-named'], notes: values.notes,
}));

const exception: Reader<ProvisionException> = node({
  id: required(identifier<ExceptionId>()), ground: required(oneOf(exceptionGrounds)), text: required(localText),
  condition: optional(oneOf(['consent-difficult', 'consent-would-hinder', 'consent-would-hinder-in-our-judgement']), undefined),
}, (values, _at, atOf) => ({
  kind: 'exception', at: atOf('id'), id: values.id, ground: values.ground, condition: values.condition, text: values.text,
}));

const country: Reader<Country> = node(
  { code: required(countryCode), name: required(localText), system: optional(localText, undefined) },
  (values, _at, atOf) => ({ at: atOf('code'), code: values.code, name: values.name, system: values.system }),
);

const abroad: Reader<ProvisionAbroad> = node({
  cases: required(list(localText, 1)), countries: optional(list(country), []),
  others: optional(node({ text: required(localText), reason: optional(localText, undefined) }, (values, at) => ({ at, text: values.text, reason: values.reason })), undefined),
  systems: required(localText),
  measures: required(node(
    { kind: required(oneOf(['own-country-law', 'equivalent-measures', 'unstated'])), text: required(localText) },
    (values, at) => ({ at, kind: values.kind, text: values.text }),
  )),
}, (values, at) => ({ at, cases: values.cases, countries: values.countries, others: values.others, systems: values.systems, measures: values.measures }));

export const provision: Reader<Provision> = node({
  consent: required(oneOf(['recipient-and-items', 'any'])), means: optional(list(oneOf(meansKinds), 1), []),
  recipients: optional(list(recipient), []), exceptions: optional(list(exception), []), abroad: optional(abroad, undefined),
}, (values, at) => ({
  at, consent: values.consent, means: values.means, recipients: values.recipients, exceptions: values.exceptions, abroad: values.abroad,
}));

export const specialCare: Reader<SpecialCare> = node(
  { bases: required(list(oneOf(['law', 'consent', 'request']), 1)) },
  (values, at) => ({ at, bases: values.bases }),
);
