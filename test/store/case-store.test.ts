import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { within } from '../../src/adapters/postgres/transaction.ts';
import type { CaseId } from '../../src/core/identifiers/case-ids.ts';
import type { CaseEvent } from '../../src/core/requests/events.ts';
import { openTestStore } from './open-test-store.ts';
import { at, here, noon, openCase, submitted } from './sample.ts';

const world = await openTestStore();
const { cases, transactions } = world;
const opened: CaseEvent = { kind: 'document-opened' };
const officer = { kind: 'officer', id: 'o-1' } as const;
const append = async (id: CaseId, after: number, events: readonly CaseEvent[]): Promise<boolean> =>
  await transactions.run(async (transaction) => await cases.append(transaction, here, id, after, noon, officer, events));

test('a case is read as it was written, rare kanji and milliseconds included', async () => {
  const header = await openCase(world, here);
  const asked: CaseEvent = { kind: 'identity-asked-again', reason: '𠮷野家の前の髙い塔' };
  const later = at('2026-11-21T12:00:00.123Z');
  await transactions.run(async (transaction) => await cases.append(transaction, here, header.id, 1, later, officer, [opened, asked]));
  expect(await cases.header(here, header.id)).toEqual(header);
  expect(await cases.byNumber(here, header.number)).toEqual(header);
  expect(await cases.events(here, header.id)).toEqual([
    { sequence: 1, at: noon, by: { kind: 'person' }, event: submitted },
    { sequence: 2, at: later, by: officer, event: opened },
    { sequence: 3, at: later, by: officer, event: asked },
  ]);
});

test('cases are listed in the order of their arrival', async () => {
  const before = (await cases.list(here)).length;
  const headers = [await openCase(world, here), await openCase(world, here), await openCase(world, here)];
  expect((await cases.list(here)).slice(before)).toEqual(headers);
});

test('of writers that all read the same state, exactly one wins, and the sequence has no gap', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 6 }), async (lengths) => {
    const { id } = await openCase(world, here);
    const outcomes = await Promise.all(lengths.map(async (length) => await append(id, 1, Array<CaseEvent>(length).fill(opened))));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    const winner = lengths[outcomes.indexOf(true)] ?? 0;
    const sequences = (await cases.events(here, id)).map(({ sequence }) => sequence);
    expect(sequences).toEqual(Array.from({ length: winner + 1 }, (_, index) => index + 1));
  }), { numRuns: 15 });
});

test('a writer that lost can go on in the same transaction', async () => {
  const { id } = await openCase(world, here);
  const outcomes = await transactions.run(async (transaction) => [
    await cases.append(transaction, here, id, 7, noon, officer, [opened]),
    await cases.append(transaction, here, id, 1, noon, officer, [opened]),
  ]);
  expect(outcomes).toEqual([false, true]);
});

test('nothing is appended to a case that does not exist', async () => {
  expect(await append(randomUUID() as CaseId, 0, [opened])).toBe(false);
});

test('work that throws leaves nothing behind, and its transaction is not used again', async () => {
  const { id } = await openCase(world, here);
  let kept: Parameters<Parameters<typeof transactions.run>[0]>[0] | undefined;
  await expect(transactions.run(async (transaction) => {
    kept = transaction;
    await cases.append(transaction, here, id, 1, noon, officer, [opened]);
    throw new Error('after the append');
  })).rejects.toThrow('after the append');
  expect(await cases.events(here, id)).toHaveLength(1);
  expect(() => kept && within(kept)).toThrow('has ended');
});

test('an event that was recorded cannot be rewritten', async () => {
  await openCase(world, here);
  await expect(world.store.pool.query(`update case_event set event = '{"kind":"identity-confirmed"}'`)).rejects.toThrow('never changed');
});
