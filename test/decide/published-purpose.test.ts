import { describe, expect, test } from 'vitest';
import { unpublishedAmong } from '../../src/core/decide/published-purpose.ts';
import { inForceOn } from '../../src/core/policy/model/governing.ts';
import { calendarDate } from '../../src/core/identifiers/calendar-date.ts';
import type { PolicyText } from '../../src/core/policy/model/policy.ts';
import { library } from './real-policies.ts';

const inForce = inForceOn(library, calendarDate('2026-11-20'));
const customer = { class: 'customers', service: 'recruiting', collection: 'registration', origin: 'person', items: ['profile.name', 'call-recording'] } as const;
const rules = (held: Partial<Parameters<typeof unpublishedAmong>[1]>, texts = inForce, residence: string | undefined = 'JP'): readonly string[] =>
  unpublishedAmong(texts, { ...customer, ...held }, residence).map(({ where, place, rule }) => `${where}${place ?? ''} ${rule}`);
const changed = (id: string, change: (text: PolicyText) => Partial<PolicyText>): typeof inForce => inForce.map((text) => (text.id === id ? { ...text, ...change(text) } : text));

describe('what is registered has a published purpose [LV-1 part]', () => {
  test('each class of each document, with each of its items, in the versions in force', () => {
    for (const text of inForce) {
      const service = text.services[0]?.id;
      for (const { id, items, origins } of text.classes) {
        const every = items.all ? text.items.map((item) => item.id) : items.ids;
        for (const origin of origins) expect(rules({ class: id, service, collection: undefined, origin, items: every }, inForce, text.extends?.scope.residence ?? 'JP'), `${text.id} ${id}`).toEqual([]);
      }
    }
  });

  test('what no document names is told place by place', () => {
    expect(rules({})).toEqual([]);
    expect(rules({ items: ['profile.name', 'gait', 'entrusted-information', 'blood-type'] })).toEqual(['items1 unknown-item', 'items2 item-of-another-class', 'items3 unknown-item']);
    expect(rules({ class: 'ghosts', items: ['gait'] })).toEqual(['class unknown-class']);
    expect(rules({ collection: 'a-fair' })).toEqual(['collection unknown-collection']);
    expect(rules({ origin: 'entrusted' })).toEqual(['origin not-of-this-origin']);
    expect(rules({ service: 'a-shop' })).toEqual(['service unknown-service']);
    // Two documents stand on none, and nothing says which is meant.
    expect(rules({ service: undefined })).toEqual(['service service-needed']);
    expect(rules({}, [])).toEqual(['service no-policy-in-force']);
  });

  test('a document that no longer has a purpose for it takes no more of it', () => {
    const without = (gone: (purpose: string) => boolean) => changed('leverages-group', ({ purposes }) => ({ purposes: purposes.filter(({ id }) => !gone(id)) }));
    expect(rules({}, without((id) => id === 'customers.calls'))).toEqual(['items1 no-purpose']);
    expect(rules({ items: 'all' }, without((id) => id.startsWith('customers.')))).toEqual(['class no-purpose']);
  });

  test('what an addendum publishes counts where it applies, and where the residence cannot tell', () => {
    const own = changed('leverages-lighthouse-california', ({ classes, items, purposes }) => ({
      items: [...items, ...items.slice(0, 1).map((item) => ({ ...item, id: 'surf-board' as typeof item.id }))],
      classes: classes.map((one) => ({ ...one, items: { all: true } })), purposes,
    }));
    const board = { service: 'lighthouse-los-angeles', collection: undefined, items: ['surf-board'] };
    expect(['US-CA', undefined, 'JP'].map((residence) => unpublishedAmong(own, { ...customer, ...board }, residence).length)).toEqual([0, 0, 1]);
  });
});
