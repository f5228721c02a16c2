import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/** JP-TP-06: vendors are selected and supervised. JP-SEC-01: where they are abroad, the country is known. */
export const entrustmentSupervised = ({ entrustment }: PolicyText, _on: CalendarDate, layers: readonly PolicyText[]): readonly Finding[] => {
  if (!entrustment) return [];
  const external = layers.some(({ security }) => security?.measures.some(({ head }) => head === 'external'));
  return [
    ...(entrustment.selection && entrustment.supervision ? [] : [finding('entrustment-unsupervised', entrustment.at, {})]),
    ...(entrustment.abroad && !external ? [finding('foreign-environment-missing', entrustment.at, {})] : []),
  ];
};
