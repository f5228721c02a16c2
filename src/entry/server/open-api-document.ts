import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ListenerEnvironment } from './listener-app.ts';

/** GET /openapi.json : what this listener can be asked, made from the routes at the first question and kept. */
export const openApiDocument = <Variables extends object>(app: OpenAPIHono<ListenerEnvironment<Variables>>, title: string): void => {
  let document: string | undefined;
  app.get('/openapi.json', (c) => {
    document ??= JSON.stringify(app.getOpenAPI31Document({ openapi: '3.1.0', info: { title, version: '1' } }));
    return c.body(document, 200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' });
  });
};
