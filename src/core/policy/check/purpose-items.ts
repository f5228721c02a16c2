import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';
import { beyondClasses, heldAbout, namedItems } from './held-items.ts';

/** JP-PUR-01: a purpose uses something, and only what is held about its class. */
export const purposeItems = ({ purposes }: PolicyText, _on: CalendarDate, layers: readonly PolicyText[]): readonly Finding[] => {
  const held = heldAbout(layers);
  return purposes.flatMap(({ id, at, class: of, items }) => {
    const about = held.get(of);
    const none = items.all ? about !== undefined && about !== 'all' && about.size === 0 : items.ids.length === 0;
    return [
      ...(none ? [finding('purpose-without-items', at, { id })] : []),
      ...beyondClasses(namedItems(items), [of], held).map((item) => finding('purpose-beyond-class', item.at, { id, item: item.id })),
    ];
  });
};
