import type { CollectedData } from '../people/holdings-at.ts';
import { governingDocuments } from '../policy/model/governing.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import { mergeLayers } from '../policy/model/resolve.ts';
import type { PolicyLibrary } from '../policy/model/resolve.ts';

export type UnpublishedRule =
  'no-policy-in-force' | 'unknown-service' | 'service-needed' | 'unknown-class' | 'not-of-this-origin' | 'unknown-collection' | 'unknown-item' | 'item-of-another-class' | 'no-purpose';

/** What of data that is to be registered stands in no document, and where it was named. */
export interface Unpublished {
  readonly where: 'service' | 'class' | 'origin' | 'collection' | 'items';
  /** Which of the items, where they are listed one by one. */
  readonly place: number | undefined;
  readonly rule: UnpublishedRule;
}

type ToRegister = Pick<CollectedData, 'class' | 'service' | 'collection' | 'items' | 'origin'>;

/**
 * What stands in the way of registering data: each class and each item takes a purpose that a policy in force has published (APPI 17, 21), and a class holds what it is said to come from.
 * Empty: nothing. Where the residence is not known, what an addendum publishes for some place counts too.
 */
export const unpublishedAmong = (inForce: PolicyLibrary, held: ToRegister, residence: string | undefined): readonly Unpublished[] => {
  if (inForce.length === 0) return [fault('service', 'no-policy-in-force')];
  const governing = governingDocuments(inForce, { residence, service: held.service, company: undefined });
  if (governing.state !== 'found') return [fault('service', governing.state === 'unknown-service' ? 'unknown-service' : 'service-needed')];
  const { layers, unsure } = governing;
  const known = unpublishedIn(mergeLayers(layers), held);
  return known.length === 0 || unsure.length === 0 ? known : unpublishedIn(mergeLayers([...unsure, ...layers]), held);
};

const fault = (where: Unpublished['where'], rule: UnpublishedRule, place?: number): Unpublished => ({ where, place, rule });

const unpublishedIn = (text: PolicyText | undefined, { class: of, collection, items, origin }: ToRegister): readonly Unpublished[] => {
  const known = text?.classes.find(({ id }) => id === of);
  if (!text || !known) return [fault('class', 'unknown-class')];
  const purposes = text.purposes.filter((purpose) => purpose.class === of);
  const ruleOf = (item: string): UnpublishedRule | undefined => {
    const declared = text.items.find(({ id }) => id === item);
    if (!declared) return 'unknown-item';
    if (!has(known.items, item)) return 'item-of-another-class';
    const serves = purposes.some(({ id, items: own }) => has(own, item) && (declared.onlyFor.length === 0 || declared.onlyFor.includes(id)));
    return serves ? undefined : 'no-purpose';
  };
  return [
    ...(purposes.length === 0 ? [fault('class', 'no-purpose')] : []),
    ...(known.origins.includes(origin) ? [] : [fault('origin', 'not-of-this-origin')]),
    ...(collection === undefined || text.collections.some(({ id }) => id === collection) ? [] : [fault('collection', 'unknown-collection')]),
    ...(items === 'all' ? [] : items).flatMap((item, place) => {
      const rule = ruleOf(item);
      return rule ? [fault('items', rule, place)] : [];
    }),
  ];
};

const has = (items: PolicyText['classes'][number]['items'], item: string): boolean => items.all || items.ids.some((id) => id === item);
