import { parse, stringify } from 'yaml';

/** What a hand can do to a policy by mistake. */
export const mutationKinds = ['drop-node', 'rename-reference', 'swap-date', 'move-entry', 'change-one-language'] as const;
export type MutationKind = (typeof mutationKinds)[number];

export interface Mutant {
  readonly kind: MutationKind;
  /** Where, and what was done there. */
  readonly what: string;
  readonly source: string;
}

type Tree = null | string | number | boolean | Tree[] | { [key: string]: Tree };
type Holder = Tree[] | { [key: string]: Tree };

/** A place in the tree: the holder, the key or index in it, and the way there. */
interface Place { readonly holder: Holder; readonly key: string; readonly value: Tree; readonly path: readonly string[] }

/** Numbers of a seed: the same seed, the same mutants (mulberry32). */
const numbersOf = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

/** So many mutants of a policy's source, kinds in turn. A kind that finds no place in it is left out. */
export const mutantsOf = (source: string, seed: number, count: number): readonly Mutant[] => {
  const below = numbersOf(seed);
  const mutants: Mutant[] = [];
  for (let at = 0; at < count; at += 1) {
    const kind = mutationKinds[at % mutationKinds.length] ?? 'drop-node';
    const tree = parse(source) as Tree;
    const what = mutations[kind](placesIn(tree), below);
    if (what !== undefined) mutants.push({ kind, what, source: stringify(tree, { lineWidth: 0 }) });
  }
  return mutants;
};

/** The same source as mutants are written, without a change. */
export const rewritten = (source: string): string => stringify(parse(source), { lineWidth: 0 });

/** Every place but those that say which promise a node states. */
const placesIn = (tree: Tree, path: readonly string[] = []): readonly Place[] => {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).filter(([key]) => key !== 'states')
    .flatMap(([key, value]) => [{ holder: tree, key, value, path: [...path, key] }, ...placesIn(value, [...path, key])]);
};

const put = ({ holder, key }: Place, value: Tree): void => {
  if (Array.isArray(holder)) holder[Number(key)] = value;
  else holder[key] = value;
};
const take = ({ holder, key }: Place): void => {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
};

/** A text where there is one. */
const wordsOf = (value: Tree | undefined): string => (typeof value === 'string' ? value : '');

const oneOf = <T>(list: readonly T[], below: (most: number) => number): T | undefined => list[below(Math.max(1, list.length))];
const isText = ({ value }: Place): boolean => typeof value === 'object' && value !== null && 'ja' in value && 'en' in value;
const inText = ({ key, path }: Place): boolean => (key === 'ja' || key === 'en') && path.length > 0;

type Mutation = (places: readonly Place[], below: (most: number) => number) => string | undefined;

const dropNode: Mutation = (places, below) => {
  const place = oneOf(places.filter((each) => !inText(each)), below);
  if (!place) return undefined;
  take(place);
  return `drop ${place.path.join('/')}`;
};

const named = /^[a-z][a-z0-9.-]*$/;

/** A name is misspelt, or another name of the file stands in its place. */
const renameReference: Mutation = (places, below) => {
  const ids = new Set(places.filter(({ key, value }) => key === 'id' && typeof value === 'string').map(({ value }) => wordsOf(value)));
  const place = oneOf(places.filter((each) => each.key !== 'id' && !inText(each) && typeof each.value === 'string' && ids.has(each.value) && named.test(each.value)), below);
  if (!place || typeof place.value !== 'string') return undefined;
  const others = [...ids].filter((id) => id !== place.value);
  const name = below(2) === 0 ? `${place.value.slice(0, -1)}${place.value.endsWith('x') ? 'y' : 'x'}` : oneOf(others, below) ?? 'nobody';
  put(place, name);
  return `rename ${place.path.join('/')}: ${place.value} -> ${name}`;
};

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const monthAndDay = /^\d{2}-\d{2}$/;

/** Two days change places, or one moves by a year or exchanges month and day. */
const swapDate: Mutation = (places, below) => {
  const days = places.filter(({ value, key }) => typeof value === 'string' && (dayPattern.test(value) || (monthAndDay.test(value) && (key === 'from' || key === 'to'))));
  const place = oneOf(days, below);
  if (!place || typeof place.value !== 'string') return undefined;
  const others = days.filter(({ value }) => value !== place.value && wordsOf(value).length === wordsOf(place.value).length);
  const other = below(2) === 0 ? oneOf(others, below) : undefined;
  if (other) {
    put(place, other.value);
    put(other, place.value);
    return `swap ${place.path.join('/')} and ${other.path.join('/')}`;
  }
  const [year, ...rest] = place.value.split('-');
  const moved = dayPattern.test(place.value) ? [String(Number(year) + (below(2) === 0 ? 1 : -1)), ...rest].join('-') : [...rest, year].join('-');
  if (moved === place.value) return undefined;
  put(place, moved);
  return `date ${place.path.join('/')}: ${place.value} -> ${moved}`;
};

/** Within its list, or into another list of the file. */
const moveEntry: Mutation = (places, below) => {
  const entries = places.filter(({ holder }) => Array.isArray(holder));
  const place = oneOf(entries, below);
  if (!place) return undefined;
  const lists = places.filter(({ value, path }) => Array.isArray(value) && !path.join('/').startsWith(place.path.join('/')));
  const target = below(2) === 0 ? place.holder : oneOf(lists, below)?.value;
  if (!Array.isArray(target)) return undefined;
  take(place);
  const at = below(target.length + 1);
  target.splice(at, 0, place.value);
  return `move ${place.path.join('/')} to ${target === place.holder ? 'its own list' : lists.find(({ value }) => value === target)?.path.join('/') ?? ''} ${at}`;
};

const slips: readonly ((text: string, other: string) => string)[] = [
  // Another figure, half of the text, another text, nothing, the other language.
  (text) => text.replace(/\d+/, (digits) => String(Number(digits) + 1)),
  (text) => text.slice(0, Math.ceil(text.length / 2)),
  (_text, other) => other,
  () => '',
];

const changeOneLanguage: Mutation = (places, below) => {
  const texts = places.filter((place) => isText(place) && !place.path.includes('differences'));
  const [place, other] = [oneOf(texts, below), oneOf(texts, below)];
  const language = below(2) === 0 ? 'ja' : 'en';
  if (!place || !other) return undefined;
  const [here, there] = [place.value, other.value] as readonly { [key: string]: Tree }[];
  const [before, foreign] = [wordsOf(here?.[language]), wordsOf(there?.[language === 'ja' ? 'en' : 'ja'])];
  const withFigure = /\d/.test(before);
  const after = slips[withFigure && below(2) === 0 ? 0 : 1 + below(3)]?.(before, below(2) === 0 ? foreign : wordsOf(there?.[language])) ?? '';
  if (!here || after === before) return undefined;
  here[language] = after;
  return `${language} of ${place.path.join('/')}: ${before.slice(0, 40)} -> ${after.slice(0, 40)}`;
};

const mutations: { readonly [Kind in MutationKind]: Mutation } = {
  'drop-node': dropNode, 'rename-reference': renameReference, 'swap-date': swapDate, 'move-entry': moveEntry, 'change-one-language': changeOneLanguage,
};
