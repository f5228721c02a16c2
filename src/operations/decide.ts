import type { Facts, PurposeChange } from '../core/decide/facts.ts';
import type { Holding, Person, Question } from '../core/decide/question.ts';
import { isToRecord, providedTo } from '../core/decide/to-record.ts';
import { parsePersonId, type PersonId } from '../core/identifiers/case-ids.ts';
import type { Sha256 } from '../core/identifiers/hash.ts';
import { type Instant, instantOf, millisecondsOf } from '../core/identifiers/instant.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { canonicalJson } from './case-work/person-mark.ts';
import { factsAt, hashesAt, lastRecordOf, personAt } from './decision-work/ground-at.ts';
import { listedAt } from './decision-work/listed-at.ts';
import { hasNamesAlone } from './decision-work/names-alone.ts';
import { stepsAt } from './decision-work/steps-at.ts';
import { type DecisionToRecord, recordDecisions, type RecordDecisionsPorts } from './decision-work/record-decisions.ts';
import type { Clock } from './ports/clock.ts';
import type { AskedOf, DecisionOnRecord, DecisionStore, Ground, NewDecision, PersonGround } from './ports/decision-store.ts';
import type { Decider, Engines } from './ports/engines.ts';

export interface DecidePorts extends RecordDecisionsPorts {
  readonly clock: Clock;
  readonly decisions: DecisionStore;
  readonly engines: Engines;
}

export interface AskedQuestion {
  /** A UUID of the caller, for questions whose answer may have to be recorded: sent again with it, it is recorded once. */
  readonly id: string | undefined;
  /** Undefined: now. */
  readonly at: Instant | undefined;
  readonly question: AskedOf;
  readonly about: { readonly kind: 'person'; readonly person: string; readonly collecting?: Holding | undefined } | WhatIf;
}

/** Somebody thought of, with facts of the caller's own. Nothing of the store's people is read, and nothing is recorded. */
export interface WhatIf {
  readonly kind: 'what-if';
  readonly person: Person;
  readonly facts: Facts;
}

export const questionRefusals = ['person-not-known', 'time-ahead', 'id-missing', 'id-taken', 'names-alone'] as const;
export type QuestionRefusal = (typeof questionRefusals)[number];

export type Decided =
  | {
    readonly ok: true;
    readonly at: Instant;
    /** The answer (core/decide/answer.ts) as JSON. */
    readonly json: string;
    /** `now`: this may be done. The others explain, and permit nothing. */
    readonly stands: 'now' | 'then' | 'what-if';
    readonly recorded: { readonly id: string; readonly at: Instant } | undefined;
  }
  | { readonly ok: false; readonly refusal: QuestionRefusal };

/** Clocks of callers and of our own machines may differ by so much: a moment this near is now. */
const nowMilliseconds = 60_000;

/**
 * Answers many questions on one reading of the store, which fits together: all versions in force, people and facts as one moment
 * saw them. What has to be recorded is durable before any answer is given.
 */
export const decide = async (
  ports: DecidePorts, { tenant, by, asked }: { readonly tenant: TenantId; readonly by: string; readonly asked: readonly AskedQuestion[] },
): Promise<readonly Decided[]> => {
  const now = await ports.clock.now();
  const ground = await groundOf(ports, tenant, asked);
  const drafts: (Draft | QuestionRefusal)[] = [];
  const [engineAt, changes] = [enginesOnce(ports.engines, tenant, ground), changesOnce(ports.engines, tenant, ground)];
  for (const one of asked) {
    const placed = await place(one, ground, now, async (person, at) => await listedAt(ports.engines, tenant, ground, person, at));
    drafts.push(typeof placed === 'string' ? placed : await draftOf(engineAt, one, placed.stands === 'what-if' ? placed : await withChanges(placed, changes)));
  }
  const onRecord = await putOnRecord(ports, { tenant, by, ground, now, drafts });
  return drafts.map((draft): Decided => {
    if (typeof draft === 'string') return { ok: false, refusal: draft };
    const { at, json, stands, toRecord } = draft;
    if (!toRecord) return { ok: true, at, json, stands, recorded: undefined };
    const record = onRecord.get(toRecord.id);
    if (!record || !isSame(record, toRecord)) return { ok: false, refusal: 'id-taken' };
    return { ok: true, at: record.at, json, stands, recorded: { id: record.id, at: record.recordedAt } };
  });
};

const groundOf = async ({ decisions }: DecidePorts, tenant: TenantId, asked: readonly AskedQuestion[]): Promise<Ground> => {
  const once = <T>(values: readonly (T | undefined)[]): readonly T[] => [...new Set(values.filter((value) => value !== undefined))];
  const people = once(asked.map(({ about }) => (about.kind === 'person' ? personIdOf(about.person) : undefined)));
  return await decisions.ground(tenant, { people, parties: once(asked.map(({ question }) => question.party)), ids: once(asked.map(({ id }) => id)) });
};

/** What is no id of a person is nobody's. */
const personIdOf = (text: string): PersonId | undefined => {
  const parsed = parsePersonId(text);
  return parsed.ok ? parsed.value : undefined;
};

interface Placed {
  readonly at: Instant;
  readonly stands: 'now' | 'then' | 'what-if';
  readonly id: PersonId | undefined;
  readonly person: Person;
  readonly facts: Facts;
}

/** Whom, when and on which facts. */
const place = async (
  { at, about, question: { recipient, party } }: AskedQuestion, ground: Ground, now: Instant, listed: (person: PersonGround, at: Instant) => Promise<ReadonlySet<string>>,
): Promise<Placed | QuestionRefusal> => {
  if (about.kind === 'what-if') return { at: at ?? now, stands: 'what-if', id: undefined, person: about.person, facts: about.facts };
  if (at !== undefined && millisecondsOf(at) > millisecondsOf(now) + nowMilliseconds) return 'time-ahead';
  const id = personIdOf(about.person);
  const known = id && ground.people.get(id);
  if (!known) return 'person-not-known';
  const isNow = at === undefined || millisecondsOf(at) >= millisecondsOf(now) - nowMilliseconds;
  // Whatever is on record has happened: another machine's clock may be a little ahead of ours.
  const moment = isNow ? latest(now, lastRecordOf(known), ...ground.register.map(({ record }) => record.at)) : at;
  return {
    at: moment, stands: isNow ? 'now' : 'then', id, person: collectingFrom(personAt(known, moment), about.collecting),
    facts: factsAt(ground, known, moment, { recipient, party, listed: await listed(known, moment) }),
  };
};

/** What is asked before it is collected is held in no capacity yet: the caller says in which it would be. */
const collectingFrom = (person: Person, collecting: Holding | undefined): Person => (collecting ? { ...person, holdings: [collecting] } : person);

type Changes = (at: Instant) => Promise<readonly PurposeChange[]>;

/** What a person was shown may be older than what is in force: what changed between them takes consent where the law asks. */
const withChanges = async (placed: Placed, changes: Changes): Promise<Placed> => {
  const known = await changes(placed.at);
  return known.length === 0 ? placed : { ...placed, facts: { ...placed.facts, changes: known } };
};

/** Most questions of a batch are of one moment. */
const changesOnce = (engines: Engines, tenant: TenantId, { activations }: Ground): Changes => {
  const found = new Map<Instant, Promise<readonly PurposeChange[]>>();
  return async (at) => {
    const known = found.get(at) ?? Promise.all(stepsAt(activations, at).map(async ({ older, newer }) => (await engines.step(tenant, older, newer)).purposes)).then((all) => all.flat());
    found.set(at, known);
    return await known;
  };
};

const latest = (now: Instant, ...others: readonly (Instant | undefined)[]): Instant => {
  const limit = instantOf(millisecondsOf(now) + nowMilliseconds);
  return others.reduce<Instant>((last, one) => (one !== undefined && one > last && one <= limit ? one : last), now);
};

interface Draft {
  readonly at: Instant;
  readonly json: string;
  readonly stands: Placed['stands'];
  readonly toRecord: DecisionToRecord | undefined;
}

type EngineAt = (at: Instant) => { readonly engine: Promise<Decider>; readonly inForce: readonly Sha256[] };

/** The versions in force at a moment, ready to answer: most questions of a batch are of one moment. */
const enginesOnce = (engines: Engines, tenant: TenantId, { activations }: Ground): EngineAt => {
  const found = new Map<Instant, ReturnType<EngineAt>>();
  return (at) => {
    const inForce = hashesAt(activations, at);
    const known = found.get(at) ?? { engine: engines.of(tenant, inForce), inForce };
    found.set(at, known);
    return known;
  };
};

const draftOf = async (engineAt: EngineAt, { id, question }: AskedQuestion, placed: Placed): Promise<Draft | QuestionRefusal> => {
  const { at, stands, person, facts } = placed;
  const { engine, inForce } = engineAt(at);
  const decider = await engine;
  const full: Question = { ...question, at, person };
  const { json, ...written } = decider.write(full, facts);
  if (placed.id === undefined || stands !== 'now' || !isToRecord(question, written)) return { at, json, stands, toRecord: undefined };
  if (id === undefined) return 'id-missing';
  if (!hasNamesAlone(question)) return 'names-alone';
  // Few are recorded: those are decided once more, as values.
  const answer = decider.decide(full, facts);
  return { at, json, stands, toRecord: { id, person: placed.id, at, question, answer, providedTo: providedTo(question, answer), inForce } };
};

/** All that is on record under the drafts' ids: from before, from now, or put there by somebody else in between. */
const putOnRecord = async (
  ports: DecidePorts,
  { tenant, by, ground, now, drafts }: { readonly tenant: TenantId; readonly by: string; readonly ground: Ground; readonly now: Instant; readonly drafts: readonly (Draft | QuestionRefusal)[] },
): Promise<ReadonlyMap<string, DecisionOnRecord>> => {
  const fresh = new Map<string, DecisionToRecord>();
  for (const draft of drafts) {
    const one = typeof draft === 'string' ? undefined : draft.toRecord;
    if (one && !ground.decided.has(one.id) && !fresh.has(one.id)) fresh.set(one.id, one);
  }
  if (fresh.size === 0) return ground.decided;
  const taken = await recordDecisions(ports, tenant, [...fresh.values()], { at: now, by });
  const onRecord = new Map<string, DecisionOnRecord>([...ground.decided, ...[...fresh].map(([id, one]) => [id, { ...one, recordedAt: now }] as const)]);
  const raced = [...fresh.keys()].filter((id) => !taken.has(id));
  if (raced.length === 0) return onRecord;
  const { decided } = await ports.decisions.ground(tenant, { people: [], parties: [], ids: raced });
  for (const id of raced) {
    const other = decided.get(id);
    if (other) onRecord.set(id, other); else onRecord.delete(id);
  }
  return onRecord;
};

/** An answer that has changed since is another decision, and is asked under an id of its own. */
const isSame = (record: DecisionOnRecord, one: NewDecision): boolean =>
  record.person === one.person && canonicalJson(record.question) === canonicalJson(one.question) && canonicalJson(record.answer) === canonicalJson(one.answer);
