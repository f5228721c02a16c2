import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/core/decide/answer.ts';
import type { Party } from '../../src/core/decide/facts.ts';
import { reasonDefinitions } from '../../src/core/decide/reasons.ts';
import type { ReasonCode } from '../../src/core/decide/reasons.ts';
import { documentsFor } from '../../src/core/explain/documents-for.ts';
import { effectivePolicy } from '../../src/core/explain/effective-policy.ts';
import type { PersonFacts } from '../../src/core/explain/person-facts.ts';
import { calendarDate } from '../../src/core/identifiers/calendar-date.ts';
import { name } from '../../src/core/identifiers/name-ids.ts';
import type { PolicyId, ServiceId } from '../../src/core/identifiers/name-ids.ts';
import { allClauses } from '../../src/core/policy/model/all-clauses.ts';
import { clauseNumbers } from '../../src/core/policy/model/clause-labels.ts';
import { numberThatPrints } from '../../src/core/policy/model/printed-in.ts';
import { mergeLayers } from '../../src/core/policy/model/resolve.ts';
import { ask, consent, contract, dayOf, facts, member, party, today } from './questions.ts';
import type { Parts } from './questions.ts';
import { decide, inState, library, verdict } from './real-policies.ts';

// What teratail's own document says as the cafe's does (CT 1, 5, 6, 10), decided under it, with the clause as it prints it.

const version = '2022-04-01';
const teratail = library.find((text) => text.id === 'teratail' && text.version === version);
if (!teratail) throw new Error('no policy of teratail');
const [purpose, itemOfStatistics] = ['members.information', 'processed-information'] as const;

/** Every clause of teratail's document that the answer cites for reasons of these codes. */
const clausesFor = (answer: Answer, ...codes: readonly ReasonCode[]): readonly (string | undefined)[] => answer.reasons.filter(({ code }) => codes.includes(code))
  .map(({ from }) => `${from?.policy} ${from?.version} ${from?.number}`);
/** Those of its refusals. */
const refusedBy = (answer: Answer): readonly string[] => [...new Set(answer.reasons.filter(({ code }) => reasonDefinitions[code].effect === 'refuses')
  .map(({ from }) => `${from?.policy} ${from?.version} ${from?.number}`))];
const clause = (number: string): string => `teratail ${version} ${number}`;

describe('[TT-s part] 1. what identifies a person by matching is personal at teratail', () => {
  const given = (items: readonly string[], consented: readonly string[] = []) => decide(
    ask(member, { action: 'provide', items, recipient: 'google', situation: 'google.processed-information', country: 'JP' }),
    facts({ consents: consented.length === 0 ? [] : [consent('provision', { purpose, recipient: 'google', items: consented })] }),
  );
  const needing = (items: readonly string[], consented: readonly string[] = []): readonly string[] => {
    const needed = given(items, consented).reasons.find(({ code }) => code === 'consent-missing');
    return needed ? needed.items ?? items : [];
  };

  test('each item says how far it identifies, in the clause of the definition', () => {
    expect([itemOfStatistics, 'profile.sex', 'profile.name'].map((id) => teratail.items.find((item) => item.id === id)?.identifiability)).toEqual(['none', 'by-matching', 'direct']);
    expect(numberThatPrints(teratail, ['items'])).toBe('1.');
  });

  test('what identifies nobody needs no basis alone; with what can be matched all of it does', () => {
    expect([needing([itemOfStatistics]), needing([itemOfStatistics, 'usage-statistics'])]).toEqual([[], []]);
    for (const personal of ['profile.sex', 'profile.name', 'workplace']) {
      expect(needing([personal])).toEqual([personal]);
      expect(needing([itemOfStatistics, personal])).toEqual([itemOfStatistics, personal]);
      expect(needing([itemOfStatistics, personal], [itemOfStatistics, personal])).toEqual([]);
    }
    expect(clausesFor(given([itemOfStatistics, 'profile.sex']), 'consent-missing')).toEqual([clause('4.1)')]);
  });
});

describe('[TT-s part] 5. whom teratail entrusts, on which contract', () => {
  const entrusting = (of: Partial<Party> | undefined, parts: Parts = {}) => decide(
    ask(member, { action: 'entrust', items: ['profile.name', 'contact.email'], party: 'mail-house' }, parts),
    of && facts({ parties: [party('mail-house', { selected: true, contracts: [contract('entrustment')], ...of })] }),
  );

  test('selected, and bound by a contract that runs and covers the items: by clause 5.', () => {
    const answer = entrusting({});
    expect([verdict(answer), inState(answer, 'clear')]).toEqual(['allow', ['profile.name', 'contact.email']]);
    expect(clausesFor(answer, 'entrustment-in-order')).toEqual([clause('5.')]);
    // For members and for those who inquire, each on a purpose of their own.
    expect(verdict(entrusting({}, { purpose: 'inquiries.answers', holding: { class: 'inquirers', collection: 'inquiry' } }))).toBe('allow');
  });

  test.each<readonly [string, Partial<Party>, string]>([
    ['is not selected', { selected: false }, 'deny vendor-not-selected'],
    ['has a purpose of its own', { ownPurpose: true }, 'deny vendor-has-own-purpose'],
    ['has no contract', { contracts: [] }, 'deny contract-missing'],
    ['has another contract', { contracts: [contract('joint-use-agreement')] }, 'deny contract-missing'],
    ['had a contract that ended yesterday', { contracts: [contract('entrustment', { until: dayOf('2026-11-19') })] }, 'deny contract-ended'],
    ['has a contract from tomorrow', { contracts: [contract('entrustment', { from: dayOf('2026-11-21') })] }, 'deny contract-ended'],
    ['has a contract for other items', { contracts: [contract('entrustment', { items: ['inquiry'] })] }, 'deny item-not-in-contract'],
    ['is abroad, where the document entrusts nothing', { country: 'US', contracts: [contract('entrustment'), contract('equivalent-measures')], checkedOn: dayOf('2026-11-01') }, 'deny abroad-not-declared'],
  ])('a vendor that %s is given nothing, by clause 5.', (_name, of, expected) => {
    const answer = entrusting(of);
    expect(verdict(answer)).toBe(expected);
    expect(refusedBy(answer)).toEqual([clause('5.')]);
  });

  test('a contract for a part gives that part; on the last day it still does', () => {
    const answer = entrusting({ contracts: [contract('entrustment', { items: ['contact.email'], until: dayOf(today) })] });
    expect([verdict(answer), inState(answer, 'clear'), refusedBy(answer)]).toEqual(['partial item-not-in-contract', ['contact.email'], [clause('5.')]]);
  });

  test('a vendor that is not in the register is nobody', () => { expect(verdict(entrusting(undefined, { country: 'JP' }))).toBe('deny unknown-party'); });
});

describe('[TT-s part] 6. joint use at teratail', () => {
  // In the document's order; what each item is to the group makes no difference.
  const declared = ['profile.name', 'profile.sex', 'contact.address', 'contact.phone', 'contact.email', 'profile.birth-date', 'experience', 'work-history'];
  const shared = (of: Partial<Party> = {}, parts: Parts = {}) => decide(
    ask(member, { action: 'joint-use', items: ['profile.name'], party: 'lighthouse' }, parts), facts({ parties: [party('lighthouse', { member: true, ...of })] }),
  );

  test('members of the group, the items of the document and no other: by clause 6.', () => {
    const held = teratail.classes.find(({ id }) => id === 'customers')?.items;
    if (!held || held.all) throw new Error('members have items of their own');
    const answer = shared({}, { items: held.ids });
    expect(inState(answer, 'clear').toSorted()).toEqual(declared.toSorted());
    expect([...new Set(clausesFor(answer, 'joint-use-declared', 'item-not-used-jointly'))]).toEqual([clause('6.')]);
    expect(shared().outcome).toBe('allow');
  });

  test('those who inquire too, without what they asked', () => {
    const answer = shared({}, { purpose: 'inquiries.answers', holding: { class: 'inquirers', collection: 'inquiry' }, items: ['profile.name', 'inquiry'] });
    expect([verdict(answer), inState(answer, 'clear'), refusedBy(answer)]).toEqual(['partial item-not-used-jointly', ['profile.name'], [clause('6.')]]);
  });

  test('a company outside of the group is given nothing, by clause 6.', () => {
    const answer = shared({ member: false });
    expect([verdict(answer), refusedBy(answer)]).toEqual(['deny not-a-member', [clause('6.')]]);
  });

  test('the purposes of clause 2. for the people they are for, and none that is declared nowhere', () => {
    for (const { id } of teratail.purposes.filter((one) => one.class === 'customers' && one.processing === undefined)) expect(shared({}, { purpose: id }).outcome, id).toBe('allow');
    expect(clausesFor(shared({}, { purpose: 'a-reunion' }), 'purpose-not-joint')).toEqual([clause('6.')]);
    const another = shared({}, { purpose: 'inquiries.answers' });
    expect([another.outcome, refusedBy(another)]).toEqual(['deny', [clause('2.2)')]]);
  });

  test('a member abroad takes an agreement that runs, looked after within the year: by clause 6.', () => {
    const agreed = { country: 'US', contracts: [contract('joint-use-agreement')], checkedOn: dayOf('2026-11-01') } as const;
    expect(shared(agreed).outcome).toBe('allow');
    for (const of of [{ country: 'US', checkedOn: dayOf('2026-11-01') }, { ...agreed, contracts: [contract('joint-use-agreement', { until: dayOf('2026-11-19') })] }, { ...agreed, contracts: [contract('entrustment')] }]) {
      const answer = shared(of);
      expect(answer.outcome).toBe('deny');
      expect(clausesFor(answer, 'member-abroad-unconfirmed')).toEqual([clause('6.')]);
    }
  });
});

describe('[TT-s part] 9. security measures are the group\'s', () => {
  const person: PersonFacts = { residence: 'JP', age: 30, company: undefined, services: [name<ServiceId>('teratail')], classes: [] };
  const group = library.find(({ id }) => id === 'leverages-group');
  if (!group?.security) throw new Error('no group policy with security measures');
  const measures = group.security.measures.map(({ id }) => id);
  /** Of a later day, with one measure less. */
  const later = { ...group, version: calendarDate('2026-12-01'), security: { ...group.security, measures: group.security.measures.slice(1) } };

  test.each([[today, '2025-05-27', measures], ['2026-11-30', '2025-05-27', measures], ['2026-12-01', '2026-12-01', measures.slice(1)]])(
    'on %s the reference leads to the clause of the group\'s version of %s, whose measures hold', (day, expected, hold) => {
      const { layers } = documentsFor(name<PolicyId>('teratail'), person, library.concat(later), calendarDate(day));
      expect(layers.map((layer) => [layer.id, layer.version])).toEqual([['teratail', version], ['leverages-group', expected]]);
      const see = layers[0]?.security?.see;
      const there = allClauses(layers.find(({ id }) => id === see?.policy)?.clauses ?? []).find(({ id }) => id === see?.clause);
      expect([see?.policy, there && clauseNumbers(group.clauses).get(there.id)]).toEqual(['leverages-group', '9.']);
      expect(mergeLayers(layers)?.security?.measures.map(({ id }) => id)).toEqual(hold);
      expect(effectivePolicy(layers, person).find(({ topic }) => topic === 'security')?.from).toMatchObject({ policy: 'teratail', version, clause: { number: '9.' } });
    });
});
