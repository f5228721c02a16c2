import { z } from '@hono/zod-openapi';
import { consentMethods, consentScopes, optOutKinds } from '../../../core/choices/choices.ts';
import { contractKinds } from '../../../core/decide/facts.ts';
import { actions } from '../../../core/decide/question.ts';
import { parseCalendarDate } from '../../../core/identifiers/calendar-date.ts';
import { parseInstant } from '../../../core/identifiers/instant.ts';
import { meansKinds } from '../../../core/policy/model/provision.ts';
import { contactChannels } from '../../../core/policy/model/purposes.ts';
import { dataOrigins } from '../../../core/policy/model/subjects.ts';

/** At most so many questions are asked at once ... */
export const questionsMax = 1000;
/** ... with at most so many items each. */
export const itemsMax = 10_000;

export const exactMoment = z.string().refine((text) => parseInstant(text).ok, { params: { rule: 'a moment' } }).openapi({ type: 'string', example: '2026-11-22T09:00:00.000Z', description: 'YYYY-MM-DDThh:mm:ss.sssZ' });
export const exactDate = z.string().refine((text) => parseCalendarDate(text).ok, { params: { rule: 'a day' } }).openapi({ type: 'string', format: 'date' });
export const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/).openapi({ format: 'uuid' });

/** A name of the policy. One that it does not know is no error: the answer refuses, and says so. */
const named = z.string().min(1).max(200);
const isOnce = (items: readonly string[]): boolean => new Set(items).size === items.length;
const items = z.array(named).max(itemsMax).refine(isOnce, { params: { rule: 'each once' } });
const itemsOrAll = z.union([z.literal('all'), items]);
const country = z.string().min(1).max(20);

/** Purposes of data that was taken over with a business. */
export const successionWith = (purpose: z.ZodString) => z.strictObject({ originPurposes: z.array(purpose).max(200).refine(isOnce, { params: { rule: 'each once' } }) }).openapi({
  description: 'The data was taken over with a business (merger, split, transfer): the purposes that it had until then. It keeps these, and no other without a consent (APPI 18(2)). An empty list: they are not known, so that nothing goes without a consent',
});

const holding = z.strictObject({
  class: named, service: named.optional(), collection: named.optional(), items: itemsOrAll, membership: z.enum(['member', 'left', 'none']),
  origin: z.enum(dataOrigins),
  shown: z.strictObject({ policy: named, version: z.string().max(20), purposes: z.array(named).max(200).default([]) }).optional(),
  succession: successionWith(named).optional(),
});

const at = exactMoment;
const happening = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['situation', 'act', 'wish']), situation: named, recipient: named, party: named.optional(), at }),
  z.strictObject({ kind: z.literal('applied'), party: named, at }),
  z.strictObject({ kind: z.literal('request'), recipient: named.optional(), items, at }),
  z.strictObject({ kind: z.literal('given'), items, at }),
  z.strictObject({ kind: z.literal('recording-announced'), at }),
]);

export const contractShape = z.strictObject({ kind: z.enum(contractKinds), items: itemsOrAll, from: exactDate, until: exactDate.optional() });
export const partyShape = z.strictObject({
  country, selected: z.boolean(), member: z.boolean(), ownPurpose: z.boolean(), matches: z.boolean(), acquisitionShown: z.boolean(),
  contracts: z.array(contractShape).max(100).default([]), checkedOn: exactDate.optional(), countryReason: z.string().max(500).optional(),
});

const stopped = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('item'), item: named }), z.strictObject({ kind: z.literal('purpose'), purpose: named }),
  z.strictObject({ kind: z.enum(['provision', 'all']) }),
]);

/** What a what-if supposes of choices, happenings and others. What is left out is not there. */
const facts = z.strictObject({
  consents: z.array(z.strictObject({
    id: named, to: z.enum(consentScopes), purpose: named.optional(), recipient: named.optional(), items: itemsOrAll, country: country.optional(),
    informed: z.boolean().default(false), method: z.enum(consentMethods), by: z.enum(['person', 'guardian']).default('person'), at,
  })).max(1000).default([]),
  stops: z.array(z.strictObject({ id: named, what: stopped, at })).max(1000).default([]),
  optOuts: z.array(z.strictObject({ id: named, kind: z.enum(optOutKinds), at })).max(100).default([]),
  happenings: z.array(happening).max(1000).default([]),
  parties: z.array(partyShape.extend({ id: named })).max(1000).default([]),
  afterMembership: z.array(z.strictObject({ service: named, purpose: named })).max(1000).default([]),
  provided: z.array(named).max(1000).default([]), entrusted: z.array(named).max(1000).default([]),
});

/** Somebody thought of: nothing of the store's people is read, and nothing is recorded. */
const whatIf = z.strictObject({
  residence: named.optional(), age: z.number().int().min(0).max(150).optional(), holdings: z.array(holding).max(1000),
  facts: facts.default({ consents: [], stops: [], optOuts: [], happenings: [], parties: [], afterMembership: [], provided: [], entrusted: [] }),
});

const claim = z.strictObject({
  exception: named.optional(), basis: named, claimant: z.string().max(200), items, facts: z.record(named, z.string().max(2000)),
});

/** May this be done? About a person of the store (`person`), or about somebody thought of (`whatIf`). */
export const question = z.strictObject({
  id: uuid.optional().openapi({ description: 'Yours; needed where the answer may have to be recorded. Sent again with it, the decision is recorded once.' }),
  at: exactMoment.optional().openapi({ description: 'Now where it is left out. A moment that has passed explains, and permits nothing.' }),
  actor: z.strictObject({ role: named.optional(), department: named.optional(), company: named.optional() }).default({}),
  action: z.enum(actions), purpose: named, items,
  person: z.string().min(1).max(100).optional(), whatIf: whatIf.optional(),
  collecting: holding.optional().openapi({ description: 'With `collect`: the capacity in which it would be held, and what is being shown; before it is on record, nothing else says so.' }),
  service: named.optional(), channel: z.enum(contactChannels).optional(), recipient: named.optional(), party: named.optional(), country: country.optional(),
  situation: named.optional(), means: z.enum(meansKinds).optional(), needed: z.array(named).max(itemsMax).optional(), claim: claim.optional(),
  asks: z.enum(['consent']).optional().openapi({ description: 'With `contact`: it does nothing but ask for the person\'s consent to `purpose`. Without it a contact may say anything.' }),
}).refine(({ person, whatIf: thought }) => (person === undefined) !== (thought === undefined), { params: { rule: 'person or whatIf' } })
  .refine(({ action, person, collecting }) => collecting === undefined || (action === 'collect' && person !== undefined), { path: ['collecting'], params: { rule: 'with collect and a person' } })
  .refine(({ action, asks }) => asks === undefined || action === 'contact', { path: ['asks'], params: { rule: 'with contact' } });
export type QuestionAsked = z.infer<typeof question>;

export const decisionsAsked = z.strictObject({ questions: z.array(question).min(1).max(questionsMax) });

const version = z.object({ policy: z.string(), version: z.string() });
const source = version.extend({ clause: z.string().optional(), number: z.string().optional() });
const answer = z.object({
  outcome: z.enum(['allow', 'partial', 'deny']),
  by: z.array(version).openapi({ description: 'The versions that answered, nearest first' }),
  items: z.array(z.object({ item: z.string(), state: z.enum(['clear', 'masked', 'withheld']) })),
  reasons: z.array(z.object({ code: z.string(), items: z.array(z.string()).optional().openapi({ description: 'Left out: all items of the question' }), about: z.string().optional(), from: source.optional() })),
  duties: z.array(z.object({ kind: z.string(), items: z.array(z.string()), about: z.string().optional() })),
});

/** In the order of the questions. One of `answer` and `problem` is there. */
export const decisions = z.object({
  decisions: z.array(z.object({
    at: z.string().optional(), stands: z.enum(['now', 'then', 'what-if']).optional().openapi({ description: '`now` permits; the others explain' }),
    recorded: z.object({ id: z.string(), at: z.string() }).optional(), answer: answer.optional(),
    problem: z.object({ type: z.string(), title: z.string(), code: z.string(), detail: z.string() }).optional(),
  })),
});
