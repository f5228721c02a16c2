import { afterAll, beforeAll, expect, it } from 'vitest';
import { takePoliciesIn } from '../../src/entry/cli/starting/prepare-store.ts';
import type { DecisionLog } from '../../src/entry/server/contract/decision-log.ts';
import type { Caller } from '../server/cookie-jar.ts';
import { officerOf, openHouse, otherTenant, type House } from '../server/running-house.ts';
import { consentToProvision, customer, provide, type ServiceCaller, serviceOf } from './service-caller.ts';

let house: House;
let officer: Caller;
beforeAll(async () => {
  house = await openHouse();
  officer = await officerOf(house, 'officer@example.jp', house.configuration.tenant, true);
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

const page = async (before?: string): Promise<DecisionLog> => {
  const response = await officer.ask('GET', `/api/console/decisions${before === undefined ? '' : `?before=${before}`}`);
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return await response.json() as DecisionLog;
};
/** Records so many provisions at one moment. */
const record = async (caller: ServiceCaller, count: number): Promise<readonly string[]> => {
  const person = await customer(caller);
  await caller.choose(person, consentToProvision);
  const told = await caller.ask(...Array.from({ length: count }, () => provide(person)));
  return told.map(({ recorded }) => recorded?.id ?? 'not recorded');
};

it('is read page by page, the newest first, each decision once, many of one moment too [LG-2-1a part]', async () => {
  expect(await page()).toEqual({ decisions: [], more: false });
  const shop = await serviceOf(house);
  const [earlier, later] = [await record(shop, 3), await record(shop, 230)];
  await house.system.tenants.add(otherTenant);
  await takePoliciesIn(house.system, { tenant: otherTenant }, ['policies/leverages-group']);
  const [strange] = await record(await serviceOf(house, otherTenant), 1);
  const pages = [await page()];
  while (pages.at(-1)?.more === true) pages.push(await page(pages.at(-1)?.decisions.at(-1)?.id));
  expect(pages.map(({ decisions }) => decisions.length)).toEqual([100, 100, 33]);
  const ids = pages.flatMap(({ decisions }) => decisions.map(({ id }) => id));
  expect(ids.slice(0, 230).toSorted()).toEqual(later.toSorted());
  expect(ids.slice(230).toSorted()).toEqual(earlier.toSorted());
  // Another group's decision is none here, whatever its id.
  expect(strange).toMatch(/^[0-9a-f-]{36}$/);
  for (const nobody of [strange, crypto.randomUUID()]) expect(await page(nobody)).toEqual({ decisions: [], more: false });
  expect((await officer.ask('GET', '/api/console/decisions?before=2026-01-01')).status).toBe(400);
});
