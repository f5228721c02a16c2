import { createRoute } from '@hono/zod-openapi';
import { showPromises, type PromisesView } from '../../../operations/show-promises.ts';
import { promiseBoard, type PromiseBoard } from '../contract/promises.ts';
import { problems } from '../refusals.ts';
import type { ConsoleApp, ConsoleSettings } from './console-settings.ts';

const board = createRoute({
  method: 'get', path: '/api/console/promises', summary: 'Every promise of the policies in force, with its live state',
  responses: { 200: { description: 'The board', content: { 'application/json': { schema: promiseBoard } } }, ...problems },
});

export const promiseRoutes = (app: ConsoleApp, { system }: ConsoleSettings): void => {
  app.openapi(board, async (c) => c.json(plainBoard(await showPromises(system, { tenant: c.var.officer.tenant })), 200));
};

type Row = PromisesView['rows'][number];
type Clause = Row['clauses'][number];

const plainBoard = ({ at, counts, stances, rows }: PromisesView): PromiseBoard => ({
  at, counts: { ...counts },
  stances: stances.map(({ clause, backing, ...stance }) => ({ ...stance, counts: { ...stance.counts }, clause: plainClause(clause), backing: [...backing] })),
  rows: rows.map(({ clauses, judgement, watched, backedBy, ...row }) => ({
    ...row, clauses: clauses.map(plainClause), judgement: plainJudgement(judgement), backedBy: [...backedBy],
    watched: watched.map((one) => ({ ...one, judgement: plainJudgement(one.judgement) })),
  })),
});

const plainClause = ({ number, ...clause }: Clause) => ({ ...clause, number: number ?? null });
const plainJudgement = ({ when, why, cases, ...rest }: Row['judgement']) => ({ ...rest, when: when ?? null, why: why ?? null, cases: [...cases] });
