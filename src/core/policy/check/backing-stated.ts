import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import { allClauses } from '../model/all-clauses.ts';
import type { PolicyText } from '../model/policy.ts';
import type { PolicyLibrary } from '../model/resolve.ts';

/** What backs a stance is a promise that some policy states; otherwise its state could never be anything but unknown. */
export const backingStated = (policy: PolicyText, _on: CalendarDate, layers: readonly PolicyText[], library: PolicyLibrary): readonly Finding[] => {
  const known = new Set(layers.concat(library).flatMap(({ statements }) => statements.map(({ promise }) => promise)));
  return allClauses(policy.clauses).flatMap(({ backedBy }) =>
    backedBy.flatMap(({ promise, at }) => ((promise as string) === '' || known.has(promise) ? [] : [finding('backing-not-stated', at, { promise })])));
};
