import { z } from '@hono/zod-openapi';
import { parseCaseNumber, type CaseNumber } from '../../../core/identifiers/case-ids.ts';

/** A text that is no case number fails here, and is answered as a number that nobody has. */
export const caseNumber = z.string().max(40).transform((text, context): CaseNumber => {
  const parsed = parseCaseNumber(text);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: parsed.rule });
  return z.NEVER;
}).openapi({ param: { name: 'number', in: 'path' }, type: 'string' });
export const caseParameter = z.object({ number: caseNumber });
