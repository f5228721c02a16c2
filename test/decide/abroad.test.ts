import { describe, expect, test } from 'vitest';
import type { Party } from '../../src/core/decide/facts.ts';
import type { Consent } from '../../src/core/choices/choices.ts';
import { ask, claim, consent, contract, dayOf, facts, groupCustomer, leviiUser, party, student } from './questions.ts';
import type { Parts } from './questions.ts';
import { codes, decide, duties, ignored, verdict } from './real-policies.ts';

// The group's 2.2): the countries as the document names them, and those that the law counts as domestic (JP-FR-01).
const named = ['US', 'MX', 'IN', 'VN', 'HK', 'CN', 'SG', 'ID'];
const designated = ['FR', 'DE', 'IE', 'GB', 'NO'];
const unnamed = ['BR', 'AU', 'KR', 'XX'];

const items = ['profile.name', 'work-history'];
const scouted = (of: Parts = {}) =>
  ask(groupCustomer, { action: 'transfer-abroad', recipient: 'business-partners', situation: 'scouting', party: 'acme', items, means: 'encrypted-web' }, of);

interface Gate {
  readonly name: string;
  readonly of?: Partial<Party>;
  readonly consents?: (country: string) => readonly Consent[];
  /** Refusals at a foreign country that is named; empty: it opens. */
  readonly refuses: readonly string[];
  readonly ignores?: readonly string[];
}
const equivalent = contract('equivalent-measures');
const informed = (country: string, of: Partial<Consent> = {}): readonly Consent[] => [consent('abroad', { country, informed: true, ...of })];
const gates: readonly Gate[] = [
  { name: 'no gate', refuses: ['abroad-gate-missing'] },
  { name: 'the contract that the document describes: to obey its own country\'s law', of: { contracts: [contract('own-country-law')], checkedOn: dayOf('2026-11-01') }, refuses: ['abroad-gate-missing'], ignores: ['own-country-contract-is-no-gate COUNTRY'] },
  { name: 'equivalent measures, checked this month', of: { contracts: [equivalent], checkedOn: dayOf('2026-11-01') }, refuses: [] },
  { name: 'both contracts', of: { contracts: [contract('own-country-law'), equivalent], checkedOn: dayOf('2026-11-01') }, refuses: [] },
  { name: 'equivalent measures, checked 365 days ago', of: { contracts: [equivalent], checkedOn: dayOf('2025-11-20') }, refuses: [] },
  { name: 'equivalent measures, checked 366 days ago', of: { contracts: [equivalent], checkedOn: dayOf('2025-11-19') }, refuses: ['yearly-check-overdue'] },
  { name: 'equivalent measures, never checked', of: { contracts: [equivalent] }, refuses: ['yearly-check-overdue'] },
  { name: 'equivalent measures that end today', of: { contracts: [contract('equivalent-measures', { until: dayOf('2026-11-20') })], checkedOn: dayOf('2026-11-01') }, refuses: [] },
  { name: 'equivalent measures that ended yesterday', of: { contracts: [contract('equivalent-measures', { until: dayOf('2026-11-19') })], checkedOn: dayOf('2026-11-01') }, refuses: ['abroad-gate-missing'] },
  { name: 'equivalent measures from tomorrow', of: { contracts: [contract('equivalent-measures', { from: dayOf('2026-11-21') })], checkedOn: dayOf('2026-11-01') }, refuses: ['abroad-gate-missing'] },
  { name: 'equivalent measures for other items', of: { contracts: [contract('equivalent-measures', { items: ['contact.email'] })], checkedOn: dayOf('2026-11-01') }, refuses: ['abroad-gate-missing'] },
  { name: 'a contract of entrustment', of: { contracts: [contract('entrustment')], checkedOn: dayOf('2026-11-01') }, refuses: ['abroad-gate-missing'] },
  { name: 'consent with country, its system and the measures shown', consents: (country) => informed(country), refuses: [] },
  { name: 'consent without that information', consents: (country) => informed(country, { informed: false }), refuses: ['abroad-gate-missing'], ignores: ['consent-not-informed abroad'] },
  { name: 'consent for another country', consents: () => informed('TH'), refuses: ['abroad-gate-missing'] },
  { name: 'consent by going on to use the service', consents: (country) => informed(country, { method: 'continued-use' }), refuses: ['abroad-gate-missing'], ignores: ['consent-by-no-act abroad'] },
];

const sent = (country: string, { of, consents }: Gate, reason?: string) => decide(scouted(), facts({
  parties: [party('acme', { country, ...of, ...(reason === undefined ? {} : { countryReason: reason }) })],
  consents: [consent('provision', { recipient: 'business-partners' }), ...(consents?.(country) ?? [])],
}));
const refusing = (refusals: readonly string[]): string => (refusals.length === 0 ? 'allow' : ['deny', ...refusals].join(' '));

describe.each(gates)('[LG-2-2 part] $name', (gate) => {
  test.each(named)('%s, which is named', (country) => {
    const answer = sent(country, gate);
    expect([verdict(answer), ignored(answer)]).toEqual([refusing(gate.refuses), (gate.ignores ?? []).map((each) => each.replace('COUNTRY', country))]);
    if (gate.refuses.length === 0) expect(duties(answer)).toEqual(['record-provision acme', `show-country-notice ${country}`]);
  });

  test.each(designated)('%s, which counts as domestic', (country) => {
    const answer = sent(country, gate);
    expect([verdict(answer), codes(answer).includes('designated-country')]).toEqual(['allow', true]);
    expect(duties(answer)).toEqual(['record-provision acme']);
  });

  test.each(unnamed)('%s, which is not named: only as the recorded place of an offer of work', (country) => {
    for (const reason of [undefined, '', '　']) expect(verdict(sent(country, gate, reason)), reason).toBe(refusing(['country-not-named', ...gate.refuses]));
    expect(verdict(sent(country, gate, 'The office of Acme do Brasil, where the job is'))).toBe(refusing(gate.refuses));
  });
});

describe('[LG-2-2 part] countries themselves', () => {
  const opened = facts({ consents: [consent('provision'), ...informed('US')] });
  test.each([
    ['JP', 'deny country-not-foreign'], [undefined, 'deny country-missing'], ['us', 'deny unknown-country'], ['USA', 'deny unknown-country'], ['', 'deny unknown-country'], ['US', 'allow'],
  ])('%s', (country, expected) => expect(verdict(decide(scouted({ party: undefined, country }), opened))).toBe(expected));

  test('what the party\'s country is, the register says: a question that claims another is denied, and judged by the register', () => {
    const answer = decide(scouted({ country: 'JP' }), facts({ parties: [party('acme', { country: 'CN' })], consents: [consent('provision')] }));
    expect([verdict(answer), duties(answer)]).toEqual(['deny country-contradicted abroad-gate-missing', []]);
  });

  test('provision to a country abroad is judged as transfer is, under whichever name it is asked', () => {
    const provide = scouted({ action: 'provide', party: undefined, country: 'US' });
    expect(verdict(decide(provide, facts({ consents: [consent('provision')] })))).toBe('deny abroad-gate-missing');
    expect(verdict(decide(provide, opened))).toBe('allow');
  });

  test('a gate is no basis by itself but where it is the consent to provision abroad', () => {
    const parties = [party('acme', { country: 'US', contracts: [equivalent], checkedOn: dayOf('2026-11-01') })];
    expect(verdict(decide(scouted(), facts({ parties })))).toBe('deny consent-missing');
    expect(verdict(decide(scouted({ party: undefined, country: 'US' }), facts({ consents: informed('US') })))).toBe('allow');
    expect(verdict(decide(scouted({ party: undefined, country: 'FR' })))).toBe('deny consent-missing');
  });

  test('a case of Article 27(1) needs no gate (JP-FR-02)', () => {
    expect(verdict(decide(scouted({ party: undefined, country: 'US', claim: claim('law', 'X27-1-1', ['statute'], items) })))).toBe('allow');
  });

  test('what says nothing of provision abroad sends nothing there', () => {
    const cafe = ask(student, { action: 'provide', purpose: 'users.provision', recipient: 'client-companies', situation: 'client-companies.consent', items: ['profile.name'] });
    const sent = (country: string) => {
      const given = { consents: [consent('provision', { recipient: 'acme', items: ['profile.name'] }), ...informed('US', { recipient: 'acme', items: ['profile.name'] })] };
      return verdict(decide({ ...cafe, party: 'acme' }, facts({ ...given, parties: [party('acme', { country })] })));
    };
    expect(['JP', 'FR', 'US'].map(sent)).toEqual(['allow', 'allow', 'deny abroad-not-declared country-not-named']);
    const levii = ask(leviiUser, { action: 'provide', recipient: 'a-partner', items: ['profile.name'], country: 'US' });
    expect(verdict(decide(levii, facts({ consents: [consent('provision', { purpose: 'users.services' }), ...informed('US')] })))).toBe('deny abroad-not-declared country-not-named');
  });
});
