import type { RefusalGround } from '../policy/model/requests.ts';
import type { CaseEvent, Place, Withholding } from './events.ts';
import { done, invalid, refused, type Outcome } from './refusal.ts';
import type { CaseState } from './state.ts';

/** What the command is judged by beside the case: the policy's grounds, and the columns that the collected table has. */
export interface WithholdingFacts {
  readonly grounds: readonly RefusalGround[];
  readonly columns: readonly string[];
}

/** A part may be withheld on a ground that the policy promises for this type of request, with an explanation (APPI 33(2), 36). */
export const setWithholding = (
  state: CaseState, place: Place, withholding: Withholding | undefined, facts: WithholdingFacts,
): Outcome<readonly CaseEvent[]> => {
  if (state.stage !== 'review') return refused('not-now');
  const table = state.collected.get(place.dataset)?.find((one) => one.table === place.table);
  if (!table) return invalid('place', 'nothing was collected from there');
  if (place.column !== undefined && place.row !== undefined) return invalid('place', 'a place is a table, a column or a row');
  if (place.column !== undefined && !facts.columns.includes(place.column)) return invalid('place.column', 'the table has no such column');
  const rowExists = place.row === undefined || (Number.isInteger(place.row) && place.row >= 0 && place.row < table.rows);
  if (!rowExists) return invalid('place.row', 'the table has no such row');
  if (!withholding) return done([{ kind: 'withholding-set', place, withholding: undefined }]);
  const ground = facts.grounds.find((one) => one.id === withholding.ground && one.types.includes(state.type));
  if (!ground) return invalid('withholding.ground', 'the policy knows no such ground for this request');
  const explanation = withholding.explanation.trim();
  if (explanation === '') return invalid('withholding.explanation', 'the person is told why');
  return done([{ kind: 'withholding-set', place, withholding: { ground: ground.id, explanation } }]);
};
