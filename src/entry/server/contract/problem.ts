import { z } from '@hono/zod-openapi';
import { localText } from './local-text.ts';

/** Every refusal that a route can answer with; its words (ja, en) are a function of the code in the web, never sent by the server. */
export const problemCodes = [
  'not-found',            // also for whatever the caller may not know of: the same answer, byte for byte
  'not-signed-in', 'second-factor-needed', 'not-allowed',
  'invalid-input',        // `fields` names what
  'too-many-tries',       // wait; `retryAfterSeconds`
  'purpose-denied',       // what comes with a request is read for that request alone
  'form-disposed',        // the set time is over: the form is gone for good
  'code-wrong', 'contact-not-proven', 'reply-not-opened',
  'upload-too-large', 'upload-type-refused', 'upload-damaged', 'upload-dimensions', 'document-kind-refused', 'upload-missing',
  'case-moved-on',        // somebody else decided meanwhile: read again
  'not-now',              // the case is not at a stage where this can be done
  'policy-refused',       // `findings` names what
  'mail-failed', 'unavailable',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** What is wrong in a policy's text, where (1-based), the rule of the law behind it, and what to do. */
export const finding = z.object({
  code: z.string(), severity: z.enum(['error', 'warning']), file: z.string(), line: z.number().int(), column: z.number().int(),
  ja: z.string(), en: z.string(), advice: localText, source: z.string().nullable(),
});
export type Finding = z.infer<typeof finding>;

/** RFC 9457 problem details (`application/problem+json`); `type` is `urn:yakusoku:problem:<code>`. */
export const problem = z.object({
  type: z.string(), title: z.string(), status: z.number().int(), code: z.enum(problemCodes),
  fields: z.array(z.object({ path: z.string(), rule: z.string() })).optional(),
  findings: z.array(finding).optional(),
  retryAfterSeconds: z.number().int().optional(),
});
export type Problem = z.infer<typeof problem>;
