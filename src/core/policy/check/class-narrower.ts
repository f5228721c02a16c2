import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/**
 * An addendum prevails for the same people: items that its parent holds about a class, and that the addendum leaves out of the class,
 * are held all the same, and nothing is said of them within its scope.
 */
export const classNarrower = ({ extends: extension, classes }: PolicyText, _on: CalendarDate, layers: readonly PolicyText[]): readonly Finding[] => {
  if (extension?.as !== 'addendum') return [];
  return classes.flatMap(({ id, at, items }) => {
    const below = layers.slice(1).flatMap((layer) => layer.classes).find((each) => each.id === id);
    if (!below || items.all || below.items.all) return [];
    const here = new Set(items.ids);
    const left = below.items.ids.filter((item) => !here.has(item));
    return left.length > 0 ? [finding('class-narrower-than-parent', at, { id, items: left })] : [];
  });
};
