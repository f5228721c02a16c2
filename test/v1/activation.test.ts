import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dateIn } from '../../src/core/calendar/zone.ts';
import { activatePolicy } from '../../src/operations/activate-policy.ts';
import { approvePolicy } from '../../src/operations/approve-policy.ts';
import { submitPolicy } from '../../src/operations/submit-policy.ts';
import { customer, use, type ToldDecision } from './service-caller.ts';
import { openServers, type Servers } from './server-processes.ts';

let world: Servers;
beforeAll(async () => { world = await openServers(2); });
afterAll(async () => {
  expect(world.servers.flatMap(({ faults }) => faults)).toEqual([]);
  await world.close();
});

it('answers each question by exactly one set of versions while another is activated, and from then on by the new one', async () => {
  const { system, configuration: { tenant }, callers } = world;
  const people = await Promise.all([0, 1, 2, 3].map((place) => {
    const caller = callers[place % 2];
    if (!caller) throw new Error('two servers');
    return customer(caller);
  }));
  // The next version has the purpose for one item alone: whose answer is whose shows.
  const old = await readFile('policies/leverages-group/2025-05-27.yaml', 'utf8');
  const today = dateIn('Asia/Tokyo', await system.clock.now());
  const next = old.replace('version: 2025-05-27', `version: ${today}\nfollows: 2025-05-27`).replace('    cross-service: true\n', '    cross-service: true\n    items: [profile.name]\n');
  const submitted = await submitPolicy(system, { tenant, file: 'next.yaml', source: new TextEncoder().encode(next), officer: 'o-1' });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.findings));
  const approved = await approvePolicy(system, { tenant, hash: submitted.hash, officer: 'o-1' });
  if (!approved.ok) throw new Error(JSON.stringify(approved));

  const told: ToldDecision[][] = [];
  let asking = true;
  const workers = callers.map(async (caller) => {
    while (asking) told.push([...await caller.ask(...Array.from({ length: 20 }, (_, n) => use(people[n % 4] ?? '')))]);
  });
  await new Promise((resolve) => { setTimeout(resolve, 1500); });
  const activated = await activatePolicy(system, { tenant, hash: submitted.hash, from: today, officer: 'o-1' });
  const after = await Promise.all(callers.map((caller) => caller.ask(use(people[0] ?? ''))));
  await new Promise((resolve) => { setTimeout(resolve, 1500); });
  asking = false;
  await Promise.all(workers);
  expect(activated).toMatchObject({ ok: true });
  const kinds = new Set(told.flat().map(({ answer }) => `${answer?.by.map(({ version }) => version).join('+')} ${answer?.outcome}`));
  expect(kinds).toEqual(new Set(['2025-05-27 allow', `${today} partial`]));
  // One reading for a batch: none is answered by both.
  for (const batch of told) expect(new Set(batch.map(({ answer }) => answer?.by[0]?.version)).size).toBe(1);
  for (const [decision] of after) expect(decision?.answer?.by).toMatchObject([{ version: today }]);
});
