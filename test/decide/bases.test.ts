import { expect, test } from 'vitest';
import type { Facts } from '../../src/core/decide/facts.ts';
import type { Question } from '../../src/core/decide/question.ts';
import { provisionBases } from '../../src/core/law/jp/provision-bases.ts';
import { ask, claim, consent, facts, groupCustomer, party, student } from './questions.ts';
import type { Parts } from './questions.ts';
import { decide, verdict } from './real-policies.ts';

// Bases of provision that are claimed are tried fact by fact in exceptions.test.ts. These are the others: what they need is on
// record, declared or seen in the question, so a fact is missing where that is.

const items = ['profile.name', 'work-history'];
const named = { recipient: 'acme', items } as const;
const companies = { parties: [party('acme')] };
const byConsent = (of: Parts = {}): Question =>
  ask(student, { action: 'provide', purpose: 'users.provision', situation: 'client-companies.consent', recipient: 'client-companies', party: 'acme', items }, of);
const abroad = (of: Parts = {}): Question =>
  ask(groupCustomer, { action: 'transfer-abroad', recipient: 'business-partners', situation: 'scouting', items, means: 'email', country: 'US' }, of);
const jointly = (of: Parts = {}): Question => ask(groupCustomer, { action: 'joint-use', party: 'lighthouse', items: ['profile.name'] }, of);
const informed = { country: 'US', informed: true, recipient: 'business-partners', items } as const;
const range = { parties: [party('lighthouse', { member: true })] };

const table: readonly (readonly [basis: string, fact: string, question: Question, known: Partial<Facts>, expected: string])[] = [
  ['C27-1', 'none missing', byConsent(), { ...companies, consents: [consent('provision', named)] }, 'allow'],
  ['C27-1', 'purpose-covers-provision', byConsent({ purpose: 'users.information' }), { ...companies, consents: [consent('provision', named)] }, 'deny provision-not-a-purpose'],
  ['C27-1', 'recipient-shown', byConsent(), { ...companies, consents: [consent('provision', { items })] }, 'deny consent-missing'],
  ['C27-1', 'items-shown', byConsent(), { ...companies, consents: [consent('provision', { recipient: 'acme' })] }, 'deny consent-missing'],
  ['C27-1', 'act-of-consent', byConsent(), { ...companies, consents: [consent('provision', { ...named, method: 'silence' })] }, 'deny consent-missing'],

  ['C28-1', 'none missing', abroad(), { consents: [consent('abroad', informed)] }, 'allow'],
  ['C28-1', 'purpose-covers-provision', abroad({ purpose: 'customers.articles' }), { consents: [consent('abroad', informed)] }, 'deny provision-not-a-purpose'],
  ['C28-1', 'recipient-shown', abroad(), { consents: [consent('abroad', { ...informed, recipient: 'another' })] }, 'deny consent-missing'],
  ['C28-1', 'items-shown', abroad(), { consents: [consent('abroad', { ...informed, items: ['contact.email'] })] }, 'deny consent-missing abroad-gate-missing'],
  ['C28-1', 'foreign-country-shown', abroad(), { consents: [consent('abroad', { ...informed, informed: false })] }, 'deny consent-missing abroad-gate-missing'],
  ['C28-1', 'act-of-consent', abroad(), { consents: [consent('abroad', { ...informed, method: 'pre-checked-box' })] }, 'deny consent-missing abroad-gate-missing'],

  ['J27-5-3', 'none missing', jointly(), range, 'allow'],
  // The notice of the document tells which items are used jointly.
  ['J27-5-3', 'joint-use-notice', jointly({ items: ['account'] }), range, 'deny item-not-used-jointly'],
  ['J27-5-3', 'recipient-in-range', jointly(), { parties: [party('lighthouse')] }, 'deny not-a-member'],
  ['J27-5-3', 'no-my-number', jointly({ items: ['individual-number'] }), range, 'deny item-not-used-jointly item-by-law-alone'],

  // Filed or not, none of the documents provides by opt-out, and no claim makes it so.
  ...['none missing', 'purpose-covers-provision', 'opt-out-notice', 'filed-with-commission', 'time-to-object', 'not-excluded-data'].map((fact) => {
    const needs = ['purpose-covers-provision', 'opt-out-notice', 'filed-with-commission', 'time-to-object', 'not-excluded-data'].filter((each) => each !== fact);
    return ['O27-2', fact, byConsent({ claim: claim('law', 'O27-2', needs, items) }), companies, 'deny consent-missing'] as const;
  }),

  // What stays in the company is use; handing it over to another is not, and is no such case.
  ['NA-same-company', 'none missing', ask(student, { items }), {}, 'allow'],
  ['NA-same-company', 'same-company', byConsent({ claim: claim('law', 'NA-same-company', ['same-company'], items) }), companies, 'deny consent-missing'],
];

test.each(table)('%s: %s', (_basis, _fact, question, known, expected) => expect(verdict(decide(question, facts(known)))).toBe(expected));

test('each fact of each basis of the law is tried, here or on a claim', () => {
  const claimed = [1, 2, 3, 4, 5, 6, 7].map((item) => `X27-1-${item}`).concat('E27-5-1', 'S27-5-2', 'NA-act-of-the-person', 'NA-cloud-without-handling');
  for (const { code, facts: needed } of provisionBases.filter((basis) => !claimed.includes(basis.code))) {
    expect(table.filter(([basis]) => basis === code).map(([, fact]) => fact).toSorted(), code).toEqual(['none missing', ...needed].toSorted());
  }
});
