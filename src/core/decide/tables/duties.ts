import type { Duty } from '../answer.ts';
import type { ReasonCode } from '../reasons.ts';
import type { Inquiry } from './inquiry.ts';
import { addAll, isEmpty, type Mask } from './masks.ts';
import type { Entry } from './reason-list.ts';
import { askedScopes, type Sheet } from './sheet.ts';

/** The entries as they stand in the answer. */
export type Given = readonly { readonly entry: Entry; readonly items: Mask }[];

const ofOthers = /^[ES]/u;

/** What follows from the answer (spec/decision.md, duties). `notices`: collections with the known items that were asked for. */
export const dutiesOf = <Items>(inquiry: Inquiry, given: Given, notices: ReadonlyMap<string, Mask>, list: (mask: Mask) => Items): readonly Duty<Items>[] => {
  const { sheet, question } = inquiry;
  const duties: Duty<Items>[] = [];
  const owe = (kind: Duty['kind'], items: Mask, about: string | undefined): void => {
    if (!isEmpty(items)) duties.push({ kind, items: list(items), about });
  };
  const { action, recipient, party, claim } = question;
  if (action === 'provide' || action === 'transfer-abroad') owe('record-provision', recorded(inquiry, given), party ?? recipient);
  if (action === 'entrust' || action === 'joint-use') owe('record-provision', itemsOf(sheet, given, 'consent-to-country'), party);
  if (action === 'receive') owe('record-receipt', sheet.stands, recipient);
  if (claim) owe('record-claim', itemsOf(sheet, given, 'ground-carries'), claim.basis);
  if (question.asks) owe('record-asking', itemsOf(sheet, given, 'contact-asks-for-consent'), question.purpose);
  for (const [collection, items] of notices) owe('show-notice', items, collection);
  oweCountryNotice(sheet, given, owe);
  if (action === 'record-call') owe('announce-recording', refusedOnlyBy(sheet, given, 'recording-not-announced'), undefined);
  for (let place = 0; place < sheet.openable.length; place += 1) {
    const open = sheet.openable[place];
    if (open) owe('ask-consent', sheet.lasting.without(sheet.lasting.without(open, sheet.closed), sheet.stands), askedScopes[place]);
  }
  oweTelling(inquiry, given, owe);
  if (question.person.age !== undefined) owe('purge-collected', itemsOf(sheet, given, 'minor-not-kept'), undefined);
  return duties;
};

/** Who holds it on the company's behalf is not told of what stops third parties alone. */
const oweTelling = ({ sheet, facts: { provided, entrusted = [] } }: Inquiry, given: Given, owe: (kind: 'tell-recipients', items: Mask, about: string) => void): void => {
  if (provided.length > 0) {
    const ended = itemsOf(sheet, given, 'stopped', 'opted-out-of-sale', 'opted-out-by-signal', 'opted-out-of-advertising', 'minor-not-kept');
    for (const told of new Set(provided)) owe('tell-recipients', ended, told);
  }
  if (entrusted.length === 0) return;
  const wide = given.filter(({ entry: { code: { code }, about } }) => code !== 'stopped' || about !== 'provision');
  for (const told of new Set(entrusted)) if (!provided.includes(told)) owe('tell-recipients', itemsOf(sheet, wide, 'stopped', 'opted-out-of-advertising', 'minor-not-kept'), told);
};

/** The items of all reasons of these codes. */
const itemsOf = ({ lasting }: Sheet, given: Given, ...codes: readonly ReasonCode[]): Mask => {
  const found = lasting.empty();
  for (const { entry, items } of given) if (codes.includes(entry.code.code)) addAll(found, items);
  return found;
};

const recorded = ({ sheet, question: { claim } }: Inquiry, given: Given): Mask => {
  const found = itemsOf(sheet, given, 'consent-to-provision');
  if (claim && ofOthers.test(claim.basis)) addAll(found, sheet.lasting.both(itemsOf(sheet, given, 'ground-carries'), itemsOf(sheet, given, 'consent-to-country')));
  return found;
};

/** Withheld items with a refusal of this code and of no other. */
const refusedOnlyBy = (sheet: Sheet, given: Given, code: ReasonCode): Mask => {
  // Items that nobody knows are told apart from the entries.
  const others = sheet.lasting.copy(sheet.unknown);
  for (const { entry, items } of given) if (entry.code.effect === 'refuses' && entry.code.code !== code) addAll(others, items);
  return sheet.lasting.without(itemsOf(sheet, given, code), others);
};

const oweCountryNotice = (sheet: Sheet, given: Given, owe: (kind: 'show-country-notice', items: Mask, about: string | undefined) => void): void => {
  const of = given.find(({ entry: { code: { code } } }) => code === 'equivalent-measures' || code === 'consent-to-country' || code === 'abroad-gate-missing');
  if (!of) return;
  const items = itemsOf(sheet, given, 'equivalent-measures', 'consent-to-country');
  addAll(items, refusedOnlyBy(sheet, given, 'abroad-gate-missing'));
  owe('show-country-notice', items, of.entry.about);
};
