import type { Context, MiddlewareHandler } from 'hono';
import { refuse } from './refusals.ts';

const bytesMax = 64 * 1024;

const isPlain = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000');

/** Parsed JSON whose every text PostgreSQL and every reader can keep: no NUL, no half of a surrogate pair. */
export const parsePlainJson = (text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } => {
  let plain = true;
  try {
    const value: unknown = JSON.parse(text, (key, one: unknown) => {
      if (!isPlain(key) || (typeof one === 'string' && !isPlain(one))) plain = false;
      return one;
    });
    return plain ? { ok: true, value } : { ok: false };
  } catch {
    return { ok: false };
  }
};

/** The whole body, or undefined when it is longer than `max` bytes; stops reading there. */
export const bodyUpTo = async (c: Context, max: number): Promise<Uint8Array | undefined> => {
  if (Number(c.req.header('Content-Length') ?? 0) > max) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    length += chunk.length;
    if (length > max) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** A body is small JSON, or there is none; anything else never reaches the route. `except` names paths that read their own. */
export const plainJson = (except: (path: string) => boolean): MiddlewareHandler => async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD' || except(c.req.path)) return await next();
  const bytes = await bodyUpTo(c, bytesMax);
  if (!bytes) return refuse(c, 'upload-too-large');
  if (bytes.length === 0) return await next();
  const type = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  const text = new TextDecoder().decode(bytes);
  if (type !== 'application/json' || !parsePlainJson(text).ok) return refuse(c, 'invalid-input');
  // The body is read once: where Hono's own readers look first.
  Object.assign(c.req.bodyCache, { text: Promise.resolve(text) });
  return await next();
};
