import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../src/core/decide/answer.ts';
import type { Facts } from '../src/core/decide/facts.ts';
import { decidePlainly } from '../src/core/decide/plain/decide-plainly.ts';
import type { Question } from '../src/core/decide/question.ts';
import { compileEngine, type Engine } from '../src/core/decide/tables/engine.ts';
import type { PolicyText } from '../src/core/policy/model/policy.ts';
import { caslDecider, type Peer } from './decide/casl.ts';
import { largePolicy, size } from './decide/large-policy.ts';
import { type Asked, askedQuestions } from './decide/questions.ts';
import { median, printFigure } from './ledger/bench-store.ts';

export const name = 'decide';

const rounds = 7;
const count = 10_000;
/** How often a round goes through its questions where the peer is not waited for. */
const passes = 5;

type Decide = (question: Question, facts: Facts) => unknown;
/** Goes through the questions once; microseconds of processor time for each, on the average. */
type Way = (asked: readonly Asked[], decide: Decide) => number;

/**
 * Decisions of one thread; each round has a seventh of 10,000 different questions. As text, question and answer are JSON for both sides: parsed by
 * JSON.parse, written by JSON.stringify. As values, neither is. Facts are values: they come from the store. Processor time, so that what else
 * the machine does counts for nothing.
 */
export const run = (): Promise<void> => {
  const policy = largePolicy(1);
  const [engine, larger, casl] = [compileEngine([policy]), compileEngine([largePolicy(10)]), caslDecider(policy)];
  const asked = askedQuestions(count);
  const ways = {
    text: [asText, engine.decide], peerText: [asText, casl.decide], values: [asValues, engine.decide], peerValues: [asValues, casl.decide],
    states: [asValues, engine.statesOnly], peerStates: [asValues, casl.allowed], largerText: [asText, larger.decide], bareText: [asText, engine.statesOnly],
  } as const satisfies Readonly<Record<string, readonly [Way, Decide]>>;
  const keys = Object.keys(ways) as (keyof typeof ways)[];
  const times = Object.fromEntries(keys.map((key) => [key, []])) as unknown as Record<keyof typeof ways, number[]>;
  for (let round = -1; round < rounds; round += 1) {
    const own = asked.filter((_, at) => at % rounds === Math.max(round, 0));
    for (const key of round % 2 === 0 ? keys : keys.toReversed()) {
      const [way, decide] = ways[key];
      const time = way(key.startsWith('peer') ? own : Array.from({ length: passes }, () => own).flat(), decide);
      if (round >= 0) times[key].push(time);
    }
  }
  const spread = spreadOf(asked, engine.decide);
  const correct = isCorrect(asked, engine, larger, casl, policy);
  const of = `${size.purposes} purposes x ${size.items} items x ${size.recipients} recipients x ${size.classes} classes`;
  const rates = (key: keyof typeof ways): readonly number[] => times[key].map((time) => 1e6 / time);
  print(`decisions with reasons per second, JSON in and out, ${of}, against CASL 7`, rates('text'), rates('peerText'), correct);
  print('the same of values, without JSON', rates('values'), rates('peerValues'), correct);
  print('states alone, of values, against the permitted fields of CASL 7', rates('states'), rates('peerStates'), correct);
  print('ten times the statements against once, JSON in and out, microseconds', times.largerText, times.text, correct);
  print('with reasons and duties against states alone, of values, microseconds', times.values, times.states, correct);
  print('the same with JSON in and out, where the reasons are more than half of the text', times.text, times.bareText, correct);
  print('p99 against p50 of all decisions, JSON in and out, microseconds', spread.map(({ all }) => all.nearlyAll), spread.map(({ all }) => all.half), correct);
  print('the same of each question\'s median of the rounds', spread.map(({ medians }) => medians.nearlyAll), spread.map(({ medians }) => medians.half), correct);
  return Promise.resolve();
};

/** Round by round: both ways of a round are measured in one another's surroundings. */
const print = (figure: string, ours: readonly number[], peer: readonly number[], correct: boolean): void => {
  printFigure(figure, median([...ours]), median([...peer]), median(ours.map((one, round) => one / (peer[round] ?? Number.NaN))), rounds, correct);
};

const processorTime = (asked: readonly Asked[], decide: (one: Asked) => unknown): number => {
  let answered = 0;
  const started = process.cpuUsage();
  for (const one of asked) if (decide(one) !== undefined) answered += 1;
  const { user, system } = process.cpuUsage(started);
  if (answered !== asked.length) throw new Error('not every question was answered');
  return (user + system) / asked.length;
};

const asText: Way = (asked, decide) => processorTime(asked, ({ text, facts }) => JSON.stringify(decide(JSON.parse(text) as Question, facts)));
const asValues: Way = (asked, decide) => processorTime(asked, ({ question, facts }) => decide(question, facts));

interface Spread {
  readonly half: number;
  readonly nearlyAll: number;
}

/** The time on the clock of every single decision, in rounds over all questions. */
const spreadOf = (asked: readonly Asked[], decide: Decide): readonly { readonly all: Spread; readonly medians: Spread }[] => {
  const all = Array.from({ length: rounds }, () => Float64Array.from(asked, ({ text, facts }) => {
    const started = performance.now();
    JSON.stringify(decide(JSON.parse(text) as Question, facts));
    return (performance.now() - started) * 1000;
  }));
  const medians = percentiles(Float64Array.from(asked, (_, at) => median(all.map((times) => times[at] ?? 0))));
  return all.map((times) => ({ all: percentiles(times), medians }));
};

const percentiles = (times: Float64Array): Spread => {
  const sorted = times.toSorted();
  return { half: sorted[Math.floor(sorted.length * 0.5)] ?? 0, nearlyAll: sorted[Math.floor(sorted.length * 0.99)] ?? 0 };
};

/** Every answer is the plain interpreter's, that of the larger policy's tables, and the peer's as far as it goes: which items. */
const isCorrect = (asked: readonly Asked[], engine: Engine, larger: Engine, casl: Peer, policy: PolicyText): boolean =>
  asked.every(({ question, facts }) => {
    const answer: Answer = engine.decide(question, facts);
    const { outcome, items } = answer;
    const clear = items.filter(({ state }) => state === 'clear').map(({ item }) => item);
    const peers = casl.decide(question, facts).items.filter(({ allowed }) => allowed).map(({ item }) => item);
    return isDeepStrictEqual(engine.statesOnly(question, facts), { outcome, items }) && isDeepStrictEqual(larger.decide(question, facts), answer) &&
      isDeepStrictEqual(peers, clear) && isDeepStrictEqual(casl.allowed(question, facts), clear) && isDeepStrictEqual(decidePlainly([policy], question, facts), answer);
  });
