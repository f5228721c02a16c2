import { createRoute } from '@hono/zod-openapi';
import { parseEmailAddress } from '../../../core/identifiers/email-address.ts';
import { millisecondsOf } from '../../../core/identifiers/instant.ts';
import { proveContact } from '../../../operations/prove-contact.ts';
import { startContact } from '../../../operations/start-contact.ts';
import { contactProve, contactStart } from '../contract/portal.ts';
import { problems, refuse, refuseAs } from '../refusals.ts';
import { givePortalCookie } from './cookies.ts';
import type { PortalApp, PortalSettings } from './portal-settings.ts';

const start = createRoute({
  method: 'post', path: '/api/portal/contact', summary: 'Mails a six-digit code to an address',
  request: { body: { required: true, content: { 'application/json': { schema: contactStart } } } },
  responses: { 204: { description: 'Whatever the address' }, ...problems },
});

const prove = createRoute({
  method: 'post', path: '/api/portal/contact/prove', summary: 'Proves the address with the code; sets the cookie yakusoku-contact',
  request: { body: { required: true, content: { 'application/json': { schema: contactProve } } } },
  responses: { 204: { description: 'Proven' }, ...problems },
});

export const contactRoutes = (app: PortalApp, { system, tenant, limiter, ownUrl }: PortalSettings): void => {
  app.openapi(start, async (c) => {
    const limited = await limiter.refusal(c, 'contact');
    if (limited) return limited;
    const { email, language } = c.req.valid('json');
    const address = parseEmailAddress(email);
    if (!address.ok) return refuse(c, 'invalid-input', { fields: [{ path: 'email', rule: address.rule }] });
    // Most mail servers take `A@` and `a@` for one box: so does the limit.
    const often = await limiter.refusal(c, 'contact-address', address.value.toLowerCase());
    if (often) return often;
    const outcome = await startContact(system, { tenant, email: address.value, language });
    return outcome.ok ? c.body(null, 204) : refuseAs(c, outcome.refusal);
  });

  app.openapi(prove, async (c) => {
    const limited = await limiter.refusal(c, 'prove');
    if (limited) return limited;
    const { email, code } = c.req.valid('json');
    const address = parseEmailAddress(email);
    if (!address.ok) return refuse(c, 'code-wrong');
    const outcome = await proveContact(system, { tenant, email: address.value, code });
    if (!outcome.ok) return refuseAs(c, outcome.refusal);
    const left = millisecondsOf(outcome.value.expiresAt) - millisecondsOf(await system.clock.now());
    givePortalCookie(c, ownUrl, 'contact', outcome.value.token, left / 1000);
    return c.body(null, 204);
  });
};
