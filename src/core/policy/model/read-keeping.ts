import type { ClauseId, ItemId, MeasureId, PolicyId, RetentionId, TrackerId } from '../../identifiers/name-ids.ts';
import type { Reader } from '../../text/reader.ts';
import { keyed, list, optional, required, variant, word } from '../../text/structures.ts';
import { identifier, integer, localText, oneOf, trueOrFalse } from '../../text/values.ts';
import type { Amendment, Minors } from './amendment.ts';
import { allItems, items, node, noNames, references } from './read-node.ts';
import { measureKinds } from './security.ts';
import type { Measure, Retention, Security } from './security.ts';
import type { Tracker, Trackers } from './trackers.ts';

// What is collected unnoticed, how it is secured, how long it is kept, and how the document itself changes.

const tracker: Reader<Tracker> = node({
  id: required(identifier<TrackerId>()), technique: required(oneOf(['cookie', 'beacon', 'device-identifier'])), name: required(localText),
  uses: required(list(localText, 1)), 'open-uses': optional(trueOrFalse, false), items: optional(references<ItemId>(1), noNames),
  destination: optional(localText, undefined), 'opt-out': optional(localText, undefined),
}, (values, _at, atOf) => ({
  kind: 'tracker', at: atOf('id'), id: values.id, technique: values.technique, name: values.name, uses: values.uses, openUses: values['open-uses'],
  items: values.items.ids, itemsAt: values.items.at, destination: values.destination, optOut: values['opt-out'],
}));

export const trackers: Reader<Trackers> = node({
  'nothing-unentered': required(trueOrFalse), 'refusal-limits-services': optional(trueOrFalse, false), list: required(list(tracker)),
  'statistics-to-partners': optional(trueOrFalse, false), page: optional(localText, undefined),
}, (values, at) => ({
  at, nothingUnentered: values['nothing-unentered'], refusalLimitsServices: values['refusal-limits-services'], trackers: values.list,
  statisticsToPartners: values['statistics-to-partners'], page: values.page,
}));

const measure: Reader<Measure> = node(
  { id: required(identifier<MeasureId>()), head: required(oneOf(measureKinds)), text: required(localText) },
  (values, _at, atOf) => ({ kind: 'measure', at: atOf('id'), id: values.id, head: values.head, text: values.text }),
);

export const security: Reader<Security> = node({
  measures: optional(list(measure), []),
  see: optional(node(
    { policy: required(identifier<PolicyId>()), clause: required(identifier<ClauseId>()) },
    (values, at) => ({ at, policy: values.policy, clause: values.clause }),
  ), undefined),
}, (values, at) => ({ at, measures: values.measures, see: values.see }));

const daysMost = 36_500;

const ends: Reader<Retention['ends']> = variant<Retention['ends']>({
  'when-not-needed': word(() => 'when-not-needed'), 'service-end': word(() => 'service-end'), 'internal-rules': word(() => 'internal-rules'),
  unstated: word(() => 'unstated'), never: word(() => 'never'), days: keyed(integer(1, daysMost), (days) => ({ days })),
}, () => 'unstated');

export const retention: Reader<Retention> = node({
  id: required(identifier<RetentionId>()), items: optional(items, allItems), text: required(localText), ends: required(ends),
  'longer-for': optional(list(oneOf(['law', 'security', 'disputes']), 1), []),
}, (values, _at, atOf) => ({
  kind: 'retention', at: atOf('id'), id: values.id, items: values.items, text: values.text, ends: values.ends, endsAt: atOf('ends'),
  longerFor: values['longer-for'],
}));

export const amendment: Reader<Amendment> = node({
  notice: required(oneOf(['in-service', 'publication', 'unstated'])), 'deemed-consent': optional(trueOrFalse, false),
  'consent-where-law-asks': optional(trueOrFalse, false),
}, (values, at) => ({
  at, notice: values.notice, deemedConsent: values['deemed-consent'], consentWhereLawAsks: values['consent-where-law-asks'],
}));

export const minors: Reader<Minors> = node({
  under: required(integer(1, 20)), collected: required(trueOrFalse), 'sold-or-shared': required(trueOrFalse), 'guardian-may-ask': optional(trueOrFalse, false),
}, (values, at) => ({
  at, under: values.under, collected: values.collected, soldOrShared: values['sold-or-shared'], guardianMayAsk: values['guardian-may-ask'],
}));
