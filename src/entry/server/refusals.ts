import type { Context, TypedResponse } from 'hono';
import type { Finding } from '../../core/findings/finding.ts';
import { adviceOf, messageOf, sourceOf } from '../../core/findings/format.ts';
import type { Refusal } from '../../core/requests/refusal.ts';
import { problem, type Finding as FindingInWords, type Problem, type ProblemCode } from './contract/problem.ts';

const statuses = {
  'not-found': 404, 'not-signed-in': 401, 'second-factor-needed': 403, 'not-allowed': 403, 'invalid-input': 400, 'too-many-tries': 429,
  'code-wrong': 400, 'contact-not-proven': 401, 'reply-not-opened': 404, 'upload-too-large': 413, 'upload-type-refused': 415,
  'upload-damaged': 422, 'upload-dimensions': 422, 'document-kind-refused': 422, 'upload-missing': 400, 'case-moved-on': 409, 'not-now': 409, 'purpose-denied': 403, 'form-disposed': 410,
  'policy-refused': 422, 'mail-failed': 503, unavailable: 503,
} as const satisfies Record<ProblemCode, number>;
type ProblemStatus = (typeof statuses)[ProblemCode];

const problemBody = { description: 'A refusal (RFC 9457)', content: { 'application/problem+json': { schema: problem } } } as const;
/** Every status that a refusal can have, for the description of a route. */
export const problems = {
  400: problemBody, 401: problemBody, 403: problemBody, 404: problemBody, 409: problemBody, 410: problemBody, 413: problemBody, 415: problemBody, 422: problemBody,
  429: problemBody, 503: problemBody,
} as const satisfies Record<ProblemStatus, typeof problemBody>;

type More = Pick<Problem, 'fields' | 'findings' | 'retryAfterSeconds'>;

/** An answer that fits wherever a route's own answers are expected: its type claims no data and no status. */
export type UntypedAnswer = Response & TypedResponse<never, never, never>;

/** The refusal as an answer. Two refusals with the same code and nothing more are the same bytes, whatever led to them. */
export const refuse = (c: Context, code: ProblemCode, more: More = {}): UntypedAnswer => {
  const status = statuses[code];
  const body: Problem = { type: `urn:yakusoku:problem:${code}`, title: code, status, code, ...more };
  if (more.retryAfterSeconds !== undefined) c.header('Retry-After', String(more.retryAfterSeconds));
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' }) as UntypedAnswer;
};

/** What an operation refused. */
export const refuseAs = (c: Context, { code, fields, retryAfterSeconds }: Refusal): UntypedAnswer =>
  refuse(c, code, {
    ...(fields && { fields: fields.map(({ path, rule }) => ({ path, rule })) }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  });

/** Findings with their words in both languages: the web knows no code. */
export const inWords = (findings: readonly Finding[]): FindingInWords[] => findings.map((finding) => ({
  code: finding.code, severity: finding.severity, ...finding.at, ja: messageOf(finding, 'ja'), en: messageOf(finding, 'en'),
  advice: { ja: adviceOf(finding, 'ja'), en: adviceOf(finding, 'en') }, source: sourceOf(finding) ?? null,
}));

/** A policy that was not taken, with every finding in both languages. */
export const refusePolicy = (c: Context, findings: readonly Finding[]): UntypedAnswer => refuse(c, 'policy-refused', { findings: inWords(findings) });
