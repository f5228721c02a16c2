import { createRoute, type z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { parseName, type DatasetId, type GroundId, type TableId } from '../../../core/identifiers/name-ids.ts';
import type { Place } from '../../../core/requests/events.ts';
import type { Outcome } from '../../../core/requests/refusal.ts';
import { approveReply } from '../../../operations/approve-reply.ts';
import { confirmAccounts } from '../../../operations/confirm-accounts.ts';
import { decideIdentity } from '../../../operations/decide-identity.ts';
import { recordPosting } from '../../../operations/record-posting.ts';
import { setWithholding } from '../../../operations/set-withholding.ts';
import * as contract from '../contract/console.ts';
import { problems, refuse, refuseAs } from '../refusals.ts';
import { caseParameter } from './case-number-parameter.ts';
import type { ConsoleApp, ConsoleSettings } from './console-settings.ts';

const decision = <Path extends string, Schema extends z.ZodType>(path: Path, summary: string, schema: Schema) => createRoute({
  method: 'post', path: `/api/console/cases/{number}/${path}` as const, summary,
  request: { params: caseParameter, body: { required: true, content: { 'application/json': { schema } } } },
  responses: { 204: { description: 'Recorded' }, ...problems },
});
const step = <Path extends string>(path: Path, summary: string) => createRoute({
  method: 'post', path: `/api/console/cases/{number}/${path}` as const, summary, request: { params: caseParameter },
  responses: { 204: { description: 'Recorded' }, ...problems },
});

const identity = decision('identity', 'Confirms or rejects identity, or asks again', contract.decideIdentity);
const accounts = decision('accounts', 'Says which accounts are the person\'s', contract.confirmAccounts);
const withholding = decision('withholding', 'Withholds a place from the reply on a ground, or lifts that', contract.setWithholding);
const approval = step('approval', 'The reply may be built and sent');
const posting = step('posting', 'The printed letter went to the post');

const recorded = (c: Context, outcome: Outcome<undefined>) => (outcome.ok ? c.body(null, 204) : refuseAs(c, outcome.refusal));

const accountOf = ({ dataset, table, key, basis }: z.infer<typeof contract.confirmAccounts>['accounts'][number]) => {
  const [datasetId, tableId] = [parseName<DatasetId>(dataset), parseName<TableId>(table)];
  return datasetId.ok && tableId.ok ? { dataset: datasetId.value, table: tableId.value, key, basis } : undefined;
};

const placeOf = ({ dataset, table, column, row }: z.infer<typeof contract.place>): Place | undefined => {
  const [datasetId, tableId] = [parseName<DatasetId>(dataset), parseName<TableId>(table)];
  return datasetId.ok && tableId.ok ? { dataset: datasetId.value, table: tableId.value, column: column ?? undefined, row: row ?? undefined } : undefined;
};

/** What officers decide. Each is refused as `case-moved-on` when somebody else decided meanwhile. */
export const decisionRoutes = (app: ConsoleApp, { system }: ConsoleSettings): void => {
  app.openapi(identity, async (c) => {
    const { tenant, id: officer } = c.var.officer;
    return recorded(c, await decideIdentity(system, { tenant, officer, number: c.req.valid('param').number, decision: c.req.valid('json') }));
  });

  app.openapi(accounts, async (c) => {
    const { tenant, id: officer } = c.var.officer;
    const named = c.req.valid('json').accounts.map(accountOf);
    const known = named.filter((one) => one !== undefined);
    if (known.length < named.length) return refuse(c, 'invalid-input', { fields: [{ path: `accounts.${named.indexOf(undefined)}`, rule: 'not found' }] });
    return recorded(c, await confirmAccounts(system, { tenant, officer, number: c.req.valid('param').number, accounts: known }));
  });

  app.openapi(withholding, async (c) => {
    const { tenant, id: officer } = c.var.officer;
    const { place, withholding: wish } = c.req.valid('json');
    const [where, ground] = [placeOf(place), wish && parseName<GroundId>(wish.ground)];
    if (!where) return refuse(c, 'invalid-input', { fields: [{ path: 'place', rule: 'not found' }] });
    if (ground && !ground.ok) return refuse(c, 'invalid-input', { fields: [{ path: 'withholding.ground', rule: ground.rule }] });
    const set = wish && ground ? { ground: ground.value, explanation: wish.explanation } : undefined;
    return recorded(c, await setWithholding(system, { tenant, officer, number: c.req.valid('param').number, place: where, withholding: set }));
  });

  app.openapi(approval, async (c) => {
    const { tenant, id: officer } = c.var.officer;
    return recorded(c, await approveReply(system, { tenant, officer, number: c.req.valid('param').number }));
  });

  app.openapi(posting, async (c) => {
    const { tenant, id: officer } = c.var.officer;
    return recorded(c, await recordPosting(system, { tenant, officer, number: c.req.valid('param').number }));
  });
};
