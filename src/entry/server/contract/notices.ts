import { z } from '@hono/zod-openapi';

const bothLanguages = z.object({ ja: z.string(), en: z.string() });

export const noticesAsked = z.object({ person: z.string().min(1).max(100) });

export const notices = z.object({
  notices: z.array(z.object({
    policy: z.string(), title: bothLanguages, from: z.string(), to: z.string(),
    takes: z.enum(['notice', 'prior-notice', 'consent', 'not-in-principle']).optional().openapi({ description: 'The strictest that the changes take; none where nothing changed' }),
    byUse: z.boolean().openapi({ description: 'Use after the notice counts as agreement, where no law asks for more: record it as the choice `used-after-notice`' }),
    usedAt: z.string().optional(),
    waiting: z.array(z.object({ policy: z.string(), version: z.string(), purpose: z.string(), items: z.union([z.literal('all'), z.array(z.string())]), actions: z.array(z.string()).optional() }))
      .openapi({ description: 'What stays off until the person consents: a choice `consent` to `use` for that purpose' }),
    links: bothLanguages, html: bothLanguages.openapi({ description: 'To be put into your page: no script, no style' }),
  })),
});
