import type { Answer } from './answer.ts';
import { dutyKinds } from './duties.ts';
import type { Action, Question } from './question.ts';

/** Giving data to a third party, at home or abroad. */
const provisions: ReadonlySet<Action> = new Set(['provide', 'transfer-abroad']);

/**
 * Whether the decision is kept on record before its answer leaves: somebody owes a record, or data is given to a third party. The law
 * asks for none where the person gives it by an act of their own (JP-REC-06); that it went, to whom, why and how is kept all the same.
 */
export const isToRecord = ({ action }: Pick<Question, 'action'>, { duties, items }: Pick<Answer, 'duties' | 'items'>): boolean =>
  duties.some(({ kind }) => dutyKinds[kind].record) || (provisions.has(action) && items.some(({ state }) => state !== 'withheld'));

/** Who has the data by a provision that rests on the person, consent or act: they are told of a stop. On a ground of law alone nobody is. */
export const providedTo = ({ party, recipient }: Pick<Question, 'party' | 'recipient'>, { duties, reasons }: Pick<Answer, 'duties' | 'reasons'>): string | undefined => {
  const duty = duties.find(({ kind }) => kind === 'record-provision');
  if (duty) return duty.about;
  return reasons.some(({ code }) => code === 'act-of-the-person') ? party ?? recipient : undefined;
};
