import { describe, expect, test } from 'vitest';
import type { Happening } from '../../src/core/decide/facts.ts';
import type { Holding, Question } from '../../src/core/decide/question.ts';
import { choicesAt } from '../../src/core/choices/choice-events.ts';
import { contactChannels } from '../../src/core/policy/model/purposes.ts';
import { ask, californian, consent, contract, facts, groupCustomer, happened, leviiUser, member, noon, party, student, today } from './questions.ts';
import type { Parts } from './questions.ts';
import { codes, decide, duties, inState, library, verdict } from './real-policies.ts';

const policyOf = (id: string, version?: string) => {
  const found = library.find((text) => text.id === id && (version === undefined || text.version === version));
  if (!found) throw new Error(`${id} ${version}`);
  return found;
};
const group = policyOf('leverages-group');
const itemsOf = (of: string): readonly string[] => group.classes.flatMap(({ id, items }) => (id === of && !items.all ? items.ids : []));

describe('[CT-2] within the six purposes and outside them', () => {
  const six = ['users.replies', 'users.provision', 'users.selection', 'users.information', 'users.statistics', 'users.incidental'];
  test.each(six)('%s: uses within it pass', (purpose) => {
    expect(verdict(decide(ask(student, { purpose, items: ['selection'] })))).toBe('allow');
  });

  test.each(['a-sale-of-addresses', '', ...group.purposes.filter(({ class: of }) => of === 'customers').map(({ id }) => id)])('"%s" is denied with the clause, the group\'s purposes among them', (purpose) => {
    const answer = decide(ask(student, { purpose, items: ['profile.name'] }));
    expect(verdict(answer)).toBe(purpose.startsWith('customers.') ? 'deny purpose-beyond-closed-list' : 'deny purpose-not-declared');
    expect(answer.reasons[0]?.from).toMatchObject({ policy: 'career-ticket-cafe', version: '2022-04-01', clause: 'purposes', number: '2.' });
  });

  test('a purpose has its items: what companies tell of a selection serves to know how it goes', () => {
    expect(verdict(decide(ask(student, { purpose: 'users.selection', items: ['selection', 'contact.phone'] })))).toBe('partial item-outside-purpose');
  });

  test('[CT-2b part] a recorded prior consent opens an undeclared purpose for one person, and its withdrawal closes it', () => {
    const given = { kind: 'consent', id: 'c', evidence: 'form 12', method: 'click', by: 'person', at: noon('2026-02-01'), to: 'use', purpose: 'a-reunion', recipient: undefined, items: ['contact.email'], country: undefined, informed: false } as const;
    const withdrawn = { kind: 'withdrawal', id: 'w', evidence: 'call 7', method: 'voice', by: 'person', at: noon('2026-05-01'), of: { consent: 'c' }, items: 'all' } as const;
    const on = (day: string, events: Parameters<typeof choicesAt>[0], purpose = 'a-reunion') => {
      const asked = ask(student, { day, purpose, items: ['contact.email'] });
      return verdict(decide(asked, facts(choicesAt(events, asked.at))));
    };
    expect([on('2026-01-31', [given, withdrawn]), on('2026-02-02', [given, withdrawn]), on('2026-05-02', [given, withdrawn])])
      .toEqual(['deny purpose-not-declared', 'allow', 'deny purpose-not-declared']);
    expect([on('2026-05-02', [given]), on('2026-05-02', []), on('2026-05-02', [given], 'another')]).toEqual(['allow', 'deny purpose-not-declared', 'deny purpose-not-declared']);
  });
});

describe('[CT-1] what identifies a person by matching is personal', () => {
  const [nobody, byMatching, direct] = ['processed-information', 'profile.sex', 'profile.name'] as const;
  const given = (items: readonly string[], to = 'somebody') => decide(ask(student, { action: 'provide', purpose: 'users.provision', items, recipient: to, country: 'JP' }));
  const needing = (items: readonly string[]): readonly string[] => {
    const needed = given(items).reasons.find(({ code }) => code === 'consent-missing');
    return needed ? needed.items ?? items : [];
  };

  test('the three kinds stand in the policy', () => {
    const kinds = [nobody, byMatching, direct].map((id) => policyOf('career-ticket-cafe').items.find((item) => item.id === id)?.identifiability);
    expect(kinds).toEqual(['none', 'by-matching', 'direct']);
  });

  test('direct and by matching need consent; what identifies nobody does, as soon as it goes with what can be matched', () => {
    expect([needing([direct]), needing([byMatching]), needing([nobody])]).toEqual([[direct], [byMatching], []]);
    expect([needing([nobody, byMatching]), needing([nobody, 'usage-statistics'])]).toEqual([[nobody, byMatching], []]);
  });

  test('and where the recipient can match it (JP-PRI-01)', () => {
    const matched = ask(student, { action: 'provide', purpose: 'users.provision', items: [nobody], recipient: 'google', situation: 'google.processed-information', party: 'ad-house' });
    const known = { parties: [party('ad-house', { matches: true })] };
    expect(codes(decide(matched, facts(known)))).toContain('consent-for-matching-recipient-missing');
    expect(codes(decide(matched, facts({ parties: [party('ad-house')] })))).not.toContain('consent-for-matching-recipient-missing');
  });
});

describe('[LG-1z] a list that is open, a list that is closed, and purposes shown at collection', () => {
  const showing = (of: Parts, policy: string, version: string, purposes: readonly string[]): Parts => ({ ...of, holding: { ...of.holding, shown: { policy, version, purposes } } });
  test('the group\'s purposes count beside those of a service whose list is open, and each answer tells its document', () => {
    const answer = decide(ask(member, { purpose: 'customers.surveys', items: ['profile.name'] }));
    expect([verdict(answer), answer.reasons[0]?.from?.policy]).toEqual(['allow', 'leverages-group']);
    const own = decide(ask(member, { items: ['profile.name'] }));
    expect([verdict(own), own.reasons[0]?.from?.policy]).toEqual(['allow', 'teratail']);
    expect([answer.by.map(({ policy }) => policy), own.by.map(({ policy }) => policy)]).toEqual([['teratail', 'leverages-group'], ['teratail', 'leverages-group']]);
  });

  test('where the list is closed a purpose of the group alone needs consent', () => {
    const asked = ask(student, { purpose: 'customers.surveys', items: ['profile.name'] });
    expect([verdict(decide(asked)), duties(decide(asked))]).toEqual(['deny purpose-beyond-closed-list', ['ask-consent use']]);
    const given = decide(asked, facts({ consents: [consent('use', { purpose: 'customers.surveys' })] }));
    expect([verdict(given), codes(given)]).toEqual(['allow', ['consent-opens-purpose']]);
  });

  test('a list that nothing opens: neither consent nor what a form showed', () => {
    for (const purpose of ['customers.surveys', 'a-reunion']) {
      const asked = ask(showing(leviiUser, 'levii', '2025-02-22', [purpose]), { purpose, items: ['profile.name'] });
      expect(verdict(decide(asked, facts({ consents: [consent('use', { purpose })] })))).toBe('deny purpose-not-declared');
    }
  });

  test('what was shown at a collection counts for what came in there, and for nothing else', () => {
    const purpose = 'a-birthday-card';
    const shown = showing(groupCustomer, 'leverages-group', '2025-05-27', [purpose]);
    const asked = ask(shown, { purpose, items: ['profile.name', 'contact.address'], holding: { items: ['profile.name', 'contact.address'] } });
    const answer = decide(asked);
    expect([verdict(answer), codes(answer)]).toEqual(['allow', ['purpose-shown-at-collection']]);
    expect(verdict(decide({ ...asked, items: ['profile.name', 'contact.phone'] }))).toBe('partial item-not-held');
    expect(verdict(decide(ask(groupCustomer, { purpose, items: ['profile.name'] })))).toBe('deny purpose-not-declared');
    // Another service's data of the same person was collected without it.
    expect(verdict(decide({ ...asked, service: 'reservation' }))).toBe('deny another-service');
    // At a collection of a closed list it counts no more than elsewhere (CT 2).
    expect(verdict(decide(ask(showing(student, 'career-ticket-cafe', '2022-04-01', [purpose]), { purpose, items: ['profile.name'] })))).toBe('deny purpose-not-declared');
    expect(verdict(decide(ask(showing(member, 'teratail', '2022-04-01', [purpose]), { purpose, items: ['profile.name'] })))).toBe('allow');
  });
});

/** 1.1) to 1.3), in the order of the document: what each purpose declares besides, in the words of these tests. */
const declared: Readonly<Record<string, readonly string[]>> = {
  'customers.registration': [], 'customers.services': ['cross'], 'customers.related-services': ['matching', 'advertising'], 'customers.calls': ['recording'],
  'customers.analysis': ['matching', 'training'], 'customers.surveys': ['matching'], 'customers.articles': [], 'customers.prohibited': [], 'customers.incidental': [],
  'partners.registration': [], 'partners.services': ['matching', 'cross'], 'partners.related-services': [], 'partners.information': ['cross', 'advertising'],
  'partners.calls': ['recording'], 'partners.management': [], 'partners.analysis': ['matching', 'training'], 'partners.surveys': ['matching'], 'partners.articles': [],
  'partners.prohibited': [], 'partners.incidental': [],
  'public-sources.relations': [], 'public-sources.information': [], 'public-sources.analysis': ['training'],
  'entrusted-work.work': [],
  'inquirers.answers': [], 'inquirers.identity': [], 'inquirers.information': [], 'inquirers.calls': ['recording'], 'inquirers.statistics': ['inference'],
  'interviewees.publication': [], 'interviewees.contact': [], 'entrants.prizes': [], 'entrants.contact': [], 'entrants.events': [], 'visitors.security': [], 'visitors.visits': [],
  'job-applicants.recruitment': [], 'job-applicants.selection': [], 'job-applicants.personnel': [], 'job-applicants.sessions': [], 'job-applicants.information': [],
  'job-applicants.criteria': ['inference'], 'job-applicants.incidental': [],
};
const classOf: Readonly<Record<string, string>> = { partners: 'business-partner-staff' };
const rows = Object.entries(declared).map(([purpose, conditions]) => {
  const [prefix = ''] = purpose.split('.');
  return { purpose, of: classOf[prefix] ?? prefix, conditions };
});
const asking = (of: string, purpose: string, parts: Parts = {}): Question => {
  const [item = ''] = purpose.endsWith('.calls') ? ['call-recording'] : itemsOf(of);
  return ask(groupCustomer, { purpose, items: [item], holding: { class: of, collection: undefined } }, parts);
};
const announced: readonly Happening[] = [happened({ kind: 'recording-announced' }, today)];

describe('every purpose of the group, its class and its conditions [LG-1-1] [LG-1-1a] [LG-1-1x] [LG-1-2] [LG-1-3] [LG-1-1c part] [LG-1-1l part] [LG-1-1m part]', () => {
  test('these are all purposes of the document: nine, eleven, and those of seven further classes', () => {
    expect(rows.map(({ purpose }) => purpose)).toEqual(group.purposes.map(({ id }) => id));
    expect(rows.filter(({ of }) => of === 'customers')).toHaveLength(9);
    expect(rows.filter(({ of }) => of === 'business-partner-staff')).toHaveLength(11);
    expect(new Set(rows.map(({ of }) => of)).size).toBe(9);
  });

  test.each(rows)('$purpose: for its class alone', ({ purpose, of }) => {
    for (const other of group.classes.map(({ id }) => id)) {
      const question = { ...asking(other, purpose), items: purpose.endsWith('.calls') ? ['call-recording'] : itemsOf(other).slice(0, 1) };
      const held = itemsOf(other).includes(question.items[0] ?? '');
      expect(verdict(decide(question)), other).toMatch(other === of ? /^allow$/ : held ? /^deny purpose-of-another-class/ : /^deny item-not-held/);
    }
  });

  test.each(rows)('$purpose: what is done with it, $conditions', ({ purpose, of, conditions }) => {
    const doing = (parts: Parts): string => verdict(decide(asking(of, purpose, parts), facts({ happenings: announced })));
    const has = (condition: string, refusal: string): string => (conditions.includes(condition) ? 'allow' : `deny ${refusal}`);
    expect(doing({ action: 'match-logs' })).toBe(has('matching', 'matching-not-declared'));
    expect(doing({ action: 'record-call' })).toBe(has('recording', 'recording-not-declared'));
    expect(doing({ action: 'train' })).toBe(of === 'entrusted-work' ? 'deny entrusted-never-trains training-not-declared' : has('training', 'training-not-declared'));
    expect(doing({ action: 'infer' })).toBe(conditions.includes('training') || conditions.includes('inference') ? 'allow' : 'deny inference-not-declared');
    expect(doing({ service: 'reservation' })).toBe(has('cross', 'another-service'));
    expect(doing({ service: undefined })).toBe(has('cross', 'service-not-named'));
    const refused = [...(of === 'entrusted-work' ? [] : ['not-of-this-origin']), 'entrusted-never-trains', ...(conditions.includes('training') ? [] : ['training-not-declared'])];
    expect(doing({ action: 'train', holding: { origin: 'entrusted' } })).toBe(`deny ${refused.join(' ')}`);
  });

  test.each(rows)('$purpose: channels', ({ purpose, of, conditions }) => {
    for (const channel of [...contactChannels, undefined]) {
      const answer = verdict(decide(asking(of, purpose, { action: 'contact', channel })));
      const byAdvertising = channel === 'advertising' || channel === 'targeted-advertising';
      // Two purposes name e-mail, telephone and advertisements; the others name no channel, which opens all but advertisements.
      const opens = conditions.includes('advertising') ? byAdvertising || channel === 'email' || channel === 'telephone' : !byAdvertising;
      expect(answer, channel).toBe(channel === undefined ? 'deny channel-missing' : opens ? 'allow' : 'deny channel-not-declared');
    }
  });

  test.each(rows)('$purpose: after membership has ended only analysis of customers goes on, where the service says so', ({ purpose, of }) => {
    const left = asking(of, purpose, { holding: { membership: 'left' } });
    const goesOn = facts({ afterMembership: [{ service: 'recruiting', purpose }] });
    const elsewhere = facts({ afterMembership: [{ service: 'reservation', purpose }] });
    const analysis = purpose === 'customers.analysis';
    expect(verdict(decide(left, goesOn))).toBe(analysis ? 'allow' : 'deny membership-ended');
    expect(verdict(decide(left, elsewhere))).toBe(analysis ? 'deny service-not-declared-after-membership' : 'deny membership-ended');
  });
});

describe('[LG-1-2] a person in two classes', () => {
  const both: readonly Partial<Holding>[] = [{ class: 'customers', service: 'recruiting', items: ['profile.name', 'wishes'] }, { class: 'business-partner-staff', service: 'recruiting', items: ['profile.name', 'dealings'] }];
  const asked = (purpose: string): Question => ask(groupCustomer, { purpose, items: ['profile.name', 'wishes', 'dealings'] }, { holdings: both });

  test('gets the purposes of both, each over its own data only', () => {
    expect(inState(decide(asked('customers.registration')), 'clear')).toEqual(['profile.name', 'wishes']);
    expect(inState(decide(asked('partners.management')), 'clear')).toEqual(['profile.name', 'dealings']);
    expect(inState(decide(asked('inquirers.answers')), 'clear')).toEqual([]);
  });
});

describe('[LG-1-3] entrusted data', () => {
  test('serves the entrusted work and nothing else, and trains nothing', () => {
    const held = { class: 'entrusted-work', collection: undefined, origin: 'entrusted' } as const;
    const asked = (purpose: string, parts: Parts = {}): string => verdict(decide(ask(groupCustomer, { purpose, items: ['entrusted-information'], holding: held }, parts)));
    expect(asked('entrusted-work.work')).toBe('allow');
    expect(asked('entrusted-work.work', { action: 'train' })).toBe('deny entrusted-never-trains training-not-declared');
    for (const { purpose, of } of rows.filter((row) => row.of !== 'entrusted-work')) expect(asked(purpose), of).toMatch(/^deny purpose-of-another-class/);
    expect(asked('public-sources.analysis', { action: 'train' })).toMatch(/entrusted-never-trains/);
  });
});

describe('[LG-1-3 part] whom data of a class came from', () => {
  const asked = (of: string, origin: Holding['origin'], parts: Parts = {}): string =>
    verdict(decide(ask(groupCustomer, { items: ['profile.name'], purpose: rows.find((row) => row.of === of)?.purpose ?? '', holding: { class: of, collection: undefined, origin } }, parts)));

  test.each([...new Set(rows.map(({ of }) => of))].filter((of) => of !== 'entrusted-work'))('%s', (of) => {
    const fits: readonly Holding['origin'][] = of === 'public-sources' ? ['public', 'received'] : ['person', 'received'];
    for (const origin of ['person', 'received', 'entrusted', 'public'] as const) expect(asked(of, origin), origin).toBe(fits.includes(origin) ? 'allow' : 'deny not-of-this-origin');
  });

  test('public sources and entrusted work have no form: what is in the class may be collected for its purposes, and nothing else', () => {
    expect(asked('public-sources', 'public', { action: 'collect' })).toBe('allow');
    expect(asked('entrusted-work', 'entrusted', { action: 'collect', items: ['entrusted-information'] })).toBe('allow');
    expect(asked('public-sources', 'public', { action: 'collect', items: ['work-history'] })).toBe('deny item-not-held');
    expect(asked('public-sources', 'public', { action: 'collect', purpose: 'customers.services' })).toBe('deny purpose-of-another-class');
    expect(asked('public-sources', 'received', { action: 'collect' })).toBe('deny item-not-asked-in-collection notice-not-shown');
    expect(asked('customers', 'public', { action: 'collect' })).toBe('deny not-of-this-origin');
  });
});

describe('[LG-1-1c part] recordings of calls', () => {
  const recording = (purpose: string, parts: Parts = {}): Question => ask(groupCustomer, { purpose, items: ['call-recording'], holding: { collection: undefined } }, parts);

  test('serve the purpose of calls alone, whatever way they are said to have come in', () => {
    for (const { purpose } of rows.filter(({ of }) => of === 'customers')) {
      for (const collection of ['registration', undefined]) {
        const answer = decide(recording(purpose, { holding: { collection } }));
        expect(verdict(answer), purpose).toBe(purpose === 'customers.calls' ? 'allow' : 'deny item-outside-purpose');
      }
    }
    expect(verdict(decide(recording('customers.services', { holding: { collection: 'call' } })))).toBe('deny item-outside-purpose not-a-purpose-of-collection');
  });

  test('are made after it was announced', () => {
    const asked = recording('customers.calls', { action: 'record-call' });
    expect([verdict(decide(asked)), duties(decide(asked))]).toEqual(['deny recording-not-announced', ['announce-recording']]);
    expect(verdict(decide(asked, facts({ happenings: announced })))).toBe('allow');
    for (const [on, answer] of [['2026-11-21', 'deny recording-not-announced'], ['2026-11-19', 'allow'], ['2026-11-18', 'deny recording-not-announced']] as const) {
      expect(verdict(decide(asked, facts({ happenings: [happened({ kind: 'recording-announced' }, on)] }))), on).toBe(answer);
    }
  });
});

describe('[TT-2] teratail\'s purposes are bound to how the data came in', () => {
  const collections = ['registration', 'inquiry', undefined, 'a-fair'];
  const inquirer = { ...member, holding: { class: 'inquirers', service: 'teratail', collection: 'inquiry' } } as const;
  const names = policyOf('teratail', '2022-04-01').purposes.map(({ id }) => id);

  test('five of membership, two of inquiries', () => {
    expect(names.map((id) => id.split('.')[0])).toEqual(['members', 'members', 'members', 'members', 'members', 'inquiries', 'inquiries']);
  });

  test.each(names)('%s', (purpose) => {
    const of = purpose.startsWith('members') ? 'customers' : 'inquirers';
    for (const collection of collections) {
      const answer = verdict(decide(ask(member, { purpose, items: ['profile.name'], holding: { class: of, collection } })));
      const right = collection === (of === 'customers' ? 'registration' : 'inquiry');
      expect(answer, collection).toBe(right ? 'allow' : collection === 'a-fair' ? 'deny collected-another-way unknown-collection' : 'deny collected-another-way');
    }
  });

  test('inquiry data is not used for membership marketing, nor by the group\'s purposes for customers', () => {
    for (const purpose of names.filter((id) => id.startsWith('members'))) {
      expect(verdict(decide(ask(inquirer, { purpose, items: ['contact.email'] }))), purpose).toBe('deny purpose-of-another-class collected-another-way');
    }
    expect(verdict(decide(ask(inquirer, { purpose: 'customers.related-services', action: 'contact', channel: 'email', items: ['contact.email'] })))).toBe('deny purpose-of-another-class');
  });
});

describe('[TT-8] identifiers of mobile devices', () => {
  const device = (purpose: string, parts: Parts = {}): string => verdict(decide(ask(member, { purpose, items: ['device-identifier'] }, parts)));

  test('serve to run the site', () => expect(device('members.incidental')).toBe('allow'));

  test.each(['2018-06-01', '2020-06-01', '2026-11-20'])('on %s: no purpose, the group\'s included, matches them or advertises with them', (day) => {
    const purposes = new Set([...policyOf('teratail', '2022-04-01').purposes, ...group.purposes].map(({ id }) => id));
    for (const purpose of purposes) {
      expect(device(purpose, { day, action: 'match-logs' }), purpose).toMatch(/^deny/);
      for (const channel of ['advertising', 'targeted-advertising'] as const) expect(device(purpose, { day, action: 'contact', channel }), purpose).toMatch(/^deny/);
    }
    expect(device('members.incidental', { day, action: 'match-logs' })).toBe('deny matching-not-declared');
    expect(device('members.incidental', { day, action: 'contact', channel: 'targeted-advertising' })).toBe('deny channel-not-declared');
  });

  test('what the group\'s purpose may match of a member is registered information and other logs', () => {
    const matched = decide(ask(member, { purpose: 'customers.related-services', action: 'match-logs', items: ['browsing-history', 'device-identifier'] }));
    expect([verdict(matched), inState(matched, 'clear')]).toEqual(['partial item-outside-purpose', ['browsing-history']]);
  });
});

describe('[LV-2] Levii\'s items and purposes; payment data', () => {
  const levii = policyOf('levii', '2025-02-22');
  const payment = ['payment.card', 'payment.other'];
  const everything = levii.items.map(({ id }) => id);
  const carrying: Readonly<Record<string, readonly string[]>> = { 'users.fees': payment, 'users.billing': payment };

  test.each(levii.purposes.map(({ id }) => id))('%s', (purpose) => {
    const answer = decide(ask(leviiUser, { purpose, items: everything }));
    expect(inState(answer, 'clear').filter((item) => payment.includes(item))).toEqual(carrying[purpose] ?? []);
    expect(inState(answer, 'clear')).toContain('profile.name');
    // Neither consent nor any purpose of the group opens it.
    const asked = ask(leviiUser, { purpose, items: payment });
    expect(verdict(decide(asked, facts({ consents: [consent('use', { purpose })] })))).toBe(purpose in carrying ? 'allow' : 'deny item-outside-purpose');
  });

  test('[LV-1 part] a purpose that is not published, and an item that is not of the policy', () => {
    expect(verdict(decide(ask(leviiUser, { purpose: 'users.research', items: ['profile.name'] })))).toBe('deny purpose-not-declared');
    expect(verdict(decide(ask(leviiUser, { items: ['blood-type'] })))).toMatch(/^deny unknown-item/);
  });

  const vendor = facts({ parties: [party('pay-house', { selected: true, contracts: [contract('entrustment')] })] });
  test.each([
    ['payment-partners', 'users.billing', 'allow'], ['payment-partners', 'users.fees', 'allow'], ['payment-partners', 'users.services', 'deny item-outside-purpose'],
    ['service-partners', 'users.billing', 'deny item-not-for-partner'], [undefined, 'users.billing', 'deny unknown-partner'], ['mail-partners', 'users.billing', 'deny unknown-partner'],
  ])('entrusted to %s for %s: %s', (recipient, purpose, expected) => {
    const asked = ask(leviiUser, { action: 'entrust', purpose, recipient, party: 'pay-house', items: ['payment.card'] });
    expect(verdict(decide(asked, vendor))).toBe(expected);
    expect(verdict(decide(asked, facts({ parties: [party('pay-house', { selected: true })] })))).toMatch(/^deny .*contract-missing/);
  });

  test('read for fees as part of another class, another service, or after membership: no', () => {
    expect(verdict(decide(ask(leviiUser, { purpose: 'users.fees', items: payment, holding: { class: 'customers' } })))).toMatch(/^deny unknown-class/);
    expect(verdict(decide(ask(leviiUser, { purpose: 'users.fees', items: payment, service: 'kata' })))).toBe('deny another-service');
    expect(verdict(decide(ask(leviiUser, { purpose: 'users.fees', items: payment, holding: { membership: 'left' } })))).toBe('deny membership-ended');
  });
});

describe('[LV-4-1] provision by Levii: prior consent, which need name neither recipient nor items', () => {
  const items = ['profile.name', 'contact.email'];
  const asked = ask(leviiUser, { action: 'provide', items, recipient: 'a-company', country: 'JP' });
  test.each<readonly [string, Parameters<typeof consent>[1] | undefined, string]>([
    ['none', undefined, 'deny unlisted-recipient situation-missing provision-not-a-purpose consent-missing'],
    ['one that names the purpose alone', { purpose: 'users.services' }, 'allow'],
    ['one that names this recipient', { purpose: 'users.services', recipient: 'a-company' }, 'allow'],
    ['one that names another', { purpose: 'users.services', recipient: 'b-company' }, 'deny unlisted-recipient situation-missing provision-not-a-purpose consent-missing'],
    ['one that names these items', { purpose: 'users.services', items }, 'allow'],
    ['one that names one of them', { purpose: 'users.services', items: ['contact.email'] }, 'partial unlisted-recipient situation-missing provision-not-a-purpose consent-missing'],
    ['one for another purpose', { purpose: 'users.billing' }, 'deny unlisted-recipient situation-missing provision-not-a-purpose'],
    ['one given by using the service', { purpose: 'users.services', method: 'continued-use' }, 'deny unlisted-recipient situation-missing provision-not-a-purpose consent-missing'],
  ])('%s', (_name, of, expected) => {
    expect(verdict(decide(asked, facts({ consents: of ? [consent('provision', of)] : [] })))).toBe(expected);
  });

  test('the same consent is not enough where recipient and items have to be named (CT 4(1))', () => {
    const cafe = ask(student, { action: 'provide', purpose: 'users.provision', recipient: 'a-company', items: ['profile.name'], country: 'JP' });
    expect(verdict(decide(cafe, facts({ consents: [consent('provision', { purpose: 'users.provision' })] })))).toMatch(/^deny .*consent-missing/);
  });
});

describe('who is asked about: bad input is denied with its reason', () => {
  test.each<readonly [string, Question, string]>([
    ['a person in no class', ask(groupCustomer, { items: ['profile.name'], holdings: [] }), 'deny person-in-no-class'],
    ['an unknown class', ask(groupCustomer, { items: ['profile.name'], holding: { class: 'ghosts' } }), 'deny unknown-class'],
    ['no service, where several policies could speak', ask({ ...groupCustomer, holding: { service: undefined } }, { items: ['profile.name'], holding: { service: undefined } }), 'deny policy-not-certain'],
    ['an unknown service', ask(groupCustomer, { items: ['profile.name'], holding: { service: 'a-bank' } }), 'deny unknown-service'],
    ['an unknown item', ask(groupCustomer, { items: ['blood-type'] }), 'deny unknown-item'],
    ['an item of another class', ask(groupCustomer, { items: ['visit'] }), 'deny item-not-held'],
    ['no item', ask(groupCustomer, {}), 'deny no-items'],
    ['an unknown residence, where an addendum could apply', ask(californian, { residence: undefined, items: ['profile.name'] }), 'deny residence-not-known'],
    ['a time before any version', ask(groupCustomer, { day: '1999-01-01', items: ['profile.name'] }), 'deny no-version-in-force'],
  ])('%s', (_name, question, expected) => expect(verdict(decide(question))).toBe(expected));
});
