import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHouse, type House } from '../server/running-house.ts';
import { outcomes, type ServiceCaller, serviceOf } from './service-caller.ts';

// What the cafe's document says of its client companies: a consent is to one of them, by name, and so is each provision.

let house: House;
let shop: ServiceCaller;
beforeAll(async () => {
  house = await openHouse(4);
  shop = await serviceOf(house);
  const party = { country: 'JP', selected: false, member: false, ownPurpose: false, matches: false, acquisitionShown: false, contracts: [] };
  for (const name of ['acme', 'globex']) await shop.done(204, 'PUT', `/v1/parties/${name}`, party);
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

const items = ['profile.name', 'contact.email'];
const consent = (recipient: string) => ({ kind: 'consent', to: 'provision', recipient, items });

it('a consent to one company opens that company and no other, and is withdrawn for it by name [CT-4-1 part]', async () => {
  const person = await shop.register({ residence: 'JP', birthDate: '2004-04-01' });
  await shop.done(201, 'POST', '/v1/collections', {
    person, class: 'customers', service: 'career-ticket-cafe', collection: 'web-service', items: 'all', membership: 'member', origin: 'person',
    shown: { policy: 'career-ticket-cafe', version: '2022-04-01' },
  });
  const to = (party?: string) => ({
    id: crypto.randomUUID(), person, action: 'provide', purpose: 'users.provision', items: [...items, 'work-history'], service: 'career-ticket-cafe',
    recipient: 'client-companies', situation: 'client-companies.consent', country: 'JP', ...(party !== undefined && { party }),
  });
  const asked = async () => outcomes(await shop.ask(to('acme'), to('globex'), to()));
  // A consent to whichever company it may be names none.
  await shop.choose(person, consent('client-companies'));
  await shop.done(201, 'POST', '/v1/happenings', { person, happenings: [{ id: crypto.randomUUID(), kind: 'act', situation: 'client-companies.consent', recipient: 'client-companies' }] });
  expect(await asked()).toEqual(['deny', 'deny', 'deny']);
  const [unnamed] = await shop.ask(to());
  expect(unnamed?.answer?.reasons).toContainEqual(expect.objectContaining({ code: 'party-missing', about: 'client-companies' }));
  expect(unnamed?.answer?.duties).toEqual([]);
  await shop.choose(person, consent('acme'));
  expect(await asked()).toEqual(['partial', 'deny', 'deny']);
  const [acme] = await shop.ask(to('acme'));
  expect(acme?.answer).toMatchObject({
    items: [{ item: 'profile.name', state: 'clear' }, { item: 'contact.email', state: 'clear' }, { item: 'work-history', state: 'withheld' }],
    duties: [{ kind: 'record-provision', about: 'acme', items }, { kind: 'ask-consent', about: 'provision', items: ['work-history'] }],
  });
  await shop.choose(person, consent('globex'));
  expect(await asked()).toEqual(['partial', 'partial', 'deny']);
  await shop.choose(person, { kind: 'withdrawal', of: { to: 'provision', recipient: 'acme' } });
  expect(await asked()).toEqual(['deny', 'partial', 'deny']);
  await shop.choose(person, { kind: 'withdrawal', of: { to: 'provision' } });
  expect(await asked()).toEqual(['deny', 'deny', 'deny']);
  const { rows } = await house.system.store.pool.query('select distinct provided_to from decision_record where person_id = $1 order by provided_to', [person]);
  expect(rows).toEqual([{ provided_to: 'acme' }, { provided_to: 'globex' }]);
});
