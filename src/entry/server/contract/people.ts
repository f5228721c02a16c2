import { z } from '@hono/zod-openapi';
import { consentMethods, consentScopes } from '../../../core/choices/choices.ts';
import { parseName } from '../../../core/identifiers/name-ids.ts';
import { dataOrigins } from '../../../core/policy/model/subjects.ts';
import { exactDate, exactMoment, partyShape, successionWith, uuid } from './decisions.ts';

/** What is kept are names, never values: nothing that could be somebody's address or words is let in. */
const named = z.string().refine((text) => parseName(text).ok, { params: { rule: 'a name' } }).openapi({ type: 'string', description: 'lower-case letters and digits, joined by - or . (at most 80)' });
const countryCode = z.string().regex(/^[A-Z]{2}$/);
const items = z.array(named).min(1).max(1000);
const itemsOrAll = z.union([z.literal('all'), items]);
const at = exactMoment.optional().openapi({ description: 'When it was; now where it is left out' });
const person = z.string().min(1).max(100).openapi({ description: 'The id that POST /v1/people gave' });

export const registerPerson = z.strictObject({
  id: uuid.optional().openapi({ description: 'Yours; sent again with it, the same person is meant. Without it, whoever has no account is somebody new each time' }),
  account: z.strictObject({ service: named, id: z.string().min(1).max(200) }).optional().openapi({ description: 'What the service calls the person; kept as a keyed hash alone' }),
  residence: z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/).optional(),
  birthDate: exactDate.optional().openapi({ description: 'Not after today in Tokyo' }),
});
export const registeredPerson = z.object({ person: z.string() });

export const recordCollection = z.strictObject({
  id: uuid.optional(), person, at, class: named, service: named.optional(), collection: named.optional(), items: itemsOrAll,
  membership: z.enum(['member', 'left', 'none']), origin: z.enum(dataOrigins),
  shown: z.strictObject({ policy: named, version: exactDate, purposes: z.array(named).max(200).default([]) }).optional(),
  succession: successionWith(named).optional(),
});

const evidence = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:/#-]{0,119}$/)
  .openapi({ description: 'Where it can be looked up: the number of a form, a log or a document of yours' });
const shown = { id: uuid.optional(), at, method: z.enum(consentMethods), by: z.enum(['person', 'guardian']).default('person'), evidence };
const what = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('item'), item: named }), z.strictObject({ kind: z.literal('purpose'), purpose: named }), z.strictObject({ kind: z.enum(['provision', 'all']) }),
]);

export const choice = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('consent'), ...shown, to: z.enum(consentScopes), purpose: named.optional(), recipient: named.optional(), items: itemsOrAll,
    country: countryCode.optional(), informed: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('withdrawal'), ...shown, items: itemsOrAll.default('all'),
    of: z.union([
      z.strictObject({ consent: uuid }),
      z.strictObject({ to: z.enum(consentScopes), purpose: named.optional(), recipient: named.optional(), country: countryCode.optional() }),
    ]),
  }),
  z.strictObject({ kind: z.literal('stop'), ...shown, what }),
  z.strictObject({ kind: z.literal('lift'), ...shown, what }),
  z.strictObject({ kind: z.literal('opt-out'), ...shown, of: z.enum(['sale', 'advertising']) }),
  z.strictObject({ kind: z.literal('signal'), ...shown }),
  z.strictObject({ kind: z.literal('opt-in'), ...shown, of: z.enum(['sale', 'advertising']) }),
  z.strictObject({ kind: z.literal('used-after-notice'), ...shown, method: z.enum(consentMethods).default('continued-use'), policy: named, version: exactDate }),
]);
export const recordChoices = z.strictObject({ person, choices: z.array(choice).min(1).max(100) });

const happeningBase = { id: uuid.optional(), at };
export const happening = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['situation', 'act', 'wish']), ...happeningBase, situation: named, recipient: named, party: named.optional() }),
  z.strictObject({ kind: z.literal('applied'), ...happeningBase, party: named }),
  z.strictObject({ kind: z.literal('request'), ...happeningBase, recipient: named.optional(), items }),
  z.strictObject({ kind: z.literal('given'), ...happeningBase, items }),
  z.strictObject({ kind: z.literal('recording-announced'), ...happeningBase }),
  z.strictObject({ kind: z.literal('membership'), ...happeningBase, service: named.optional(), membership: z.enum(['member', 'left', 'none']) }),
]);
export const recordHappenings = z.strictObject({ person, happenings: z.array(happening).min(1).max(100) });

/** Ids of the records, in the order in which they were sent: yours, or made where you sent none. */
export const recorded = z.object({ ids: z.array(z.string()) });

export const registerParty = partyShape.extend({
  country: countryCode,
  recipients: z.array(named).max(200).optional().openapi({
    description: 'Which of the recipients that policies list it is. Empty: none of them. Left out, or one that no policy in force lists: not told, and a withdrawal for any of them ends what was consented to for it',
  }),
});
export const registerService = z.strictObject({ afterMembership: z.array(named).max(200) });
export const registerName = named;
