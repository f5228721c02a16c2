import { afterAll, beforeAll, expect, test } from 'vitest';
import { policyOfVersion } from '../../src/operations/case-work/policy-of-version.ts';
import { ask, formOf, memberOfAll, type AskedCase, type Member } from '../faults/case-steps.ts';
import { openHouse, signedIn, type House } from '../faults/house.ts';
import { runProgram } from '../ledger/run-command.ts';
import type { Caller } from './cookie-jar.ts';

let house: House;
let officer: Caller;
let member: Member;
let asked: AskedCase;
beforeAll(async () => {
  house = await openHouse(60);
  await house.server.start();
  [officer, member] = [await signedIn(house), await memberOfAll(house)];
  asked = await ask(house, member);
});
afterAll(async () => { await house.close(); });

/** What the ledger says of reading what was supplied, in order. */
const onRecord = async (): Promise<readonly string[]> => {
  const { rows } = await house.system.store.pool.query<{ what: string }>(
    `select convert_from(entry, 'UTF8')::jsonb ->> 'what' as what from ledger_intake where convert_from(entry, 'UTF8') like '%supplied-data%' order by intake_id`);
  return rows.map(({ what }) => what);
};
const byApi = async (purpose?: string): Promise<{ readonly status: number; readonly text: string }> => {
  const query = purpose === undefined ? '' : `?purpose=${encodeURIComponent(purpose)}`;
  const answer = await officer.ask('GET', `/api/console/cases/${asked.number}/form${query}`);
  return { status: answer.status, text: await answer.text() };
};
const byCommand = async (...words: readonly string[]) =>
  await runProgram(process.execPath, ['src/entry/cli/main.mjs', 'request', 'read', asked.number, ...words], house.settings);

test('[CT-8-2u] what came with a request is read for that request, and for no other purpose: by the API, by the command, in the database', async () => {
  const { tenant, policy: id } = house.configuration;
  const version = await house.system.policies.inForce(tenant, id, await house.system.clock.now());
  const policy = version && await policyOfVersion(house.system.policies, tenant, version.hash);
  const purposes = policy?.purposes.map((purpose) => purpose.id) ?? [];
  expect(purposes.length).toBeGreaterThan(10);

  // For the procedure: given, and on record before it is given.
  const given = await byApi('request-procedure');
  expect(given.status).toBe(200);
  expect(JSON.parse(given.text)).toMatchObject({ name: member.name, birthDate: member.birthDate, email: member.email });
  const printed = await byCommand('--purpose', 'request-procedure', '--json');
  expect([printed.status, JSON.parse(printed.stdout)]).toEqual([0, { ...formOf(member), email: member.email }]);
  expect(await onRecord()).toEqual(['case.supplied-data-read', 'case.supplied-data-read']);

  // For any purpose of the policy, and for what it does not know: denied, with the clause, and nothing of it told.
  const others = [...purposes, 'anything-else', 'request-procedure ', ''];
  for (const purpose of others) {
    const denied = await byApi(purpose);
    expect([purpose, denied.status]).toEqual([purpose, purpose === '' ? 400 : 403]);
    if (purpose !== '') expect(denied.text).toContain('requests.procedure.disposal');
    expect(denied.text).not.toContain(member.name);
  }
  expect((await byApi()).status).toBe(400);
  const refused = await byCommand('--purpose', purposes[0] ?? '');
  expect(refused.status).toBe(1);
  expect(refused.stdout).toBe('');
  expect(refused.stderr).toContain('請求の手続きのほかの目的では読めません');
  const unsaid = await byCommand();
  expect([unsaid.status === 0, unsaid.stdout]).toEqual([false, '']);
  expect((await onRecord()).filter((what) => what === 'case.supplied-data-denied')).toHaveLength(others.length - 1 + 1);

  // Who goes round the product, into its database, finds nothing that was supplied.
  const { rows: tables } = await house.system.store.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`);
  for (const { name } of tables) {
    const { rows } = await house.system.store.pool.query<{ row: string }>(`select t::text as row from ${name} t`);
    for (const said of [member.name, member.name.replaceAll(' ', ''), member.birthDate, member.email])
      expect(rows.some(({ row }) => row.includes(said)), `${name} tells ${said}`).toBe(false);
  }
});
