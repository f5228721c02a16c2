import { z } from '@hono/zod-openapi';
import { parseSha256, type Sha256 } from '../../../core/identifiers/hash.ts';

/** A version of a policy in an address, by its identity. */
export const hashParameter = z.string().transform((text, context): Sha256 => {
  const parsed = parseSha256(text);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: parsed.rule });
  return z.NEVER;
}).openapi({ param: { name: 'hash', in: 'path' }, type: 'string' });
