import type { CaseState } from '../../core/requests/state.ts';
import type { Dataset } from '../../core/sources/dataset.ts';
import { planReads } from '../../core/sources/plan-reads.ts';
import type { ReadPlan } from '../../core/sources/read-plan.ts';

/** What is read of one dataset for a case: the services and items asked for. */
export const planOfCase = (dataset: Dataset, { services, items }: Pick<CaseState, 'services' | 'items'>): ReadPlan => planReads(dataset, { services, items });

/** The columns of a collected table, in the plan's order; nothing where the table is not read for this case. */
export const columnsOfTable = (dataset: Dataset, state: Pick<CaseState, 'services' | 'items'>, table: string): readonly string[] =>
  planOfCase(dataset, state).steps.find((step) => step.table === table)?.columns.map((column) => column.column) ?? [];
