import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Answer, ItemState } from '../../src/core/decide/answer.ts';
import { noFacts } from '../../src/core/decide/facts.ts';
import type { Facts } from '../../src/core/decide/facts.ts';
import { decidePlainly } from '../../src/core/decide/plain/decide-plainly.ts';
import type { Question } from '../../src/core/decide/question.ts';
import { reasonDefinitions } from '../../src/core/decide/reasons.ts';
import { compileEngine } from '../../src/core/decide/tables/engine.ts';
import type { Engine } from '../../src/core/decide/tables/engine.ts';
import { calendarDate } from '../../src/core/identifiers/calendar-date.ts';
import type { Commencements } from '../../src/core/law/all-rules.ts';
import { inForceOn } from '../../src/core/policy/model/governing.ts';
import { readPolicy } from '../../src/core/policy/model/read.ts';
import type { PolicyLibrary } from '../../src/core/policy/model/resolve.ts';

const folder = new URL('../../policies/', import.meta.url);

const read = (file: string): PolicyLibrary[number] => {
  const { value } = readPolicy(readFileSync(new URL(file, folder)), file);
  if (!value) throw new Error(`${file} cannot be read`);
  return value;
};

/** Every version of the example policies, as they stand in `policies`. */
export const library: PolicyLibrary = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml')).sort().map(read);

const engines = new WeakMap<PolicyLibrary, Map<string, { readonly inForce: PolicyLibrary; readonly engine: Engine }>>();

const engineOn = (texts: PolicyLibrary, day: string, commencements: Commencements): { readonly inForce: PolicyLibrary; readonly engine: Engine } => {
  const known = engines.get(texts) ?? new Map<string, { readonly inForce: PolicyLibrary; readonly engine: Engine }>();
  engines.set(texts, known);
  const key = `${day} ${JSON.stringify(commencements)}`;
  const found = known.get(key);
  if (found) return found;
  const inForce = inForceOn(texts, calendarDate(day));
  const made = { inForce, engine: compileEngine(inForce, commencements) };
  known.set(key, made);
  return made;
};

/** The answer of the plain interpreter and of the tables, which is one. */
export const decide = (question: Question, facts: Facts = noFacts, commencements: Commencements = {}, texts: PolicyLibrary = library): Answer => {
  // The questions of these tests are asked at noon in Tokyo, so that the day is the same there.
  const { inForce, engine } = engineOn(texts, question.at.slice(0, 10), commencements);
  const plain = decidePlainly(inForce, question, facts, commencements);
  expect(engine.decide(question, facts)).toEqual(plain);
  return plain;
};

export const inState = (answer: Answer, state: ItemState): readonly string[] => answer.items.filter((item) => item.state === state).map(({ item }) => item);

/** `allow`, or `deny` or `partial` with the refusals in the order of the rules. */
export const verdict = (answer: Answer): string => {
  const refusals = answer.reasons.filter(({ code }) => reasonDefinitions[code].effect === 'refuses').map(({ code }) => code);
  return [answer.outcome, ...new Set(refusals)].join(' ');
};

/** Codes of what was there and did not count. */
export const ignored = (answer: Answer): readonly string[] =>
  answer.reasons.filter(({ code }) => reasonDefinitions[code].effect === 'ignores').map(({ code, about }) => (about === undefined ? code : `${code} ${about}`));

export const codes = (answer: Answer): readonly string[] => answer.reasons.map(({ code }) => code);

export const duties = (answer: Answer): readonly string[] => answer.duties.map(({ kind, about }) => (about === undefined ? kind : `${kind} ${about}`));
