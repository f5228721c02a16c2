import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { personalColumns } from '../../src/adapters/postgres/personal-columns.ts';
import { postgresPeople } from '../../src/adapters/postgres/people.ts';
import type { PersonId } from '../../src/core/identifiers/case-ids.ts';
import { openTestStore } from './open-test-store.ts';
import { at, email, here, noon, openCase, sha256, there } from './sample.ts';

const world = await openTestStore();
const { codes, people, replies, store, transactions } = world;
const later = (minutes: number) => at(new Date(Date.parse(noon) + minutes * 60_000).toISOString());
const personOf = async (local: string): Promise<PersonId> =>
  await transactions.run(async (transaction) => await people.personOf(transaction, here, email(local)));
const nextNumber = async (person: PersonId) =>
  await transactions.run(async (transaction) => await people.nextLedgerNumber(transaction, here, person));

test('an address is one person, also when two ask at once', async () => {
  const found = await Promise.all(Array.from({ length: 8 }, async () => await personOf('sakura')));
  expect(new Set(found).size).toBe(1);
  expect(await personOf('momiji')).not.toBe(found[0]);
});

test('ledger numbers of a person count from 0 under one key, none twice, none left out', async () => {
  const person = await personOf('numbers');
  const taken = await Promise.all(Array.from({ length: 20 }, async () => await nextNumber(person)));
  expect(taken.map((one) => one?.number).toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(Array.from({ length: 20 }, (_, index) => index));
  expect(new Set(taken.map((one) => Buffer.from(one?.key ?? []).toString('hex'))).size).toBe(1);
  expect(taken[0]?.key).toHaveLength(32);
});

test('a number of a transaction that rolled back is given again', async () => {
  const person = await personOf('rollback');
  await expect(transactions.run(async (transaction) => {
    await people.nextLedgerNumber(transaction, here, person);
    throw new Error('undone');
  })).rejects.toThrow('undone');
  expect((await nextNumber(person))?.number).toBe(0);
});

test('with its key destroyed, nobody speaks of the person in the ledger again', async () => {
  const person = await personOf('erased');
  await store.pool.query('update person set ledger_key_wrapped = null where person_id = $1', [person]);
  expect(await nextNumber(person)).toBeUndefined();
});

test('a ledger key opens neither with another instance key nor in the row of another person', async () => {
  const [one, other] = [await personOf('one'), await personOf('other')];
  const stranger = postgresPeople(store, personalColumns(Buffer.alloc(32, 8)));
  await expect(transactions.run(async (transaction) => await stranger.nextLedgerNumber(transaction, here, one))).rejects.toThrow();
  await store.pool.query(
    'update person set ledger_key_wrapped = (select ledger_key_wrapped from person where person_id = $1) where person_id = $2', [one, other]);
  await expect(nextNumber(other)).rejects.toThrow();
});

test('a code allows so many tries and no more, however many come at once', async () => {
  await codes.issue(here, email('tries'), 'hash-1', noon, later(10));
  const tried = await Promise.all(Array.from({ length: 30 }, async () => await codes.takeTry(here, email('tries'), later(1), 5)));
  expect(tried.filter((hash) => hash === 'hash-1')).toHaveLength(5);
  await codes.issue(here, email('tries'), 'hash-2', later(2), later(12));
  expect(await codes.takeTry(here, email('tries'), later(3), 5)).toBe('hash-2');
});

test('a code ends by time, by a newer one, and by its use: of two uses at once one wins', async () => {
  await codes.issue(here, email('ends'), 'old', noon, later(10));
  expect(await codes.takeTry(here, email('ends'), later(10), 5)).toBeUndefined();
  await codes.issue(here, email('ends'), 'new', later(1), later(11));
  expect(await codes.discard(here, email('ends'), 'old')).toBe(false);
  const uses = await Promise.all(Array.from({ length: 10 }, async () => await codes.discard(here, email('ends'), 'new')));
  expect(uses.filter(Boolean)).toHaveLength(1);
  expect(await codes.takeTry(here, email('ends'), later(2), 5)).toBeUndefined();
});

test('codes of an address are counted over time, also those that were replaced, and issuing at once does not fail', async () => {
  await Promise.all(Array.from({ length: 6 }, async () => { await codes.issue(here, email('count'), 'h', noon, later(10)); }));
  expect(await codes.issuedSince(here, email('count'), noon)).toBe(6);
  expect(await codes.issuedSince(here, email('count'), later(1))).toBe(0);
});

test('a proof is known by its token until it ends', async () => {
  await codes.rememberProof(here, sha256('token'), email('proof'), later(30));
  expect(await codes.provenBy(here, sha256('token'), later(29))).toBe(email('proof'));
  expect(await codes.provenBy(here, sha256('token'), later(30))).toBeUndefined();
  expect(await codes.provenBy(here, sha256('guessed'), later(1))).toBeUndefined();
});

test('no address of anybody can be read from the tables of people and codes', async () => {
  await personOf('nobody-sees');
  await codes.issue(here, email('nobody-sees'), 'h', noon, later(10));
  await codes.rememberProof(here, sha256('unseen'), email('nobody-sees'), later(30));
  for (const table of ['person', 'contact_code', 'contact_proof']) {
    const { rows } = await store.pool.query<{ row: string }>(`select ${table}::text as row from ${table}`);
    const told = rows.map(({ row }) => row).join('\n');
    expect(rows.length).toBeGreaterThan(0);
    expect(told).not.toContain(Buffer.from('nobody-sees').toString('hex'));
    expect(told).not.toContain('nobody-sees');
  }
});

test('a reply is found by its link, its word has so many tries, and a link said again only moves its end', async () => {
  const { id } = await openCase(world, here);
  const offer = async (minutes: number): Promise<void> => {
    await transactions.run(async (transaction) => { await replies.offer(transaction, here, id, sha256('link'), later(minutes)); });
  };
  await expect(offer(60)).rejects.toThrow('without a pickup word');
  await transactions.run(async (transaction) => { await replies.setWord(transaction, here, id, 'word-hash'); });
  expect(await replies.byToken(here, sha256('link'))).toBeUndefined();
  await offer(60);
  await offer(90);
  expect(await replies.byToken(here, sha256('link'))).toEqual({ case: id, wordHash: 'word-hash', expiresAt: later(90) });
  const tries = await Promise.all(Array.from({ length: 12 }, async () => await replies.takeWordTry(here, id, 5)));
  expect(tries.filter(Boolean)).toHaveLength(5);
  await offer(120);
  expect(await replies.takeWordTry(here, id, 5)).toBe(false);
});

test('who opened a reply may read it until then', async () => {
  const { id } = await openCase(world, here);
  await replies.grant(here, sha256('session'), id, later(10));
  expect(await replies.grantedTo(here, sha256('session'), later(9))).toBe(id);
  expect(await replies.grantedTo(here, sha256('session'), later(10))).toBeUndefined();
  expect(await replies.grantedTo(there, sha256('session'), later(9))).toBeUndefined();
  expect(await replies.grantedTo(here, sha256(randomUUID()), later(9))).toBeUndefined();
});

test('a rate limit counts each caller by itself, however many come at once, and lets tries go as they grow old', async () => {
  const limit = { most: 5, windowSeconds: 3600 };
  const take = async (who: string, minutes: number) => await world.rates.take(here, 'prove', who, later(minutes), limit);
  const many = async (minutes: number) => (await Promise.all(Array.from({ length: 20 }, async () => await take('192.0.2.1', minutes)))).filter(({ allowed }) => allowed).length;
  expect(await many(15)).toBe(5);
  // The hour is over in 45 minutes; a fifth of the next one, and one of the five is out of sight.
  expect(await take('192.0.2.1', 15)).toEqual({ allowed: false, retryAfterSeconds: (45 + 12) * 60 });
  expect(await take('192.0.2.2', 15)).toEqual({ allowed: true });
  expect(await world.rates.take(there, 'prove', '192.0.2.1', later(15), limit)).toEqual({ allowed: true });
  expect(await take('192.0.2.1', 60)).toEqual({ allowed: false, retryAfterSeconds: 12 * 60 });
  expect(await take('192.0.2.1', 71)).toEqual({ allowed: false, retryAfterSeconds: 60 });
  expect(await many(72)).toBe(1);
  expect(await many(60 + 36)).toBe(2);
  expect(await many(180)).toBe(5);
});
