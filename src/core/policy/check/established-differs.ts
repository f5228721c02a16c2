import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import { newestOf } from '../model/resolve.ts';
import type { PolicyLibrary } from '../model/resolve.ts';
import type { PolicyText } from '../model/policy.ts';

/** A policy was established once: what the version before says of that day, this one says too. */
export const establishedDiffers = ({ id, at, version, established }: PolicyText, _on: CalendarDate, _layers: readonly PolicyText[], library: PolicyLibrary): readonly Finding[] => {
  const before = newestOf(library.filter((text) => text.id === id && text.version < version));
  return before?.established === undefined || before.established === established ? []
    : [finding('established-differs', at, { established, before: before.established, version: before.version })];
};
