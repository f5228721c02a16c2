import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/** JP-PRI-02 and JP-PRI-04: logs from others, matched with what people registered, against what the text says of its trackers. */
export const logMatching = ({ purposes, trackers }: PolicyText, _on: CalendarDate, layers: readonly PolicyText[]): readonly Finding[] => {
  const logs = new Set(layers.flatMap(({ items }) => items.filter(({ usageLog }) => usageLog).map(({ id }) => id)));
  const matching = layers.flatMap((layer) => layer.purposes.filter((purpose) => purpose.logMatching).map(({ id }) => id));
  const received = layers.flatMap((layer) => layer.receipts.filter(({ items }) => items.some((item) => logs.has(item))).map(({ id }) => id));
  const [of] = [...matching, ...received];
  const fromOthers = received.length > 0;
  return [
    ...(trackers?.nothingUnentered && of !== undefined ? [finding('tracking-contradiction', trackers.at, { of })] : []),
    ...(fromOthers ? purposes.filter((purpose) => purpose.logMatching && purpose.basis !== 'consent').map(({ id, at }) => finding('log-matching-without-consent', at, { id })) : []),
  ];
};
