import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CollectedRows } from '../../src/entry/server/contract/console.ts';
import { ask, caseSeen, casesSeen, decideUntilReplied, provenAccounts, type Member } from '../faults/case-steps.ts';
import { openHouse, signedIn, type House } from '../faults/house.ts';
import { linksIn, mailsOf, openedReply } from '../faults/reply.ts';
import { textsIn } from './texts-in.ts';
import type { Caller } from '../server/cookie-jar.ts';
import { connected } from '../sources/example-databases.ts';
import { outcomes, type ServiceCaller, serviceOf, type ToldDecision } from './service-caller.ts';

interface Recording {
  readonly file_name: string;
  readonly phone: string;
  readonly seconds: number;
}

let house: House;
let shop: ServiceCaller;
let officer: Caller;
let member: Member;
let recordings: readonly Recording[];
beforeAll(async () => {
  house = await openHouse(60);
  await house.server.start();
  shop = await serviceOf(house);
  officer = await signedIn(house);
  const client = await connected(house.sources['recruiting'] ?? '');
  const { rows: [called] } = await client.query<Member & { readonly id: string }>(
    `select id, email, family_name || ' ' || given_name as name, to_char(birth_date, 'YYYY-MM-DD') as "birthDate" from member
     where email = lower(email) and exists (select from call_recording where member_id = member.id) order by id limit 1`);
  if (!called) throw new Error('nobody was called');
  member = called;
  ({ rows: recordings } = await client.query<Recording>('select file_name, phone, seconds from call_recording where member_id = $1 order by id', [called.id]));
  await client.end();
});
afterAll(async () => { await house.close(); });

const codes = ({ answer }: ToldDecision): readonly string[] => answer?.reasons.map(({ code }) => code) ?? [];

it('recordings of calls: for the one purpose, announced on record when the call begins, found by a disclosure request [LG-1-1c]', async () => {
  const { system, configuration: { tenant } } = house;
  const person = await system.transactions.run(async (transaction) => await system.people.personOf(transaction, tenant, member.email));
  const call = (more: object = {}) => ({ action: 'record-call', purpose: 'customers.calls', items: ['call-recording'], person, service: 'recruiting', ...more });
  const collected = { person, class: 'customers', service: 'recruiting', collection: 'call', items: ['call-recording'], membership: 'member', origin: 'person' };
  await shop.done(201, 'POST', '/v1/collections', collected);

  // Not before it was said that the call is recorded, and that it was said is on record.
  const [before] = await shop.ask(call());
  expect(before?.answer).toMatchObject({ outcome: 'deny', reasons: [{ code: 'recording-not-announced' }], duties: [{ kind: 'announce-recording', items: ['call-recording'] }] });
  await shop.done(201, 'POST', '/v1/happenings', { person, happenings: [{ kind: 'recording-announced' }] });
  expect(outcomes(await shop.ask(call()))).toEqual(['allow']);
  const { rows: told } = await system.store.pool.query('select recorded_by, record from person_record where person_id = $1 and kind = $2', [person, 'happening']);
  expect(told).toMatchObject([{ recorded_by: 'shop', record: { kind: 'recording-announced' } }]);

  // Of all purposes of the policy one uses it for customers.
  const [policy] = await textsIn('policies/leverages-group');
  const purposes = policy?.purposes.map(({ id }) => id) ?? [];
  expect(purposes.length).toBeGreaterThan(40);
  const used = await shop.ask(...purposes.map((purpose) => call({ action: 'use', purpose })));
  expect(purposes.filter((_purpose, place) => used[place]?.answer?.outcome !== 'deny')).toEqual(['customers.calls']);
  for (const [place, purpose] of purposes.entries()) {
    if (purpose.startsWith('customers.') && purpose !== 'customers.calls') expect(used[place] && codes(used[place])).toContain('item-outside-purpose');
  }

  // The person asks what is held, and it is among what is found and sent.
  const asked = await ask(house, member);
  await house.worker.start();
  const stage = async (): Promise<string | undefined> => (await casesSeen(officer)).find(({ number }) => number === asked.number)?.stage;
  const post = async (to: string, body?: object): Promise<void> => { expect((await officer.ask('POST', `/api/console/cases/${asked.number}/${to}`, body)).status).toBe(204); };
  await post('identity', { decision: 'confirm' });
  await expect.poll(stage).toBe('account-check');
  await post('accounts', { accounts: provenAccounts(await caseSeen(officer, asked.number)) });
  await expect.poll(stage).toBe('review');
  const found = await (await officer.ask('GET', `/api/console/cases/${asked.number}/collected/recruiting/call-recording?from=0&count=50`)).json() as CollectedRows;
  expect(found.rows.map(({ row }) => ({ file_name: row['file_name'], phone: row['phone'], seconds: row['seconds'] }))).toEqual(recordings);
  for (const { row, withheld } of found.rows) expect([withheld, row['announced_at'], row['started_at']]).toEqual([{}, expect.stringMatching(/\+09:00$/), expect.stringMatching(/\+09:00$/)]);
  await decideUntilReplied(officer, [asked], 240_000);
  await expect.poll(() => linksIn(mailsOf(house, asked))).toHaveLength(1);
  const reply = await openedReply(house, asked, linksIn(mailsOf(house, asked))[0] ?? '');
  expect(Object.keys(reply)).toContainEqual(expect.stringMatching(/^data\/\d+-recruiting-call-recording\.csv$/));
});
