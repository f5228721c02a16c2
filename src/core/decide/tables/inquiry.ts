import type { Consent } from '../../choices/choices.ts';
import { dateIn } from '../../calendar/zone.ts';
import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Facts, Happening, Party } from '../facts.ts';
import type { Holding, Question } from '../question.ts';
import type { AskedItems } from './item-numbers.ts';
import type { Mask } from './masks.ts';
import type { PurposeTable } from './purpose-tables.ts';
import type { Sheet } from './sheet.ts';
import type { Tables } from './tables.ts';
import type { Source } from '../answer.ts';

/** One question with what is found for it once, whatever the holding. */
export interface Inquiry {
  readonly question: Question;
  readonly facts: Facts;
  readonly items: AskedItems;
  readonly sheet: Sheet;
  readonly party: Party | undefined;
  /** The actor's company is none of those in the documents in force. */
  readonly isCompanyUnknown: boolean;
  /** Of the question's service, likewise. */
  readonly isServiceUnknown: boolean;
  readonly consents: readonly WeighedConsent[];
  readonly law: DatedLaw;
}

/** What hangs on the day of the question. */
export interface DatedLaw {
  readonly day: (question: Question) => CalendarDate;
  /** Under this age a guardian consents. */
  readonly consentAge: (question: Question) => number;
  readonly designates: (country: string, question: Question) => boolean;
}

/** The question for one holding, whose documents are known. */
export interface View extends Inquiry {
  readonly holding: Holding;
  readonly tables: Tables;
  /** Undefined: the documents do not declare it. */
  readonly purpose: PurposeTable | undefined;
  readonly purposeFrom: Source | undefined;
}

/** A consent by the moment of the question, with what keeps it from counting (rule 62). */
export interface WeighedConsent {
  readonly consent: Consent;
  readonly byNoAct: boolean;
  readonly ofMinor: boolean;
  readonly uninformed: boolean;
  /** Those of the question that it covers; found when a rule first asks for them. */
  items: Mask | undefined;
}

/** The day of the question in Tokyo: asked for many questions of one moment. */
export const rememberedDay = (): ((question: Question) => CalendarDate) => {
  let [at, day]: [Question['at'] | undefined, CalendarDate | undefined] = [undefined, undefined];
  return (question) => {
    if (day === undefined || at !== question.at) [at, day] = [question.at, dateIn('Asia/Tokyo', question.at)];
    return day;
  };
};

/** Whether one that holds took place by the moment of the question. */
export const happened = ({ facts, question: { at } }: Inquiry, holds: (happening: Happening) => boolean): boolean => {
  for (const happening of facts.happenings) if (happening.at <= at && holds(happening)) return true;
  return false;
};

/** The items of all happenings that hold. */
export const itemsOfHappenings = (inquiry: Inquiry, itemsOf: (happening: Happening) => readonly string[] | undefined): Mask => {
  const { facts, question: { at }, sheet, items } = inquiry;
  const found = sheet.masks.empty();
  for (const happening of facts.happenings) {
    const named = happening.at <= at ? itemsOf(happening) : undefined;
    if (named) items.addNames(found, named);
  }
  return found;
};

/** `all` or these, of the items of the question. */
export const askedAmong = ({ items, sheet }: Inquiry, names: 'all' | readonly string[]): Mask => {
  if (names === 'all') return sheet.asked;
  const found = sheet.masks.empty();
  items.addNames(found, names);
  return sheet.masks.both(found, sheet.asked);
};

