import type { Context } from 'hono';
import type { z } from '@hono/zod-openapi';
import { bodyUpTo, parsePlainJson } from '../plain-json.ts';
import { fieldsOf } from './field-words.ts';
import { languageOf, refuse } from './problems.ts';

/** Escapes that could spell what PostgreSQL and other readers cannot keep: NUL, halves of surrogate pairs. */
const suspicious = /\\u(?:0000|d[89a-f])/i;

const parsed = (text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } => {
  // To look at each text as it is read takes ten times as long.
  if (suspicious.test(text)) return parsePlainJson(text);
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false };
  }
};

/** Undefined for bytes that are no UTF-8: two of them must never become the same text. */
const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The body as the route wants it, or the refusal that says what to send. */
export const readBody = async <Schema extends z.ZodType>(c: Context, schema: Schema, bytesMax: number): Promise<{ readonly ok: true; readonly value: z.output<Schema> } | { readonly ok: false; readonly refusal: Response }> => {
  const type = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return { ok: false, refusal: refuse(c, 'not-json') };
  // Broken off by the sender: nobody reads the answer, and nothing is wrong here.
  const bytes = await bodyUpTo(c, bytesMax).catch(() => new Uint8Array());
  if (!bytes) return { ok: false, refusal: refuse(c, 'too-large') };
  const text = decoded(bytes);
  const json = text === undefined ? undefined : parsed(text);
  if (!json?.ok) return { ok: false, refusal: refuse(c, 'not-json') };
  const read = schema.safeParse(json.value);
  return read.success ? { ok: true, value: read.data } : { ok: false, refusal: refuse(c, 'invalid-input', { fields: fieldsOf(read.error.issues, languageOf(c)) }) };
};
