import type { Readable } from 'node:stream';
import type { Context } from 'hono';
import { bodyOf } from './body-of.ts';
import type { UntypedAnswer } from './refusals.ts';

/** A file of somebody's own, piped as it is read and kept by nobody on the way. */
export const streamed = (
  c: Context, content: Readable, { type, bytes, download }: { readonly type: string; readonly bytes?: number; readonly download?: string },
): UntypedAnswer => c.body(bodyOf(content), 200, {
  'Content-Type': type,
  'Cache-Control': 'no-store',
  // Whatever a document contains, it runs nothing here.
  'Content-Security-Policy': `default-src 'none'; sandbox; frame-ancestors 'none'`,
  ...(bytes !== undefined && { 'Content-Length': String(bytes) }),
  ...(download !== undefined && { 'Content-Disposition': `attachment; filename="${download}"` }),
}) as UntypedAnswer;
