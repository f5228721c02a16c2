import type { Items } from '../../policy/model/subjects.ts';
import type { ItemNumbers } from './item-numbers.ts';
import { addBit, type ItemSet, type Mask } from './masks.ts';

/** A list of items of a policy as a set; undefined for all. */
export type ItemReader = (items: Items) => ItemSet;

export const maskOf = (names: readonly string[], numbers: ItemNumbers): Mask => {
  const mask: Mask = new Int32Array(numbers.words);
  for (const name of names) {
    const number = numbers.numberOf(name);
    if (number !== undefined) addBit(mask, number);
  }
  return mask;
};

export const itemReader = (numbers: ItemNumbers): ItemReader => (items) => (items.all ? undefined : maskOf(items.ids, numbers));

/** What a list says of each name; the first says it where one stands in it twice. */
export const byId = <T extends { readonly id: string }, V>(list: readonly T[], valueOf: (one: T) => V): ReadonlyMap<string, V> => {
  const map = new Map<string, V>();
  for (const one of list) if (!map.has(one.id)) map.set(one.id, valueOf(one));
  return map;
};

/** Names of a policy, to be asked for names of a question. */
export const setOf = (names: readonly string[]): ReadonlySet<string> => new Set(names);
