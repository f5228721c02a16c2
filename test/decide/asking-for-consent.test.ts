import { describe, expect, test } from 'vitest';
import type { PurposeChange } from '../../src/core/decide/facts.ts';
import { actions } from '../../src/core/decide/question.ts';
import { contactChannels } from '../../src/core/policy/model/purposes.ts';
import { ask, consent, facts, groupCustomer, leviiUser, member, optOut, stop, student } from './questions.ts';
import type { Parts } from './questions.ts';
import { codes, decide, duties, ignored, inState, library, verdict } from './real-policies.ts';

// JP-PUR-03: writing or calling only to ask for the consent that a purpose needs is no use beyond the purpose (General Guidelines 3-1-2).

const asking = { action: 'contact', channel: 'email', asks: 'consent', purpose: 'a-reunion', items: ['contact.email'] } as const satisfies Parts;
/** Of a student of the cafe, whose policy lets consent open what lies beyond its list. */
const answer = (parts: Parts, of: Parameters<typeof facts>[0] = {}) => decide(ask(student, asking, parts), facts(of));
const asked = (parts: Parts, of: Parameters<typeof facts>[0] = {}): string => verdict(answer(parts, of));

describe('a purpose beyond what could be expected (relation=beyond), without consent', () => {
  const changed: PurposeChange = { policy: 'leverages-group', version: '2025-05-27', purpose: 'customers.services', items: 'all' };
  const before = { shown: { policy: 'leverages-group', version: '2020-01-01', purposes: [] } } as const;
  const items = ['contact.email'];

  test('blocks processing but still allows the message that asks for the consent', () => {
    const of = (parts: Parts): string => verdict(decide(ask(groupCustomer, { items, holding: before }, parts), facts({ changes: [changed] })));
    expect([of({}), of({ action: 'contact', channel: 'email' }), of({ action: 'contact', channel: 'email', asks: 'consent' }), of({ asks: 'consent' })])
      .toEqual(['deny change-needs-consent', 'deny change-needs-consent', 'allow', 'deny change-needs-consent']);
  });

  test('the same of a purpose that no version has, with the guideline and the duty to record it', () => {
    expect([asked({ action: 'use', asks: undefined }), asked({ asks: undefined }), asked({})]).toEqual(['deny purpose-not-declared', 'deny purpose-not-declared', 'allow']);
    const allowed = answer({});
    expect(allowed.reasons).toMatchObject([{ code: 'contact-asks-for-consent', about: 'a-reunion', from: { policy: 'career-ticket-cafe', number: '2.' } }]);
    expect(duties(allowed)).toEqual(['record-asking a-reunion']);
  });

  test('nothing is owed where the purpose allows the contact anyway', () => {
    expect(duties(answer({ purpose: 'users.replies' }))).toEqual([]);
  });
});

describe('how narrow it is', () => {
  test('only by the item that the message goes to', () => {
    const both = answer({ items: ['contact.email', 'contact.phone', 'profile.name', 'work-history'] });
    expect([inState(both, 'clear'), ignored(both)]).toEqual([['contact.email'], ['item-carries-no-message email']]);
    expect([asked({ channel: 'telephone' }), asked({ channel: 'telephone', items: ['contact.phone'] }), asked({ channel: 'post', items: ['contact.address'] })])
      .toEqual(['deny purpose-not-declared', 'allow', 'allow']);
    const unclean = ['usage-log', 'log.cookie', 'special-care', 'individual-number', 'account', 'no-such-item', 'selection'];
    expect(unclean.map((item) => answer({ items: [item] }).outcome)).toEqual(unclean.map(() => 'deny'));
  });

  test('only in contact: no other action is opened', () => {
    for (const action of actions.filter((one) => one !== 'contact')) {
      const [without, withIt] = [answer({ action, asks: undefined }), answer({ action })];
      expect(withIt, action).toEqual(without);
    }
  });

  test('only by a way in which a message comes to the person, and never by advertising', () => {
    expect(contactChannels.filter((channel) => asked({ channel }) === 'allow')).toEqual(['email']);
    expect(asked({ channel: undefined })).toBe('deny purpose-not-declared channel-missing');
    expect(asked({ channel: 'targeted-advertising' })).toBe('deny purpose-not-declared channel-not-declared');
    expect(verdict(decide(ask(groupCustomer, asking, { purpose: 'customers.related-services', items: ['contact.address'], channel: 'post' })))).toBe('deny channel-not-declared');
  });

  test.each(['', ' ', '\u200b', '…'])('only for a purpose that is named: %j is none', (purpose) => {
    expect(asked({ purpose })).toBe('deny purpose-not-declared');
  });

  test('only where a consent would open the purpose: asking for one that counts for nothing is not allowed', () => {
    const of = (parts: Parts): string => verdict(decide(ask(parts, asking)));
    expect([of(student), of(groupCustomer), of(member), of(leviiUser)]).toEqual(['allow', ...Array.from({ length: 3 }, () => 'deny purpose-not-declared')]);
  });

  test('a person who stopped it or everything, or whose address was stopped, is not asked', () => {
    const stops = [{ kind: 'all' }, { kind: 'item', item: 'contact.email' }, { kind: 'purpose', purpose: 'a-reunion' }] as const;
    expect(stops.map((what) => asked({}, { stops: [stop(what)] }))).toEqual(stops.map(() => 'deny stopped'));
    expect(asked({ channel: 'advertising' }, { optOuts: [optOut('advertising')] })).toContain('opted-out-of-advertising');
  });

  test('nothing else is lifted: who left, whose class it is, the company, the role, where it came from', () => {
    expect([
      asked({ holding: { membership: 'left' } }), asked({ holding: { class: 'pilots' } }), asked({ actor: { company: 'leverages-lighthouse' } }), asked({ holding: { origin: 'public' } }),
      asked({ holding: { collection: 'no-such-form' } }), asked({ holding: { items: ['profile.name'] } }),
    ]).toEqual(['deny membership-ended', 'deny unknown-class', 'deny another-company', 'deny not-of-this-origin', 'deny unknown-collection', 'deny item-not-held']);
    const staffed = library.map((text) => (text.id === 'career-ticket-cafe' ? { ...text, roles: [{ kind: 'role', at: text.at, id: 'desk', name: text.title, purposes: { all: false, ids: [], idsAt: [] }, items: { all: true } }] as unknown as typeof text.roles } : text));
    expect(verdict(decide(ask(student, asking, { actor: { role: 'desk' } }), facts({}), {}, staffed))).toBe('deny purpose-not-for-role');
  });

  test('a consent that is there is told beside it', () => {
    expect(codes(answer({}, { consents: [consent('use', { purpose: 'a-reunion' })] }))).toEqual(['consent-opens-purpose', 'contact-asks-for-consent']);
  });
});
