import { z } from '@hono/zod-openapi';
import { judgedAs } from '../../../core/compare/judgement.ts';
import { consequenceKinds } from '../../../core/compare/consequence-grounds.ts';
import { date, localText, moment } from './local-text.ts';

const takes = z.enum(consequenceKinds);
const judged = z.enum(judgedAs);

/** Where it stands in a version, and what it says there, as far as that can be read by itself. `clause` is an anchor of the text. */
const place = z.object({ line: z.number().int().nullable(), clause: z.string().nullable(), number: z.string().nullable(), says: localText.nullable() });

/** GET /api/console/policies/{hash}/changes : what the step from the version before takes. 404 for a version that follows none. */
export const policyChanges = z.object({
  policy: z.string(),
  older: z.object({ hash: z.string(), version: date }),
  newer: z.object({ hash: z.string(), version: date }),
  /** False once it is approved: what was judged is final then. */
  open: z.boolean(),
  /** Sent with the approval: it is one of what is shown here. */
  seen: z.string(),
  changes: z.array(z.object({
    /** The name under which it is judged. */
    key: z.string(),
    name: localText, done: localText,
    takes, unjudged: takes, says: localText, law: z.string(),
    /** `ground` names the reason, `why` says it. */
    ground: z.string(), why: localText,
    /** Judgements that would make it take less; none where nothing hangs on one. */
    choices: z.array(judged),
    /** It stays off for data that is there already, until each person consents. */
    waits: z.boolean(),
    /** Purposes that come with the policy that this one stands on. */
    brings: z.array(localText),
    older: place.nullable(), newer: place.nullable(),
    judgement: z.object({ judged, reason: z.string(), at: moment, by: z.string() }).nullable(),
  })),
});
export type PolicyChanges = z.infer<typeof policyChanges>;

/** POST /api/console/policies/{hash}/judgements : 204. Against the version that was shown; 409 case-moved-on where it follows another by now, not-now once it is approved. */
export const judgeChange = z.object({ against: z.string(), change: z.string().max(400), judged, reason: z.string().max(4000) });

/** POST /api/console/policies/{hash}/approval?seen= : `seen` as it was shown; 409 case-moved-on where something else is judged by now. */
export const approvalAsked = z.object({ seen: z.string().optional() });
