import { createRoute, z } from '@hono/zod-openapi';
import { consequenceGrounds, consequenceWords } from '../../../core/compare/consequence-grounds.ts';
import { changeVerbs } from '../../../core/compare/difference-names.ts';
import { parseSha256 } from '../../../core/identifiers/hash.ts';
import { judgeChanges } from '../../../operations/judge-changes.ts';
import { showChanges, type ChangePlace, type ShownChange } from '../../../operations/show-changes.ts';
import * as contract from '../contract/policy-changes.ts';
import { problems, refuse } from '../refusals.ts';
import type { ConsoleApp, ConsoleSettings } from './console-settings.ts';
import { hashParameter } from './hash-parameter.ts';

const parameters = z.object({ hash: hashParameter });

const changes = createRoute({
  method: 'get', path: '/api/console/policies/{hash}/changes', summary: 'What a version changes, what that takes, and what was judged of it', request: { params: parameters },
  responses: { 200: { description: 'The changes', content: { 'application/json': { schema: contract.policyChanges } } }, ...problems },
});
const judgement = createRoute({
  method: 'post', path: '/api/console/policies/{hash}/judgements', summary: 'Judges a change of a draft, with the reason',
  request: { params: parameters, body: { required: true, content: { 'application/json': { schema: contract.judgeChange } } } },
  responses: { 204: { description: 'On record' }, ...problems },
});

/** What a change of policy takes, and what an officer judges of it. */
export const policyChangeRoutes = (app: ConsoleApp, { system }: ConsoleSettings): void => {
  app.openapi(changes, async (c) => {
    const shown = await showChanges(system, { tenant: c.var.officer.tenant, hash: c.req.valid('param').hash });
    if (!shown) return refuse(c, 'not-found');
    const { older, newer, seen } = shown;
    const names = await system.signIn.names(shown.changes.flatMap((one) => (one.judgement ? [one.judgement.by] : [])));
    return c.json({
      policy: newer.id, older: { hash: older.hash, version: older.version }, newer: { hash: newer.hash, version: newer.version }, open: !newer.approved, seen,
      changes: shown.changes.map((one) => rowOf(one, names)),
    }, 200);
  });

  app.openapi(judgement, async (c) => {
    const { tenant, id: officer } = c.var.officer;
    const { against, ...said } = c.req.valid('json');
    const older = parseSha256(against);
    if (!older.ok) return refuse(c, 'invalid-input', { fields: [{ path: 'against', rule: older.rule }] });
    const judged = await judgeChanges(system, { tenant, officer, hash: c.req.valid('param').hash, against: older.value, said: [said] });
    if (judged.ok) return c.body(null, 204);
    return judged.code === 'invalid-input' ? refuse(c, judged.code, { fields: [{ path: judged.field, rule: judged.rule }] }) : refuse(c, judged.code);
  });
};

const rowOf = ({ key, name, change, consequence, unjudged, choices, waits, brings, older, newer, judgement: last }: ShownChange, names: ReadonlyMap<string, string>) => ({
  key, name, done: changeVerbs[change?.kind ?? 'changed'], takes: consequence.takes, unjudged, says: consequenceWords[consequence.takes], ground: consequence.ground, why: consequenceGrounds[consequence.ground].says, law: consequence.law,
  choices: [...choices], waits, brings: [...brings], older: placeOf(older), newer: placeOf(newer),
  judgement: last ? { judged: last.judged, reason: last.reason, at: last.at, by: names.get(last.by) ?? last.by } : null,
});

const placeOf = (place: ChangePlace | undefined) =>
  (place ? { line: place.line ?? null, clause: place.clause ?? null, number: place.number ?? null, says: place.says ?? null } : null);
