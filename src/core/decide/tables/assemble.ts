import type { Answer, Duty, Outcome, Reason, Version } from '../answer.ts';
import { codes } from './codes.ts';
import { dutiesOf } from './duties.ts';
import type { Inquiry } from './inquiry.ts';
import type { AskedItems } from './item-numbers.ts';
import { addAll, hasBit, isEmpty, isSame, type Mask } from './masks.ts';
import type { Entry } from './reason-list.ts';

/** What is found holding by holding besides what is written on the sheet. */
export interface Judged {
  readonly by: readonly Version[];
  /** Collections whose notice is due, with the items. */
  readonly notices: ReadonlyMap<string, Mask>;
}

interface Assembled<Items> {
  readonly outcome: Outcome;
  readonly by: readonly Version[];
  readonly reasons: readonly Reason<Items>[];
  readonly duties: readonly Duty<Items>[];
}

/** How a set of items is told: as a list of names, or as text. */
export interface Telling<Items> {
  readonly all: (mask: Mask, items: AskedItems) => Items;
  readonly one: (name: string) => Items;
}

/** The answer from what the sheet has of all holdings, but for the states. */
export const assemble = <Items>(inquiry: Inquiry, { by, notices }: Judged, telling: Telling<Items>): Assembled<Items> => {
  const given: { readonly entry: Entry; readonly items: Mask }[] = [];
  const reasons: Reason<Items>[] = [];
  const told = toldOnce(inquiry, telling);
  const { entries, asked } = inquiry.sheet;
  for (const entry of entries) {
    const items = givenItems(inquiry, entry);
    if (isEmpty(items)) continue;
    given.push({ entry, items });
    reasons.push({ code: entry.code.code, items: isSame(items, asked) ? undefined : told(items), about: entry.about, from: entry.from });
  }
  addUnknown(inquiry, reasons, telling);
  return { outcome: outcomeOf(inquiry), by, reasons, duties: dutiesOf(inquiry, given, notices, told) };
};

export const outcomeOf = ({ sheet: { asked, clear, stands } }: Inquiry): Outcome => (isEmpty(stands) ? 'deny' : isSame(clear, asked) ? 'allow' : 'partial');

export const statesOf = ({ sheet: { clear, stands }, items: { names, numbers } }: Inquiry): Answer['items'] => {
  const states: Answer['items'][number][] = [];
  for (let place = 0; place < names.length; place += 1) {
    const number = numbers[place] ?? 0;
    states.push({ item: names[place] ?? '', state: hasBit(clear, number) ? 'clear' : hasBit(stands, number) ? 'masked' : 'withheld' });
  }
  return states;
};

/** An item that nobody knows is a reason of its own, about itself: put where its code belongs, by name. */
const addUnknown = <Items>({ sheet: { unknown, stands }, items: { names, numbers } }: Inquiry, reasons: Reason<Items>[], { one }: Telling<Items>): void => {
  if (isEmpty(unknown)) return;
  const code = codes['unknown-item'];
  const left = names.filter((_, place) => hasBit(unknown, numbers[place] ?? 0) && !hasBit(stands, numbers[place] ?? 0)).toSorted(byText);
  const at = reasons.findIndex((reason) => codes[reason.code].rank > code.rank);
  reasons.splice(at === -1 ? reasons.length : at, 0, ...left.map((item): Reason<Items> => ({ code: code.code, items: names.length === 1 ? undefined : one(item), about: item, from: undefined })));
};

const byText = (one: string, other: string): number => (one < other ? -1 : one === other ? 0 : 1);

/** Of an item that goes: what the pairs that decide its state say. Of a withheld one: the refusals. Of both: what was ignored. */
const givenItems = ({ sheet: { lasting, stands, clear } }: Inquiry, { code: { effect }, items, standing }: Entry): Mask => {
  if (effect === 'ignores') return items;
  if (effect === 'refuses') return lasting.without(items, stands);
  const masked = lasting.without(standing, clear);
  addAll(masked, items);
  return masked;
};

/** Many reasons are about the same items: what is said for them is made once. */
const toldOnce = <Items>({ items }: Inquiry, { all }: Telling<Items>): ((mask: Mask) => Items) => {
  const made: { readonly mask: Mask; readonly told: Items }[] = [];
  return (mask) => {
    for (const one of made) if (isSame(one.mask, mask)) return one.told;
    const told = all(mask, items);
    made.push({ mask, told });
    return told;
  };
};

/** By their names, in the order of the question. */
export const asNames: Telling<readonly string[]> = {
  all: (mask, { names, numbers }) => {
    const list: string[] = [];
    for (let place = 0; place < names.length; place += 1) if (hasBit(mask, numbers[place] ?? 0)) list.push(names[place] ?? '');
    return list;
  },
  one: (name) => [name],
};
