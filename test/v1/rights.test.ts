import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseEmailAddress } from '../../src/core/identifiers/email-address.ts';
import { officerOf, openHouse, photograph, provenPerson, requestForm, type House } from '../server/running-house.ts';
import { consentToProvision, provide, type ServiceCaller, serviceOf, use } from './service-caller.ts';

let house: House;
let shop: ServiceCaller;
beforeAll(async () => {
  house = await openHouse();
  shop = await serviceOf(house);
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

/** What is decided of a person, over much of what can be asked. */
const answersAbout = async (person: string): Promise<readonly unknown[]> => {
  const purposes = ['customers.services', 'customers.registration', 'customers.analysis', 'customers.related-services', 'nothing'];
  const actions = ['use', 'match-logs', 'train', 'infer', 'sell', 'share', 'joint-use', 'entrust', 'anonymise'];
  const questions = actions.flatMap((action) => purposes.map((purpose) => use(person, { action, purpose, items: ['profile.name', 'work-history', 'special-care'] })));
  const told = await shop.ask(...questions, provide(person), provide(person, { recipient: 'placement-agencies', situation: 'contact' }));
  return told.map(({ answer, problem }) => answer ?? problem);
};

it('decides the same of a person before and after they used a right, but for what the right is there to stop [LC-4-n]', async () => {
  const { system, configuration: { tenant } } = house;
  const email = parseEmailAddress('hanako@example.jp');
  if (!email.ok) throw new Error(email.rule);
  // One and the same person: who asks at the portal, and whom the services ask about.
  const person = await system.transactions.run(async (transaction) => await system.people.personOf(transaction, tenant, email.value));
  await shop.done(201, 'POST', '/v1/collections', {
    person, class: 'customers', service: 'recruiting', collection: 'registration', items: 'all', membership: 'member', origin: 'person', shown: { policy: 'leverages-group', version: '2025-05-27' },
  });
  await shop.choose(person, consentToProvision);
  const before = await answersAbout(person);
  expect(new Set(before.map((answer) => (answer as { readonly outcome: string }).outcome))).toEqual(new Set(['allow', 'partial', 'deny']));

  const caller = await provenPerson(house, 'hanako@example.jp');
  const response = await caller.ask('POST', '/api/portal/requests', requestForm(await photograph()));
  expect(response.status).toBe(201);
  const { rows } = await system.store.pool.query('select person_id from request_case');
  expect(rows).toEqual([{ person_id: person }]);
  expect(await answersAbout(person)).toEqual(before);

  const { caseNumber } = await response.json() as { readonly caseNumber: string };
  const officer = await officerOf(house, 'officer@example.jp', tenant, true);
  expect((await officer.ask('POST', `/api/console/cases/${caseNumber}/identity`, { decision: 'confirm' })).status).toBe(204);
  expect(await answersAbout(person)).toEqual(before);

  // A right that changes what may be done changes that, and nothing beside: not while it stands, nor once it is taken back.
  // The fifth and sixth of the actions above, for each of five purposes.
  const isSale = (place: number): boolean => place >= 20 && place < 30;
  const without = (answers: readonly unknown[], of: (place: number) => boolean): readonly unknown[] => answers.filter((_answer, place) => !of(place));
  const rights: readonly (readonly [use: object, back: object | undefined, touches: (place: number) => boolean])[] = [
    [{ kind: 'opt-out', of: 'sale' }, { kind: 'opt-in', of: 'sale' }, isSale],
    [{ kind: 'signal' }, { kind: 'opt-in', of: 'sale' }, isSale],
    [{ kind: 'opt-out', of: 'advertising' }, { kind: 'opt-in', of: 'advertising' }, () => false],
    [{ kind: 'stop', what: { kind: 'item', item: 'contact.phone' } }, { kind: 'lift', what: { kind: 'item', item: 'contact.phone' } }, () => false],
    [{ kind: 'stop', what: { kind: 'purpose', purpose: 'customers.surveys' } }, { kind: 'lift', what: { kind: 'purpose', purpose: 'customers.surveys' } }, () => false],
    [{ kind: 'withdrawal', of: { to: 'provision', recipient: 'promotion' } }, undefined, () => false],
  ];
  for (const [right, back, touches] of rights) {
    await shop.choose(person, right);
    expect(without(await answersAbout(person), touches)).toEqual(without(before, touches));
    if (back) await shop.choose(person, back);
    expect(await answersAbout(person)).toEqual(before);
  }
});
