import { isDeepStrictEqual } from 'node:util';
import type { Answer, ItemState } from '../src/core/decide/answer.ts';
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
const passes = 15;

type Decide = (question: Question, facts: Facts) => unknown;
type Write = (question: Question, facts: Facts) => string;
/** Goes through the questions once; microseconds of processor time for each, on the average. */
type Way = (asked: readonly Asked[]) => number;

/**
 * Decisions of one thread; each round has a seventh of 10,000 different questions. As text, the question is parsed by JSON.parse and the answer is the
 * bytes that are sent: ours as the engine writes it, the peer's by JSON.stringify. Answers without reasons are written in the faster of both ways.
 * As values, nothing is read or written. Facts are values: they come from the store. Processor time, so that what else the machine does counts for nothing.
 */
export const run = (): Promise<void> => {
  const policy = largePolicy(1);
  const [engine, larger, casl] = [compileEngine([policy]), compileEngine([largePolicy(10)]), caslDecider(policy)];
  const asked = askedQuestions(count);
  const ways = {
    text: asText(writtenBy(engine)), peerText: asText(stringified(casl.decide)), values: asValues(engine.decide), peerValues: asValues(casl.decide),
    states: asValues(engine.statesOnly), peerStates: asValues(casl.allowed), largerText: asText(writtenBy(larger)),
    stringifiedText: asText(stringified(engine.decide)), bareText: asText(bareWrittenBy(engine, policy)), bareStringifiedText: asText(stringified(engine.statesOnly)),
  } as const satisfies Readonly<Record<string, Way>>;
  const keys = Object.keys(ways) as (keyof typeof ways)[];
  const times = Object.fromEntries(keys.map((key) => [key, []])) as unknown as Record<keyof typeof ways, number[]>;
  for (let round = -1; round < rounds; round += 1) {
    const own = asked.filter((_, at) => at % rounds === Math.max(round, 0));
    for (const key of round % 2 === 0 ? keys : keys.toReversed()) {
      const time = ways[key](key.startsWith('peer') ? own : Array.from({ length: passes }, () => own).flat());
      if (round >= 0) times[key].push(time);
    }
  }
  const spread = spreadOf(asked, writtenBy(engine));
  const correct = isCorrect(asked, engine, larger, casl, policy);
  const of = `${size.purposes} purposes x ${size.items} items x ${size.recipients} recipients x ${size.classes} classes`;
  const rates = (key: keyof typeof ways): readonly number[] => times[key].map((time) => 1e6 / time);
  print(`decisions with reasons per second, JSON in and out, ${of}, against CASL 7`, rates('text'), rates('peerText'), correct);
  print('the same of values, without JSON', rates('values'), rates('peerValues'), correct);
  print('states alone, of values, against the permitted fields of CASL 7', rates('states'), rates('peerStates'), correct);
  print('ten times the statements against once, JSON in and out, microseconds', times.largerText, times.text, correct);
  print('with reasons and duties against states alone, of values, microseconds', times.values, times.states, correct);
  print('the same with JSON in and out', times.text, times.bareText, correct);
  print('the same where both are written by JSON.stringify', times.stringifiedText, times.bareStringifiedText, correct);
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

const asText = (write: Write): Way => (asked) => processorTime(asked, ({ text, facts }) => Buffer.from(write(JSON.parse(text) as Question, facts)));
const asValues = (decide: Decide): Way => (asked) => processorTime(asked, ({ question, facts }) => decide(question, facts));

const writtenBy = ({ write }: Engine): Write => (question, facts) => write(question, facts).json;
const stringified = (decide: Decide): Write => (question, facts) => JSON.stringify(decide(question, facts));

/** The states alone, put together from names that are quoted before, as the engine does it. */
const bareWrittenBy = ({ statesOnly }: Engine, { items: all }: PolicyText): Write => {
  const forms = new Map(all.map(({ id }) => [String(id), { clear: stated(id, 'clear'), masked: stated(id, 'masked'), withheld: stated(id, 'withheld') }]));
  return (question, facts) => {
    const { outcome, items } = statesOnly(question, facts);
    let text = '';
    for (const { item, state } of items) text += (text === '' ? '' : ',') + (forms.get(item)?.[state] ?? stated(item, state));
    return `{"outcome":"${outcome}","items":[${text}]}`;
  };
};
const stated = (item: string, state: ItemState): string => JSON.stringify({ item, state });

interface Spread {
  readonly half: number;
  readonly nearlyAll: number;
}

/** The time on the clock of every single decision, in rounds over all questions. */
const spreadOf = (asked: readonly Asked[], write: Write): readonly { readonly all: Spread; readonly medians: Spread }[] => {
  const all = Array.from({ length: rounds }, () => Float64Array.from(asked, ({ text, facts }) => {
    const started = performance.now();
    Buffer.from(write(JSON.parse(text) as Question, facts));
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
    return writtenBy(engine)(question, facts) === JSON.stringify(answer) && bareWrittenBy(engine, policy)(question, facts) === JSON.stringify({ outcome, items }) &&
      isDeepStrictEqual(engine.statesOnly(question, facts), { outcome, items }) && isDeepStrictEqual(larger.decide(question, facts), answer) &&
      isDeepStrictEqual(peers, clear) && isDeepStrictEqual(casl.allowed(question, facts), clear) && isDeepStrictEqual(decidePlainly([policy], question, facts), answer);
  });
