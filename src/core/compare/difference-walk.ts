import type { Position } from '../findings/finding.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import { beyondMeaning } from './difference-change.ts';
import type { Change, Section } from './difference-change.ts';

type Found = Omit<Change, 'clause'>;
type Node = Readonly<Record<string, unknown>>;
type Sides<T> = { readonly older: T; readonly newer: T };

/** Every difference of two versions outside of their clauses, which are a tree and are compared by themselves. */
export const walk = (older: PolicyText, newer: PolicyText): readonly Found[] => {
  const skipped: ReadonlySet<string> = new Set([...beyondMeaning, 'clauses']);
  const sections = [...new Set([...Object.keys(older), ...Object.keys(newer)])].filter((key) => !skipped.has(key)) as Section[];
  return sections.flatMap((section) => compare({ older: older[section], newer: newer[section] }, { section, path: [], at: { older: older.at, newer: newer.at } }));
};

type Place = Pick<Found, 'section' | 'path' | 'at'>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is Readonly<Record<'ja' | 'en', string>> => isNode(value) && typeof value['ja'] === 'string' && typeof value['en'] === 'string';
const isMarked = (key: string): boolean => key === 'at' || key.endsWith('At');

/** What tells the members of a list apart, where they have a name. */
const nameKeys = ['id', 'type', 'category', 'right', 'code', 'item'] as const;
const nameOf = (value: unknown): string | undefined => {
  const key = isNode(value) ? nameKeys.find((one) => typeof value[one] === 'string') : undefined;
  return isNode(value) && key ? String(value[key]) : undefined;
};
const isNamedList = (value: unknown): value is readonly Node[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => nameOf(one) !== undefined) && new Set(value.map(nameOf)).size === value.length;

/** Data without the places where it stands in the source. */
export const withoutPlaces = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (!isNode(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key, of]) => !isMarked(key) && of !== undefined).map(([key, of]) => [key, withoutPlaces(of)]));
};
const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(withoutPlaces(a)) === JSON.stringify(withoutPlaces(b));

const positionIn = (value: unknown, otherwise: Position | undefined): Position | undefined =>
  (isNode(value) && isNode(value['at']) ? value['at'] as unknown as Position : otherwise);

const compare = ({ older, newer }: Sides<unknown>, around: Place): readonly Found[] => {
  const place = { ...around, at: { older: positionIn(older, around.at.older), newer: positionIn(newer, around.at.newer) } };
  if (same(older, newer)) return [];
  if (isText(older) && isText(newer)) return [{ ...place, kind: 'changed', ...bare({ older, newer }), languages: (['ja', 'en'] as const).filter((one) => older[one] !== newer[one]) }];
  if (isList(older, newer)) return compareLists({ older: older as readonly Node[], newer: newer as readonly Node[] }, place);
  if (isNode(older) && isNode(newer) && !('all' in older)) {
    const keys = [...new Set([...Object.keys(older), ...Object.keys(newer)])].filter((key) => !isMarked(key));
    return keys.flatMap((key) => compare({ older: older[key], newer: newer[key] }, { ...place, path: [...place.path, key] }));
  }
  const kind = isAbsent(older) ? 'added' : isAbsent(newer) ? 'removed' : 'changed';
  return [{ ...place, kind, ...bare({ older, newer }), languages: [] }];
};

/** A section that is not there. An empty list of words is a statement of its own: it changes, and does not go. */
const isAbsent = (value: unknown): boolean => value === undefined;
const bare = ({ older, newer }: Sides<unknown>): Sides<unknown> => ({ older: withoutPlaces(older), newer: withoutPlaces(newer) });

/** Two lists of named things, one of which may be empty. */
const isList = (older: unknown, newer: unknown): boolean =>
  (isNamedList(older) && (isNamedList(newer) || isEmpty(newer))) || (isNamedList(newer) && isEmpty(older));
const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const compareLists = ({ older, newer }: Sides<readonly Node[]>, place: Place): readonly Found[] => {
  const [before, after] = [older, newer].map((list) => new Map(list.map((one) => [nameOf(one) ?? '', one]))) as [Map<string, Node>, Map<string, Node>];
  const at = (name: string): Place => ({
    ...place, path: [...place.path, name], at: { older: positionIn(before.get(name), place.at.older), newer: positionIn(after.get(name), place.at.newer) },
  });
  const found = [...new Set([...before.keys(), ...after.keys()])].flatMap((name): readonly Found[] => {
    const [one, other] = [before.get(name), after.get(name)];
    if (one && other) return compare({ older: one, newer: other }, at(name));
    return [{ ...at(name), kind: one ? 'removed' : 'added', ...bare({ older: one, newer: other }), languages: [] }];
  });
  const kept = [...before.keys()].filter((name) => after.has(name));
  return [...found, ...outOfOrder(kept, [...after.keys()].filter((name) => before.has(name))).map((name): Found => (
    { ...at(name), kind: 'moved', older: [...before.keys()].indexOf(name), newer: [...after.keys()].indexOf(name), languages: [] }))];
};

/**
 * The fewest names that have to move to make the one order the other: all but a longest run that is in both orders, of equal ones the first by
 * name. So it is the same, whichever order is the older.
 */
export const outOfOrder = (before: readonly string[], after: readonly string[]): readonly string[] => {
  const [here, there] = [new Map(before.map((name, at) => [name, at])), new Map(after.map((name, at) => [name, at]))];
  const follows = (name: string, earlier: string): boolean =>
    (here.get(name) ?? 0) > (here.get(earlier) ?? 0) && (there.get(name) ?? 0) > (there.get(earlier) ?? 0);
  const run = new Map<string, number>(); // the longest run that begins with the name
  for (const name of before.toReversed()) run.set(name, 1 + Math.max(0, ...[...run].flatMap(([later, length]) => (follows(later, name) ? [length] : []))));
  const stays = new Set<string>();
  let last: string | undefined;
  for (let length = Math.max(0, ...run.values()); length > 0; length -= 1) {
    const next = before.filter((name) => run.get(name) === length && (last === undefined || follows(name, last))).toSorted()[0] ?? '';
    stays.add(next);
    last = next;
  }
  return before.filter((name) => !stays.has(name));
};
