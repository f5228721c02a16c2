import { allClauses } from '../policy/model/all-clauses.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import { textOf } from './content.ts';
import type { Content, PolicyDocument, Section } from './document.ts';
import { changedUnits, unitsOf } from './printed-units.ts';
import type { UnitChange } from './printed-units.ts';

/** A clause whose printed text is not what it was, with what is otherwise in it. */
export interface ChangedPlace {
  /** The clause. */
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** From the outermost clause that it stands in to itself, each with its number. */
  readonly way: readonly { readonly label: string | undefined; readonly heading: Content }[];
  /** The heading before, where that changed. */
  readonly headingBefore: Content | undefined;
  readonly units: readonly UnitChange[];
}

interface Placed {
  readonly section: Section;
  readonly way: ChangedPlace['way'];
  readonly within: string | undefined;
}

const placed = (sections: readonly Section[], around: readonly Section[] = []): ReadonlyMap<string, Placed> => new Map(sections.flatMap((section): readonly (readonly [string, Placed])[] => {
  const way = [...around, section].map(({ label, heading }) => ({ label, heading }));
  return [[section.id, { section, way, within: around.at(-1)?.id }], ...placed(section.sections, [...around, section])];
}));

/**
 * Where the printed texts of two versions differ, in the order of the newer; clauses that went come last. Notices of earlier
 * revisions, which stand in the text without a number, are no part of it.
 */
export const changedPlaces = (older: PolicyDocument, newer: PolicyDocument, texts: { readonly older: PolicyText; readonly newer: PolicyText }): readonly ChangedPlace[] => {
  const [before, after] = [placed(older.sections), placed(newer.sections)];
  const notices = new Set([...pastNotices(texts.older), ...pastNotices(texts.newer)]);
  const ids = [...new Set([...after.keys(), ...before.keys()])].filter((id) => !notices.has(id));
  const places = ids.flatMap((id): readonly ChangedPlace[] => {
    const [one, other] = [before.get(id), after.get(id)];
    const way = (other ?? one)?.way ?? [];
    const units = changedUnits(one ? unitsOf(one.section) : [], other ? unitsOf(other.section) : []);
    if (!one || !other) return [{ id, kind: one ? 'removed' : 'added', way, headingBefore: undefined, units: one ? [] : units }];
    const headingBefore = textOf(one.section.heading) === textOf(other.section.heading) ? undefined : one.section.heading;
    const moved = one.within !== other.within;
    return units.length > 0 || headingBefore || moved ? [{ id, kind: moved ? 'moved' : 'changed', way, headingBefore, units }] : [];
  });
  return withoutFollowers(places, texts);
};

/** Clauses without a number within, or as, the one that prints how the policy is amended. */
const pastNotices = (text: PolicyText): readonly string[] => allClauses(text.clauses)
  .filter(({ numbered, body }) => !numbered && body.some(({ kind }) => kind === 'amendment')).flatMap((clause) => allClauses([clause]).map(({ id }) => id));

/**
 * An item that is new only because something else needs it is told there, not in the list of items. A clause that is left with
 * nothing to tell is no changed place.
 */
const withoutFollowers = (places: readonly ChangedPlace[], { older, newer }: { readonly older: PolicyText; readonly newer: PolicyText }): readonly ChangedPlace[] => {
  const items = newer.items.filter(({ id }) => older.items.every((item) => item.id !== id));
  const follows = ({ older: before, newer: after }: UnitChange, at: ChangedPlace): boolean => items.some(({ id, name }) => {
    const told = (change: UnitChange): boolean => change.newer?.key.endsWith(` ${id}`) === true || (change.newer !== undefined && textOf(change.newer.content).includes(name.ja));
    return !before && after?.key === `row ${id}` && places.some((place) => place !== at && place.units.some(told));
  });
  return places.map((place) => ({ ...place, units: place.units.filter((unit) => !follows(unit, place)) }))
    .filter((place, at) => place.kind !== 'changed' || place.headingBefore || place.units.length > 0 || places[at]?.units.length === 0);
};
