import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import type { Answer } from '../../src/core/decide/answer.ts';
import type { Decider } from '../../src/operations/ports/engines.ts';
import { servicesApp } from '../../src/entry/server/v1/services-app.ts';
import { buildSystem } from '../../src/entry/wiring/build-system.ts';
import { configurationFrom, loadSettings } from '../../src/entry/wiring/configuration.ts';

// One server process as it runs, and beside it the same handler with all but the decision: it reads the same body, asks the
// database the same, and answers as many bytes, from a store of answers that were decided once.
const kept = new Map<string, Answer>();
const idle = (deciding: Decider): Decider => ({
  decide: (question, facts) => {
    const key = `${question.action} ${question.purpose} ${question.items.length} ${question.person.holdings.length}`;
    const known = kept.get(key) ?? deciding.decide(question, facts);
    kept.set(key, known);
    return known;
  },
});

const system = await buildSystem(await configurationFrom(await loadSettings()));
const settings = { ownUrl: 'http://127.0.0.1', onAccess: () => undefined, onFault: (fault: unknown) => { console.error(fault); } };
const listen = async (fetch: Parameters<typeof serve>[0]['fetch']): Promise<number> => await new Promise((resolve) => {
  serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }: AddressInfo) => { resolve(port); });
});
const ours = await listen(servicesApp({ ...settings, system }).fetch);
const peer = await listen(servicesApp({ ...settings, system: { ...system, engines: { ...system.engines, of: async (...set) => idle(await system.engines.of(...set)) } } }).fetch);
process.on('SIGTERM', () => process.exit());
process.send?.({ ours, peer });
