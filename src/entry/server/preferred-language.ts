import type { Context } from 'hono';
import { isLanguage, type Language } from '../../core/identifiers/language.ts';

/** The language that the browser asks for first of those that there are; else Japanese. */
export const preferredLanguage = (c: Context): Language => {
  const preferred = c.req.header('Accept-Language')?.match(/\b(ja|en)\b/i)?.[0].toLowerCase() ?? 'ja';
  return isLanguage(preferred) ? preferred : 'ja';
};
