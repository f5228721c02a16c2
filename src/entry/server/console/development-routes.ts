import { createRoute } from '@hono/zod-openapi';
import { clockView, moveClock, outbox } from '../contract/console.ts';
import { problems, refuse } from '../refusals.ts';
import type { ConsoleApp, ConsoleSettings } from './console-settings.ts';

const mails = createRoute({
  method: 'get', path: '/api/console/outbox', summary: 'Development: the mails that would have been sent', tags: ['development'],
  responses: { 200: { description: 'The newest first', content: { 'application/json': { schema: outbox } } }, ...problems },
});
const clock = createRoute({
  method: 'get', path: '/api/console/clock', summary: 'Development: what time it is taken to be', tags: ['development'],
  responses: { 200: { description: 'Now', content: { 'application/json': { schema: clockView } } }, ...problems },
});
const move = createRoute({
  method: 'post', path: '/api/console/clock', summary: 'Development: moves the clock so many days further', tags: ['development'],
  request: { body: { required: true, content: { 'application/json': { schema: moveClock } } } },
  responses: { 200: { description: 'Now', content: { 'application/json': { schema: clockView } } }, ...problems },
});

/** Answered as unknown wherever mails really go out and time is the machine's. */
export const developmentRoutes = (app: ConsoleApp, { system }: ConsoleSettings): void => {
  const view = async ({ movableClock }: NonNullable<typeof system.development>) =>
    ({ now: await movableClock.now(), movedByDays: await movableClock.movedByDays() });

  app.openapi(mails, async (c) => {
    if (!system.development?.outbox) return refuse(c, 'not-found');
    return c.json({ mails: (await system.development.outbox(c.var.officer.tenant)).map(({ id, at, to, subject, text }) => ({ id, at, to, subject, text })) }, 200);
  });
  app.openapi(clock, async (c) => (system.development ? c.json(await view(system.development), 200) : refuse(c, 'not-found')));
  app.openapi(move, async (c) => {
    if (!system.development) return refuse(c, 'not-found');
    const { movableClock } = system.development;
    await movableClock.moveTo(await movableClock.movedByDays() + c.req.valid('json').days);
    return c.json(await view(system.development), 200);
  });
};
