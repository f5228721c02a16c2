import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';
import type { Tracker } from '../model/trackers.ts';

/** JP-EXT-02 to JP-EXT-04: what a visitor's device is made to send, to whom, and how to stop it. */
export const transmission = ({ trackers }: PolicyText, _on: CalendarDate, layers: readonly PolicyText[]): readonly Finding[] => {
  if (!trackers) return [];
  const sending = trackers.trackers.filter(({ destination }) => destination !== undefined);
  return [
    ...trackers.trackers.filter(({ openUses }) => openUses).map(({ id, at }) => finding('tracker-uses-open', at, { id })),
    ...sending.filter(({ items }) => items.length === 0).map(({ id, at }) => finding('tracker-without-items', at, { id })),
    ...sending.filter(({ optOut }) => optOut === undefined).map(({ id, at }) => finding('tracker-without-opt-out', at, { id })),
    ...(trackers.nothingUnentered ? sendsRegistered(trackers.trackers, layers) : []),
    ...(sending.length > 0 && trackers.page === undefined ? [finding('transmission-page-missing', trackers.at, {})] : []),
  ];
};

/** What is observed comes from the device; anything else was entered, and belongs to the person's registration. */
const sendsRegistered = (trackers: readonly Tracker[], layers: readonly PolicyText[]): readonly Finding[] => {
  const registered = new Set(layers.flatMap(({ items }) => items.filter(({ usageLog, identifiability }) => !usageLog && identifiability !== 'none').map(({ id }) => id)));
  return trackers.flatMap(({ id, at, items, itemsAt }) => items.flatMap((item, index) =>
    (registered.has(item) ? [finding('tracker-sends-registered', itemsAt[index] ?? at, { id, item })] : [])));
};
