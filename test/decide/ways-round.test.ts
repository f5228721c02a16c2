import { describe, expect, test } from 'vitest';
import type { Party } from '../../src/core/decide/facts.ts';
import type { Claim, Holding } from '../../src/core/decide/question.ts';
import { ask, californian, claim, consent, contract, dayOf, facts, groupCustomer, happened, leviiUser, member, optOut, party, stop } from './questions.ts';
import type { Parts } from './questions.ts';
import { decide, ignored, inState, verdict } from './real-policies.ts';

const shown = { policy: 'leverages-group', version: '2025-05-27', purposes: [] } as const satisfies Holding['shown'];

describe('what was done once does not stand for what is done now', () => {
  test('what the person gave before the stop does not open collecting after it', () => {
    const asked = ask(groupCustomer, { action: 'collect', items: ['profile.name'], holding: { shown } });
    const gave = (on: string): ReturnType<typeof facts> => facts({ stops: [stop({ kind: 'all' })], happenings: [happened({ kind: 'given', items: ['profile.name'] }, on)] });
    expect(['2026-01-01', '2026-09-30', '2026-10-01', '2026-11-20', '2026-11-21'].map((on) => verdict(decide(asked, gave(on)))))
      .toEqual(['deny stopped', 'deny stopped', 'allow', 'allow', 'deny stopped']);
  });

  test('[LG-6 part] that the person asked for it to be handed to one recipient is no basis of anything else', () => {
    const training = ask(groupCustomer, { action: 'train', purpose: 'customers.analysis', items: ['special-care'], holding: { collection: 'consultation' } });
    const requested = (recipient: string | undefined): ReturnType<typeof facts> => facts({ happenings: [happened({ kind: 'request', recipient, items: ['special-care'] })] });
    expect([verdict(decide(training, requested('business-partners'))), verdict(decide(training, requested(undefined)))]).toEqual(['deny special-care-without-basis', 'allow']);
  });
});

describe('another action than the one that is watched', () => {
  test('[LV-2 part] payment information is not read to make anonymised information', () => {
    const made = (purpose: string, item: string): string => verdict(decide(ask(leviiUser, { action: 'anonymise', purpose, items: [item] })));
    expect([made('users.billing', 'payment.card'), made('users.processed-information', 'payment.card'), made('users.processed-information', 'workplace')])
      .toEqual(['deny anonymising-not-declared', 'deny item-outside-purpose', 'allow']);
  });

  test('[LG-1-1l part] logs from others are matched only while the person consents to it, as they are received', () => {
    const matched = (origin: Holding['origin'], of: Parameters<typeof facts>[0] = {}): string =>
      verdict(decide(ask(groupCustomer, { action: 'match-logs', purpose: 'customers.related-services', items: ['log.cookie'], holding: { origin, collection: undefined } }), facts(of)));
    expect([matched('person'), matched('received'), matched('received', { consents: [consent('matching')] }), matched('received', { consents: [consent('matching', { method: 'continued-use' })] })])
      .toEqual(['allow', 'deny matching-consent-missing', 'allow', 'deny matching-consent-missing']);
  });
});

describe('the individual number goes as a law has it and no further [LG-5 part]', () => {
  const items = ['individual-number'];
  const asked = (parts: Parts, of: Parameters<typeof facts>[0] = {}): string => verdict(decide(ask(groupCustomer, { items, holding: { collection: undefined } }, parts), facts(of)));
  const everything = { consents: [consent('use'), consent('provision', { recipient: 'business-partners', items }), consent('special-care', { items })] };

  test('no purpose and no consent opens it', () => {
    for (const action of ['use', 'train', 'infer', 'match-logs', 'anonymise', 'entrust', 'joint-use', 'sell', 'share'] as const) {
      expect(asked({ action, purpose: 'customers.analysis' }, everything), action).toMatch(/^deny .*item-by-law-alone/u);
    }
    expect(asked({}, everything)).toBe('deny item-by-law-alone');
    expect(asked({ action: 'provide', recipient: 'business-partners', situation: 'business-partners.scouting', means: 'on-site-display', country: 'JP' }, everything)).toMatch(/item-by-law-alone/u);
  });

  test('a law that is claimed for it does, and the form that has to ask for it takes it in', () => {
    expect(asked({ claim: claim(undefined, 'X27-1-1', ['statute'], items) })).toBe('allow');
    expect(asked({ claim: claim(undefined, 'X27-1-1', [], items) })).toBe('deny item-by-law-alone');
    expect(asked({ action: 'collect', purpose: 'customers.registration', holding: { collection: 'registration', shown } })).toBe('allow');
    expect(asked({ action: 'collect', purpose: 'customers.registration', holding: { collection: 'consultation', shown } })).toMatch(/item-by-law-alone/u);
  });
});

describe('claims against what the register and the law say', () => {
  const items = ['payment.card'];
  const entrusting = claim('entrustment', 'E27-5-1', ['within-purposes', 'no-own-purpose', 'vendor-contract'], items);
  const bills = (vendor: Partial<Party> | undefined): string => {
    const answer = decide(
      ask(leviiUser, { action: 'provide', purpose: 'users.billing', items, recipient: 'whoever', country: 'JP', claim: entrusting, party: vendor && 'vendor' }),
      facts({ parties: vendor ? [party('vendor', vendor)] : [] }),
    );
    return [answer.outcome, ...ignored(answer)].join(' ');
  };
  test.each<readonly [string, Partial<Party> | undefined, string]>([
    ['nobody in particular', undefined, 'deny ground-fact-missing vendor-contract'],
    ['a vendor in order', { selected: true, contracts: [contract('entrustment')] }, 'allow'],
    ['a vendor that was never selected', { contracts: [contract('entrustment')] }, 'deny ground-fact-missing vendor-contract'],
    ['a vendor without a contract', { selected: true }, 'deny ground-fact-missing vendor-contract'],
    ['a contract on other items', { selected: true, contracts: [contract('entrustment', { items: ['profile.name'] })] }, 'deny ground-fact-missing vendor-contract'],
    ['a vendor with a purpose of its own', { selected: true, ownPurpose: true, contracts: [contract('entrustment')] }, 'deny ground-fact-missing no-own-purpose'],
  ])('[LV-4-2 part] entrustment to %s (JP-TP-06)', (_name, vendor, expected) => expect(bills(vendor)).toBe(expected));

  const use = (made: Claim, action: 'use' | 'collect' = 'use'): string => {
    const answer = decide(ask(groupCustomer, { action, purpose: 'something-else', items: ['profile.name'], claim: made }));
    return [answer.outcome, ...ignored(answer)].join(' ');
  };
  test.each(['', ' ', '\u200b', '\u2060\u00ad', '\u3164', '-', '…', '。'])('a fact or a claimant of %j says nothing', (text) => {
    const full = claim(undefined, 'X27-1-1', ['statute'], ['profile.name']);
    expect(use(full)).toBe('allow');
    expect(use({ ...full, facts: { statute: text } })).toBe('deny ground-fact-missing statute');
    expect(use({ ...full, claimant: text })).toBe('deny claimant-missing');
  });

  test('giving to an academic institution is no ground of use, and no ground of provision one of acquisition (APPI 18(3), 20(2))', () => {
    const made = (basis: string): Claim => claim(undefined, basis, ['operator-is-academic', 'joint-research', 'recipient-is-academic', 'academic-purpose', 'no-undue-harm'], ['profile.name']);
    expect(['X27-1-5', 'X27-1-6', 'X27-1-7'].map((basis) => use(made(basis)))).toEqual(['allow', 'deny ground-not-for-action X27-1-6', 'deny ground-not-for-action X27-1-7']);
    expect(use(made('X27-1-5'), 'collect')).toBe('deny ground-not-for-action X27-1-5');
  });
});

describe('California', () => {
  const advertised = (of: Parameters<typeof facts>[0], age = 30, residence = 'US-CA'): string => verdict(decide(
    ask(californian, {
      action: 'provide', purpose: 'customers.related-services', items: ['registration'], recipient: 'promotion', situation: 'marketing', means: 'email', country: 'US', needed: ['registration'], age, residence,
    }),
    facts({ consents: [consent('abroad', { by: 'guardian', country: 'US', informed: true, recipient: 'promotion', items: ['registration'] })], ...of }),
  ));
  test('[LC-6 part] an opt-out of sale, a signal and an age under 16 stop advertising that is called provision (CA-OPT-01, CA-GPC-01)', () => {
    expect([advertised({}), advertised({ optOuts: [optOut('sale')] }), advertised({ optOuts: [optOut('signal')] }), advertised({}, 15)])
      .toEqual(['allow', 'deny opted-out-of-sale', 'deny opted-out-by-signal', 'deny minor-not-kept minor-not-sold']);
    expect([advertised({ optOuts: [optOut('sale')] }, 15, 'JP'), advertised({ optOuts: [optOut('advertising')] }, 30, 'JP')]).toEqual(['allow', 'deny opted-out-of-advertising']);
  });

  test.each(['US', 'us-ca', ' US-CA', 'US-CA ', 'US-06', 'US-CAL', 'US-C', 'XX', 'ZZ', 'QM', ''])('[LC-0 part] a residence of %j is not known to lie elsewhere', (residence) => {
    const answer = decide(ask(californian, { residence, items: ['profile.name', 'contact.email'] }));
    expect([verdict(answer), inState(answer, 'clear')]).toEqual(['deny residence-not-known', []]);
  });

  test.each(['US-NY', 'JP', 'JP-13', 'CA', 'MX-BCN'])('[LC-0 part] a residence of %j is', (residence) => {
    expect(verdict(decide(ask(californian, { residence, items: ['profile.name'] })))).toBe('allow');
  });
});

describe('who acts, and where it goes', () => {
  test('[LG-2-4 part] a company of the group has what another holds by joint use, and not by using it (JP-TP-01)', () => {
    const by = (parts: Parts): string => verdict(decide(ask(parts, { items: ['profile.name'], actor: { company: 'leverages-lighthouse' } })));
    expect([by(groupCustomer), by(member), by(leviiUser)]).toEqual(['deny another-company', 'deny another-company', 'deny another-company']);
    expect([by(californian), by({ ...californian, residence: 'JP' })]).toEqual(['allow', 'allow']);
    const joint = ask(groupCustomer, { action: 'joint-use', items: ['profile.name'], actor: { company: 'leverages-lighthouse' }, party: 'lighthouse' });
    expect(verdict(decide(joint, facts({ parties: [party('lighthouse', { country: 'US', member: true, checkedOn: dayOf('2026-11-01') })] })))).toBe('allow');
  });

  test('a country that the register contradicts is denied, whichever of the two would be free', () => {
    const goes = (register: string, country: string | undefined): string => verdict(decide(
      ask(groupCustomer, { action: 'joint-use', items: ['profile.name'], party: 'lighthouse', country }), facts({ parties: [party('lighthouse', { country: register, member: true })] }),
    ));
    expect([goes('JP', undefined), goes('JP', 'JP'), goes('JP', 'CN')]).toEqual(['allow', 'allow', 'deny country-contradicted']);
    expect(goes('CN', 'JP')).toContain('country-contradicted');
  });

  test('[LG-2-1a part] what the person did with one company opens nothing for another', () => {
    const applied = (by: string | undefined, to: string): string => verdict(decide(
      ask(groupCustomer, { action: 'provide', recipient: 'business-partners', situation: 'job-application', party: to, items: ['profile.name'], means: 'encrypted-web' }),
      facts({ parties: [party('acme'), party('rival')], happenings: [happened({ kind: 'act', situation: 'job-application', recipient: 'business-partners', party: by })] }),
    ));
    expect([applied('acme', 'acme'), applied(undefined, 'acme'), applied('acme', 'rival')]).toEqual(['allow', 'allow', 'deny consent-missing']);
  });
});
