import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { ItemId } from '../../identifiers/name-ids.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';
import { heldAbout } from './held-items.ts';

/** An item that no purpose uses may be used by nobody (JP-PUR-11: then it is not needed). */
export const itemWithoutUse = ({ items, purposeRules }: PolicyText, _on: CalendarDate, layers: readonly PolicyText[]): readonly Finding[] => {
  const purposes = (purposeRules?.list === 'closed' ? layers.slice(0, 1) : layers).flatMap((layer) => layer.purposes);
  // Without any purpose there is another finding.
  if (purposes.length === 0) return [];
  const held = heldAbout(layers);
  const used = new Set<ItemId>();
  for (const purpose of purposes) {
    const about = purpose.items.all ? held.get(purpose.class) ?? 'all' : purpose.items.ids;
    if (about === 'all') return [];
    for (const id of about) used.add(id);
  }
  return items.filter(({ id }) => id !== '' && !used.has(id)).map(({ id, at }) => finding('item-without-use', at, { id }));
};
