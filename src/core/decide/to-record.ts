import type { Answer, AnswerText } from './answer.ts';
import { dutyKinds } from './duties.ts';
import { type Action, handingOver, type Question } from './question.ts';

/** Whether the data is with somebody else then. */
const goesToOthers: ReadonlySet<Action> = new Set(handingOver);

/**
 * Whether the decision is kept on record before its answer leaves: somebody owes a record, or data goes to somebody else. The law asks for no record where
 * the person gives it by an act of their own (JP-REC-06), where it is sold or shared, nor of who is entrusted with it or uses it jointly (JP-REC-05, but for
 * a transfer abroad on consent). That it went, to whom, why and how is kept all the same, as our own log of who holds what: they are told of a stop or an opt-out (LV-5, 11 CCR § 7026(f)).
 */
export const isToRecord = ({ action }: Pick<Question, 'action'>, { duties, outcome }: Pick<AnswerText, 'duties' | 'outcome'>): boolean =>
  duties.some(({ kind }) => dutyKinds[kind].record) || (goesToOthers.has(action) && outcome !== 'deny');

/** What carries it without a duty to record, and ends when the person says so. */
const endedByThePerson: ReadonlySet<string> = new Set(['act-of-the-person', 'sale-declared']);

type Handed = Pick<Question, 'action' | 'party' | 'recipient'>;

/**
 * Who has the data on the company's behalf or together with it, whatever carries that, or by what the person can end: a consent, an act, a sale. They are
 * told of a stop. A third party that has it on a ground of law alone is not.
 */
export const providedTo = ({ action, party, recipient }: Handed, { duties, reasons, outcome }: Pick<Answer, 'duties' | 'reasons' | 'outcome'>): string | undefined => {
  if (action === 'entrust' || action === 'joint-use') return outcome === 'deny' ? undefined : party;
  const duty = duties.find(({ kind }) => kind === 'record-provision');
  if (duty) return duty.about;
  return reasons.some(({ code }) => endedByThePerson.has(code)) ? party ?? recipient : undefined;
};
