import { daysBetween } from '../../calendar/day-arithmetic.ts';
import type { Contract, Party } from '../facts.ts';
import { handingOver } from '../question.ts';
import { addresseeOf, listedRecipient } from './addressee.ts';
import { codes } from './codes.ts';
import { askedAmong, type View } from './inquiry.ts';
import { addAll, type Mask } from './masks.ts';

const yearInDays = 365;
export const isHandingOver: ReadonlySet<string> = new Set(handingOver);

export const runningContracts = ({ law, question }: View, party: Party, kind: Contract['kind']): readonly Contract[] => {
  const day = law.day(question);
  return party.contracts.filter((contract) => contract.kind === kind && contract.from <= day && (contract.until === undefined || contract.until >= day));
};

/** Checked or confirmed within the year before the day. */
export const isCheckedWithinYear = ({ law, question }: View, { checkedOn }: Party): boolean => {
  if (checkedOn === undefined) return false;
  const days = daysBetween(checkedOn, law.day(question));
  return days >= 0 && days <= yearInDays;
};

/** Rule 40. */
export const judgeParty = (view: View): void => {
  const { sheet, question: { action, party: name, recipient }, party } = view;
  if (!isHandingOver.has(action)) return;
  if (name === undefined) {
    if (action === 'entrust' || action === 'joint-use') sheet.refuse(codes['party-missing'], sheet.asked);
    else if (!addresseeOf(view).isAnyone) sheet.refuse(codes['party-missing'], sheet.asked, recipient, listedRecipient(view)?.from);
  } else if (!party) sheet.refuse(codes['unknown-party'], sheet.asked, name);
};

/** Rule 41. */
export const judgeEntrustment = (view: View): void => {
  const { sheet, question: { recipient, party: name }, tables, party } = view;
  const { asked, masks } = sheet;
  const from = tables.entrustmentFrom;
  if (!tables.merged.entrustment) {
    sheet.refuse(codes['entrustment-not-declared'], asked, name, from);
    return;
  }
  const inOrder = masks.copy(asked);
  const refuse = (code: Parameters<typeof sheet.refuse>[0], items: Mask, about: string | undefined): void => {
    sheet.refuse(code, items, about, from);
    for (let word = 0; word < inOrder.length; word += 1) inOrder[word] = (inOrder[word] ?? 0) & ~(items[word] ?? 0);
  };
  if (party) {
    if (!party.selected) refuse(codes['vendor-not-selected'], asked, name);
    if (party.ownPurpose) refuse(codes['vendor-has-own-purpose'], asked, name);
    const running = runningContracts(view, party, 'entrustment');
    if (!party.contracts.some(({ kind }) => kind === 'entrustment')) refuse(codes['contract-missing'], asked, name);
    else if (running.length === 0) refuse(codes['contract-ended'], asked, name);
    else {
      const covered = masks.empty();
      for (const { items } of running) addAll(covered, askedAmong(view, items));
      refuse(codes['item-not-in-contract'], masks.without(asked, covered), name);
    }
  }
  if (recipient !== undefined && tables.partners.has(recipient)) refuse(codes['item-not-for-partner'], masks.outside(asked, tables.partners.get(recipient)), recipient);
  else if (recipient !== undefined || tables.partners.size > 0) refuse(codes['unknown-partner'], asked, recipient);
  if (party) sheet.say(codes['entrustment-in-order'], inOrder, name, from);
};

/** Rule 42. Items for which the gate of a joint use abroad held, which then need no other. */
export const judgeJointUse = (view: View): Mask => {
  const { sheet, holding, question: { party: name }, tables, purpose, party } = view;
  const { asked, masks } = sheet;
  const from = tables.jointUseFrom;
  const { merged: { jointUse }, jointUse: table } = tables;
  if (!jointUse || !table) {
    sheet.refuse(codes['joint-use-not-declared'], asked, undefined, from);
    return masks.empty();
  }
  const isForClass = table.classes.has(holding.class);
  if (!isForClass) sheet.refuse(codes['joint-use-not-for-class'], asked, undefined, from);
  sheet.refuse(codes['item-not-used-jointly'], masks.outside(asked, table.items), undefined, from);
  const isJoint = jointUse.ownPurposes && purpose !== undefined;
  if (!isJoint) sheet.refuse(codes['purpose-not-joint'], asked, undefined, from);
  if (!party) return masks.empty();
  if (!party.member) sheet.refuse(codes['not-a-member'], asked, name, from);
  const isAbroad = party.country !== 'JP';
  const held = isAbroad ? heldByGate(view, party) : asked;
  sheet.refuse(codes['member-abroad-unconfirmed'], masks.without(asked, held), name, from);
  if (isForClass && isJoint && party.member) sheet.say(codes['joint-use-declared'], masks.inside(held, table.items), undefined, from);
  return isAbroad ? held : masks.empty();
};

const heldByGate = (view: View, party: Party): Mask => {
  const { sheet: { asked, masks }, law, question } = view;
  const gate = view.tables.merged.jointUse?.abroad?.gate;
  const isChecked = isCheckedWithinYear(view, party) || (gate === 'agreement' && law.designates(party.country, question));
  if (gate === undefined || !isChecked) return masks.empty();
  if (gate === 'conforming-system') return asked;
  const agreed = masks.empty();
  for (const { items } of runningContracts(view, party, 'joint-use-agreement')) addAll(agreed, askedAmong(view, items));
  return agreed;
};
