import type { PolicyLibrary } from '../../policy/model/resolve.ts';
import type { ItemState } from '../answer.ts';
import { addBit, hasBit, type Mask, wordsFor } from './masks.ts';

/** Every item that a document in force names has a number; so do, for one question, items that none of them knows. */
export interface ItemNumbers {
  readonly words: number;
  numberOf(name: string): number | undefined;
}

export interface KnownItems extends ItemNumbers {
  /** By number. */
  readonly names: readonly string[];
  /** By number. */
  readonly written: readonly WrittenItem[];
}

/** An item in JSON, as the first of a list and, after a comma, as one that follows: its name, and the item in each of its states. */
export interface WrittenItem {
  readonly first: WrittenForms;
  readonly next: WrittenForms;
}

type WrittenForms = Readonly<Record<'name' | ItemState, string>>;

const written = (item: string): WrittenItem => ({ first: formsOf('', item), next: formsOf(',', item) });

const formsOf = (comma: string, item: string): WrittenForms => {
  const name = JSON.stringify(item);
  const stated = (state: ItemState): string => `${comma}{"item":${name},"state":"${state}"}`;
  return { name: `${comma}${name}`, clear: stated('clear'), masked: stated('masked'), withheld: stated('withheld') };
};

export const numberItems = (inForce: PolicyLibrary): KnownItems => {
  const names = [...new Set(inForce.flatMap(({ items }) => items.map(({ id }) => String(id))))];
  const numbers = new Map(names.map((name, number) => [name, number]));
  return { words: wordsFor(names.length), names, written: names.map(written), numberOf: (name) => numbers.get(name) };
};

/** The items of one question. */
export class AskedItems implements ItemNumbers {
  /** In the order of the question; a name twice counts once. */
  readonly names: readonly string[];
  /** The number of each name. */
  readonly numbers: readonly number[];
  readonly words: number;
  readonly #known: KnownItems;
  readonly #unknown: ReadonlyMap<string, number> | undefined;

  constructor(asked: readonly string[], known: KnownItems) {
    this.#known = known;
    const first = known.words * 32;
    const names: string[] = [];
    const numbers: number[] = [];
    const seen: Mask = new Int32Array(known.words);
    let unknown: Map<string, number> | undefined;
    for (const name of asked) {
      let number = known.numberOf(name);
      if (number === undefined) {
        unknown ??= new Map();
        if (unknown.has(name)) continue;
        number = first + unknown.size;
        unknown.set(name, number);
      } else if (hasBit(seen, number)) continue;
      else addBit(seen, number);
      // The documents' own string where there is one: it is read many times, and at hand.
      names.push(known.names[number] ?? name);
      numbers.push(number);
    }
    this.names = names;
    this.numbers = numbers;
    this.#unknown = unknown;
    this.words = known.words + (unknown ? wordsFor(unknown.size) : 0);
  }

  numberOf(name: string): number | undefined {
    return this.#known.numberOf(name) ?? this.#unknown?.get(name);
  }

  /** The item at this place, in JSON. */
  writtenAt(place: number): WrittenItem {
    return this.#known.written[this.numbers[place] ?? -1] ?? written(this.names[place] ?? '');
  }

  /** Adds those of `names` that have a number: others are neither in a document nor in the question. */
  addNames(target: Mask, names: readonly string[]): void {
    for (const name of names) {
      const number = this.numberOf(name);
      if (number !== undefined) addBit(target, number);
    }
  }
}
