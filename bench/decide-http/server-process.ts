import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import type { Facts } from '../../src/core/decide/facts.ts';
import type { Question } from '../../src/core/decide/question.ts';
import type { Decider } from '../../src/operations/ports/engines.ts';
import { servicesApp } from '../../src/entry/server/v1/services-app.ts';
import { buildSystem } from '../../src/entry/wiring/build-system.ts';
import { configurationFrom, loadSettings } from '../../src/entry/wiring/configuration.ts';

// One server process as it runs, and beside it the same handler with all but the decision: it reads the same body, asks the
// database the same, and answers as many bytes, from a store of answers that were decided once.
const keyOf = (question: Question): string => `${question.action} ${question.purpose} ${question.items.length} ${question.person.holdings.length}`;
const once = <T>(decided: (question: Question, facts: Facts) => T): ((question: Question, facts: Facts) => T) => {
  const kept = new Map<string, T>();
  return (question, facts) => {
    const key = keyOf(question);
    const known = kept.get(key) ?? decided(question, facts);
    kept.set(key, known);
    return known;
  };
};
const idle = (deciding: Decider): Decider =>
  ({ decide: once((question, facts) => deciding.decide(question, facts)), write: once((question, facts) => deciding.write(question, facts)) });
const decidersOf = new WeakMap<Decider, Decider>();
const idleOnce = (deciding: Decider): Decider => {
  const known = decidersOf.get(deciding) ?? idle(deciding);
  decidersOf.set(deciding, known);
  return known;
};

const system = await buildSystem(await configurationFrom(await loadSettings()));
const settings = { ownUrl: 'http://127.0.0.1', onAccess: () => undefined, onFault: (fault: unknown) => { console.error(fault); } };
const listen = async (fetch: Parameters<typeof serve>[0]['fetch']): Promise<number> => await new Promise((resolve) => {
  serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }: AddressInfo) => { resolve(port); });
});
const ours = await listen(servicesApp({ ...settings, system }).fetch);
const peer = await listen(servicesApp({ ...settings, system: { ...system, engines: { ...system.engines, of: async (...set) => idleOnce(await system.engines.of(...set)) } } }).fetch);
process.on('SIGTERM', () => process.exit());
process.send?.({ ours, peer });
