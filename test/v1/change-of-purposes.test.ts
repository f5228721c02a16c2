import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateIn } from '../../src/core/calendar/zone.ts';
import type { CalendarDate } from '../../src/core/identifiers/calendar-date.ts';
import { activatePolicy } from '../../src/operations/activate-policy.ts';
import { adoptHistory } from '../../src/operations/adopt-history.ts';
import { approvePolicy } from '../../src/operations/approve-policy.ts';
import { submitPolicy } from '../../src/operations/submit-policy.ts';
import { openServers, type Servers } from './server-processes.ts';
import type { ServiceCaller } from './service-caller.ts';

// Levii's policy says of itself: changes are told in the service, use after the notice is agreement, except where law asks for consent.
let world: Servers;
let first: ServiceCaller;
let second: ServiceCaller;
let today: CalendarDate;
let before: string;
let after: string;

const day = '2025-02-22';
const widened = { purpose: 'users.improvement', item: 'contact.email' };

const approved = async (source: string) => {
  const { system, configuration: { tenant } } = world;
  const submitted = await submitPolicy(system, { tenant, file: 'levii.yaml', source: new TextEncoder().encode(source), officer: 'o-1' });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.findings));
  expect(await approvePolicy(system, { tenant, hash: submitted.hash, officer: 'o-2' })).toEqual({ ok: true });
  return submitted.hash;
};

/** Somebody whose data came in while the version of that day was shown. */
const user = async (caller: ServiceCaller, version: string): Promise<string> => {
  const person = await caller.register({ residence: 'JP', birthDate: '1990-04-01' });
  await caller.done(201, 'POST', '/v1/collections', {
    person, class: 'users', service: 'balus', items: 'all', membership: 'member', origin: 'person', shown: { policy: 'levii', version },
  });
  return person;
};
const infer = (person: string): object => ({ action: 'infer', purpose: widened.purpose, items: [widened.item], person, service: 'balus' });
const use = (person: string): object => ({ ...infer(person), action: 'use' });
const outcome = async (caller: ServiceCaller, question: object): Promise<readonly (string | undefined)[]> => {
  const [told] = await caller.ask(question);
  return [told?.answer?.outcome, ...(told?.answer?.reasons ?? []).map(({ code }) => code).filter((code) => code.startsWith('change'))];
};
const noticesOf = async (caller: ServiceCaller, person: string) =>
  (await caller.done<{ readonly notices: readonly Record<string, unknown>[] }>(200, 'GET', `/v1/notices?person=${person}`)).notices;

beforeAll(async () => {
  world = await openServers(2);
  [first, second] = world.callers as [ServiceCaller, ServiceCaller];
  const { system, configuration: { tenant } } = world;
  const source = await readFile(`policies/levii/${day}.yaml`, 'utf8');
  const hash = await approved(source.replace(/^follows: .*\n/m, ''));
  expect(await adoptHistory(system, { tenant, hashes: [hash], officer: 'o-1' })).toEqual({ ok: true });
  today = dateIn('Asia/Tokyo', await system.clock.now());
  before = await user(first, day);
  expect(await outcome(first, use(before))).toEqual(['allow']);
  const next = source.replace(/^version: .*$/m, `version: ${today}`).replace(/^follows: .*$/m, `follows: ${day}`)
    .replace(`- id: ${widened.purpose}\n`, (line) => `${line}    processing: [profiling]\n`);
  expect(next).toContain('processing: [profiling]');
  const changed = await approved(next);
  expect(await activatePolicy(system, { tenant, hash: changed, from: today, officer: 'o-1' })).toMatchObject({ ok: true });
  after = await user(first, today);
});
afterAll(async () => {
  expect(world.servers.flatMap(({ faults }) => faults)).toEqual([]);
  await world.close();
});

describe('[LV-8] a policy that changed', () => {
  it('is told in the service to people who were shown the version before, with a link and a piece for the page', async () => {
    const [notice, ...others] = await noticesOf(second, before);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ policy: 'levii', from: day, to: today, takes: 'consent', byUse: true, waiting: [{ purpose: widened.purpose, version: today }] });
    const { links, html } = notice as { readonly links: Record<string, string>; readonly html: Record<string, string> };
    expect(links['ja']).toMatch(new RegExp(`^https?://[^/]+/policies/levii/${day}\\.\\.${today}/ja$`));
    expect(html['ja']).toMatch(/版に変わりました[^]*サービスを使われた場合は[^]*同意をいただくまで行いません[^]*変わったところを見る/);
    expect(html['en']).not.toMatch(/<script|<style/);
    expect(await noticesOf(second, after)).toEqual([]);
  });

  it('holds back what needs consent for data from before, on every server, and nothing else', async () => {
    for (const caller of [first, second]) {
      expect(await outcome(caller, infer(before))).toEqual(['deny', 'change-needs-consent']);
      expect((await outcome(caller, infer(after)))[0]).toBe('allow');
      expect(await outcome(caller, use(before))).toEqual(['allow']);
    }
  });

  it('records use after the notice as agreement, which is never the consent that law asks for', async () => {
    await first.done(201, 'POST', '/v1/choices', { person: before, choices: [{ kind: 'used-after-notice', evidence: 'log-1', policy: 'levii', version: today }] });
    const [notice] = await noticesOf(second, before);
    expect(notice).toMatchObject({ byUse: true, usedAt: expect.any(String), waiting: [{ purpose: widened.purpose }] });
    expect(await outcome(second, infer(before))).toEqual(['deny', 'change-needs-consent']);
  });

  it('does it once the person consents, and not after the consent is withdrawn', async () => {
    await first.choose(before, { kind: 'consent', to: 'use', purpose: widened.purpose, items: 'all' });
    expect((await outcome(second, infer(before)))[0]).toBe('allow');
    expect(await noticesOf(second, before)).toEqual([]);
    await first.choose(before, { kind: 'withdrawal', of: { to: 'use', purpose: widened.purpose } });
    expect(await outcome(second, infer(before))).toEqual(['deny', 'change-needs-consent']);
  });

  it('tells nothing of somebody who is not registered', async () => {
    expect((await first.send('GET', '/v1/notices?person=00000000-0000-4000-8000-000000000000')).status).toBe(404);
    expect((await first.send('GET', '/v1/notices')).status).toBe(404);
  });
});
