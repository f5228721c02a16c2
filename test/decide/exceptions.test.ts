import { describe, expect, test } from 'vitest';
import type { Claim, Question } from '../../src/core/decide/question.ts';
import { ask, claim, contract, dayOf, facts, groupCustomer, happened, leviiUser, member, party, student } from './questions.ts';
import type { Parts } from './questions.ts';
import { codes, decide, duties, ignored, inState, verdict } from './real-policies.ts';

/** What each ground asks to be shown. Written from APPI 27(1), 27(5) and the guidelines, not from the tables that run. */
const needs: Readonly<Record<string, readonly string[]>> = {
  'X27-1-1': ['statute'],
  'X27-1-2': ['need', 'consent-difficult'],
  'X27-1-3': ['need', 'consent-difficult'],
  'X27-1-4': ['need', 'public-task', 'consent-hinders-task'],
  'X27-1-5': ['operator-is-academic', 'academic-purpose', 'no-undue-harm'],
  'X27-1-6': ['operator-is-academic', 'joint-research', 'academic-purpose', 'no-undue-harm'],
  'X27-1-7': ['recipient-is-academic', 'academic-purpose', 'no-undue-harm'],
  'E27-5-1': ['within-purposes', 'no-own-purpose', 'vendor-contract'],
  'S27-5-2': ['succession', 'negotiation-contract'],
  'NA-act-of-the-person': ['act-of-the-person'],
  'NA-cloud-without-handling': ['provider-does-not-handle'],
  'NA-same-company': ['same-company'],
  'J27-5-3': ['joint-use-notice', 'recipient-in-range', 'no-my-number'],
};
/** What no policy says and no claim carries: consent is on record or it is not, and none of the documents provides by opt-out. */
const neverClaimed: Readonly<Record<string, readonly string[]>> = {
  'C27-1': ['purpose-covers-provision', 'recipient-shown', 'items-shown', 'act-of-consent'],
  'C28-1': ['purpose-covers-provision', 'recipient-shown', 'items-shown', 'foreign-country-shown', 'act-of-consent'],
  'O27-2': ['purpose-covers-provision', 'opt-out-notice', 'filed-with-commission', 'time-to-object', 'not-excluded-data'],
  'because-we-say-so': ['need'],
};
const all = { ...needs, ...neverClaimed };
const cases = [1, 2, 3, 4, 5, 6, 7].map((item) => `X27-1-${item}`);

interface Document {
  readonly name: string;
  readonly asked: Parts;
  /** The document's exceptions, and the grounds in law on which each can rest. */
  readonly exceptions: Readonly<Record<string, readonly string[]>>;
}
const nine = {
  law: ['X27-1-1'], 'life-body-property': ['X27-1-2'], 'public-health-children': ['X27-1-3'], 'public-body': ['X27-1-4'], 'authority-request': ['X27-1-1', 'X27-1-4'],
  'person-request': ['NA-act-of-the-person'], succession: ['S27-5-2'], 'office-admission': ['E27-5-1'], 'communication-tool': ['E27-5-1', 'NA-cloud-without-handling'],
} as const;
const documents: readonly Document[] = [
  { name: 'Career Ticket Cafe 4(2) [CT-4-2 part]', asked: student, exceptions: nine },
  { name: 'teratail 4 [TT-4 part]', asked: member, exceptions: nine },
  { name: 'the group 2.3) [LG-2-3]', asked: { ...groupCustomer, means: 'document' }, exceptions: { law: cases } },
  { name: 'Levii 4.1 [LV-4-1 part]', asked: leviiUser, exceptions: {
    entrustment: ['E27-5-1'], consent: [], succession: ['S27-5-2'], 'public-body': ['X27-1-4'], 'other-law': cases,
  } },
];

const items = ['profile.name', 'contact.email'];
// A vendor by the register: what a claim on entrustment has to agree with.
const requested = facts({
  happenings: [happened({ kind: 'request', recipient: 'the-other', items })], parties: [party('the-vendor', { selected: true, contracts: [contract('entrustment', { from: dayOf('2017-04-01') })] })],
});
const handing = (asked: Document['asked'], made: Claim | undefined): Question =>
  ask(asked, { action: 'provide', items, recipient: 'the-other', country: 'JP', claim: made, ...(made?.basis === 'E27-5-1' && { party: 'the-vendor' }) });
/** The facts of a ground, and what an authority's request keeps besides. */
const shown = (exception: string, basis: string): readonly string[] => [...all[basis] ?? [], ...(exception === 'authority-request' ? ['written-basis'] : [])];
const refused = 'deny unlisted-recipient situation-missing provision-not-a-purpose consent-missing';

describe.each(documents)('exceptions of $name', ({ asked, exceptions }) => {
  test('without a claim nothing goes', () => expect(verdict(decide(handing(asked, undefined), requested))).toBe(refused));

  const pairs = Object.entries(exceptions).flatMap(([exception, carries]) =>
    Object.keys(all).map((basis) => ({ exception, basis, carries: carries.includes(basis), as: carries.includes(basis) ? 'carries' : 'never' })));
  test.each(pairs)('$exception on $basis: $as', ({ exception, basis, carries }) => {
    const answer = decide(handing(asked, claim(exception, basis, shown(exception, basis), items)), requested);
    expect(verdict(answer)).toBe(carries ? 'allow' : refused);
    expect(duties(answer)).toEqual(carries ? [`record-claim ${basis}`] : ['ask-consent provision']);
    if (carries) expect(codes(answer)).toContain('ground-carries');
    else expect(ignored(answer)).toContain(basis in neverClaimed ? `unknown-ground ${basis}` : `ground-not-of-exception ${exception}`);
  });

  const carried = pairs.filter(({ carries }) => carries);
  const missing = carried.flatMap(({ exception, basis }) => shown(exception, basis).map((fact) => ({ exception, basis, fact })));
  test.each(missing)('$exception on $basis without $fact, or with nothing behind it', ({ exception, basis, fact }) => {
    const others = shown(exception, basis).filter((each) => each !== fact);
    const full = claim(exception, basis, shown(exception, basis), items);
    for (const made of [claim(exception, basis, others, items), { ...full, facts: { ...full.facts, [fact]: '　 ' } }]) {
      const answer = decide(handing(asked, made), requested);
      expect([verdict(answer), ignored(answer)]).toEqual([refused, [`ground-fact-missing ${fact}`]]);
    }
  });

  test.each(carried)('$exception on $basis: who claims it is named, and nothing beyond its items goes', ({ exception, basis }) => {
    const full = claim(exception, basis, shown(exception, basis), items);
    for (const claimant of ['', ' ']) {
      const answer = decide(handing(asked, { ...full, claimant }), requested);
      expect([verdict(answer), ignored(answer)]).toEqual([refused, ['claimant-missing']]);
    }
    const part = decide(handing(asked, { ...full, items: ['contact.email'] }), requested);
    expect([inState(part, 'clear'), inState(part, 'withheld'), ignored(part)]).toEqual([['contact.email'], ['profile.name'], [`ground-not-for-item ${basis}`]]);
    expect(part.duties.find(({ kind }) => kind === 'record-claim')?.items).toEqual(['contact.email']);
  });

  test.each(carried)('$exception on $basis carries no other purpose of handing over: neither sale nor an unknown exception', ({ exception, basis }) => {
    const full = claim(exception, basis, shown(exception, basis), items);
    expect(decide({ ...handing(asked, full), action: 'sell' }, requested).outcome).toBe('deny');
    for (const unknown of ['another-exception', undefined]) {
      const answer = decide(handing(asked, { ...full, exception: unknown }), requested);
      expect(verdict(answer)).toBe(refused);
      expect(codes(answer)).toContain('ground-not-in-policy');
    }
  });
});

describe('[CT-4-2 part] the person asks that it be provided', () => {
  const made = claim('person-request', 'NA-act-of-the-person', ['act-of-the-person'], items);
  test.each([
    ['no request on record', facts({})],
    ['a request for another recipient', facts({ happenings: [happened({ kind: 'request', recipient: 'somebody-else', items })] })],
    ['a request for one item', facts({ happenings: [happened({ kind: 'request', recipient: 'the-other', items: ['profile.name'] })] })],
    ['a request of tomorrow', facts({ happenings: [happened({ kind: 'request', recipient: 'the-other', items }, '2026-11-21')] })],
  ])('%s', (_name, known) => {
    const answer = decide(handing(student, made), known);
    expect([verdict(answer), ignored(answer)]).toEqual([refused, ['request-not-recorded']]);
  });
});

test('[CT-4-2 part] the four that the law knows, and an academic institution\'s own work, carry a use beyond the purposes, too (APPI 18(3))', () => {
  const use = (basis: string): Question => ask(student, { action: 'use', purpose: 'an-inquest', items, claim: claim(undefined, basis, all[basis] ?? [], items) });
  for (const basis of Object.keys(all)) {
    const carries = cases.slice(0, 5).includes(basis);
    expect(verdict(decide(use(basis))), basis).toBe(carries ? 'allow' : 'deny purpose-not-declared');
    if (!carries) expect(ignored(decide(use(basis)))).toContain(basis in neverClaimed ? `unknown-ground ${basis}` : `ground-not-for-action ${basis}`);
  }
});

describe('[TT-4] the version in force at the time answers', () => {
  test.each(['office-admission', 'communication-tool'])('%s: not in 2018, from 19 December 2019 on', (exception) => {
    const on = (day: string): string => verdict(decide({ ...handing(member, claim(exception, 'E27-5-1', needs['E27-5-1'] ?? [], items)), at: ask({ day }).at }, requested));
    expect([on('2018-06-01'), on('2019-12-18'), on('2019-12-19'), on('2020-06-01'), on('2026-11-20')]).toEqual([refused, refused, 'allow', 'allow', 'allow']);
  });

  test('the other seven carry in 2018 as in 2020, and the answer names its version', () => {
    for (const [exception, [basis]] of Object.entries(nine).slice(0, 7)) {
      for (const [day, version] of [['2018-06-01', '2018-01-01'], ['2020-06-01', '2019-12-19']] as const) {
        const answer = decide({ ...handing(member, claim(exception, basis, shown(exception, basis), items)), at: ask({ day }).at }, facts({ happenings: [happened({ kind: 'request', recipient: 'the-other', items }, '2018-02-01')] }));
        expect([verdict(answer), answer.by], `${exception} ${day}`).toEqual(['allow', [{ policy: 'teratail', version }]]);
      }
    }
  });

  test('before the first version nothing answers', () => {
    expect(verdict(decide({ ...handing(member, undefined), at: ask({ day: '2017-12-31' }).at }))).toBe('deny no-version-in-force');
  });
});
