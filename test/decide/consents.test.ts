import { describe, expect, test } from 'vitest';
import { consentMethods, consentScopes } from '../../src/core/choices/choices.ts';
import type { Consent, ConsentScope } from '../../src/core/choices/choices.ts';
import type { Facts } from '../../src/core/decide/facts.ts';
import type { Question } from '../../src/core/decide/question.ts';
import type { Commencements } from '../../src/core/law/all-rules.ts';
import { ask, californian, claim, consent, dayOf, facts, groupCustomer, happened, party, stop, student } from './questions.ts';
import { decide, duties, ignored, inState, verdict } from './real-policies.ts';

interface Use {
  readonly question: Question;
  readonly consent: Consent;
  readonly besides?: Partial<Facts>;
  /** Without a consent that counts. */
  readonly refused: string;
}

const toCompany = { recipient: 'acme', items: ['profile.name', 'contact.email'] } as const;
const register = { parties: [party('acme'), party('other')] };
/** The cafe's document says of its client companies that each is named. */
const providing = ask(student, {
  action: 'provide', purpose: 'users.provision', recipient: 'client-companies', situation: 'client-companies.consent', party: 'acme', items: toCompany.items,
});

/** One use for each scope of consent, that nothing but a consent to it opens. */
const uses: { readonly [Scope in Exclude<ConsentScope, 'sale'>]: Use } = {
  use: { question: ask(student, { purpose: 'a-reunion', items: ['profile.name'] }), consent: consent('use', { purpose: 'a-reunion' }), refused: 'deny purpose-not-declared' },
  provision: { question: providing, consent: consent('provision', toCompany), besides: register, refused: 'deny consent-missing' },
  abroad: {
    question: ask(groupCustomer, { action: 'transfer-abroad', recipient: 'business-partners', situation: 'scouting', items: ['profile.name'], means: 'email', country: 'US' }),
    consent: consent('abroad', { country: 'US', informed: true }), refused: 'deny consent-missing abroad-gate-missing',
  },
  'special-care': { question: ask(groupCustomer, { items: ['special-care.race'] }), consent: consent('special-care'), refused: 'deny special-care-without-basis' },
  matching: {
    question: ask(groupCustomer, { action: 'receive', purpose: 'customers.surveys', recipient: 'advertisers', party: 'ad-house', items: ['log.cookie'] }),
    consent: consent('matching'), besides: { parties: [party('ad-house', { acquisitionShown: true })] }, refused: 'deny matching-consent-missing',
  },
};
const scopes = Object.entries(uses);

/** JP-TP-02: an act of the person. Going on to use a service, saying nothing, and a box that was ticked beforehand are none. */
const acts: readonly string[] = ['document', 'email', 'checkbox', 'click', 'voice', 'touch'];

describe('how consent was given, for each use that needs it', () => {
  const cases = scopes.flatMap(([scope, use]) => consentMethods.map((method) => ({ scope, use, method, counts: acts.includes(method) ? 'counts' : 'does not count' })));
  test.each(cases)('$scope by $method $counts', ({ scope, use: { question, consent: given, besides, refused }, method, counts }) => {
    const answer = decide(question, facts({ ...besides, consents: [{ ...given, method }] }));
    expect(verdict(answer)).toBe(counts === 'counts' ? 'allow' : refused);
    expect(ignored(answer)).toEqual(counts === 'counts' ? [] : [`consent-by-no-act ${scope}`]);
  });

  test.each(scopes)('%s: without any, and a consent to something else opens nothing', (scope, { question, besides, refused }) => {
    expect(verdict(decide(question, facts({ ...besides })))).toBe(refused);
    const others = consentScopes.filter((each) => each !== scope).map((to) => consent(to, { purpose: question.purpose, items: question.items, country: 'JP', recipient: question.party ?? question.recipient }));
    // A consent to provision is the basis of a provision abroad, but not its gate.
    expect(verdict(decide(question, facts({ ...besides, consents: others })))).toBe(scope === 'abroad' ? 'deny abroad-gate-missing' : refused);
  });

  test('a consent to sale opens no sale of data of a person under 16 (LC 6)', () => {
    const sale = ask(californian, { action: 'sell', age: 15, items: ['log.cookie'], recipient: 'ad-networks' });
    for (const method of consentMethods) expect(verdict(decide(sale, facts({ consents: [consent('sale', { method })] })))).toBe('deny minor-not-kept minor-not-sold');
  });

  test('one given later, and one given again by an act', () => {
    const { question, consent: given, refused } = uses.use;
    expect(verdict(decide(question, facts({ consents: [{ ...given, at: ask({ day: '2026-11-21' }).at }] })))).toBe(refused);
    expect(verdict(decide(question, facts({ consents: [{ ...given, method: 'silence' }, { ...given, id: 'again' }] })))).toBe('allow');
  });
});

describe('[CT-4-1] provision to the recipient and of the items that a consent names', () => {
  const more = { ...providing, items: ['profile.name', 'contact.email', 'contact.phone', 'work-history'] };
  test('more items than consented: the rest is cut off, and the answer says which', () => {
    const answer = decide(more, facts({ ...register, consents: [consent('provision', toCompany)] }));
    expect([answer.outcome, inState(answer, 'clear'), inState(answer, 'withheld')]).toEqual(['partial', toCompany.items, ['contact.phone', 'work-history']]);
    expect(answer.reasons.find(({ code }) => code === 'consent-missing')).toMatchObject({ items: ['contact.phone', 'work-history'], from: { policy: 'career-ticket-cafe' } });
    expect(answer.duties).toEqual([
      { kind: 'record-provision', items: toCompany.items, about: 'acme' }, { kind: 'ask-consent', items: ['contact.phone', 'work-history'], about: 'provision' },
    ]);
  });

  test.each<readonly [string, Partial<Consent>, string]>([
    ['no recipient', { recipient: undefined }, 'deny consent-missing'],
    ['another recipient', { recipient: 'google' }, 'deny consent-missing'],
    ['another company', { recipient: 'other' }, 'deny consent-missing'],
    ['the kind of company and no company', { recipient: 'client-companies' }, 'deny consent-missing'],
    ['all items, none by name', { items: 'all' }, 'deny consent-missing'],
    ['other items', { items: ['contact.phone'] }, 'deny consent-missing'],
    ['the company and both items', {}, 'allow'],
  ])('a consent that names %s', (_name, of, expected) => {
    expect(verdict(decide(providing, facts({ ...register, consents: [consent('provision', { ...toCompany, ...of })] })))).toBe(expected);
  });

  test('a question that names no company is refused, and nothing is asked of the person', () => {
    for (const recipient of ['client-companies', 'acme', undefined]) {
      const answer = decide({ ...providing, party: undefined, country: 'JP' }, facts({ ...register, consents: [consent('provision', { ...toCompany, recipient, purpose: 'users.provision' })] }));
      expect([verdict(answer), duties(answer)]).toEqual(['deny consent-missing party-missing', []]);
      expect(answer.reasons.find(({ code }) => code === 'party-missing')).toMatchObject({ about: 'client-companies', from: { policy: 'career-ticket-cafe', number: '4.1)' } });
    }
  });

  test('a company that is in no register is none', () => {
    expect(verdict(decide({ ...providing, country: 'JP' }, facts({ consents: [consent('provision', toCompany)] })))).toBe('deny unknown-party');
  });

  test('without the company\'s name neither purpose, recipient and items named nor a happening open anything', () => {
    const everything = facts({
      ...register, consents: [consent('provision', { ...toCompany, recipient: 'client-companies', purpose: 'users.provision' })],
      happenings: (['act', 'wish', 'situation'] as const).map((kind) => happened({ kind, situation: 'client-companies.consent', recipient: 'client-companies' })),
    });
    expect(verdict(decide(providing, everything))).toBe('deny consent-missing');
    expect(verdict(decide({ ...providing, situation: undefined }, everything))).toBe('deny situation-missing consent-missing');
    const named = facts({ ...register, consents: [consent('provision', { ...toCompany, purpose: 'users.provision' })] });
    expect(verdict(decide({ ...providing, situation: undefined }, named))).toBe('allow');
    expect(verdict(decide({ ...providing, situation: undefined, party: 'other' }, named))).toBe('deny situation-missing consent-missing');
  });

  test('the person\'s express request opens the company that it names (CT-4-2)', () => {
    const asking: Question = { ...providing, claim: claim('person-request', 'NA-act-of-the-person', ['act-of-the-person'], toCompany.items) };
    const asked = (recipient: string) => facts({ ...register, happenings: [happened({ kind: 'request', recipient, items: toCompany.items })] });
    expect(verdict(decide(asking, asked('acme')))).toBe('allow');
    for (const recipient of ['client-companies', 'other']) {
      const answer = decide(asking, asked(recipient));
      expect([verdict(answer), ignored(answer)]).toEqual(['deny consent-missing', ['request-not-recorded']]);
    }
  });

  test('a recipient that is one company needs no other name: Google LLC', () => {
    const google = ask(student, { action: 'provide', purpose: 'users.statistics', items: ['profile.name'], recipient: 'google', situation: 'google.processed-information', country: 'JP' });
    expect(verdict(decide(google, facts({ consents: [consent('provision', { recipient: 'google', items: ['profile.name'], purpose: 'users.statistics' })] })))).toBe('allow');
  });

  test('two consents add up; each item needs one', () => {
    const consents = [consent('provision', toCompany), consent('provision', { recipient: 'acme', items: ['work-history'] })];
    expect(inState(decide(more, facts({ ...register, consents })), 'clear')).toEqual(['profile.name', 'contact.email', 'work-history']);
  });

  test('a consent that names recipient, purpose and items opens a recipient that the document does not name; without the purpose it does not', () => {
    const unlisted = { ...providing, recipient: 'a-school', situation: undefined, party: undefined, country: 'JP' };
    const named = { ...toCompany, recipient: 'a-school' };
    expect(verdict(decide(unlisted, facts({ consents: [consent('provision', { ...named, purpose: 'users.provision' })] })))).toBe('allow');
    expect(verdict(decide(unlisted, facts({ consents: [consent('provision', named)] })))).toBe('deny unlisted-recipient situation-missing provision-not-a-purpose');
  });
});

describe('a stop ends what was allowed', () => {
  test.each<readonly [string, Parameters<typeof stop>[0], string, string]>([
    ['an item', { kind: 'item', item: 'profile.name' }, 'partial stopped', 'deny stopped'],
    ['another item', { kind: 'item', item: 'work-history' }, 'allow', 'allow'],
    ['the purpose of the provision', { kind: 'purpose', purpose: 'users.provision' }, 'deny stopped', 'allow'],
    ['all provision', { kind: 'provision' }, 'deny stopped', 'allow'],
    ['everything', { kind: 'all' }, 'deny stopped', 'deny stopped'],
  ])('of %s', (_name, what, provided, used) => {
    const known = facts({ ...register, consents: [consent('provision', toCompany)], stops: [stop(what)], provided: ['acme', 'globex'] });
    const answer = decide(providing, known);
    expect(verdict(answer)).toBe(provided);
    expect(duties(answer).filter((duty) => duty.startsWith('tell'))).toEqual(provided.includes('stopped') ? ['tell-recipients acme', 'tell-recipients globex'] : []);
    expect(verdict(decide(ask(student, { items: ['profile.name'] }), known))).toBe(used);
  });
});

describe('who may consent: the age, and the amendment of 2026 (JP-TP-03, JP-R8-03)', () => {
  const commencing: Commencements = { 'JP-R8-03': dayOf('2028-04-01') };
  const at = (day: string, age: number | undefined, by: Consent['by'], commencements: Commencements) => {
    const asked = ask(student, { day, age, purpose: 'a-reunion', items: ['profile.name'] });
    return decide(asked, facts({ consents: [consent('use', { purpose: 'a-reunion', by })] }), commencements);
  };
  /** Years of age, and from when on a consent of the person's own counts; `never` within the table. */
  const table = [
    ['2026-11-20', 13, false], ['2026-11-20', 14, false], ['2026-11-20', 15, true], ['2026-11-20', 16, true], ['2026-11-20', undefined, true],
    ['2028-03-31', 14, false], ['2028-03-31', 15, true], ['2028-03-31', 16, true], ['2028-03-31', undefined, true],
    ['2028-04-01', 14, false], ['2028-04-01', 15, false], ['2028-04-01', 16, true], ['2028-04-01', 17, true], ['2028-04-01', undefined, true],
  ] as const;
  test.each(table)('%s, age %s: counts %s', (day, age, counts) => {
    const own = at(day, age, 'person', commencing);
    expect([verdict(own), ignored(own)]).toEqual(counts ? ['allow', []] : ['deny purpose-not-declared', ['consent-of-a-minor use']]);
    expect(verdict(at(day, age, 'guardian', commencing))).toBe('allow');
  });

  test('while the day of commencement is not fixed, the amendment is off on any day', () => {
    for (const day of ['2026-11-20', '2028-04-01', '2035-01-01']) expect(verdict(at(day, 15, 'person', {})), day).toBe('allow');
  });
});
