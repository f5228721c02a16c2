import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/** JP-PUR-02: provision is itself a purpose, or part of one. */
export const provisionWithoutPurpose = ({ provision }: PolicyText, _on: CalendarDate, layers: readonly PolicyText[]): readonly Finding[] => {
  const covered = new Set(layers.flatMap(({ purposes }) => purposes.flatMap(({ recipients }) => recipients)));
  return (provision?.recipients ?? []).filter(({ id }) => id !== '' && !covered.has(id)).map(({ id, at }) => finding('provision-without-purpose', at, { id }));
};
