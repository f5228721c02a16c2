import type { Context, TypedResponse } from 'hono';
import { z } from '@hono/zod-openapi';
import type { Language } from '../../../core/identifiers/language.ts';
import { problemWords, type ServiceProblemCode } from './problem-words.ts';

const statuses = {
  'not-found': 404, 'key-not-accepted': 401, 'scope-missing': 403, 'invalid-input': 400, 'not-json': 415, 'too-large': 413, 'too-many': 429,
  'person-not-known': 404, 'time-ahead': 422, 'id-missing': 422, 'id-taken': 409, 'names-alone': 422, 'not-published': 422, unavailable: 503,
} as const satisfies Record<ServiceProblemCode, number>;

/** RFC 9457 (`application/problem+json`), in the language that Accept-Language asks for: what is wrong, and what to send. */
const serviceProblem = z.object({
  type: z.string(), title: z.string(), status: z.number().int(), code: z.string(), detail: z.string(),
  fields: z.array(z.object({ path: z.string(), rule: z.string(), says: z.string() })).optional(),
});
type ServiceProblem = z.infer<typeof serviceProblem>;

const body = { description: 'A refusal (RFC 9457)', content: { 'application/problem+json': { schema: serviceProblem } } };
export const problems = { 400: body, 401: body, 403: body, 404: body, 409: body, 413: body, 415: body, 422: body, 429: body, 503: body };

/** Japanese unless English is asked for before it (RFC 9110 12.5.4). */
export const languageOf = (c: Context): Language => {
  const wished = (c.req.header('Accept-Language') ?? '').split(',').slice(0, 20).flatMap((part): readonly { readonly language: Language; readonly weight: number }[] => {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = Number(parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find((one) => one !== undefined) ?? 1);
    const language = range.split('-')[0];
    return weight > 0 && (language === 'ja' || language === 'en') ? [{ language, weight }] : [];
  });
  return wished.toSorted((a, b) => b.weight - a.weight)[0]?.language ?? 'ja';
};

export const problemOf = (code: ServiceProblemCode, language: Language): Pick<ServiceProblem, 'type' | 'title' | 'code' | 'detail'> =>
  ({ type: `urn:yakusoku:problem:${code}`, title: code, code, detail: problemWords[code][language] });

/** Two refusals with the same code and nothing more are the same bytes, whatever led to them. */
export const refuse = (c: Context, code: ServiceProblemCode, more: Pick<ServiceProblem, 'fields'> = {}): Response & TypedResponse<never, never, never> => {
  const language = languageOf(c);
  const { type, title, detail } = problemOf(code, language);
  const headers = {
    'Content-Type': 'application/problem+json', 'Content-Language': language, 'Cache-Control': 'no-store',
    ...(code === 'key-not-accepted' && { 'WWW-Authenticate': 'Bearer' }), ...((code === 'too-many' || code === 'unavailable') && { 'Retry-After': '1' }),
  };
  return c.body(JSON.stringify({ type, title, status: statuses[code], code, detail, ...more }), statuses[code], headers) as Response & TypedResponse<never, never, never>;
};
