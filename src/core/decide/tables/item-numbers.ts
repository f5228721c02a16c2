import type { PolicyLibrary } from '../../policy/model/resolve.ts';
import { addBit, type Mask, wordsFor } from './masks.ts';

/** Every item that a document in force names has a number; so do, for one question, items that none of them knows. */
export interface ItemNumbers {
  readonly words: number;
  /** Undefined where none of the names is new to the documents. */
  numberOf(name: string): number | undefined;
}

export const numberItems = (inForce: PolicyLibrary): ItemNumbers => {
  const numbers = new Map<string, number>();
  for (const { items } of inForce) for (const { id } of items) if (!numbers.has(id)) numbers.set(id, numbers.size);
  return { words: wordsFor(numbers.size), numberOf: (name) => numbers.get(name) };
};

/** The items of one question. */
export class AskedItems implements ItemNumbers {
  /** In the order of the question; a name twice counts once. */
  readonly names: readonly string[];
  /** By place in the question. */
  readonly numbers: readonly number[];
  readonly words: number;
  readonly #known: ItemNumbers;
  #unknown: Map<string, number> | undefined;

  constructor(names: readonly string[], known: ItemNumbers) {
    this.#known = known;
    const first = known.words * 32;
    const numbers: number[] = [];
    this.names = [...new Set(names)];
    for (const name of this.names) {
      let number = known.numberOf(name) ?? this.#unknown?.get(name);
      if (number === undefined) {
        this.#unknown ??= new Map();
        number = first + this.#unknown.size;
        this.#unknown.set(name, number);
      }
      numbers.push(number);
    }
    this.numbers = numbers;
    this.words = known.words + (this.#unknown ? wordsFor(this.#unknown.size) : 0);
  }

  numberOf(name: string): number | undefined {
    return this.#known.numberOf(name) ?? this.#unknown?.get(name);
  }

  /** Adds those of `names` that have a number; others are not asked about. */
  addNames(target: Mask, names: readonly string[]): void {
    for (const name of names) {
      const number = this.numberOf(name);
      if (number !== undefined) addBit(target, number);
    }
  }
}
