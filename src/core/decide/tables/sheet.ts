import type { ConsentScope } from '../../choices/choices.ts';
import type { Source } from '../answer.ts';
import type { Code } from './codes.ts';
import { addAll, isEmpty, type Mask, MaskPool } from './masks.ts';
import { type Entry, placeOf } from './reason-list.ts';

/** What was said of one holding. */
interface Said {
  readonly code: Code;
  readonly items: Mask;
  readonly about: string | undefined;
  readonly from: Source | undefined;
}

/** In the order of the duties. */
export const askedScopes = ['use', 'provision', 'abroad', 'special-care', 'matching'] as const satisfies readonly ConsentScope[];

/**
 * What the rules say, holding by holding. Masks of one holding are let go with it; what the whole answer needs of it is
 * added up: `stands`, `clear`, and the items of each reason.
 */
export class Sheet {
  /** For what lasts to the end of the question. */
  readonly lasting: MaskPool;
  /** For what lasts to the end of a holding. */
  readonly masks: MaskPool;
  asked: Mask;
  /** Items with a pair that stands, and with one that stands with nothing hidden. */
  stands: Mask;
  clear: Mask;
  entries: Entry[] = [];
  /** Items refused for what a consent of a scope would open (by the place of the scope), and for anything else. */
  openable: Mask[] = [];
  closed: Mask;
  unknown: Mask;

  #said: Said[] = [];
  #refused: Mask;
  #hidden: Mask;
  #lifts: (Mask | undefined)[] = [];
  #lifted: (Mask | undefined)[] = [];
  #consentOpensPurpose = false;
  #explains = true;

  constructor(words: number) {
    this.lasting = new MaskPool(words);
    this.masks = new MaskPool(words);
    this.asked = this.stands = this.clear = this.closed = this.unknown = this.#refused = this.#hidden = this.lasting.empty();
  }

  /** A new question: all that was written is forgotten. `explains`: reasons are wanted, not states alone. */
  begin(explains: boolean): void {
    this.#explains = explains;
    this.lasting.release(0);
    this.masks.release(0);
    this.asked = this.lasting.empty();
    this.stands = this.lasting.empty();
    this.clear = this.lasting.empty();
    this.closed = this.lasting.empty();
    this.unknown = this.lasting.empty();
    this.openable = [];
    this.entries = [];
  }

  beginHolding(consentOpensPurpose: boolean): void {
    this.masks.release(0);
    this.#refused = this.masks.empty();
    this.#hidden = this.masks.empty();
    this.#said = [];
    this.#lifts = [];
    this.#lifted = [];
    this.#consentOpensPurpose = consentOpensPurpose;
  }

  /** These refusals are taken away from these items. To be said before anything is refused. */
  lift(number: number, items: Mask): void {
    if (!isEmpty(items)) this.#lifts[number] = items;
  }

  /** The items of which it took a refusal away; undefined: none. */
  lifted(number: number): Mask | undefined {
    return this.#lifted[number];
  }

  /** `opens`: the scope of a consent that would open it here. */
  refuse(code: Code, items: Mask, about?: string, from?: Source, opens: ConsentScope | undefined = code.opens): void {
    const left = this.#afterLifts(code, items);
    if (isEmpty(left)) return;
    addAll(this.#refused, left);
    if (!this.#explains) return;
    this.#said.push({ code, items: left, about, from });
    const scope = opens === undefined || (opens === 'use' && !this.#consentOpensPurpose && !code.opensAnyway) ? -1 : askedScopes.findIndex((one) => one === opens);
    if (scope === -1) addAll(this.closed, left);
    else addAll((this.openable[scope] ??= this.lasting.empty()), left);
  }

  /** Items that the documents of the holding do not know: each is a reason of its own, made at the end. */
  refuseUnknown(items: Mask): void {
    addAll(this.#refused, items);
    addAll(this.closed, items);
    addAll(this.unknown, items);
  }

  /** Says what permits, carries or is ignored. */
  say(code: Code, items: Mask, about?: string, from?: Source): void {
    if (this.#explains && !isEmpty(items)) this.#said.push({ code, items, about, from });
  }

  hide(code: Code, items: Mask, about?: string, from?: Source): void {
    const left = this.#afterLifts(code, items);
    addAll(this.#hidden, left);
    this.say(code, left, about, from);
  }

  /** All rules have spoken of the holding. */
  endHolding(): void {
    const { masks } = this;
    const stands = masks.without(this.asked, this.#refused);
    const clear = masks.without(stands, this.#hidden);
    const none = masks.empty();
    addAll(this.stands, stands);
    addAll(this.clear, clear);
    for (const { code, items, about, from } of this.#said) {
      if (code.effect === 'refuses' || code.effect === 'ignores') this.#add(code, items, none, about, from);
      else {
        const standing = masks.both(items, stands);
        if (!isEmpty(standing)) this.#add(code, masks.both(items, clear), standing, about, from);
      }
    }
  }

  /** What is said of the items without a holding. */
  refuseAll(code: Code): void {
    addAll(this.closed, this.asked);
    this.#add(code, this.asked, this.masks.empty(), undefined, undefined);
  }

  #afterLifts(code: Code, items: Mask): Mask {
    if (this.#lifts.length === 0) return items;
    let left = items;
    for (const number of code.lifts) {
      const lift = this.#lifts[number];
      if (!lift) continue;
      const taken = this.masks.both(items, lift);
      if (isEmpty(taken)) continue;
      addAll((this.#lifted[number] ??= this.masks.empty()), taken);
      left = this.masks.without(left, lift);
    }
    return left;
  }

  #add(code: Code, items: Mask, standing: Mask, about: string | undefined, from: Source | undefined): void {
    const { at, found } = placeOf(this.entries, code, about, from);
    if (found) {
      addAll(found.items, items);
      addAll(found.standing, standing);
    } else {
      const entry = { code, about, from, items: this.lasting.copy(items), standing: this.lasting.copy(standing) };
      if (at === this.entries.length) this.entries.push(entry);
      else this.entries.splice(at, 0, entry);
    }
  }
}
