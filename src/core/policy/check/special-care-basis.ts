import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';
import { heldAbout } from './held-items.ts';

/** JP-SENS-02, JP-SENS-03, JP-SENS-06: special-care information rests on consent or law, and its provision on a consent of its own. */
export const specialCareBasis = (policy: PolicyText, _on: CalendarDate, layers: readonly PolicyText[]): readonly Finding[] => {
  const rules = layers.find(({ specialCare }) => specialCare)?.specialCare;
  return [
    ...(rules ? [] : policy.items.filter(({ specialCare }) => specialCare).map(({ id, at }) => finding('special-care-without-basis', at, { id }))),
    ...(policy.specialCare?.bases.includes('request') ? [finding('special-care-on-request', policy.specialCare.at, {})] : []),
    ...(rules?.bases.includes('consent') ? [] : provided(policy, layers)),
  ];
};

const provided = ({ provision }: PolicyText, layers: readonly PolicyText[]): readonly Finding[] => {
  const sensitive = layers.flatMap(({ items }) => items.filter(({ specialCare }) => specialCare).map(({ id }) => id));
  if (sensitive.length === 0) return [];
  const held = heldAbout(layers);
  return (provision?.recipients ?? []).flatMap(({ id, at, items, classes }) => sensitive
    .filter((item) => (items.all ? classes.some((of) => held.get(of) === 'all' || (held.get(of) as ReadonlySet<string> | undefined)?.has(item)) : items.ids.includes(item)))
    .map((item) => finding('special-care-provided-without-basis', at, { id, item })));
};
