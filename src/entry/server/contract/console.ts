import { z } from '@hono/zod-openapi';
import { caseStatus } from './portal.ts';
import { finding } from './problem.ts';
import { date, language, localText, moment } from './local-text.ts';

const stage = caseStatus.shape.stage;

/** GET /api/console/me. `outbox`: mails are kept to be read in the console instead of sent. */
export const me = z.object({ email: z.string(), name: z.string(), tenant: z.string(), development: z.boolean(), outbox: z.boolean(), now: moment });
export type Me = z.infer<typeof me>;

/** Three clocks of a case (days in Asia/Tokyo), computed at each reading, never stored. */
export const clocks = z.object({
  /** Promised by the policy; null while something is missing. */
  promised: z.object({ dueOn: date, businessDaysLeft: z.number().int(), state: z.enum(['running', 'near', 'overdue', 'kept', 'kept-late']) }).nullable(),
  /** APPI 33(2): without delay; the day count so far. */
  statutory: z.object({ sinceOn: date, days: z.number().int() }),
  /** APPI 39: the first day on which the person may sue. */
  suit: z.object({ fromOn: date, open: z.boolean() }),
});
export type Clocks = z.infer<typeof clocks>;

/** GET /api/console/cases */
export const caseList = z.object({
  cases: z.array(z.object({ number: z.string(), type: z.literal('disclosure'), stage, arrivedAt: moment, clocks, waiting: z.array(z.string()), needsOfficer: z.boolean() })),
});
export type CaseList = z.infer<typeof caseList>;

export const place = z.object({ dataset: z.string(), table: z.string(), column: z.string().nullable(), row: z.number().int().min(0).nullable() });
export const withholding = z.object({ ground: z.string(), explanation: z.string().trim().min(1).max(2000) });

/** GET /api/console/cases/{number} */
export const caseDetail = z.object({
  number: z.string(), stage, arrivedAt: moment, clocks,
  policy: z.object({ id: z.string(), version: z.string(), hash: z.string() }),
  form: z.object({
    type: z.literal('disclosure'), language, name: z.string(), birthDate: date, email: z.string(),
    services: z.array(localText).nullable(), items: z.array(localText).nullable(), // null: all
    replyBy: z.enum(['email', 'post']), postalAddress: z.string().nullable(),
  }).nullable(), // null: disposed of at the end of its time
  document: z.object({ kind: localText, domicile: z.enum(['masked', 'same-as-address', 'not-shown']), round: z.number().int(), readable: z.boolean() }),
  identity: z.enum(['open', 'confirmed', 'rejected', 'asked-again']),
  identityReason: z.string().nullable(),
  /** null before the search. */
  candidates: z.array(z.object({
    dataset: z.string(), datasetName: localText, table: z.string(), tableName: localText, key: z.array(z.string()),
    matches: z.array(z.object({ identifier: z.enum(['email', 'name-and-birth-date']), strength: z.enum(['proven', 'claimed']) })),
    confirmed: z.boolean(),
  })).nullable(),
  sources: z.array(z.object({
    dataset: z.string(), name: localText, state: z.enum(['not-started', 'waiting', 'collected']),
    reason: z.enum(['unreachable', 'refused', 'timeout', 'shape-differs', 'failed']).nullable(),
    tables: z.array(z.object({ table: z.string(), name: localText, rows: z.number().int(), columns: z.array(z.object({ column: z.string(), name: localText })) })),
  })),
  withheld: z.array(z.object({ place, withholding })),
  grounds: z.array(z.object({ id: z.string(), text: localText })),
  reply: z.object({ bytes: z.number().int(), builtAt: moment }).nullable(),
  history: z.array(z.object({ at: moment, by: z.string(), kind: z.string() })),
  /** What an officer can do now. */
  actions: z.array(z.enum(['decide-identity', 'confirm-accounts', 'withhold', 'approve', 'record-posting'])),
});
export type CaseDetail = z.infer<typeof caseDetail>;

/** GET /api/console/cases/{number}/form?purpose=request-procedure : 403 purpose-denied for any other purpose, 410 form-disposed. Null: all. */
export const suppliedForm = z.object({
  type: z.literal('disclosure'), language, name: z.string(), birthDate: date, email: z.string(),
  services: z.array(z.string()).nullable(), items: z.array(z.string()).nullable(),
  replyBy: z.enum(['email', 'post']), postalAddress: z.string().nullable(),
});

/** GET /api/console/cases/{number}/document : the image or PDF, `no-store`; 404 once decided. */

/** POST /api/console/cases/{number}/identity : 204. */
export const decideIdentity = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('confirm') }),
  z.object({ decision: z.literal('reject'), reason: z.string().trim().min(1).max(2000) }),
  z.object({ decision: z.literal('ask-again'), reason: z.string().trim().min(1).max(2000) }),
]);
/** POST /api/console/cases/{number}/accounts : 204. `basis` is needed where nothing proven matches. An empty list says that no account is theirs. */
export const confirmAccounts = z.object({
  accounts: z.array(z.object({ dataset: z.string(), table: z.string(), key: z.array(z.string()), basis: z.string().trim().min(1).max(2000).optional() })),
});
/** GET /api/console/cases/{number}/collected/{dataset}/{table}?from=0&count=50 (count at most 200) */
export const collectedRows = z.object({
  from: z.number().int(), total: z.number().int(),
  rows: z.array(z.object({ row: z.record(z.string(), z.unknown()), withheld: z.record(z.string(), z.enum(['other-person', 'system-secret'])) })),
});
export type CollectedRows = z.infer<typeof collectedRows>;
/** POST /api/console/cases/{number}/withholding : 204; null lifts it. */
export const setWithholding = z.object({ place, withholding: withholding.nullable() });
/** POST /api/console/cases/{number}/approval : 204. Takes no body. */
/** GET /api/console/cases/{number}/letter.pdf and POST /api/console/cases/{number}/posting : for a reply by post. 204. */

const policyState = z.enum(['draft', 'approved', 'effective', 'superseded']);
const deed = z.object({ at: moment, by: z.string() });
/** GET /api/console/policies : by policy, then from the oldest version. */
export const policyList = z.object({
  policies: z.array(z.object({
    id: z.string(), version: z.string(), hash: z.string(), title: localText, state: policyState,
    submitted: z.object({ at: moment, by: z.string().nullable() }), approved: deed.nullable(), activated: deed.nullable(),
    effectiveFrom: moment.nullable(),
    /** Whether an approved version came before it, so that there are changes to look at. */
    follows: z.boolean(),
    /** Ahead of now while it is still in force. */
    supersededBy: z.object({ hash: z.string(), version: z.string(), at: moment }).nullable(),
    /** What it extends, pinned; one that is superseded may say what no longer holds. */
    parents: z.array(z.object({ id: z.string(), hash: z.string(), version: z.string(), state: policyState })),
  })),
});
export type PolicyList = z.infer<typeof policyList>;
/** GET /api/console/policies/in-force?at= : the models (spec/policy-model.schema.json) in force at that moment, for questions asked in the browser. */
export const policiesInForce = z.object({ at: moment, versions: z.array(z.object({ hash: z.string(), model: z.record(z.string(), z.unknown()) })) });
export type PoliciesInForce = z.infer<typeof policiesInForce>;
/** POST /api/console/policies : the YAML bytes as the body (text/yaml, at most 1 MB). 201 with the warnings, or 422 policy-refused with findings. */
export const submittedPolicy = z.object({ hash: z.string(), findings: z.array(finding) });
export type SubmittedPolicy = z.infer<typeof submittedPolicy>;
/** GET /api/console/policies/{hash}/text/{language} : the page as it is kept, or for a draft as approval would keep it. */
/** POST /api/console/policies/{hash}/approval : 204. Prints every format and language and keeps the bytes. Its query stands in policy-changes.ts. */
/** POST /api/console/policies/{hash}/activation : 204. `from`: the day (00:00 Asia/Tokyo) from which it is in force; not in the past. */
export const activatePolicy = z.object({ from: date });

/** GET /api/console/ledger */
export const ledgerView = z.object({ size: z.number().int(), root: z.string(), checkpoint: z.string(), pending: z.number().int() });
export type LedgerView = z.infer<typeof ledgerView>;

/** Development only (404 otherwise): GET /api/console/outbox, GET and POST /api/console/clock */
export const outbox = z.object({ mails: z.array(z.object({ id: z.string(), at: moment, to: z.string(), subject: z.string(), text: z.string() })) });
export type Outbox = z.infer<typeof outbox>;
/** So many days further ahead than it is; never back. */
export const moveClock = z.object({ days: z.number().int().min(0).max(3650) });
export const clockView = z.object({ now: moment, movedByDays: z.number().int() });
export type ClockView = z.infer<typeof clockView>;
