import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movableClock } from '../../src/adapters/clock/movable-clock.ts';
import { systemClock } from '../../src/adapters/clock/system-clock.ts';
import { outboxMailer, readOutbox } from '../../src/adapters/mail/outbox.ts';
import { postgresOfficers } from '../../src/adapters/postgres/officers.ts';
import type { CaseId, CaseNumber, PersonId } from '../../src/core/identifiers/case-ids.ts';
import type { PolicyId, TenantId } from '../../src/core/identifiers/name-ids.ts';
import { name } from '../../src/core/identifiers/name-ids.ts';
import type { CaseStore } from '../../src/operations/ports/case-store.ts';
import type { ContactCodes } from '../../src/operations/ports/contact-codes.ts';
import type { DecisionStore, NewDecision } from '../../src/operations/ports/decision-store.ts';
import type { People } from '../../src/operations/ports/people.ts';
import type { PeopleRegister } from '../../src/operations/ports/people-register.ts';
import type { PolicyAcceptances } from '../../src/operations/ports/policy-acceptances.ts';
import type { PolicyStore } from '../../src/operations/ports/policy-store.ts';
import type { ReplyAccess } from '../../src/operations/ports/reply-access.ts';
import type { ServiceKeys } from '../../src/operations/ports/service-keys.ts';
import type { Transaction } from '../../src/operations/ports/transaction.ts';
import { openTestStore } from './open-test-store.ts';
import { at, email, here, noon, sha256, submitted, there } from './sample.ts';

const world = await openTestStore();
const { acceptances, cases, codes, decisions, people, policies, register, replies, serviceKeys, store, transactions } = world;
const officers = postgresOfficers(store);

// Both tenants use the very same identifiers, addresses, tokens and bytes: only the tenant tells them apart.
const id = randomUUID() as CaseId;
const number = 'R-2345-6789-A' as CaseNumber;
const policy = name<PolicyId>('group');
const source = Buffer.from('policy');
const hash = sha256(source);
const later = at('2026-11-21T13:00:00Z');
const address = email('same');
const [token, session] = [sha256('token'), sha256('session')];
const inTransaction = async <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => await transactions.run(work);
const personOf = async (tenant: TenantId): Promise<PersonId> =>
  await inTransaction(async (transaction) => await people.personOf(transaction, tenant, address));

const append = async (transaction: Transaction, tenant: TenantId, after: number): Promise<boolean> =>
  await cases.append(transaction, tenant, id, after, noon, { kind: 'person' }, [submitted]);
const rendering = { language: 'ja', format: 'html', mediaType: 'text/html', sha256: hash, bytes: source } as const;
const deed = { at: noon, by: 'o-1' };
const nextSource = Buffer.from('the next version');
const nextHash = sha256(nextSource);
const draft = { id: policy, version: '2025-05-27', hash, source, parents: [], ...deed };

type Method = (tenant: TenantId) => Promise<unknown>;
type MethodsOf<Port> = { readonly [Name in keyof Port]: Method };

// A method that is added to a port does not compile here until it is tried.
const caseMethods: MethodsOf<CaseStore> = {
  open: async (tenant) => {
    const person = await personOf(tenant);
    await inTransaction(async (transaction) => { await cases.open(transaction, tenant, { id, number, person }); });
  },
  append: async (tenant) =>
    await inTransaction(async (transaction) => await append(transaction, tenant, (await cases.events(tenant, id)).length)),
  header: async (tenant) => await cases.header(tenant, id),
  byNumber: async (tenant) => await cases.byNumber(tenant, number),
  events: async (tenant) => await cases.events(tenant, id),
  list: async (tenant) => await cases.list(tenant),
};
const policyMethods: MethodsOf<PolicyStore> = {
  submit: async (tenant) => {
    await inTransaction(async (transaction) => { await policies.submit(transaction, tenant, draft); });
  },
  approve: async (tenant) => {
    await inTransaction(async (transaction) => { await policies.approve(transaction, tenant, hash, deed, [rendering]); });
  },
  activate: async (tenant) => {
    await inTransaction(async (transaction) => { await policies.activate(transaction, tenant, hash, noon, deed); });
  },
  keepMore: async (tenant) => await inTransaction(async (transaction) => await policies.keepMore(transaction, tenant, hash, [{ ...rendering, format: 'changes.2024-01-01' }])),
  holdDraft: async (tenant) => await inTransaction(async (transaction) => await policies.holdDraft(transaction, tenant, nextHash)),
  judge: async (tenant) => {
    await inTransaction(async (transaction) => {
      await policies.submit(transaction, tenant, { ...draft, version: '2025-05-28', hash: nextHash, source: nextSource });
      await policies.judge(transaction, tenant, [{ older: hash, newer: nextHash, change: 'purposes/newsletter', judged: 'related', reason: 'near', salt: Buffer.alloc(32), ...deed }]);
    });
  },
  judgements: async (tenant) => await policies.judgements(tenant, [nextHash]),
  list: async (tenant) => await policies.list(tenant),
  inForce: async (tenant) => await policies.inForce(tenant, policy, later),
  policy: async (tenant) => await policies.policy(tenant, hash),
  source: async (tenant) => await policies.source(tenant, hash),
  rendering: async (tenant) => await policies.rendering(tenant, hash, 'html', 'ja'),
};
const codeMethods: MethodsOf<ContactCodes> = {
  issue: async (tenant) => { await codes.issue(tenant, address, 'code', noon, later); },
  issuedSince: async (tenant) => await codes.issuedSince(tenant, address, noon),
  takeTry: async (tenant) => await codes.takeTry(tenant, address, noon, 5),
  discard: async (tenant) => await codes.discard(tenant, address, 'code'),
  rememberProof: async (tenant) => { await codes.rememberProof(tenant, token, address, later); },
  provenBy: async (tenant) => await codes.provenBy(tenant, token, noon),
};
const replyMethods: MethodsOf<ReplyAccess> = {
  setWord: async (tenant) => { await inTransaction(async (transaction) => { await replies.setWord(transaction, tenant, id, 'word'); }); },
  offer: async (tenant) => { await inTransaction(async (transaction) => { await replies.offer(transaction, tenant, id, token, later); }); },
  byToken: async (tenant) => await replies.byToken(tenant, token),
  takeWordTry: async (tenant) => await replies.takeWordTry(tenant, id, 5),
  grant: async (tenant) => { await replies.grant(tenant, session, id, later); },
  grantedTo: async (tenant) => await replies.grantedTo(tenant, session, noon),
};
const peopleMethods: MethodsOf<People> = {
  personOf,
  find: async (tenant) => await people.find(tenant, address),
  nextLedgerNumber: async (tenant) => {
    const person = await personOf(tenant);
    return await inTransaction(async (transaction) => await people.nextLedgerNumber(transaction, tenant, person));
  },
  nextLedgerNumbers: async (tenant) => {
    const person = await personOf(tenant);
    return await inTransaction(async (transaction) => await people.nextLedgerNumbers(transaction, tenant, new Map([[person, 2]])));
  },
};
const account = { service: 'shop', id: 'u-1' };
const [recordId, detailId] = [randomUUID(), randomUUID()];
const stop = { id: recordId, kind: 'choice', record: { kind: 'stop', id: recordId, what: { kind: 'all' }, method: 'click', by: 'person', evidence: 'form-1', at: noon } } as const;
const recorded = { at: noon, by: 'shop' };
const registered = async (tenant: TenantId): Promise<PersonId> =>
  (await inTransaction(async (transaction) => await register.register(transaction, tenant, account, noon))).person;
const party = {
  id: 'vendor', country: 'JP', selected: true, member: false, ownPurpose: false, matches: false, acquisitionShown: false, contracts: [], checkedOn: undefined, countryReason: undefined,
};
const registerMethods: MethodsOf<PeopleRegister> = {
  register: registered,
  personWith: async (tenant) => {
    await registered(tenant);
    return await inTransaction(async (transaction) => await register.personWith(transaction, tenant, account));
  },
  registration: async (tenant) => {
    const person = await registered(tenant);
    await inTransaction(async (transaction) => await register.append(transaction, tenant, person, [{ id: detailId, kind: 'detail', record: { residence: 'JP', birthDate: undefined, at: noon } }], recorded));
    return await inTransaction(async (transaction) => await register.registration(transaction, tenant, detailId));
  },
  lock: async (tenant) => {
    const person = await registered(tenant);
    return await inTransaction(async (transaction) => await register.lock(transaction, tenant, person));
  },
  append: async (tenant) => {
    const person = await registered(tenant);
    await inTransaction(async (transaction) => await register.append(transaction, tenant, person, [stop], recorded));
  },
  choicesOf: async (tenant) => {
    const person = await registered(tenant);
    return await inTransaction(async (transaction) => await register.choicesOf(transaction, tenant, person));
  },
  isTakenOtherwise: async (tenant) => {
    const person = await registered(tenant);
    return await inTransaction(async (transaction) => await register.isTakenOtherwise(transaction, tenant, person, stop));
  },
  put: async (tenant) => { await inTransaction(async (transaction) => { await register.put(transaction, tenant, { kind: 'party', record: { party, at: noon } }, recorded); }); },
};
const answer = { outcome: 'deny', by: [], items: [], reasons: [], duties: [] } as const;
const asked: NewDecision['question'] = {
  actor: { role: undefined, department: undefined, company: undefined }, action: 'use', purpose: 'p', items: [], service: undefined, channel: undefined, recipient: undefined,
  party: undefined, country: undefined, situation: undefined, means: undefined, needed: undefined, claim: undefined,
};
const groundOf = async (tenant: TenantId, person: PersonId) => await decisions.ground(tenant, { people: [person], parties: ['vendor'], ids: [recordId] });
const decisionMethods: MethodsOf<DecisionStore> = {
  ground: async (tenant) => await groundOf(tenant, await registered(tenant)),
  record: async (tenant) => {
    const person = await registered(tenant);
    await inTransaction(async (transaction) => await decisions.record(transaction, tenant, [{ id: recordId, person, at: noon, question: asked, answer, providedTo: 'vendor' }], recorded));
  },
};
const keyMethods: MethodsOf<ServiceKeys> = {
  add: async (tenant) => { await serviceKeys.add(tenant, { id: 'k-1', name: 'shop', secretHash: new Uint8Array(32), scopes: ['decide'], at: noon }); },
  find: async (tenant) => await serviceKeys.find(tenant, 'k-1'),
  list: async (tenant) => await serviceKeys.list(tenant),
  revoke: async (tenant) => await serviceKeys.revoke(tenant, 'k-1', noon),
};
const acceptanceMethods: MethodsOf<PolicyAcceptances> = {
  record: async (tenant) => {
    const person = await personOf(tenant);
    const acceptance = { hash, language: 'ja', kind: 'accepted', place: 'portal.request', case: id, at: noon } as const;
    await inTransaction(async (transaction) => { await acceptances.record(transaction, tenant, person, acceptance); });
  },
  ofCase: async (tenant) => await acceptances.ofCase(tenant, id),
};
const others: Record<string, Method> = {
  send: async (tenant) => {
    await outboxMailer(store, tenant, systemClock).send({ to: address, subject: '件名', text: '本文', messageId: '<same@here>' });
  },
  outbox: async (tenant) => await readOutbox(store, tenant),
  moveClock: async (tenant) => { await movableClock(store, tenant).moveTo(3); },
  movedByDays: async (tenant) => await movableClock(store, tenant).movedByDays(),
  addOfficer: async (tenant) => { await officers.add(tenant, 'user'); },
  worksFor: async (tenant) => await officers.worksFor(tenant, 'user'),
  countTry: async (tenant) => await world.rates.take(tenant, 'prove', '192.0.2.1', noon, { most: 3, windowSeconds: 60 }),
};
const methods: readonly (readonly [string, Method])[] =
  [caseMethods, policyMethods, acceptanceMethods, codeMethods, replyMethods, peopleMethods, registerMethods, decisionMethods, keyMethods, others].flatMap((port) => Object.entries(port));

/** Everything in the store that carries a tenant's name, as text. */
const rowsOf = async (tenant: TenantId): Promise<string> => {
  const { rows: tables } = await store.pool.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`);
  const parts: string[] = [];
  for (const table of tables) {
    const question = `select t::text as row from ${table.name} t where tenant_id = $1 order by 1`;
    const { rows } = await store.pool.query<{ row: string }>(question, [tenant]);
    parts.push(`${table.name}\n${rows.map(({ row }) => row).join('\n')}`);
  }
  return parts.join('\n\n');
};

/** What every method that reads says, as one text. */
const readingsOf = async (tenant: TenantId): Promise<string> =>
  JSON.stringify(await Promise.all([
    cases.header(tenant, id), cases.byNumber(tenant, number), cases.events(tenant, id), cases.list(tenant), people.find(tenant, address),
    policies.list(tenant), policies.inForce(tenant, policy, later), policies.source(tenant, hash), policies.rendering(tenant, hash, 'html', 'ja'), policies.judgements(tenant, [nextHash]),
    acceptances.ofCase(tenant, id), codes.issuedSince(tenant, address, noon), codes.provenBy(tenant, token, noon),
    replies.byToken(tenant, token), replies.grantedTo(tenant, session, noon),
    readOutbox(store, tenant), movableClock(store, tenant).movedByDays(), officers.worksFor(tenant, 'user'), serviceKeys.find(tenant, 'k-1'), serviceKeys.list(tenant),
  ]));

test('whatever one tenant does, in whatever order, the other has and sees the same as before', async () => {
  const emptyRows = await rowsOf(name<TenantId>('nobody'));
  const calls = fc.array(fc.tuple(fc.boolean(), fc.nat({ max: methods.length - 1 })), { minLength: 5, maxLength: 40 });
  let done = 0;
  await fc.assert(fc.asyncProperty(calls, async (sequence) => {
    for (const [isHere, at] of sequence) {
      const [actor, bystander] = isHere ? [here, there] : [there, here];
      const before = [await rowsOf(bystander), await readingsOf(bystander)];
      // Some calls are refused in this order (an offer before its case): that must be without effect on the other, too.
      await methods[at]?.[1](actor).then(() => { done += 1; }, () => undefined);
      expect([await rowsOf(bystander), await readingsOf(bystander)]).toEqual(before);
    }
  }), { numRuns: 12 });
  expect(done).toBeGreaterThan(20);
  expect(await rowsOf(here)).not.toBe(emptyRows);
});

test('with one tenant full, every method that reads gives the other nothing', async () => {
  const stranger = name<TenantId>('stranger');
  for (const [, method] of methods) await method(here).catch(() => undefined);
  for (const [, method] of methods) await method(here).catch(() => undefined);
  const none = undefined;
  const nothing = [none, none, [], [], none, [], none, none, none, [], [], 0, none, none, none, [], 0, false, none, []];
  expect(await readingsOf(stranger)).toBe(JSON.stringify(nothing));
  expect(JSON.parse(await readingsOf(here))).not.toContainEqual([]);
  expect(await codes.takeTry(stranger, address, noon, 5)).toBeUndefined();
  expect(await codes.discard(stranger, address, 'code')).toBe(false);
  expect(await replies.takeWordTry(stranger, id, 5)).toBe(false);
  expect(await inTransaction(async (transaction) => await append(transaction, stranger, 1))).toBe(false);
  const person = await personOf(here);
  expect(await inTransaction(async (transaction) => await people.nextLedgerNumber(transaction, stranger, person))).toBeUndefined();
  const member = await registered(here);
  const seen = await groundOf(stranger, member);
  expect([seen.activations, [...seen.people], seen.register, [...seen.decided]]).toEqual([[], [], [], []]);
  const own = await groundOf(here, member);
  expect([own.people.get(member)?.records.length, own.people.get(member)?.provided, own.register.length, own.decided.size]).toEqual([2, [{ to: 'vendor', entrusted: false, at: noon }], own.register.length || 1, 1]);
  expect(await inTransaction(async (transaction) => await register.lock(transaction, stranger, member))).toBe(false);
  expect(await inTransaction(async (transaction) => await register.choicesOf(transaction, stranger, member))).toEqual([]);
  expect(await inTransaction(async (transaction) => await register.personWith(transaction, stranger, account))).toBeUndefined();
  expect(await inTransaction(async (transaction) => await register.registration(transaction, stranger, detailId))).toBeUndefined();
  expect((await inTransaction(async (transaction) => await people.nextLedgerNumbers(transaction, stranger, new Map([[member, 1]])))).size).toBe(0);
  expect(await serviceKeys.revoke(stranger, 'k-1', noon)).toBe(false);
  await expect(inTransaction(async (transaction) => await register.append(transaction, stranger, member, [stop], recorded))).rejects.toThrow('foreign key');
  await expect(policyMethods.approve(stranger)).rejects.toThrow('only a draft');
  expect(await policyMethods.holdDraft(stranger)).toBe(false);
  await expect(policyMethods.keepMore(stranger)).rejects.toThrow('only of an approved');
  await expect(policyMethods.judge(stranger)).rejects.toThrow('follows an approved version');
  await expect(policyMethods.activate(stranger)).rejects.toThrow('only an approved');
  await expect(replyMethods.offer(stranger)).rejects.toThrow('without a pickup word');
  await expect(replyMethods.grant(stranger)).rejects.toThrow('foreign key');
});
