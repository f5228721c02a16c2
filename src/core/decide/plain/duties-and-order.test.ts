import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Consent, Stop } from '../../choices/choices.ts';
import type { PolicyText } from '../../policy/model/policy.ts';
import { readPolicy } from '../../policy/model/read.ts';
import type { Answer } from '../answer.ts';
import { noFacts } from '../facts.ts';
import type { Facts } from '../facts.ts';
import type { Holding, Question } from '../question.ts';
import { reasonDefinitions } from '../reasons.ts';
import { decidePlainly } from './decide-plainly.ts';

const file = 'spec/cases/a-whole-policy/policy.yaml';
const { value } = readPolicy(readFileSync(new URL(`../../../../${file}`, import.meta.url)), file);
if (!value) throw new Error(`${file} has errors`);
const whole: PolicyText = value;

const at = '2026-09-01T03:00:00.000Z' as Question['at'];
const held: Holding = { class: 'riders', service: 'rental', collection: 'booking', items: 'all', membership: 'member', origin: 'person', shown: { policy: 'whole', version: '2026-04-01', purposes: [] } };
const asked: Question = {
  at, actor: { role: undefined, department: undefined, company: undefined }, action: 'use', purpose: 'riders.rental', items: ['profile.name', 'contact.email'],
  person: { residence: 'JP', age: 30, holdings: [held] }, service: 'rental', channel: undefined, recipient: 'insurer', party: undefined, country: 'JP', situation: 'cover', means: 'electronic',
  needed: undefined, claim: undefined,
};
const consent: Consent = { id: 'c', to: 'provision', purpose: undefined, recipient: 'insurer', items: ['profile.name'], country: undefined, informed: true, method: 'click', by: 'person', at };
const decide = (question: Partial<Question>, facts: Partial<Facts> = {}): Answer => decidePlainly([whole], { ...asked, ...question }, { ...noFacts, ...facts });
const duties = (question: Partial<Question>, facts: Partial<Facts> = {}): readonly string[] => decide(question, facts).duties.map(({ kind, about, items }) => `${kind} ${about ?? '-'}: ${items.join(' ')}`);

describe('what is owed', () => {
  test('a provision on consent is recorded, by the recipient or the party that it is in fact', () => {
    expect(duties({ action: 'provide' }, { consents: [consent] })).toContain('record-provision insurer: profile.name');
  });

  test('[CT-4-1 part] what a consent would open is asked for, and what it would not open is not', () => {
    expect(duties({ action: 'provide', items: ['profile.name'] })).toEqual(['ask-consent provision: profile.name']);
    expect(duties({ action: 'provide', items: ['profile.name'], means: 'fax' })).toEqual([]);
    expect(duties({ purpose: 'race' })).toEqual(['ask-consent use: profile.name contact.email']);
  });

  test('the notice of a collection, and the announcement of a recording', () => {
    expect(duties({ action: 'collect', items: ['profile.name', 'shoe-size'] })).toContain('show-notice booking: profile.name');
    const recording = { ...whole, purposes: whole.purposes.map((one) => ({ ...one, processing: ['recording' as const] })) };
    expect(decidePlainly([recording], { ...asked, action: 'record-call', items: ['profile.name'] }, noFacts).duties).toEqual([{ kind: 'announce-recording', items: ['profile.name'], about: undefined }]);
  });

  test('the country is told before a consent to it is asked', () => {
    expect(duties({ action: 'transfer-abroad', country: 'US', items: ['profile.name'] }, { consents: [consent] })).toEqual(['show-country-notice US: profile.name', 'ask-consent abroad: profile.name']);
  });

  test('[LV-5 part] those who got it before are told of a stop', () => {
    expect(duties({}, { stops: [{ id: 's', what: { kind: 'item', item: 'profile.name' }, at }], provided: ['acme', 'acme', 'bolt'] })).toEqual(['tell-recipients acme: profile.name', 'tell-recipients bolt: profile.name']);
  });

  test('[LV-5 part] who holds it on the company\'s behalf is told too, but not of what ends for third parties alone', () => {
    const stop = (what: Stop['what']) => [{ id: 's', what, at }];
    const known = { provided: ['acme'], entrusted: ['host', 'acme', 'host'] };
    const whom = (question: Partial<Question>, facts: Partial<Facts>) => duties({ items: ['profile.name'], ...question }, { ...known, ...facts }).filter((one) => one.startsWith('tell'));
    const [acme, host] = ['tell-recipients acme: profile.name', 'tell-recipients host: profile.name'];
    for (const what of [{ kind: 'item', item: 'profile.name' }, { kind: 'purpose', purpose: 'riders.rental' }, { kind: 'all' }] as const) expect(whom({}, { stops: stop(what) })).toEqual([acme, host]);
    expect(whom({ action: 'provide' }, { stops: stop({ kind: 'provision' }) })).toEqual([acme]);
    expect(whom({ action: 'provide' }, { stops: [...stop({ kind: 'provision' }), ...stop({ kind: 'all' })] })).toEqual([acme, host]);
    expect(whom({ action: 'sell' }, { optOuts: [{ id: 'o', kind: 'sale', at }, { id: 'g', kind: 'signal', at }] })).toEqual([acme]);
    expect(whom({}, {})).toEqual([]);
  });

  test('[LC-6 part] what is held of somebody who is too young is erased, and no consent is asked for it', () => {
    const young = (age: number | undefined, change: Partial<Question> = {}) => duties({ person: { ...asked.person, age }, ...change });
    expect(young(15)).toEqual(['purge-collected -: profile.name contact.email']);
    expect([young(16), young(undefined), young(15, { action: 'collect' })]).toEqual([[], [], ['show-notice booking: profile.name contact.email']]);
    expect(young(15, { purpose: 'race' })).toEqual(['purge-collected -: profile.name contact.email']);
    // Who got it before, or works with it, is told of all of it.
    for (const stops of [[], [{ id: 's', what: { kind: 'item', item: 'profile.name' }, at } as const]]) {
      expect(duties({ person: { ...asked.person, age: 15 } }, { stops, provided: ['acme'], entrusted: ['host'] })).toEqual([
        'tell-recipients acme: profile.name contact.email', 'tell-recipients host: profile.name contact.email', 'purge-collected -: profile.name contact.email',
      ]);
    }
    const claim = { exception: undefined, basis: 'X27-1-1', claimant: 'officer', items: ['profile.name'], facts: { statute: 'Article 1' } };
    expect(young(15, { claim })).toEqual(['record-claim X27-1-1: profile.name', 'purge-collected -: contact.email']);
  });

  test('a claim that carried is recorded', () => {
    const claim = { exception: 'by-law', basis: 'X27-1-1', claimant: 'officer', items: ['profile.name'], facts: { statute: 'Article 1' } };
    expect(duties({ action: 'provide', claim })).toContain('record-claim X27-1-1: profile.name');
  });
});

describe('the answer', () => {
  test('keeps the order of the question for items, and of the rules for reasons', () => {
    const { items, reasons, outcome } = decide({ action: 'provide', items: ['ride', 'profile.name', 'contact.email'] }, { consents: [consent] });
    expect(items.map(({ item, state }) => `${item} ${state}`)).toEqual(['ride withheld', 'profile.name clear', 'contact.email withheld']);
    expect(outcome).toBe('partial');
    const rules = reasons.map(({ code }) => reasonDefinitions[code].rule);
    expect(rules).toEqual(rules.toSorted((a, b) => a - b));
    expect(reasons.find(({ code }) => code === 'consent-missing')?.items).toEqual(['ride', 'contact.email']);
  });

  test('cites the version, the clause and its number', () => {
    expect(decide({}).reasons).toEqual([{ code: 'purpose-declared', items: undefined, about: 'riders.rental', from: { policy: 'whole', version: '2026-04-01', clause: 'purposes', number: '1.' } }]);
    expect(decide({}).by).toEqual([{ policy: 'whole', version: '2026-04-01' }]);
  });

  test('[LG-1-2 part] of a person in two classes holds for the data of each', () => {
    const both: readonly Holding[] = [held, { ...held, class: 'visitors', collection: undefined }];
    const counting = decide({ purpose: 'visitors.counting', items: ['cookie', 'profile.name'], person: { ...asked.person, holdings: both } });
    expect(counting.items.map(({ state }) => state)).toEqual(['clear', 'withheld']);
  });

  test('names an item twice as once, and nothing of no items', () => {
    expect(decide({ items: ['profile.name', 'profile.name'] }).items).toEqual([{ item: 'profile.name', state: 'clear' }]);
    expect(decide({ items: [] })).toEqual({ outcome: 'deny', by: [], items: [], reasons: [{ code: 'no-items', items: undefined, about: undefined, from: undefined }], duties: [] });
  });

  test('[CT-2b part] what a consent to a new purpose opens closes when it is withdrawn', () => {
    const use = { ...consent, to: 'use' as const, purpose: 'race', items: 'all' as const };
    expect(decide({ purpose: 'race' }, { consents: [use] }).outcome).toBe('allow');
    expect(decide({ purpose: 'race' }).outcome).toBe('deny');
  });
});
