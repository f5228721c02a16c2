import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '../command-line/ran.ts';
import { openServers, type Servers } from './server-processes.ts';
import { consentToProvision, customer, provide, ServiceCaller, use } from './service-caller.ts';

let world: Servers;
let folder: string;
beforeAll(async () => { [world, folder] = [await openServers(1), await mkdtemp(path.join(tmpdir(), 'yakusoku-commands-'))]; });
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});
const environment = (): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(world.settings).filter((entry) => entry[1] !== undefined));
const shop = (): ServiceCaller => {
  const [caller] = world.callers;
  if (!caller) throw new Error('a server');
  return caller;
};

it('makes a key that opens what it was made for, shows it once, and revokes it from one moment to the next', async () => {
  const keys = async (...args: readonly string[]) => await runCommand('service-key', 'serviceKeyCommand', args, environment());
  const made = await keys('add', 'recruiting-web', '--scopes', 'decide,people', '--json');
  const { id, key } = JSON.parse(made.out) as { readonly id: string; readonly key: string };
  const service = new ServiceCaller(world.configuration.services?.url ?? '', key);
  const person = await service.register();
  const status = async (method: string, to: string, body: object): Promise<number> => (await service.send(method, to, body)).status;
  const signal = { person, choices: [{ kind: 'signal', method: 'click', evidence: 'log-1' }] };
  expect([await status('POST', '/v1/decisions', { questions: [use(person)] }), await status('POST', '/v1/choices', signal)]).toEqual([200, 403]);
  const listed = await keys('list');
  expect(listed.out).toContain(`${id}  recruiting-web  decide,people`);
  expect(listed.out).not.toContain(key.split('_')[3]);
  expect(await keys('revoke', id)).toMatchObject({ code: 0, out: `id: ${id}\nrevoked: true\n` });
  expect(await status('POST', '/v1/decisions', { questions: [use(person)] })).toBe(401);
  expect((await keys('revoke', id)).code).toBe(1);
  expect(await keys('add', 'x', '--scopes', 'everything')).toMatchObject({ code: 2, out: '' });
});

it('decides about a person of the store as the server does, and records what has to be', async () => {
  const person = await customer(shop());
  await shop().choose(person, consentToProvision);
  const question = provide(person) as { readonly id: string };
  const file = path.join(folder, 'question.json');
  await writeFile(file, JSON.stringify({ questions: [use(person), question] }));
  const typed = await runCommand('decide', 'decideCommand', [file, '--store', '--json'], environment());
  const { decisions } = JSON.parse(typed.out) as { readonly decisions: readonly { readonly answer: unknown }[] };
  const told = await shop().ask(use(person), question);
  expect(decisions.map(({ answer }) => answer)).toEqual(told.map(({ answer }) => answer));
  const { rows } = await world.system.store.pool.query('select recorded_by from decision_record where decision_id = $1', [question.id]);
  expect(rows).toEqual([{ recorded_by: 'command-line' }]);
});
