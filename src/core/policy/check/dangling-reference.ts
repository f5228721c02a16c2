import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import { declaredIn, referencesOf } from '../model/references.ts';
import type { Declared } from '../model/references.ts';
import type { PolicyText } from '../model/policy.ts';

/** Every name that is used is declared, here or in what the policy extends. A '' stands where the reader already reported. */
export const danglingReference = (policy: PolicyText, _on: CalendarDate, layers: readonly PolicyText[]): readonly Finding[] => {
  const declared = layers.map(declaredIn);
  const known = new Map<Declared, ReadonlySet<string>>();
  const knownOf = (what: Declared): ReadonlySet<string> => {
    const names = known.get(what) ?? new Set(declared.flatMap((one) => one[what]).filter((id) => id !== ''));
    known.set(what, names);
    return names;
  };
  return referencesOf(policy).flatMap(({ what, id, at }) =>
    knownOf(what).has(id) ? [] : [finding('dangling-reference', at, { what, id, known: [...knownOf(what)] })]);
};
