import { describe, expect, test } from 'vitest';
import type { Holding } from '../../src/core/decide/question.ts';
import { ask, claim, consent, facts, groupCustomer, leviiUser, stop, student } from './questions.ts';
import type { Parts } from './questions.ts';
import { codes, decide, duties, verdict } from './real-policies.ts';

// JP-PUR-06: data that was taken over with a business keeps the purposes that it had before (APPI 18(2)).

const came = (...originPurposes: readonly string[]): NonNullable<Parts['holding']> => ({ succession: { originPurposes } });
const items = ['profile.name'];
const used = (parts: Parts, purpose: string, held: Partial<Holding>, of: Parameters<typeof facts>[0] = {}) =>
  decide(ask(parts, { purpose, items }, { holding: { ...parts.holding, ...held } }), facts(of));
const of = (...all: Parameters<typeof used>): string => verdict(used(...all));

describe('an imported data set carries the purposes that it came with', () => {
  test('use under the acquirer\'s own purpose is blocked, use under its own is not', () => {
    expect(of(groupCustomer, 'customers.services', {})).toBe('allow');
    expect(of(groupCustomer, 'customers.services', came('old-shop.delivery'))).toBe('deny purpose-not-of-succession');
    expect(codes(used(groupCustomer, 'customers.services', came('old-shop.delivery')))).toEqual(['purpose-not-of-succession']);
    expect(codes(used(groupCustomer, 'old-shop.delivery', came('old-shop.delivery')))).toEqual(['purpose-kept-by-succession']);
    expect(codes(used(groupCustomer, 'customers.services', came('customers.services')))).toEqual(['purpose-declared', 'purpose-kept-by-succession']);
  });

  test('a purpose that is neither is refused for both, and so is all where the purposes are not known', () => {
    expect(of(groupCustomer, 'something-else', came('old-shop.delivery'))).toBe('deny purpose-not-declared purpose-not-of-succession');
    expect(of(groupCustomer, 'customers.services', came())).toBe('deny purpose-not-of-succession');
  });

  test('a list that the policy has closed stays closed: what the person was promised here holds too (JP-PUR-04)', () => {
    expect(of(student, 'old-shop.delivery', came('old-shop.delivery'))).toBe('deny purpose-not-declared');
    expect(of(leviiUser, 'old-shop.delivery', came('old-shop.delivery'))).toBe('deny purpose-not-declared');
    expect(of(student, 'users.replies', came('users.replies'))).toBe('allow');
  });

  test('what was shown at collection adds no purpose to those that it came with', () => {
    const shown = { policy: 'leverages-group', version: '2025-05-27', purposes: ['a-reunion'] };
    expect(of(groupCustomer, 'a-reunion', { shown })).toBe('allow');
    expect(of(groupCustomer, 'a-reunion', { shown, ...came('old-shop.delivery') })).toBe('deny purpose-not-of-succession');
  });

  test('data of the person\'s own beside it stays as it was', () => {
    const holdings = [{ ...groupCustomer.holding, items: ['profile.name'], ...came('old-shop.delivery') }, { ...groupCustomer.holding, items: ['contact.email'] }];
    const answer = decide(ask({ residence: 'JP', service: 'recruiting', purpose: 'customers.services', items: ['profile.name', 'contact.email'], holdings }));
    expect(answer.items).toEqual([{ item: 'profile.name', state: 'withheld' }, { item: 'contact.email', state: 'clear' }]);
  });
});

describe('what opens it', () => {
  const beyond = came('old-shop.delivery');
  const given = (change: Parameters<typeof consent>[1] = {}) => ({ consents: [consent('use', { purpose: 'customers.services', ...change })] });

  test.each<readonly [string, Parts, string]>([['open for nothing else', groupCustomer, 'customers.services'], ['open by consent', student, 'users.replies'], ['closed for good', leviiUser, 'users.services']])(
    'a consent of the person, whatever the list of purposes is: %s', (_name, parts, purpose) => {
      const answer = used(parts, purpose, beyond, { consents: [consent('use', { purpose })] });
      expect([answer.outcome, codes(answer)]).toEqual(['allow', ['purpose-declared', 'consent-opens-purpose']]);
      expect(duties(used(parts, purpose, beyond))).toEqual(['ask-consent use']);
    },
  );

  test('none to another purpose or item, none by going on, none of a child', () => {
    const ways = [given({ purpose: 'customers.analysis' }), given({ purpose: undefined }), given({ items: ['contact.email'] }), given({ method: 'continued-use' })];
    expect(ways.map((way) => of(groupCustomer, 'customers.services', beyond, way))).toEqual(ways.map(() => 'deny purpose-not-of-succession'));
    expect(of({ ...groupCustomer, age: 14 }, 'customers.services', beyond, given())).toBe('deny purpose-not-of-succession');
    expect(codes(used(groupCustomer, 'customers.services', beyond, given({ method: 'silence' })))).toEqual(['purpose-not-of-succession', 'consent-by-no-act']);
  });

  test('a case of Article 18(3), and a contact that only asks', () => {
    const law = { claim: claim(undefined, 'X27-1-1', ['statute'], items) };
    expect(verdict(decide(ask(groupCustomer, { items, ...law }, { holding: beyond })))).toBe('allow');
    const asking = { action: 'contact', channel: 'email', items: ['contact.email'] } as const;
    const contacted = (parts: Parts, kept = {}): string => verdict(decide(ask(groupCustomer, asking, parts, { holding: beyond }), facts(kept)));
    expect([contacted({}), contacted({ asks: 'consent' }), contacted({ asks: 'consent' }, { stops: [stop({ kind: 'all' })] })]).toEqual(['deny purpose-not-of-succession', 'allow', 'deny stopped']);
  });

  test('it opens nothing else that is asked of the data: service, membership, class', () => {
    const held = came('customers.registration', 'old-shop.delivery');
    expect(of({ ...groupCustomer, service: undefined }, 'old-shop.delivery', held)).toBe('deny service-not-named');
    expect(of(groupCustomer, 'old-shop.delivery', { ...held, membership: 'left' })).toBe('deny membership-ended');
    expect(of(groupCustomer, 'partners.information', came('partners.information'))).toContain('purpose-of-another-class');
  });
});
