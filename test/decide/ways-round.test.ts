import { describe, expect, test } from 'vitest';
import type { Holding } from '../../src/core/decide/question.ts';
import { ask, consent, facts, groupCustomer, happened, leviiUser, stop } from './questions.ts';
import { decide, verdict } from './real-policies.ts';

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
