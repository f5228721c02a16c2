import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/core/calendar/day-arithmetic.ts';
import type { CaseNumber } from '../../src/core/identifiers/case-ids.ts';
import { dateIn } from '../../src/core/calendar/zone.ts';
import type { EmailAddress } from '../../src/core/identifiers/email-address.ts';
import { name, type DocumentKindId } from '../../src/core/identifiers/name-ids.ts';
import { proveContact } from '../../src/operations/prove-contact.ts';
import { showContact } from '../../src/operations/show-contact.ts';
import { showStatus } from '../../src/operations/show-status.ts';
import { startContact } from '../../src/operations/start-contact.ts';
import { submitRequest } from '../../src/operations/submit-request.ts';
import { supplyDocument } from '../../src/operations/supply-document.ts';
import { activatePolicy } from '../../src/operations/activate-policy.ts';
import { approvePolicy } from '../../src/operations/approve-policy.ts';
import { listCases } from '../../src/operations/list-cases.ts';
import { submitPolicy } from '../../src/operations/submit-policy.ts';
import { ask, decide, form, idOf, kinds, licence, refusal, see, upload, value, work, yoshihiko } from './case-steps.ts';
import { openWorld, policyId, policySource, tenant, type World } from './world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(async () => { await world.close(); });

const codeFor = async (email: string): Promise<string> => {
  const mail = (await world.mails()).find((one) => one.to === email && /\d{6}/.test(one.text));
  return /\d{6}/.exec(mail?.text ?? '')?.[0] ?? '';
};
const start = (email: EmailAddress) => startContact(world, { tenant, email, language: 'ja' });
const prove = (email: EmailAddress, code: string) => proveContact(world, { tenant, email, code });

describe('the contact check', () => {
  it('proves an address by the code that was mailed to it, once', async () => {
    const email = 'a@mail.example' as EmailAddress;
    value(await start(email));
    const code = await codeFor(email);
    expect(refusal(await prove('b@mail.example' as EmailAddress, code))).toBe('code-wrong');
    const wide = [...code].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
    const { token } = value(await prove(email, ` ${wide} `));
    expect(await showContact(world, { tenant, token })).toBe(email);
    expect(await showContact(world, { tenant, token: `${token}x` })).toBeUndefined();
    expect(refusal(await prove(email, code))).toBe('code-wrong');
    await world.clock.moveTo(1);
    expect(await showContact(world, { tenant, token })).toBeUndefined();
    await world.clock.moveTo(0);
  });

  it('takes five tries of a code, and sends five codes an hour', async () => {
    const email = 'c@mail.example' as EmailAddress;
    value(await start(email));
    const code = await codeFor(email);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let at = 0; at < 5; at += 1) expect(refusal(await prove(email, wrong))).toBe('code-wrong');
    expect(refusal(await prove(email, code))).toBe('code-wrong');
    for (let at = 0; at < 4; at += 1) value(await start(email));
    expect(refusal(await start(email))).toBe('too-many-tries');
  });

  it('lets one of many who prove the same code at once have the proof', async () => {
    const email = 'd@mail.example' as EmailAddress;
    value(await start(email));
    const code = await codeFor(email);
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => prove(email, code)));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  });

  it('says that the mail failed without saying more', async () => {
    const mailer: World['mailer'] = { send: () => Promise.reject(new Error('550 no such user e@mail.example')) };
    expect(await startContact({ ...world, mailer }, { tenant, email: 'e@mail.example' as EmailAddress, language: 'en' }))
      .toEqual({ ok: false, refusal: { code: 'mail-failed' } });
  });
});

describe('identity documents', () => {
  it('[CT-8-2a part] refuses a kind that the policy does not list, and one that the law no longer knows', async () => {
    const hand = (kind: string) => submitRequest(world, {
      tenant, policy: policyId, email: yoshihiko, form, document: upload(), handedIn: { kind: name<DocumentKindId>(kind), domicile: 'masked' },
    });
    expect(refusal(await hand('notification-card'))).toBe('document-kind-refused');
    expect(refusal(await hand('library-card'))).toBe('document-kind-refused');
    expect(refusal(await hand('health-insurance-card'))).toBe('document-kind-refused');
    expect(refusal(await hand('passport'))).toBe('not refused');
  });

  it('[CT-8-2d part] [CT-8-3t part] asks again, destroys each round\'s document, and counts the promise anew from the cure', async () => {
    const { caseNumber: number, promisedOn } = await ask(world);
    const id = await idOf(world, number);
    const readable = async (round: number): Promise<boolean> => {
      const file = (await world.cases.events(tenant, id)).flatMap(({ event }) => ('file' in event && event.kind !== 'reply-built' ? [event.file] : []))[round - 1];
      if (!file) return false;
      const content = await world.seal.read({ tenant, case: id, key: `identity-${round}`, file });
      if (content === 'gone') return false;
      content.destroy();
      return true;
    };
    const supply = (email = yoshihiko) => supplyDocument(world, { tenant, email, number, handedIn: licence, document: upload() });
    expect(refusal(await supply())).toBe('not-now');
    await decide(world, number, { decision: 'ask-again', reason: '文字が読めません' });
    await work(world, number);
    expect(await readable(1)).toBe(false);
    expect(value(await showStatus(world, { tenant, email: yoshihiko, number }))).toMatchObject({ stage: 'waiting-for-person', promisedOn: null, reason: '文字が読めません' });
    expect((await see(world, number)).clocks.promised).toBeNull();
    const mail = (await world.mails()).find((one) => one.subject.includes(number) && one.subject.includes('もう一度'));
    expect(mail?.text).not.toContain('文字が読めません');

    expect(refusal(await supply('other@mail.example' as EmailAddress))).toBe('not-found');
    await world.clock.moveTo(7);
    value(await supply());
    expect(await readable(2)).toBe(true);
    const again = value(await showStatus(world, { tenant, email: yoshihiko, number }));
    expect(again.stage).toBe('identity-check');
    expect((again.promisedOn ?? '') > promisedOn).toBe(true);
    await decide(world, number, { decision: 'reject', reason: '氏名が違います' });
    await work(world, number);
    expect(await readable(2)).toBe(false);
    expect(value(await showStatus(world, { tenant, email: yoshihiko, number }))).toMatchObject({ stage: 'refused', reason: '氏名が違います' });
    expect(await kinds(world, number)).not.toContain('accounts-found');
    await world.clock.moveTo(0);
  });

  it('keeps a document of a supply that lost against another window', async () => {
    const { caseNumber: number } = await ask(world);
    await decide(world, number, { decision: 'ask-again', reason: '切れています' });
    await work(world, number);
    const outcomes = await Promise.all([1, 2].map(() => supplyDocument(world, { tenant, email: yoshihiko, number, handedIn: licence, document: upload() })));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect((await see(world, number)).document).toMatchObject({ round: 2, readable: true });
    const id = await idOf(world, number);
    const file = (await world.cases.events(tenant, id)).flatMap(({ event }) => (event.kind === 'document-supplied' ? [event.file] : []))[0];
    const content = file && await world.seal.read({ tenant, case: id, key: 'identity-2', file });
    expect(content === undefined || content === 'gone').toBe(false);
    if (content && content !== 'gone') content.destroy();
  });
});

describe('versions of the policy', () => {
  it('[CT-8-2a part] [CT-8-3t part] governs requests from its day on, and leaves the earlier ones to the version of their receipt', async () => {
    const today = dateIn('Asia/Tokyo', await world.clock.now());
    const before = await ask(world);
    const text = (await policySource()).toString();
    const next = text.replace(/^version: .*$/m, 'version: 2026-12-01').replace('business-days: 14', 'business-days: 10').replace(/^.*id: passport.*\n/m, '');
    expect(next).toContain('business-days: 10');
    const source = Buffer.from(next);
    const submitted = await submitPolicy(world, { tenant, file: 'next.yaml', source, officer: 'author' });
    if (!submitted.ok) throw new Error(JSON.stringify(submitted.findings.slice(0, 3)));
    const { hash } = submitted;
    const activate = (from: typeof today) => activatePolicy(world, { tenant, hash, from, officer: 'second' });
    expect(await activate(addDays(today, 1))).toMatchObject({ ok: false, code: 'not-now' });
    expect(await approvePolicy(world, { tenant, hash, officer: 'first' })).toEqual({ ok: true });
    expect(await approvePolicy(world, { tenant, hash, officer: 'first' })).toMatchObject({ ok: false, code: 'not-now' });
    expect(await activate(addDays(today, -1))).toMatchObject({ ok: false, code: 'invalid-input' });
    expect(await activate(addDays(today, 1))).toMatchObject({ ok: true });
    for (const language of ['ja', 'en'] as const) expect((await world.policies.rendering(tenant, hash, 'html', language))?.bytes.length).toBeGreaterThan(1_000);

    const passport = { kind: name<DocumentKindId>('passport'), domicile: 'masked' } as const;
    const hand = () => submitRequest(world, { tenant, policy: policyId, email: yoshihiko, form, handedIn: passport, document: upload() });
    expect(refusal(await hand())).toBe('not refused');
    await world.clock.moveTo(1);
    expect(refusal(await hand())).toBe('document-kind-refused');
    const after = await ask(world);
    expect(after.promisedOn < before.promisedOn).toBe(true);
    expect(value(await showStatus(world, { tenant, email: yoshihiko, number: before.caseNumber })).promisedOn).toBe(before.promisedOn);
    const lines = await listCases(world, { tenant });
    const position = (number: string): number => lines.findIndex((line) => line.number === number);
    expect(position(after.caseNumber)).toBeLessThan(position(before.caseNumber));

    // Asked again, each is offered what its own version lists, and that is what is taken.
    const offered = async (number: CaseNumber): Promise<boolean | undefined> =>
      value(await showStatus(world, { tenant, email: yoshihiko, number })).supply?.documents.some(({ id }) => id === passport.kind);
    expect(await offered(before.caseNumber)).toBeUndefined();
    for (const { caseNumber } of [before, after]) await decide(world, caseNumber, { decision: 'ask-again', reason: '写真がぼやけています。' });
    expect([await offered(before.caseNumber), await offered(after.caseNumber)]).toEqual([true, false]);
    const supply = (number: CaseNumber) => supplyDocument(world, { tenant, email: yoshihiko, number, handedIn: passport, document: upload() });
    expect([refusal(await supply(before.caseNumber)), refusal(await supply(after.caseNumber))]).toEqual(['not refused', 'document-kind-refused']);
    await world.clock.moveTo(0);
  });

  it('does not take a policy with errors', async () => {
    const source = Buffer.from((await policySource()).toString().replace('class: customers', 'class: nobody'));
    const submitted = await submitPolicy(world, { tenant, file: 'broken.yaml', source, officer: 'author' });
    expect(submitted.ok).toBe(false);
    if (!submitted.ok) expect(submitted.findings.map(({ code, at }) => [code, at.file])).toContainEqual(['dangling-reference', 'broken.yaml']);
  });
});

describe('the ledger', () => {
  it('[CT-8-2d part] [LG-9-l part] gets an entry for each event in the same transaction, without a word about the person', async () => {
    const rows = async (): Promise<readonly string[]> => (await world.store.pool.query<{ text: string }>('select l::text as text from ledger_intake l')).rows.map((row) => row.text);
    const count = (await rows()).length;
    const { caseNumber: number } = await ask(world);
    await decide(world, number);
    await work(world, number);
    const happened = await kinds(world, number);
    const entries = (await rows()).slice(count);
    expect(entries).toHaveLength(happened.length);
    const id = await idOf(world, number);
    for (const entry of entries) expect(entry).not.toMatch(new RegExp(`${id}|${number}|yoshihiko|髙|1988`));
  });

  it('has no event without its entry: when the ledger refuses, nothing happened', async () => {
    const { caseNumber: number } = await ask(world);
    const ledger: World['ledger'] = { appendAll: () => Promise.reject(new Error('ledger full')), append: () => Promise.reject(new Error('ledger full')) };
    await expect(decide({ ...world, ledger }, number)).rejects.toThrow('ledger full');
    expect(await kinds(world, number)).toEqual(['submitted']);
  });
});
