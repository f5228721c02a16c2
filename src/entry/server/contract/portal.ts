import { z } from '@hono/zod-openapi';
import { consequenceKinds } from '../../../core/compare/consequence-grounds.ts';
import { intakeChannels, requestTypes } from '../../../core/policy/model/requests.ts';
import { date, language, localText, moment } from './local-text.ts';

/** As the policy says for a type of request: free, silent (nothing is charged), or an amount in yen. */
const fee = z.union([z.enum(['none', 'unstated']), z.object({ yen: z.number().int() })]);

/** `usable` false: the policy lists it, the law no longer knows it as valid on this day; `note` says why. */
const documents = z.array(z.object({ id: z.string(), name: localText, usable: z.boolean(), note: localText.nullable(), frontOnly: z.boolean(), mustHide: z.array(localText) }));

/**
 * What is said of the papers before any is uploaded. `someNotReturned`: the policy says it of papers taken in elsewhere, too.
 * `clause` is an anchor of the published version; null where the policy prints it nowhere.
 */
const papers = z.object({ disposal: z.enum(['on-decision']), someNotReturned: z.boolean(), policy: z.string(), version: date, clause: z.string().nullable() });

/** GET /api/portal/start?policy= : all that the request form needs, from the policy in force now; without `policy` from the portal's own. */
export const portalStart = z.object({
  tenant: z.string(),
  today: date,
  policy: z.object({ id: z.string(), version: z.string(), hash: z.string(), title: localText }),
  /** A change of the policy that is ahead or has just come into force and is told here; null where there is none. `at`: its first moment. */
  revision: z.object({ from: date, to: date, at: moment, coming: z.boolean(), takes: z.enum(consequenceKinds) }).nullable(),
  /** Further policies under which a request can be made here. */
  others: z.array(z.object({ id: z.string(), title: localText })),
  organisation: localText,
  services: z.array(z.object({ id: z.string(), name: localText })),
  items: z.array(z.object({ id: z.string(), name: localText })),
  documents,
  maskDomicile: z.boolean(),
  papers,
  replyChannels: z.array(z.enum(['email', 'post'])),
  /** All that can be asked for under the policy, in its order. `online`: at this portal; the others by the policy's other ways. */
  types: z.array(z.object({ type: z.enum(requestTypes), fee, online: z.boolean() })),
  intake: z.object({ accepted: z.array(z.enum(intakeChannels)), refused: z.array(z.enum(intakeChannels)) }),
  promised: z.object({ days: z.number().int(), ifCompleteToday: date }),
  upload: z.object({ maxBytes: z.number().int(), maxPixels: z.number().int(), types: z.array(z.string()) }),
  desk: z.object({ name: localText, address: localText.nullable(), telephone: z.string().nullable() }),
});
export type PortalStart = z.infer<typeof portalStart>;

/** POST /api/portal/contact : 204 whatever the address; 429 too-many-tries; 503 mail-failed. */
export const contactStart = z.object({ email: z.string().max(254), language });
/** POST /api/portal/contact/prove : 204 and the cookie `yakusoku-contact`; 400 code-wrong; 429. */
export const contactProve = z.object({ email: z.string().max(254), code: z.string().max(12) });

// Controls and marks that turn the direction of writing are no part of a name or an address, and can make one read as another.
const invisible = '\\p{Cc}\u202a-\u202e\u2066-\u2069';
const oneLine = (text: string): string => text.replaceAll(new RegExp(`[${invisible}]`, 'gu'), ' ');
const lines = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll(new RegExp(`(?!\n)[${invisible}]`, 'gu'), ' ');

/**
 * POST /api/portal/requests?policy= : multipart/form-data, the part `request` (this, as JSON) first, then the part `document` (the file).
 * Needs the contact cookie (401 contact-not-proven). 201 with `receipt`.
 */
export const newRequest = z.object({
  type: z.literal('disclosure'),
  language,
  name: z.string().overwrite(oneLine).trim().min(1).max(200),
  birthDate: date,
  services: z.union([z.literal('all'), z.array(z.string()).min(1)]),
  items: z.union([z.literal('all'), z.array(z.string()).min(1)]),
  reply: z.discriminatedUnion('channel', [
    z.object({ channel: z.literal('email') }),
    z.object({ channel: z.literal('post'), address: z.string().overwrite(lines).trim().min(5).max(400) }),
  ]),
  document: z.object({ kind: z.string(), domicile: z.enum(['masked', 'same-as-address', 'not-shown']) }),
  /** The version that the page showed, and whether the person agreed to it: nobody has to, to ask for what is theirs by law. */
  policy: z.object({ hash: z.string(), accepted: z.boolean() }).optional(),
});
export type NewRequest = z.infer<typeof newRequest>;

/** Which version the person was shown when they asked, where and when; `acceptedAt` null: they did not say that they agree. */
const shownPolicy = z.object({
  id: z.string(), version: date, hash: z.string(), title: localText, language, place: z.string(), sawAt: moment, acceptedAt: moment.nullable(),
});
export type ShownPolicy = z.infer<typeof shownPolicy>;

export const receipt = z.object({
  caseNumber: z.string(),
  /** Shown once: with the link of the reply mail it opens the reply. */
  pickupWord: z.string(),
  arrivedAt: moment,
  promisedOn: date,
  /** Of the version that governs the case, whatever an older page had shown. */
  fee,
  policy: shownPolicy.nullable(),
});
export type Receipt = z.infer<typeof receipt>;

/**
 * GET /api/portal/requests/{number} : with the contact cookie of the case's own address; with another's 404, byte for byte as for a
 * number that nobody has. 401 contact-not-proven without a cookie, whatever the number.
 */
export const caseStatus = z.object({
  caseNumber: z.string(),
  stage: z.enum(['identity-check', 'waiting-for-person', 'matching', 'account-check', 'collecting', 'review', 'replying', 'replied', 'refused']),
  arrivedAt: moment,
  promisedOn: date.nullable(),
  /** The officer's words, when a document is asked for again or identity was rejected. */
  reason: z.string().nullable(),
  repliedAt: moment.nullable(),
  /** What to hand in when a document is asked for again, by the version of the request's receipt; null at any other stage. */
  supply: z.object({ documents, maskDomicile: z.boolean(), papers }).nullable(),
  /** Each document that was handed in, in order; `disposedAt` null while it is kept. */
  documents: z.array(z.object({ name: localText, handedInAt: moment, disposedAt: moment.nullable() })),
  policy: shownPolicy.nullable(),
});
export type CaseStatus = z.infer<typeof caseStatus>;

/** POST /api/portal/requests/{number}/document : multipart, part `document-facts` (this, as JSON) then part `document`. 204. */
export const suppliedDocument = z.object({ kind: z.string(), domicile: z.enum(['masked', 'same-as-address', 'not-shown']) });

/** POST /api/portal/reply/{token} : with `word`, or without it with the contact cookie of the case's address. 200 and a cookie for ten minutes, else 404 reply-not-opened. */
export const openReply = z.object({ word: z.string().max(80).optional() });
/** Then GET /api/portal/reply/{token}/file streams the ZIP. */
export const openedReply = z.object({ caseNumber: z.string(), bytes: z.number().int(), expiresAt: moment });
export type OpenedReply = z.infer<typeof openedReply>;
