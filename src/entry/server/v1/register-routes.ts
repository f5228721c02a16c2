import { z } from '@hono/zod-openapi';
import { parseName } from '../../../core/identifiers/name-ids.ts';
import { registerParty } from '../../../operations/register-party.ts';
import { registerService } from '../../../operations/register-service.ts';
import { readParty } from '../contract/asked-question.ts';
import * as contract from '../contract/people.ts';
import { describe } from './described-route.ts';
import { refuse } from './problems.ts';
import { readBody } from './read-body.ts';
import { withScope } from './service-gate.ts';
import type { ServicesApp, ServicesSettings } from './services-settings.ts';

const bytesMax = 256 * 1024;
const parameters = z.object({ id: contract.registerName.openapi({ param: { name: 'id', in: 'path' } }) });
const kept = { 204: { description: 'On record' } };

/** Others than the person: who may get or give data, with contracts and checks; and what services declare. */
export const registerRoutes = (app: ServicesApp, { system }: ServicesSettings): void => {
  describe(app, { method: 'put', path: '/v1/parties/{id}', summary: 'All that is known of a party from now on', body: contract.registerParty, parameters, answers: kept });
  app.put('/v1/parties/:id', withScope('parties'), async (c) => {
    const id = c.req.param('id');
    if (!parseName(id).ok) return refuse(c, 'not-found');
    const body = await readBody(c, contract.registerParty, bytesMax);
    if (!body.ok) return body.refusal;
    const { tenant, name: by } = c.var.caller;
    await registerParty(system, { tenant, by, party: readParty(id, body.value), recipients: body.value.recipients });
    return c.body(null, 204);
  });

  describe(app, { method: 'put', path: '/v1/services/{id}', summary: 'For which purposes a service goes on after membership, from now on', body: contract.registerService, parameters, answers: kept });
  app.put('/v1/services/:id', withScope('parties'), async (c) => {
    const id = c.req.param('id');
    if (!parseName(id).ok) return refuse(c, 'not-found');
    const body = await readBody(c, contract.registerService, bytesMax);
    if (!body.ok) return body.refusal;
    const { tenant, name: by } = c.var.caller;
    await registerService(system, { tenant, by, service: id, afterMembership: body.value.afterMembership });
    return c.body(null, 204);
  });
};
