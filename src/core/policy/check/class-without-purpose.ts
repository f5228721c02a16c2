import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/** JP-PUR-01: data of a class without a purpose, here or in what the policy extends, may be used for nothing. */
export const classWithoutPurpose = ({ classes }: PolicyText, _on: CalendarDate, layers: readonly PolicyText[]): readonly Finding[] => {
  const served = new Set(layers.flatMap(({ purposes }) => purposes.map((purpose) => purpose.class)));
  return classes.filter(({ id }) => id !== '' && !served.has(id)).map(({ id, at }) => finding('class-without-purpose', at, { id }));
};
