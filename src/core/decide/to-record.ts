import type { Answer, AnswerText } from './answer.ts';
import { dutyKinds } from './duties.ts';
import type { Action, Question } from './question.ts';

/**
 * Giving data to a third party, at home or abroad, under either law. Who is entrusted with it or uses it jointly is none (APPI 27(5)): no
 * record is asked for (JP-REC-05), and such questions may be answered anywhere.
 */
const handingOver: ReadonlySet<Action> = new Set(['provide', 'transfer-abroad', 'sell', 'share']);

/**
 * Whether the decision is kept on record before its answer leaves: somebody owes a record, or data is given to a third party. The law
 * asks for none where the person gives it by an act of their own (JP-REC-06), or where it is sold or shared; that it went, to whom, why and how is kept all
 * the same: they are told of a stop or an opt-out (11 CCR § 7026(f)).
 */
export const isToRecord = ({ action }: Pick<Question, 'action'>, { duties, outcome }: Pick<AnswerText, 'duties' | 'outcome'>): boolean =>
  duties.some(({ kind }) => dutyKinds[kind].record) || (handingOver.has(action) && outcome !== 'deny');

/** What carries it without a duty to record, and ends when the person says so. */
const endedByThePerson: ReadonlySet<string> = new Set(['act-of-the-person', 'sale-declared']);

/** Who has the data by what the person can end, a consent, an act, a sale: they are told of a stop. On a ground of law alone nobody is. */
export const providedTo = ({ party, recipient }: Pick<Question, 'party' | 'recipient'>, { duties, reasons }: Pick<Answer, 'duties' | 'reasons'>): string | undefined => {
  const duty = duties.find(({ kind }) => kind === 'record-provision');
  if (duty) return duty.about;
  return reasons.some(({ code }) => endedByThePerson.has(code)) ? party ?? recipient : undefined;
};
