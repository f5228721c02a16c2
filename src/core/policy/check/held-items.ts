import type { ItemId, SubjectClassId } from '../../identifiers/name-ids.ts';
import type { Position } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';
import type { Items } from '../model/subjects.ts';

/** What is held about people of a class, `all` for every item; undefined where no layer declares the class. */
export const heldAbout = (layers: readonly PolicyText[]): ReadonlyMap<SubjectClassId, 'all' | ReadonlySet<ItemId>> => {
  const held = new Map<SubjectClassId, 'all' | ReadonlySet<ItemId>>();
  for (const { classes } of layers) {
    for (const { id, items } of classes) if (!held.has(id)) held.set(id, items.all ? 'all' : new Set(items.ids));
  }
  return held;
};

/** The items of a list that none of the classes holds, each with its place. A class that nobody declares is another finding's. */
export const beyondClasses = (
  items: readonly { readonly id: ItemId; readonly at: Position }[], classes: readonly SubjectClassId[], held: ReturnType<typeof heldAbout>,
): readonly { readonly id: ItemId; readonly at: Position }[] => {
  const of = classes.map((id) => held.get(id) ?? 'all');
  return items.filter(({ id }) => id !== '' && !of.some((each) => each === 'all' || each.has(id)));
};

/** The names of a list with their places; none where it is all. */
export const namedItems = (items: Items | undefined): readonly { readonly id: ItemId; readonly at: Position }[] =>
  !items || items.all ? [] : items.ids.flatMap((id, index) => {
    const at = items.idsAt[index];
    return at ? [{ id, at }] : [];
  });
