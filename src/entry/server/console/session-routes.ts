import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { recordAccess, type Access } from '../../../operations/record-access.ts';
import * as contract from '../contract/auth.ts';
import { problems, refuse } from '../refusals.ts';
import type { ConsoleApp, ConsoleSettings } from './console-settings.ts';

const json = <Schema>(schema: Schema) => ({ body: { required: true, content: { 'application/json': { schema } } } });
const tags = ['sign-in'];

const read = createRoute({
  method: 'get', path: '/api/console/session', summary: 'How far the caller is signed in', tags,
  responses: { 200: { description: 'Always', content: { 'application/json': { schema: contract.session } } } },
});
const signIn = createRoute({
  method: 'post', path: '/api/console/session', summary: 'Address and password', tags, request: json(contract.signIn),
  responses: { 200: { description: 'The password was right', content: { 'application/json': { schema: contract.signedIn } } }, ...problems },
});
const code = createRoute({
  method: 'post', path: '/api/console/session/code', summary: 'The code of the authenticator', tags, request: json(contract.secondFactorCode),
  responses: { 204: { description: 'Signed in' }, ...problems },
});
const signOut = createRoute({
  method: 'delete', path: '/api/console/session', summary: 'Signs out', tags, responses: { 204: { description: 'Always' }, ...problems },
});
const enrol = createRoute({
  method: 'post', path: '/api/console/second-factor', summary: 'Starts the enrolment of an authenticator', tags, request: json(contract.startEnrolment),
  responses: { 200: { description: 'The secret, shown once', content: { 'application/json': { schema: contract.enrolment } } }, ...problems },
});
const confirm = createRoute({
  method: 'post', path: '/api/console/second-factor/confirmation', summary: 'Ends the enrolment with a code of the authenticator', tags,
  request: json(contract.secondFactorCode), responses: { 204: { description: 'Signed in' }, ...problems },
});

const give = (c: Context, cookies: readonly string[]): void => {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
};

export const sessionRoutes = (app: ConsoleApp, { system, limiter, tenant }: ConsoleSettings): void => {
  const { signIn: accounts } = system;
  /** On record before it is answered. */
  const record = (access: Access): Promise<void> => recordAccess(system, { tenant, access });

  app.openapi(read, async (c) => {
    const found = await accounts.session(c.req.raw.headers);
    return c.json(found.state === 'signed-out' ? { state: found.state, email: null } : { state: found.state, email: found.email }, 200);
  });

  app.openapi(signIn, async (c) => {
    const { email, password } = c.req.valid('json');
    const limited = await limiter.refusal(c, 'sign-in') ?? await limiter.refusal(c, 'sign-in-account', email.trim().toLowerCase());
    if (limited) return limited;
    const { outcome, cookies } = await accounts.signIn(c.req.raw.headers, email.trim(), password);
    if (outcome === 'refused') {
      await record('sign-in-refused');
      return refuse(c, 'not-signed-in');
    }
    give(c, cookies);
    return c.json({ state: outcome }, 200);
  });

  const outcomes = { wrong: 'code-wrong', locked: 'too-many-tries', 'start-again': 'not-signed-in' } as const;
  app.openapi(code, async (c) => {
    const limited = await limiter.refusal(c, 'second-factor');
    if (limited) return limited;
    const { outcome, cookies } = await accounts.giveCode(c.req.raw.headers, c.req.valid('json').code);
    await record(outcome === 'signed-in' ? outcome : 'sign-in-refused');
    give(c, cookies);
    return outcome === 'signed-in' ? c.body(null, 204) : refuse(c, outcomes[outcome]);
  });

  app.openapi(signOut, async (c) => {
    const { cookies } = await accounts.signOut(c.req.raw.headers);
    give(c, cookies);
    return c.body(null, 204);
  });

  app.openapi(enrol, async (c) => {
    const found = await accounts.session(c.req.raw.headers);
    if (found.state === 'signed-out') return refuse(c, 'not-signed-in');
    if (found.state === 'signed-in') return refuse(c, 'not-now');
    const limited = await limiter.refusal(c, 'sign-in-account', found.email);
    if (limited) return limited;
    const { outcome, cookies } = await accounts.startEnrolment(c.req.raw.headers, c.req.valid('json').password);
    if (outcome === 'enrolled-already') return refuse(c, 'not-now');
    if (outcome === 'refused') return refuse(c, 'not-signed-in');
    give(c, cookies);
    return c.json({ uri: outcome.uri, secret: new URL(outcome.uri).searchParams.get('secret') ?? '' }, 200);
  });

  app.openapi(confirm, async (c) => {
    const limited = await limiter.refusal(c, 'second-factor');
    if (limited) return limited;
    const { outcome, cookies } = await accounts.confirmEnrolment(c.req.raw.headers, c.req.valid('json').code);
    await record(outcome === 'signed-in' ? outcome : 'sign-in-refused');
    give(c, cookies);
    return outcome === 'signed-in' ? c.body(null, 204) : refuse(c, outcomes[outcome]);
  });
};
