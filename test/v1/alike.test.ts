import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayBeDone, RequestRefused, yakusokuClient, type Client, type QuestionToAsk } from '../../sdk/node/client.ts';
import { decidePlainly } from '../../src/core/decide/plain/decide-plainly.ts';
import { compileEngine } from '../../src/core/decide/tables/engine.ts';
import { noFacts } from '../../src/core/decide/facts.ts';
import type { Question } from '../../src/core/decide/question.ts';
import { calendarDate } from '../../src/core/identifiers/calendar-date.ts';
import { instant } from '../../src/core/identifiers/instant.ts';
import { readQuestion } from '../../src/entry/server/contract/asked-question.ts';
import { question as questionShape } from '../../src/entry/server/contract/decisions.ts';
import { runCommand } from '../command-line/ran.ts';
import { textsIn } from './texts-in.ts';
import { openHouse, type House } from '../server/running-house.ts';
import { consentToProvision, customer, keyOf, outcomes, provide, ServiceCaller, use } from './service-caller.ts';

let house: House;
let shop: ServiceCaller;
let client: Client;
let folder: string;
const [policy] = await textsIn('policies/leverages-group');
if (!policy) throw new Error('no policy');
const options = async () => ({ url: house.configuration.services?.url ?? '', key: await keyOf(house.system, house.configuration.tenant) });
beforeAll(async () => {
  [house, folder] = [await openHouse(), await mkdtemp(path.join(tmpdir(), 'yakusoku-alike-'))];
  const own = await options();
  shop = new ServiceCaller(own.url, own.key);
  client = yakusokuClient({ ...own, language: 'ja' });
});
afterAll(async () => {
  await house.close();
  await rm(folder, { recursive: true, force: true });
});

const at = '2026-11-20T03:00:00.000Z';
const earlier = '2026-10-01T00:00:00.000Z';
const pick = <T>(list: readonly T[], n: number): T => {
  if (list.length === 0) throw new Error('an empty list');
  return list[n % list.length] as T;
};

/** Two hundred different questions over what the policy declares, and some that it does not. */
const questions: readonly QuestionToAsk[] = Array.from({ length: 200 }, (_, n) => {
  const items = n % 4 === 0 ? ['profile.name'] : n % 4 === 2 ? ['profile.name', 'nonsense'] : [...new Set([pick(policy.items, n * 7).id, pick(policy.items, n * 3 + 1).id, pick([...policy.items.map(({ id }) => id as string), 'nonsense'], n * 5)])];
  const recipient = pick(policy.provision?.recipients ?? [], n);
  const held = n % 2 === 0 ? 'customers' : pick(policy.classes, n).id;
  const own = policy.purposes.filter((one) => one.class === held);
  return {
    action: pick(['use', 'provide', 'contact', 'train', 'infer', 'match-logs', 'collect', 'record-call', 'receive', 'entrust', 'joint-use', 'transfer-abroad', 'anonymise', 'sell', 'share'] as const, n),
    purpose: n % 9 === 0 ? 'nothing-declared' : pick([...(own.length > 0 ? own : policy.purposes)], n).id, items, at,
    service: 'recruiting', channel: n % 2 === 0 ? 'email' : 'telephone', means: 'encrypted-web', recipient: recipient.id, situation: pick(recipient.situations, n).id,
    party: 'acme', needed: items, ...(n % 15 === 2 && n % 2 === 0 && { asks: 'consent' }), actor: n % 4 === 0 ? { company: 'leverages' } : {},
    whatIf: {
      residence: pick(['JP', 'US-CA', 'US', undefined], n), age: pick([12, 30, undefined], n),
      holdings: n % 13 === 0 ? [] : [{ class: held, service: 'recruiting', collection: 'registration', items: 'all', membership: pick(['member', 'left'], n), origin: 'person', shown: { policy: policy.id, version: policy.version }, ...(n % 5 === 0 && { succession: { originPurposes: n % 2 === 0 ? own.map(({ id }) => id) : [] } }) }],
      facts: {
        consents: n % 3 === 0 ? [] : [{ id: 'c-1', to: pick(['provision', 'use', 'special-care', 'abroad'], n), recipient: recipient.id, items: 'all', country: 'US', informed: true, method: pick(['click', 'silence'], n), at: earlier }],
        stops: n % 7 === 0 ? [{ id: 's-1', what: { kind: 'item', item: pick(items, 0) }, at: earlier }] : [],
        happenings: [{ kind: 'situation', situation: 'contact', recipient: recipient.id, at: earlier }, { kind: 'recording-announced', at: earlier }],
        parties: [{
          id: 'acme', country: pick(['JP', 'US', 'BR', 'FR'], n), selected: true, member: n % 2 === 0, ownPurpose: false, matches: false, acquisitionShown: true,
          contracts: [{ kind: pick(['entrustment', 'equivalent-measures', 'joint-use-agreement'], n), items: 'all', from: '2026-01-01' }], checkedOn: '2026-09-01',
        }],
      },
    },
  };
});

describe('the command line, HTTP and the client', () => {
  it('answer two hundred questions alike, as the plain interpreter does', async () => {
    const file = path.join(folder, 'questions.json');
    await writeFile(file, JSON.stringify({ questions }));
    const typed = await runCommand('decide', 'decideCommand', [file, '--policies', 'policies/leverages-group', '--json']);
    const fromCommand = (JSON.parse(typed.out) as { readonly decisions: readonly { readonly answer: unknown }[] }).decisions.map(({ answer }) => answer);
    const fromHttp = (await shop.ask(...questions)).map(({ answer }) => answer);
    const fromClient = (await client.decide(questions)).map((one) => ('answer' in one ? one.answer : one.problem));
    const plainly = questions.map((one) => {
      const { question, about } = readQuestion(questionShape.parse(one));
      return about.kind === 'what-if' ? JSON.parse(JSON.stringify(decidePlainly([policy], { ...question, at: instant(at), person: about.person }, about.facts))) as unknown : undefined;
    });
    expect(fromHttp).toHaveLength(200);
    expect(fromHttp).toEqual(plainly);
    expect(fromClient).toEqual(fromHttp);
    expect(fromCommand).toEqual(fromHttp);
    expect(new Set(fromHttp.map((answer) => answer?.outcome))).toEqual(new Set(['allow', 'deny', 'partial']));
  });
});

describe('the client', () => {
  it('registers, records and asks; nothing is permitted but by an answer for now', async () => {
    const person = await client.people.register({ residence: 'JP', birthDate: '1990-04-01' });
    await client.people.collected({ person, class: 'customers', service: 'recruiting', collection: 'registration', items: 'all', membership: 'member', origin: 'person' });
    const [allowed, then, thought] = await client.decide([use(person) as QuestionToAsk, { ...use(person) as QuestionToAsk, at: earlier }, questions[0] ?? use(person) as QuestionToAsk]);
    expect([allowed, then, thought].map((one) => one && mayBeDone(one))).toEqual([true, false, false]);
    await client.choices.record(person, [{ kind: 'stop', what: { kind: 'all' }, method: 'click', evidence: 'form-1' }]);
    const [stopped] = await client.decide([use(person) as QuestionToAsk]);
    expect(stopped && mayBeDone(stopped)).toBe(false);
  });

  it('says what to send, in the language asked for', async () => {
    const fault: unknown = await client.decide([{ action: 'use', purpose: 'p', items: ['a', 'a'], person: 'x' }]).catch((one: unknown) => one);
    expect(fault).toBeInstanceOf(RequestRefused);
    expect(fault).toMatchObject({ status: 400, code: 'invalid-input', fields: [{ path: 'questions.0.items', rule: 'each once' }] });
    expect(String(fault)).toContain('一つずつ');
    await expect(yakusokuClient({ ...await options(), key: 'wrong' }).decide([])).resolves.toEqual([]);
    await expect(yakusokuClient({ ...await options(), key: 'wrong' }).people.register({})).rejects.toMatchObject({ status: 401, code: 'key-not-accepted' });
  });

  it('decides by itself what needs no record, and leaves the rest to the server, which records it', async () => {
    const person = await customer(shop);
    await shop.choose(person, consentToProvision);
    let journeys = 0;
    const local = compileEngine([policy]);
    const own = yakusokuClient({ ...await options(), local: { decide: (question, facts) => { journeys -= 1; return local.decide(question, facts); } } });
    const { question } = readQuestion(questionShape.parse(use(person)));
    const here: Question = {
      ...question, at: instant(at),
      person: { residence: 'JP', age: 36, holdings: [{ class: 'customers', service: 'recruiting', collection: 'registration', items: 'all', membership: 'member', origin: 'person', shown: undefined }] },
    };
    const decided = await own.decideHere(here, noFacts, use(person) as QuestionToAsk & { readonly person: string });
    expect(decided).toMatchObject({ answer: { outcome: 'allow' } });
    expect(decided).not.toHaveProperty('recorded');
    const asked = provide(person) as QuestionToAsk & { readonly person: string };
    const provision: Question = { ...here, ...readQuestion(questionShape.parse(asked)).question };
    const consents = [{ id: 'c', to: 'provision', purpose: undefined, recipient: 'business-partners', items: ['profile.name', 'work-history'], country: undefined, informed: false, method: 'click', by: 'person', at: instant(earlier) }] as const;
    expect(await own.decideHere(provision, { ...noFacts, consents }, asked)).toMatchObject({ recorded: { id: asked.id } });
    // What is entrusted is on record as well, so that a stop reaches who has it.
    const host = { id: 'host', country: 'JP', selected: true, member: false, ownPurpose: false, matches: false, acquisitionShown: false, contracts: [{ kind: 'entrustment', items: 'all', from: calendarDate('2026-01-01'), until: undefined }], checkedOn: undefined, countryReason: undefined } as const;
    await shop.done(204, 'PUT', '/v1/parties/host', { ...host, id: undefined });
    const entrusting = use(person, { id: crypto.randomUUID(), action: 'entrust', party: 'host' }) as QuestionToAsk & { readonly person: string };
    expect(await own.decideHere({ ...here, ...readQuestion(questionShape.parse(entrusting)).question }, { ...noFacts, parties: [host] }, entrusting)).toMatchObject({ answer: { outcome: 'allow' }, recorded: { id: entrusting.id } });
    expect(journeys).toBe(-3);
    expect(outcomes(await shop.ask(asked))).toEqual(['allow']);
  });
});
