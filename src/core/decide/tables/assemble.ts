import type { Answer, Outcome, Reason, Version } from '../answer.ts';
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

/** The answer from what the sheet has of all holdings. */
export const assemble = (inquiry: Inquiry, { by, notices }: Judged): Answer => {
  const given: { readonly entry: Entry; readonly items: Mask }[] = [];
  const reasons: Reason[] = [];
  const list = listOnce(inquiry);
  const { entries, asked } = inquiry.sheet;
  for (const entry of entries) {
    const items = givenItems(inquiry, entry);
    if (isEmpty(items)) continue;
    given.push({ entry, items });
    reasons.push({ code: entry.code.code, items: isSame(items, asked) ? undefined : list(items), about: entry.about, from: entry.from });
  }
  addUnknown(inquiry, reasons);
  return { outcome: outcomeOf(inquiry), by, items: statesOf(inquiry), reasons, duties: dutiesOf(inquiry, given, notices, list) };
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
const addUnknown = ({ sheet: { unknown, stands }, items: { names, numbers } }: Inquiry, reasons: Reason[]): void => {
  if (isEmpty(unknown)) return;
  const code = codes['unknown-item'];
  const left = names.filter((_, place) => hasBit(unknown, numbers[place] ?? 0) && !hasBit(stands, numbers[place] ?? 0)).toSorted(byText);
  const at = reasons.findIndex((reason) => codes[reason.code].rank > code.rank);
  reasons.splice(at === -1 ? reasons.length : at, 0, ...left.map((item): Reason => ({ code: code.code, items: names.length === 1 ? undefined : [item], about: item, from: undefined })));
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

/** Masks to names. Many reasons are about the same items: each list is made once. */
const listOnce = ({ sheet: { asked }, items }: Inquiry): ((mask: Mask) => readonly string[]) => {
  const made: { readonly mask: Mask; readonly list: readonly string[] }[] = [];
  return (mask) => {
    for (const one of made) if (isSame(one.mask, mask)) return one.list;
    const list = isSame(mask, asked) ? items.names : namesIn(mask, items);
    made.push({ mask, list });
    return list;
  };
};

/** In the order of the question. */
const namesIn = (mask: Mask, { names, numbers }: AskedItems): readonly string[] => {
  const list: string[] = [];
  for (let place = 0; place < names.length; place += 1) if (hasBit(mask, numbers[place] ?? 0)) list.push(names[place] ?? '');
  return list;
};
