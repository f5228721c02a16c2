import type { z } from '@hono/zod-openapi';
import { problems } from './problems.ts';
import type { ServicesApp } from './services-settings.ts';

interface Described {
  readonly method: 'post' | 'put';
  /** As OpenAPI writes it: `/v1/parties/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly body: z.ZodType;
  readonly parameters?: z.ZodObject;
  readonly answers: Readonly<Record<number, { readonly description: string; readonly schema?: z.ZodType }>>;
}

/** Describes a route that reads its own body. */
export const describe = (app: ServicesApp, { method, path, summary, body, parameters, answers }: Described): void => {
  app.openAPIRegistry.registerPath({
    method, path, summary, security: [{ serviceKey: [] }],
    request: { body: { required: true, content: { 'application/json': { schema: body } } }, ...(parameters && { params: parameters }) },
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, { description, schema }]) => [status, { description, ...(schema && { content: { 'application/json': { schema } } }) }])),
      ...problems,
    },
  });
};
