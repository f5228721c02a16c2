import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { ItemId } from '../../identifiers/name-ids.ts';
import type { Finding, Position } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { Anonymised } from '../model/anonymised.ts';
import type { PolicyText } from '../model/policy.ts';
import type { Item } from '../model/subjects.ts';

// A whole date of birth singles people out as a name does; the year alone may stay.
const birthDate = /生年月日/;

/** JP-ANON-03 to JP-ANON-07: what is published of anonymised information, and whether it can be anonymised. */
export const anonymisedInformation = ({ anonymised }: PolicyText, _on: CalendarDate, layers: readonly PolicyText[]): readonly Finding[] => {
  if (!anonymised) return [];
  const { at, published, methodClosed, withStatistics, items, register, registerAnnounced, means } = anonymised;
  const releases = register.length > 0;
  return [
    ...identifying(anonymised, new Map(layers.flatMap((layer) => layer.items.map((item) => [item.id, item])))),
    ...(registerAnnounced && !releases ? [finding('anonymised-register-empty', at, {})] : []),
    ...(published === 'on-making' ? [] : [finding('anonymised-published-late', at, { published })]),
    ...(items.length === 0 && !releases && !registerAnnounced ? [finding('anonymised-without-items', at, {})] : []),
    ...(means.length === 0 && !registerAnnounced && !register.some((release) => release.means.length > 0) ? [finding('anonymised-without-means', at, {})] : []),
    ...(methodClosed ? [] : [finding('anonymised-method-open', at, {})]),
    ...(withStatistics ? [finding('statistics-as-anonymised', at, {})] : []),
  ];
};

const identifying = ({ items, itemsAt, register }: Anonymised, known: ReadonlyMap<ItemId, Item>): readonly Finding[] =>
  [{ items, itemsAt }, ...register].flatMap((list) => list.items.flatMap((id, index) => {
    const [item, place]: [Item | undefined, Position | undefined] = [known.get(id), list.itemsAt[index]];
    return item && place && (item.identifiability === 'direct' || birthDate.test(item.name.ja)) ? [finding('anonymised-item-identifying', place, { item: id })] : [];
  }));
