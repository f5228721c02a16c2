import { z } from '@hono/zod-openapi';

/** Both languages are sent, so that the switch of language asks the server for nothing. */
export const localText = z.object({ ja: z.string(), en: z.string() });
export const language = z.enum(['ja', 'en']);
/** `YYYY-MM-DD`, a day in Asia/Tokyo. */
export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** ISO 8601, UTC, milliseconds, `Z`. */
export const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
export type LocalText = z.infer<typeof localText>;
export type Language = z.infer<typeof language>;
