import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseNumber } from '../../src/core/identifiers/case-ids.ts';
import { advanceCase } from '../../src/operations/advance-case.ts';
import { decideIdentity } from '../../src/operations/decide-identity.ts';
import { SourceUnavailable } from '../../src/operations/ports/source-reader.ts';
import { UploadRefused } from '../../src/operations/ports/upload-refused.ts';
import { submitRequest } from '../../src/operations/submit-request.ts';
import { approve, ask, collected, confirm, decide, form, idOf, kinds, licence, refusal, see, upload, work, yoshihiko } from './case-steps.ts';
import { openWorld, policyId, tenant, type World } from './world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(async () => { await world.close(); });

class Killed extends Error {}

/** Runs the worker; it "dies" the first time it reaches that step. Says whether it did. */
const workUntil = async (number: CaseNumber, step: string): Promise<boolean> => {
  let died = false;
  const reached = (at: string): Promise<void> => {
    if (died || at !== step) return Promise.resolve();
    died = true;
    return Promise.reject(new Killed());
  };
  await advanceCase({ ...world, steps: { reached } }, { tenant, case: await idOf(world, number) }).catch((fault: unknown) => {
    if (!(fault instanceof Killed)) throw fault;
  });
  return died;
};

const effects = ['send-mail receipt 1', 'destroy-document 1', 'find-accounts', 'collect shop', 'build-reply', 'send-mail reply-ready 1'];
const steps = effects.flatMap((effect) => [`${effect}:before`, `${effect}:after`, `${effect}:recorded`]);

describe('a worker that dies', () => {
  it.each(steps)('at `%s` leaves a case that completes, with one reply sent', async (step) => {
    const { caseNumber: number } = await ask(world);
    let died = false;
    const run = async (): Promise<void> => {
      if (!died) died = await workUntil(number, step);
      await work(world, number);
    };
    await run();
    await decide(world, number);
    await run();
    await confirm(world, number);
    await run();
    await approve(world, number);
    await run();
    expect(died).toBe(true);
    expect((await see(world, number)).stage).toBe('replied');
    const happened = await kinds(world, number);
    for (const once of ['document-destroyed', 'accounts-found', 'source-collected', 'reply-built']) expect(happened.filter((kind) => kind === once)).toHaveLength(1);
    expect(happened.filter((kind) => kind === 'mail-sent')).toHaveLength(2);
    const replies = (await world.mails()).filter((mail) => mail.subject.includes(number) && mail.text.includes('/reply/'));
    expect(replies).toHaveLength(1);
  });

  it('sends the very same mail again: same id, same link', async () => {
    const { caseNumber: number } = await collected(world);
    await approve(world, number);
    const sent: { readonly messageId: string; readonly text: string }[] = [];
    const mailer: World['mailer'] = { send: (mail) => { sent.push(mail); return sent.length === 1 ? Promise.reject(new Error('connection lost')) : Promise.resolve(); } };
    await expect(advanceCase({ ...world, mailer }, { tenant, case: await idOf(world, number) })).rejects.toThrow('connection lost');
    await advanceCase({ ...world, mailer }, { tenant, case: await idOf(world, number) });
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
  });
});

describe('a source that is down', () => {
  it('makes the case wait, says why once, and lets it go on by itself', async () => {
    const { caseNumber: number } = await ask(world);
    await decide(world, number);
    await work(world, number);
    await confirm(world, number);
    const down: World['sources'] = {
      findAccounts: () => Promise.reject(new SourceUnavailable('unreachable')),
      read: async function* none() { await Promise.reject(new SourceUnavailable('timeout')); yield* []; },
    };
    const id = await idOf(world, number);
    for (const _ of [1, 2, 3]) await expect(advanceCase({ ...world, sources: down }, { tenant, case: id })).rejects.toThrow(SourceUnavailable);
    const waiting = await see(world, number);
    expect(waiting.stage).toBe('collecting');
    expect(waiting.sources.map(({ state, reason }) => ({ state, reason }))).toEqual([{ state: 'waiting', reason: 'timeout' }]);
    expect((await kinds(world, number)).filter((kind) => kind === 'source-waiting')).toHaveLength(1);
    await work(world, number);
    expect((await see(world, number)).sources.map(({ state, reason }) => ({ state, reason }))).toEqual([{ state: 'collected', reason: null }]);
  });

  it('does not hold up what does not need it', async () => {
    const { caseNumber: number } = await ask(world);
    await decide(world, number);
    const mailer: World['mailer'] = { send: () => Promise.reject(new Error('no mail server')) };
    await expect(advanceCase({ ...world, mailer }, { tenant, case: await idOf(world, number) })).rejects.toThrow('no mail server');
    expect(await kinds(world, number)).toEqual(['submitted', 'identity-confirmed', 'document-destroyed', 'accounts-found']);
  });
});

describe('an upload that fails', () => {
  const keysLeft = async (): Promise<readonly string[]> => (await readdir(world.keysDir, { recursive: true })).filter((file) => file.includes('identity'));

  it('leaves no case, no key and no file', async () => {
    const before = await keysLeft();
    const cases = (await world.cases.list(tenant)).length;
    const bad = async function* content() { yield Buffer.from('MZ'); throw new UploadRefused('upload-type-refused'); };
    const outcome = await submitRequest(world, { tenant, policy: policyId, email: yoshihiko, form, handedIn: licence, document: bad() });
    expect(refusal(outcome)).toBe('upload-type-refused');
    const empty = async function* content(): AsyncGenerator<Uint8Array> { await Promise.resolve(); yield* []; };
    expect(refusal(await submitRequest(world, { tenant, policy: policyId, email: yoshihiko, form, handedIn: licence, document: empty() }))).toBe('upload-missing');
    const cut = async function* content() { yield Buffer.from([0xff, 0xd8, 0xff]); throw new Error('the connection was lost'); };
    await expect(submitRequest(world, { tenant, policy: policyId, email: yoshihiko, form, handedIn: licence, document: cut() })).rejects.toThrow();
    expect(await keysLeft()).toEqual(before);
    expect((await world.cases.list(tenant)).length).toBe(cases);
  });

  it('destroys the document when the case cannot be opened', async () => {
    const before = await keysLeft();
    const cases: World['cases'] = { ...world.cases, open: () => Promise.reject(new Error('disk full')) };
    await expect(submitRequest({ ...world, cases }, { tenant, policy: policyId, email: yoshihiko, form, handedIn: licence, document: upload() })).rejects.toThrow('disk full');
    expect(await keysLeft()).toEqual(before);
  });
});

describe('two at once', () => {
  it('lets one of two officers decide, and tells the other that the case moved on', async () => {
    const { caseNumber: number } = await ask(world);
    const decideOne = (who: string, decision: 'confirm' | 'reject') =>
      decideIdentity(world, { tenant, officer: who, number, decision: decision === 'confirm' ? { decision } : { decision, reason: 'the name differs' } });
    const outcomes = await Promise.all([decideOne('one', 'confirm'), decideOne('two', 'reject'), decideOne('three', 'confirm'), decideOne('four', 'reject')]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    for (const outcome of outcomes) if (!outcome.ok) expect(['case-moved-on', 'not-now']).toContain(outcome.refusal.code);
    const happened = await kinds(world, number);
    expect(happened.filter((kind) => kind.startsWith('identity-'))).toHaveLength(1);
  });

  it('lets one of two workers work', async () => {
    const { caseNumber: number } = await ask(world);
    await decide(world, number);
    const outcomes = await Promise.all([1, 2, 3].map(() => work(world, number)));
    expect(outcomes).toContain('done');
    await work(world, number);
    const happened = await kinds(world, number);
    expect(happened.filter((kind) => kind === 'accounts-found')).toHaveLength(1);
    expect(happened.filter((kind) => kind === 'mail-sent')).toHaveLength(1);
  });

  it('never loses what an officer says while the worker writes', async () => {
    const { caseNumber: number } = await ask(world);
    const [worked] = await Promise.all([work(world, number), decide(world, number)]);
    expect(worked).toBe('done');
    await work(world, number);
    const happened = await kinds(world, number);
    expect(happened).toContain('identity-confirmed');
    expect(happened).toContain('document-destroyed');
  });
});
