import { describe, expect, test } from 'vitest';
import type { Party } from '../../src/core/decide/facts.ts';
import type { Question } from '../../src/core/decide/question.ts';
import { ask, claim, consent, contract, dayOf, facts, groupCustomer, leviiUser, party, student } from './questions.ts';
import type { Parts } from './questions.ts';
import { decide, duties, inState, library, verdict } from './real-policies.ts';

const group = library.find(({ id }) => id === 'leverages-group');
if (!group) throw new Error('no group policy');

// 2.4)(i) of the group's policy, in our names; CT 6.
const groupItems = [
  'profile.name', 'contact.address', 'contact.phone', 'contact.email', 'workplace.organisation', 'workplace.department', 'workplace.address', 'workplace.job-title', 'workplace.email',
  'workplace.phone', 'workplace.fax', 'dealings', 'qualifications', 'education', 'work-history', 'profile', 'needed-information',
];
const cafeItems = ['profile.name', 'profile.sex', 'contact.address', 'contact.phone', 'contact.email', 'profile.birth-date', 'experience', 'work-history'];

const shared = (of: Parts = {}): Question => ask(groupCustomer, { action: 'joint-use', party: 'lighthouse', items: ['profile.name'] }, of);
const inCafe = (of: Parts = {}): Question => ask(student, { action: 'joint-use', party: 'lighthouse', items: ['profile.name'] }, of);
const member = (of: Partial<Party> = {}) => facts({ parties: [party('lighthouse', { member: true, ...of })] });

describe('[LG-2-4 part] [CT-6 part] joint use between members, for the items and purposes of the document', () => {
  test('the items of the document, over all that is held of a class, and no other', () => {
    for (const { id, items } of group.classes) {
      const purpose = group.purposes.find((each) => each.class === id && each.items.all);
      if (!purpose || items.all) throw new Error(id);
      const answer = decide(shared({ purpose: purpose.id, items: items.ids, holding: { class: id, collection: undefined } }), member());
      expect(inState(answer, 'clear').toSorted(), id).toEqual(items.ids.filter((item) => groupItems.includes(item)).toSorted());
    }
    const cafe = decide(inCafe({ items: [...cafeItems, 'inquiry', 'selection'] }), member());
    expect([inState(cafe, 'clear'), verdict(cafe)]).toEqual([cafeItems, 'partial item-not-used-jointly']);
  });

  test.each<readonly [string, Question, Partial<Party> | undefined, string]>([
    ['a member in Japan', shared(), {}, 'allow'],
    ['a company that is no member', shared(), { member: false }, 'deny not-a-member'],
    ['a company that is not in the register', shared({ country: 'JP' }), undefined, 'deny unknown-party'],
    ['no company named', shared({ party: undefined, country: 'JP' }), {}, 'deny party-missing'],
    ['a purpose that is not declared', shared({ purpose: 'a-reunion' }), {}, 'deny purpose-not-declared purpose-not-joint'],
    ['a purpose that the form alone set out', shared({ purpose: 'a-reunion', holding: { shown: { policy: 'leverages-group', version: '2025-05-27', purposes: ['a-reunion'] } } }), {}, 'deny purpose-not-joint'],
    ['a purpose of another class', shared({ purpose: 'partners.management' }), {}, 'deny purpose-of-another-class'],
    ['an individual number (JP-JU-07)', shared({ items: ['individual-number'] }), {}, 'deny item-not-used-jointly item-by-law-alone'],
    ['Levii, which shares with nobody', ask(leviiUser, { action: 'joint-use', party: 'lighthouse', items: ['profile.name'] }), {}, 'deny joint-use-not-declared'],
  ])('%s', (_name, question, of, expected) => {
    const known = of === undefined ? facts({}) : member(of);
    expect(verdict(decide(question, known))).toBe(expected);
  });

  test('it is no provision: nothing is recorded, and neither consent nor a claim makes a member', () => {
    expect(duties(decide(shared(), member()))).toEqual([]);
    const known = facts({ parties: [party('lighthouse')], consents: [consent('provision', { purpose: 'customers.services', recipient: 'lighthouse', items: ['profile.name'] })] });
    expect(verdict(decide(shared({ claim: claim('law', 'X27-1-1', ['statute'], ['profile.name']) }), known))).toBe('deny not-a-member');
  });
});

describe('[LG-2-4f part] members abroad: the confirmation of the group, the agreement of the cafe', () => {
  const abroad = { country: 'US', member: true } as const;
  const agreement = contract('joint-use-agreement');
  const cases: readonly (readonly [string, Partial<Party>, boolean, boolean])[] = [
    ['neither', {}, false, false],
    ['confirmed this month', { checkedOn: dayOf('2026-11-01') }, true, false],
    ['confirmed 365 days ago', { checkedOn: dayOf('2025-11-20') }, true, false],
    ['confirmed 366 days ago', { checkedOn: dayOf('2025-11-19') }, false, false],
    ['to be confirmed tomorrow', { checkedOn: dayOf('2026-11-21') }, false, false],
    // An agreement is equivalent measures, whose keeping is checked every year (JP-FR-05).
    ['an agreement', { contracts: [agreement] }, false, false],
    ['an agreement on another item', { contracts: [contract('joint-use-agreement', { items: ['contact.phone'] })], checkedOn: dayOf('2026-11-01') }, true, false],
    ['an agreement that ended yesterday', { contracts: [contract('joint-use-agreement', { until: dayOf('2026-11-19') })], checkedOn: dayOf('2026-11-01') }, true, false],
    ['an agreement from tomorrow', { contracts: [contract('joint-use-agreement', { from: dayOf('2026-11-21') })], checkedOn: dayOf('2026-11-01') }, true, false],
    ['another contract', { contracts: [contract('own-country-law')] }, false, false],
    ['an agreement in a designated country', { country: 'DE', contracts: [agreement] }, false, true],
    ['both', { contracts: [agreement], checkedOn: dayOf('2026-11-01') }, true, true],
  ];
  test.each(cases)('%s', (_name, of, inGroup, atCafe) => {
    for (const [question, opens] of [[shared(), inGroup], [inCafe(), atCafe]] as const) {
      const answer = decide(question, member({ ...abroad, ...of }));
      expect(answer.outcome, question.service).toBe(opens ? 'allow' : 'deny');
      if (!opens) expect(verdict(answer)).toMatch(/^deny member-abroad-unconfirmed/);
    }
  });
});

describe('a member that joins later (JP-JU-02, JP-JU-04)', () => {
  const joins = (day: string): Question => shared({ day });
  const onDay = (day: string) => member({ member: day >= '2026-06-01' });
  test.each([['2026-05-31', 'deny not-a-member'], ['2026-06-01', 'allow']])('on %s: %s', (day, expected) => {
    expect(verdict(decide(joins(day), onDay(day)))).toBe(expected);
  });

  test('gets what was collected before only on the purposes that held then: a purpose that came later does not stand', () => {
    expect(verdict(decide(shared({ purpose: 'customers.newsletter-of-the-new-member' }), member()))).toBe('deny purpose-not-declared purpose-not-joint');
  });

  test('and leaves: the next question is denied', () => {
    expect([verdict(decide(shared(), member())), verdict(decide(shared(), member({ member: false })))]).toEqual(['allow', 'deny not-a-member']);
  });
});

describe('entrustment: whom, on which contract [CT-5 part] [LV-4-2 part] [LV-4-1v part]', () => {
  const entrusting = (of: Parts = {}): Question => ask(student, { action: 'entrust', items: ['profile.name'], party: 'mail-house' }, of);
  const vendor = (of: Partial<Party>) => facts({ parties: [party('mail-house', { selected: true, contracts: [contract('entrustment')], ...of })] });
  test.each<readonly [string, Partial<Party>, string]>([
    ['selected and bound', {}, 'allow'],
    ['not selected', { selected: false }, 'deny vendor-not-selected'],
    ['with a purpose of its own', { ownPurpose: true }, 'deny vendor-has-own-purpose'],
    ['without a contract', { contracts: [] }, 'deny contract-missing'],
    ['with another contract', { contracts: [contract('own-country-law')] }, 'deny contract-missing'],
    ['with a contract that ended', { contracts: [contract('entrustment', { until: dayOf('2026-11-19') })] }, 'deny contract-ended'],
    ['with a contract for other items', { contracts: [contract('entrustment', { items: ['contact.email'] })] }, 'deny item-not-in-contract'],
    ['abroad, where the document entrusts nothing abroad', { country: 'US', contracts: [contract('entrustment'), contract('equivalent-measures')], checkedOn: dayOf('2026-11-01') }, 'deny abroad-not-declared'],
  ])('a vendor %s', (_name, of, expected) => expect(verdict(decide(entrusting(), vendor(of)))).toBe(expected));

  test('Levii entrusts abroad as well, through a gate', () => {
    const asked = ask(leviiUser, { action: 'entrust', recipient: 'service-partners', party: 'mail-house', items: ['profile.name'] });
    expect(verdict(decide(asked, vendor({ country: 'US' })))).toBe('deny abroad-gate-missing');
    expect(verdict(decide(asked, vendor({ country: 'US', contracts: [contract('entrustment'), contract('equivalent-measures')], checkedOn: dayOf('2026-11-01') })))).toBe('allow');
    expect(verdict(decide(asked, vendor({ country: 'DE' })))).toBe('allow');
  });

  test('what goes abroad to it on consent is recorded as a provision, what goes by another gate is not (JP-REC-05)', () => {
    const asked = ask(leviiUser, { action: 'entrust', recipient: 'service-partners', party: 'mail-house', items: ['profile.name'] });
    const abroad = { country: 'US', selected: true, contracts: [contract('entrustment')] } as const;
    const consented = decide(asked, facts({ parties: [party('mail-house', abroad)], consents: [consent('abroad', { country: 'US', informed: true })] }));
    expect([verdict(consented), duties(consented)]).toEqual(['allow', ['record-provision mail-house', 'show-country-notice US']]);
    expect(duties(decide(asked, vendor({ ...abroad, contracts: [contract('entrustment'), contract('equivalent-measures')], checkedOn: dayOf('2026-11-01') })))).toEqual(['show-country-notice US']);
    expect(duties(decide(asked, vendor({ country: 'DE' })))).toEqual([]);
  });
});
