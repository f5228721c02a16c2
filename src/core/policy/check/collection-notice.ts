import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { Collection } from '../model/collections.ts';
import type { PolicyText } from '../model/policy.ts';
import { beyondClasses, heldAbout } from './held-items.ts';

/** JP-PUR-07 and JP-PUR-13: what the notice of a collection has to say, and that it asks for what is held and used. */
export const collectionNotice = ({ collections }: PolicyText, _on: CalendarDate, layers: readonly PolicyText[]): readonly Finding[] => {
  const held = heldAbout(layers);
  const classOf = new Map(layers.toReversed().flatMap(({ purposes }) => purposes.map(({ id, class: of }) => [id, of] as const)));
  return collections.flatMap((collection) => [
    ...said(collection),
    ...beyondClasses(collection.items.map(({ item, at }) => ({ id: item, at })), collection.classes, held)
      .map(({ id: item, at }) => finding('collected-beyond-class', at, { id: collection.id, item })),
    ...collection.purposes.flatMap((purpose, index) => {
      const of = classOf.get(purpose);
      return of === undefined || collection.classes.includes(of) ? []
        : [finding('collected-for-another-class', collection.purposesAt[index] ?? collection.at, { id: collection.id, purpose })];
    }),
  ]);
};

const said = ({ id, at, items, ifWithheld }: Collection): readonly Finding[] => [
  ...(ifWithheld === undefined && items.some(({ need }) => need !== 'optional') ? [finding('withholding-untold', at, { id })] : []),
  ...items.filter(({ need, ground }) => need === 'by-law' && ground === undefined).map(({ item, at: place }) => finding('by-law-without-ground', place, { id, item })),
];
