import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type House } from '../server/running-house.ts';
import { customer, outcomes, provide, type ServiceCaller, serviceOf, type ToldDecision, use } from './service-caller.ts';

/** Over HTTP, on a real database: the addendum for California collects nothing from people under 16. */
let house: House;
let shop: ServiceCaller;
beforeAll(async () => {
  house = await openHouse(4);
  shop = await serviceOf(house);
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

const service = 'lighthouse-los-angeles';
/** Born so many years ago on the first of January, so that no day of the year makes another age of it. */
const born = (years: number): string => `${new Date().getUTCFullYear() - years}-01-01`;
const account = () => ({ service, id: crypto.randomUUID() });

/** Registered with the service in California before anybody knew how old they are, unless it is said. */
const resident = async (more: object): Promise<string> => {
  const person = await shop.register({ residence: 'US-CA', ...more });
  await shop.done(201, 'POST', '/v1/collections', {
    person, class: 'customers', service, collection: 'registration', items: ['profile.name', 'contact.email', 'log.cookie'], membership: 'member', origin: 'person',
    shown: { policy: 'leverages-lighthouse-california', version: '2026-01-29' },
  });
  return person;
};
const asked = async (question: object): Promise<ToldDecision> => {
  const [told] = await shop.ask(question);
  if (!told) throw new Error('no decision');
  return told;
};
const codes = ({ answer }: ToldDecision): readonly string[] => answer?.reasons.map(({ code }) => code) ?? [];
const owed = ({ answer }: ToldDecision): readonly string[] => answer?.duties.map(({ kind, about, items }) => [kind, about, ...items].filter((one) => one !== undefined).join(' ')) ?? [];
const here = (person: string, more: object = {}): object => use(person, { service, ...more });
const share = (person: string): object => here(person, { id: crypto.randomUUID(), action: 'share', purpose: 'customers.related-services', items: ['log.cookie'], recipient: 'ad-networks' });

describe('somebody who is found to be under 16 [LC-6 part]', () => {
  it('has nothing used from the next decision on, what was collected is to be erased, and who got it before is told', async () => {
    const known = account();
    const person = await resident({ account: known });
    expect([outcomes([await asked(here(person)), await asked(share(person))]), owed(await asked(here(person)))]).toEqual([['allow', 'allow'], []]);
    expect(await shop.register({ account: known, birthDate: born(12) })).toBe(person);
    const told = await asked(here(person));
    expect([told.answer?.outcome, codes(told), owed(told)]).toEqual(['deny', ['minor-not-kept'], ['tell-recipients ad-networks profile.name contact.email', 'purge-collected profile.name contact.email']]);
    expect(told.answer?.reasons[0]).toMatchObject({ from: { policy: 'leverages-lighthouse-california', number: '6.' } });
    const shared = await asked(share(person));
    expect([shared.answer?.outcome, codes(shared), owed(shared)]).toEqual(['deny', ['minor-not-kept', 'minor-not-sold'], ['tell-recipients ad-networks log.cookie', 'purge-collected log.cookie']]);
    // What is not held of the person is not to be erased.
    expect(owed(await asked(here(person, { items: ['profile.name', 'work-history'] })))).toEqual(['tell-recipients ad-networks profile.name', 'purge-collected profile.name']);
    const form = { class: 'customers', service, collection: 'registration', items: 'all', membership: 'member', origin: 'person', shown: { policy: 'leverages-lighthouse-california', version: '2026-01-29' } };
    expect(codes(await asked(here(person, { action: 'collect', purpose: 'customers.registration', collecting: form })))).toEqual(['minor-not-collected']);
  });

  it('is nobody of 16, nor anybody who lives elsewhere, nor one whose age is not known', async () => {
    const [grown, unknown, away] = [await resident({ birthDate: born(16) }), await resident({}), await resident({ birthDate: born(12), residence: 'US-NY' })];
    expect(outcomes(await shop.ask(...[grown, unknown, away].map((person) => here(person))))).toEqual(['allow', 'allow', 'allow']);
  });
});

describe('a guardian of somebody under the age [LC-6 part]', () => {
  it('consents, withdraws, stops and lifts, and the very next decision obeys; nothing of it opens what the policy does not keep', async () => {
    const person = await resident({ birthDate: born(12) });
    const provided = () => asked(here(person, { id: crypto.randomUUID(), action: 'provide', recipient: 'business-partners', situation: 'scouting', means: 'encrypted-web', items: ['profile.name'], country: 'JP' }));
    const agreed = { kind: 'consent', to: 'provision', recipient: 'business-partners', items: ['profile.name'] };
    expect(codes(await provided())).toEqual(['consent-missing', 'minor-not-kept']);
    await shop.choose(person, agreed);
    expect(codes(await provided())).toEqual(['consent-missing', 'minor-not-kept', 'consent-of-a-minor']);
    await shop.choose(person, { ...agreed, by: 'guardian' });
    expect(codes(await provided())).toEqual(['minor-not-kept', 'consent-of-a-minor']);
    await shop.choose(person, { kind: 'withdrawal', of: { to: 'provision' }, by: 'guardian' });
    expect(codes(await provided())).toEqual(['consent-missing', 'minor-not-kept']);
    const item = { kind: 'item', item: 'profile.name' };
    await shop.choose(person, { kind: 'stop', what: item, by: 'guardian' });
    const stopped = await asked(here(person));
    expect(stopped.answer?.reasons).toMatchObject([{ code: 'minor-not-kept' }, { code: 'stopped', about: 'item', items: ['profile.name'] }]);
    await shop.choose(person, { kind: 'lift', what: item, by: 'guardian' });
    expect(codes(await asked(here(person)))).toEqual(['minor-not-kept']);
    const { rows } = await house.system.store.pool.query<{ by: string }>(`select record->>'by' as by from person_record where person_id = $1 and kind = 'choice' order by sequence`, [person]);
    expect(rows.map(({ by }) => by)).toEqual(['person', 'guardian', 'guardian', 'guardian', 'guardian']);
  });

  it('opens and closes it where the policy takes people of that age', async () => {
    const person = await customer(shop, { birthDate: born(12) });
    const agreed = { kind: 'consent', to: 'provision', recipient: 'business-partners', items: ['profile.name', 'work-history'] };
    const next = async (...choices: readonly object[]) => {
      if (choices.length > 0) await shop.choose(person, ...choices);
      return outcomes(await shop.ask(provide(person), use(person)));
    };
    expect(await next()).toEqual(['deny', 'allow']);
    expect(await next(agreed)).toEqual(['deny', 'allow']);
    expect(await next({ ...agreed, by: 'guardian' })).toEqual(['allow', 'allow']);
    expect(await next({ kind: 'withdrawal', of: { to: 'provision' }, by: 'guardian' })).toEqual(['deny', 'allow']);
    expect(await next({ kind: 'stop', what: { kind: 'all' }, by: 'guardian' })).toEqual(['deny', 'deny']);
    // To end a protection takes whom a consent takes (JP-TP-03).
    expect(await next({ kind: 'lift', what: { kind: 'all' } })).toEqual(['deny', 'deny']);
    expect(await next({ kind: 'lift', what: { kind: 'all' }, by: 'guardian' })).toEqual(['deny', 'allow']);
  });
});
