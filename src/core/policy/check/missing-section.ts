import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/** What nothing runs without has to stand somewhere: in the policy, or in one that it stands on. */
export const missingSection = (policy: PolicyText, _on: CalendarDate, layers: readonly PolicyText[]): readonly Finding[] => {
  const missing = [
    ...(['classes', 'items', 'purposes'] as const).filter((section) => layers.every((layer) => layer[section].length === 0)),
    ...(['requests', 'desk'] as const).filter((section) => layers.every((layer) => layer[section] === undefined)),
  ];
  return missing.map((section) => finding('missing-section', policy.at, { section }));
};
