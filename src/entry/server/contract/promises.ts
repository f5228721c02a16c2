import { z } from '@hono/zod-openapi';
import { date, localText, moment } from './local-text.ts';

const state = z.enum(['kept', 'due', 'broken', 'not-shown']);
const counts = z.object({ kept: z.number().int(), due: z.number().int(), broken: z.number().int(), 'not-shown': z.number().int() });
const clause = z.object({ id: z.string(), number: z.string().nullable(), heading: localText });

/** `when`: kept, when it was seen; due, until when; broken, since when: a moment or a day. `why`: of what is not shown. */
const judgement = z.object({
  state, when: z.string().nullable(), why: z.enum(['no-control', 'nothing-yet', 'unreadable']).nullable(), says: localText, cases: z.array(z.string()),
});

/** GET /api/console/promises : every promise of the policies in force, by policy and in the order of its text. */
export const promiseBoard = z.object({
  at: moment,
  counts,
  stances: z.array(z.object({
    policy: z.string(), clause, state, counts, backing: z.array(z.object({ promise: z.string(), state })),
  })),
  rows: z.array(z.object({
    promise: z.string(), policy: z.string(), version: date, title: localText,
    /** Empty where the head of the document says it. */
    clauses: z.array(clause),
    state, judgement,
    /** What of this product watches it; `part`: it looks at a part of what is promised. */
    watched: z.array(z.object({ control: z.string(), name: localText, extent: z.enum(['whole', 'part']), judgement })),
    backedBy: z.array(z.string()),
  })),
});
export type PromiseBoard = z.infer<typeof promiseBoard>;
