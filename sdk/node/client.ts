import type { Answer } from '../../src/core/decide/answer.ts';
import type { Facts } from '../../src/core/decide/facts.ts';
import type { Question } from '../../src/core/decide/question.ts';
import { isToRecord } from '../../src/core/decide/to-record.ts';

/** For programs of the organisation's services: decisions, people and choices over HTTP, with the key of the service. */
export interface ClientOptions {
  /** The services' listener, `https://decide.example.jp`. */
  readonly url: string;
  /** As `yakusoku service-key add` printed it. */
  readonly key: string;
  /** Language of problems. */
  readonly language?: 'ja' | 'en';
  /** How long an answer may take, milliseconds (10,000). */
  readonly patience?: number;
  /** Answers what needs no record without a journey; made of the versions in force (`compileEngine`). */
  readonly local?: LocalEngine;
}

/** An engine of one's own process, for `decideHere`. Its answers are as old as the versions that it was made of. */
export interface LocalEngine {
  decide(question: Question, facts: Facts): Answer;
}

/** As POST /v1/decisions takes it (spec/decisions-api.md). An `id` is made where there is none. */
export interface QuestionToAsk {
  readonly id?: string;
  readonly action: Question['action'];
  readonly purpose: string;
  readonly items: readonly string[];
  readonly person?: string;
  readonly whatIf?: object;
  readonly [more: string]: unknown;
}

/** To one question: an answer, with the moment that it is of (UTC) and whether it permits (`mayBeDone`), or why there is none. `recorded`: it is on record, by its id. */
export type Decision =
  | { readonly answer: Answer; readonly at: string; readonly stands: 'now' | 'then' | 'what-if'; readonly recorded?: { readonly id: string; readonly at: string } }
  | { readonly problem: { readonly type: string; readonly title: string; readonly code: string; readonly detail: string } };

/** The server refused, or did not answer. Nothing is permitted then. */
export class RequestRefused extends Error {
  /** 0: no answer. */
  readonly status: number;
  readonly code: string;
  readonly fields: readonly { readonly path: string; readonly rule: string; readonly says: string }[];

  constructor(status: number, code: string, detail: string, fields: RequestRefused['fields'] = []) {
    super(`${code}: ${detail}${fields.map(({ path, says }) => `\n  ${path}: ${says}`).join('')}`);
    this.name = 'RequestRefused';
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}

/** Every call throws `RequestRefused` where the server refuses or does not answer. */
export interface Client {
  /** In the order of the questions; up to 1,000 go in one journey. What the network or the server fails at is tried again, under the same ids. */
  decide(questions: readonly QuestionToAsk[]): Promise<readonly Decision[]>;
  /**
   * Decides here where nothing has to be recorded; otherwise the server does, by its own facts about `person`. Without a local
   * engine the server always does.
   */
  decideHere(question: Question, facts: Facts, ask: QuestionToAsk & { readonly person: string }): Promise<Decision>;
  readonly people: {
    /** @returns the person's id. With an `id` of yours it is the same person however often you send it, in another call too. */
    register(person: { readonly id?: string; readonly account?: { readonly service: string; readonly id: string }; readonly residence?: string; readonly birthDate?: string }): Promise<string>;
    /** @returns the id of the record. */
    collected(collection: { readonly person: string; readonly [more: string]: unknown }): Promise<string>;
    /** @returns the ids of the records, in their order. */
    happened(person: string, happenings: readonly object[]): Promise<readonly string[]>;
  };
  /** `record`: consents, withdrawals, stops ...; @returns their ids, in their order. The next decision obeys them. */
  readonly choices: { record(person: string, choices: readonly object[]): Promise<readonly string[]> };
}

/** Only then may it be done: an answer for now that allows all of it. */
export const mayBeDone = (decision: Decision): boolean => 'answer' in decision && decision.stands === 'now' && decision.answer.outcome === 'allow';

const triesMax = 3;
const batchMax = 1000;

/**
 * A client for one service. What no answer came to, or 429 or 503, is sent up to three times, after pauses of 0.4 and 1.6 seconds; so a call
 * may last three times its `patience` and two seconds.
 */
export const yakusokuClient = ({ url, key, language = 'en', patience = 10_000, local }: ClientOptions): Client => {
  const once = async (path: string, body: string): Promise<unknown> => {
    const response = await fetch(new URL(path, url), {
      method: 'POST', body, signal: AbortSignal.timeout(patience), redirect: 'error',
      headers: { 'authorization': `Bearer ${key}`, 'content-type': 'application/json', 'accept-language': language },
    }).catch((fault: unknown) => { throw new RequestRefused(0, 'no-answer', fault instanceof Error ? fault.name : 'fault'); });
    const told = await response.json().catch(() => undefined) as Readonly<Record<string, unknown>> | undefined;
    if (response.ok && told) return told;
    const { code, detail, fields } = (told ?? {}) as { readonly code?: string; readonly detail?: string; readonly fields?: RequestRefused['fields'] };
    throw new RequestRefused(response.status, code ?? 'no-answer', detail ?? String(response.status), fields);
  };
  const post = async (path: string, body: object): Promise<unknown> => {
    const text = JSON.stringify(body);
    for (let tries = 1; ; tries += 1) {
      try {
        return await once(path, text);
      } catch (fault) {
        const passing = fault instanceof RequestRefused && [0, 429, 503].includes(fault.status);
        if (!passing || tries === triesMax) throw fault;
        await new Promise((resolve) => { setTimeout(resolve, 100 * 4 ** tries); });
      }
    }
  };
  // With ids of one's own, whatever is sent again is the same thing.
  const named = <T extends object>(one: T): T & { readonly id: string } => ({ id: crypto.randomUUID(), ...one });

  const decide: Client['decide'] = async (questions) => {
    const all = questions.map(named);
    const decisions: Decision[] = [];
    for (let start = 0; start < all.length; start += batchMax) {
      const told = await post('/v1/decisions', { questions: all.slice(start, start + batchMax) }) as { readonly decisions: readonly Decision[] };
      decisions.push(...told.decisions);
    }
    return decisions;
  };
  return {
    decide,
    decideHere: async (question, facts, ask) => {
      const answer = local?.decide(question, facts);
      if (answer && !isToRecord(question, answer)) return { answer, at: question.at, stands: 'now' };
      const [decision] = await decide([ask]);
      if (!decision) throw new RequestRefused(0, 'no-answer', 'no decision came back');
      return decision;
    },
    people: {
      register: async (person) => (await post('/v1/people', named(person)) as { readonly person: string }).person,
      collected: async (collection) => (await post('/v1/collections', named(collection)) as { readonly ids: readonly [string] }).ids[0],
      happened: async (person, happenings) => (await post('/v1/happenings', { person, happenings: happenings.map(named) }) as { readonly ids: readonly string[] }).ids,
    },
    choices: {
      record: async (person, choices) => (await post('/v1/choices', { person, choices: choices.map(named) }) as { readonly ids: readonly string[] }).ids,
    },
  };
};
