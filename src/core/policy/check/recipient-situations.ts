import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { SituationId } from '../../identifiers/name-ids.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';
import type { Situation } from '../model/provision.ts';
import { beyondClasses, heldAbout, namedItems } from './held-items.ts';

/** JP-TP-02: to whom, when and what: each recipient has a situation that can take place, and receives what is held. */
export const recipientSituations = ({ provision }: PolicyText, _on: CalendarDate, layers: readonly PolicyText[]): readonly Finding[] => {
  if (!provision) return [];
  const held = heldAbout(layers);
  return [
    ...provision.recipients.flatMap((recipient) => [
      ...(recipient.situations.length === 0 ? [finding('recipient-without-situation', recipient.at, { id: recipient.id })] : []),
      // A situation with items of its own is wider or narrower than its recipient's list; what is not held cannot be in either.
      ...beyondClasses([recipient, ...recipient.situations].flatMap(({ items }) => namedItems(items)), recipient.classes, held)
        .map(({ id, at }) => finding('recipient-beyond-class', at, { id: recipient.id, item: id })),
    ]),
    ...circles(provision.recipients.flatMap(({ situations }) => situations)),
  ];
};

/** Each circle once, at the situation of it that comes first in the text. */
const circles = (situations: readonly Situation[]): readonly Finding[] => {
  const byId = new Map(situations.map((situation) => [situation.id, situation]));
  const done = new Set<SituationId>();
  return situations.flatMap((first) => {
    const way: SituationId[] = [];
    for (let here: Situation | undefined = first; here && !done.has(here.id); here = here.after === undefined ? undefined : byId.get(here.after)) {
      done.add(here.id);
      way.push(here.id);
      const from = here.after === undefined ? -1 : way.indexOf(here.after);
      if (from !== -1) return [finding('situations-in-a-circle', byId.get(way[from] ?? here.id)?.afterAt ?? here.afterAt, { situations: [...way.slice(from), way[from] ?? ''] })];
    }
    return [];
  });
};
