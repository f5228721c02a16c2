import { describe, expect, it } from 'vitest';
import { calendarDate } from '../identifiers/calendar-date.ts';
import type { FileId } from '../identifiers/case-ids.ts';
import type { EmailAddress } from '../identifiers/email-address.ts';
import type { Sha256 } from '../identifiers/hash.ts';
import { name, type DocumentKindId, type ItemId, type ServiceId } from '../identifiers/name-ids.ts';
import type { Policy } from '../policy/model/policy.ts';
import { submit } from './hand-in.ts';
import type { RequestForm } from './submission.ts';

const service = name<ServiceId>('jobs');
const item = name<ItemId>('profile');
const licence = name<DocumentKindId>('drivers-licence');

/** Only what a request is judged by. */
const policy = {
  id: 'group', services: [{ id: service }], items: [{ id: item }],
  requests: { intake: { accepted: ['portal'] }, types: [{ type: 'disclosure', fee: 'none' }], replyChannels: ['email'], identity: { documents: [{ id: licence }] } },
} as unknown as Policy;

const form: RequestForm = {
  type: 'disclosure', language: 'ja', name: '髙﨑', birthDate: calendarDate('1988-02-29'), email: 'a@mail.example' as EmailAddress,
  services: { kind: 'all' }, items: { kind: 'all' }, reply: { channel: 'email' },
};

const judge = (changes: Partial<RequestForm>, kind = licence, valid = true, by: Policy = policy): string => {
  const decided = submit({ ...form, ...changes }, { kind, domicile: 'masked' }, 'f' as FileId, {
    policy: by, on: calendarDate('2026-11-21'), validByLaw: () => valid, policyHash: 'a'.repeat(64) as Sha256,
  });
  return decided.ok ? 'taken' : decided.refusal.fields?.[0]?.path ?? decided.refusal.code;
};

describe('a request', () => {
  it('takes everything as an answer (APPI 37(2)), and what the policy knows', () => {
    expect(judge({})).toBe('taken');
    expect(judge({ services: { kind: 'some', ids: [service] }, items: { kind: 'some', ids: [item] } })).toBe('taken');
  });

  it.each<[string, Partial<RequestForm>]>([
    ['type', { type: 'correction' }],
    ['reply.channel', { reply: { channel: 'post', address: '東京都' } }],
    ['services', { services: { kind: 'some', ids: [name<ServiceId>('unknown')] } }],
    ['services', { services: { kind: 'some', ids: [] } }],
    ['items', { items: { kind: 'some', ids: [name<ItemId>('unknown')] } }],
  ])('names the field `%s` that the policy does not know', (path, changes) => {
    expect(judge(changes)).toBe(path);
  });

  it('[CT-8-2a part] refuses a document that is not on the policy\'s list, or not valid by law on that day', () => {
    expect(judge({}, name<DocumentKindId>('library-card'))).toBe('document-kind-refused');
    expect(judge({}, licence, false)).toBe('document-kind-refused');
  });

  it('is not taken at the portal under a policy that takes requests elsewhere', () => {
    const elsewhere = { ...policy, requests: { ...policy.requests, intake: { ...policy.requests.intake, accepted: ['post'] } } } as Policy;
    expect(judge({}, licence, true, elsewhere)).toBe('unavailable');
  });

  it('puts nothing of the form that is about the person into the event', () => {
    const decided = submit(form, { kind: licence, domicile: 'masked' }, 'f' as FileId, {
      policy, on: calendarDate('2026-11-21'), validByLaw: () => true, policyHash: 'a'.repeat(64) as Sha256,
    });
    expect(JSON.stringify(decided)).not.toMatch(/髙﨑|1988|mail\.example/);
  });
});
