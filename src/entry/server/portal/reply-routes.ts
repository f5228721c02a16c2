import { createRoute, z } from '@hono/zod-openapi';
import { getCookie } from 'hono/cookie';
import { openReply } from '../../../operations/open-reply.ts';
import { readReply } from '../../../operations/read-reply.ts';
import { openReply as openReplyBody, openedReply } from '../contract/portal.ts';
import { problems, refuse, refuseAs } from '../refusals.ts';
import { streamed } from '../streamed.ts';
import { givePortalCookie, portalCookies } from './cookies.ts';
import type { PortalApp, PortalSettings } from './portal-settings.ts';
import { provenAddress } from './proven-address.ts';

const openMinutes = 10;
const token = z.object({ token: z.string().max(200) });

const open = createRoute({
  method: 'post', path: '/api/portal/reply/{token}', summary: 'Opens a reply by its link and the pickup word, or a proven address',
  request: { params: token, body: { required: true, content: { 'application/json': { schema: openReplyBody } } } },
  responses: { 200: { description: 'Opened, for ten minutes', content: { 'application/json': { schema: openedReply } } }, ...problems },
});

const file = createRoute({
  method: 'get', path: '/api/portal/reply/{token}/file', summary: 'The package of an opened reply',
  request: { params: token },
  responses: { 200: { description: 'A ZIP', content: { 'application/zip': { schema: z.any() } } }, ...problems },
});

export const replyRoutes = (app: PortalApp, settings: PortalSettings): void => {
  const { system, tenant, limiter, ownUrl } = settings;

  app.openapi(open, async (c) => {
    const limited = await limiter.refusal(c, 'reply');
    if (limited) return limited;
    const { word } = c.req.valid('json');
    const provenEmail = word === undefined ? await provenAddress(c, settings) : undefined;
    const outcome = await openReply(system, { tenant, token: c.req.valid('param').token, word, provenEmail });
    if (!outcome.ok) return refuseAs(c, outcome.refusal);
    const { session, caseNumber, bytes, expiresAt } = outcome.value;
    givePortalCookie(c, ownUrl, 'reply', session, openMinutes * 60);
    return c.json({ caseNumber, bytes, expiresAt }, 200);
  });

  app.openapi(file, async (c) => {
    const session = getCookie(c, portalCookies.reply.name);
    if (session === undefined) return refuse(c, 'reply-not-opened');
    const outcome = await readReply(system, { tenant, token: c.req.valid('param').token, session });
    if (!outcome.ok) return refuseAs(c, outcome.refusal);
    const { content, bytes, number } = outcome.value;
    return streamed(c, content, { type: 'application/zip', bytes, download: `${number}.zip` });
  });
};
