import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateIn } from '../../src/core/calendar/zone.ts';
import { meansKinds } from '../../src/core/policy/model/provision.ts';
import type { PersonId } from '../../src/core/identifiers/case-ids.ts';
import { takePoliciesIn } from '../../src/entry/cli/starting/prepare-store.ts';
import { canonicalJson, personMark } from '../../src/operations/case-work/person-mark.ts';
import { activatePolicy } from '../../src/operations/activate-policy.ts';
import { approvePolicy } from '../../src/operations/approve-policy.ts';
import { showDecision } from '../../src/operations/show-decision.ts';
import { submitPolicy } from '../../src/operations/submit-policy.ts';
import { openHouse, otherTenant, type House } from '../server/running-house.ts';
import { customer, outcomes, type ServiceCaller, serviceOf, type ToldDecision, use } from './service-caller.ts';

/** Rows of the documents whose promise is kept only where it is on record: over HTTP, on a real database, under the policies of the example organisation. */
let house: House;
let shop: ServiceCaller;
beforeAll(async () => {
  house = await openHouse(4);
  shop = await serviceOf(house);
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

interface OnRecord {
  readonly decision_id: string;
  readonly recorded_by: string;
  readonly provided_to: string | null;
  readonly at: Date;
  readonly question: Readonly<Record<string, unknown>>;
  readonly answer: unknown;
}
const rowsOf = async <Row>(text: string, ...values: readonly unknown[]): Promise<readonly Row[]> => (await house.system.store.pool.query(text, [...values])).rows as readonly Row[];
/** Decisions about the person that are on record, oldest first. */
const recordsOf = async (person: string): Promise<readonly OnRecord[]> =>
  await rowsOf('select decision_id, recorded_by, provided_to, at, question, answer from decision_record where person_id = $1 order by recorded_at, decision_id', person);

/** Whether the ledger has an entry that commits to this decision, under the person's own key. */
const isInLedger = async (person: string, record: OnRecord): Promise<boolean> => {
  const { transactions, people, digests } = house.system;
  const numbers = await transactions.run(async (transaction) => await people.nextLedgerNumbers(transaction, house.configuration.tenant, new Map([[person as PersonId, 1]])));
  const own = numbers.get(person as PersonId);
  if (!own) throw new Error('no key');
  const { decision_id: id, at, question, answer, provided_to: to } = record;
  const committed = canonicalJson({ id, at: at.toISOString(), question, answer, ...(to !== null && { providedTo: to }) });
  const entries = (await rowsOf<{ entry: Buffer }>('select entry from ledger_intake')).map(({ entry }) => entry.toString()).filter((entry) => entry.includes('decision.recorded'));
  return Array.from({ length: own.number }, (_, number) => personMark(digests, { key: own.key, number }, committed))
    .some(({ tag = '', commitment = '' }) => entries.some((entry) => entry.includes(tag) && entry.includes(commitment)));
};

/** Of each entry of a recorded decision, oldest first, the texts that answered: those that are in force at that moment, made from the activations anew. */
const policyHashes = async (): Promise<readonly unknown[]> =>
  (await rowsOf<{ entry: Buffer }>('select entry from ledger_intake order by intake_id')).map(({ entry }) => JSON.parse(entry.toString()) as { readonly what: string; readonly policyHash?: string })
    .flatMap(({ what, policyHash }) => (what === 'decision.recorded' ? [policyHash] : []));
const textsInForce = async (): Promise<string> => {
  const rows = await rowsOf<{ hash: string }>('select distinct on (policy_id) hash from policy_activation where tenant_id = $1 and effective_from <= now() order by policy_id, effective_from desc, sequence desc', house.configuration.tenant);
  return createHash('sha256').update(rows.map(({ hash }) => `${hash}\n`).toSorted().join('')).digest('hex');
};

const codes = ({ answer }: ToldDecision): readonly string[] => answer?.reasons.map(({ code }) => code) ?? [];
const asked = async (question: object): Promise<ToldDecision> => {
  const [told] = await shop.ask(question);
  if (!told) throw new Error('no decision');
  return told;
};
const id = (): string => crypto.randomUUID();

/** A student of the cafe, whose policy is closed, and who was shown it. */
const student = async (more: object = {}): Promise<string> => {
  const person = await shop.register({ residence: 'JP', birthDate: '2004-04-01' });
  await shop.done(201, 'POST', '/v1/collections', {
    person, class: 'customers', service: 'career-ticket-cafe', collection: 'web-service', items: 'all', membership: 'member', origin: 'person',
    shown: { policy: 'career-ticket-cafe', version: '2022-04-01' }, ...more,
  });
  return person;
};

describe('a purpose that needs a consent (JP-PUR-03)', () => {
  it('is not followed without it, but the one message that asks for it is allowed, is on record, and is not sent to who stopped [CT-2b part]', async () => {
    const person = await student();
    const of = (more: object) => ({ id: id(), action: 'contact', channel: 'email', purpose: 'a-reunion', items: ['contact.email'], person, service: 'career-ticket-cafe', ...more });
    const asks = { asks: 'consent' };
    const [anything, asking, named, wordy] = await shop.ask(of({}), of(asks), of({ ...asks, items: ['profile.name'] }), of({ ...asks, purpose: '同窓会' }));
    expect([anything, asking, named].map((told) => [told?.answer?.outcome, told?.answer?.duties.map(({ kind, about }) => `${kind} ${about}`)]))
      .toEqual([['deny', ['ask-consent use']], ['allow', ['record-asking a-reunion']], ['deny', ['ask-consent use']]]);
    // What is kept holds names alone: a new purpose needs one.
    expect(wordy?.problem?.code).toBe('names-alone');
    const [record, ...others] = await recordsOf(person);
    expect([record?.decision_id, record?.question, others]).toEqual([asking?.recorded?.id, expect.objectContaining({ action: 'contact', ...asks, purpose: 'a-reunion' }), []]);
    expect(await isInLedger(person, record as OnRecord)).toBe(true);
    await shop.choose(person, { kind: 'stop', what: { kind: 'all' } });
    expect(codes(await asked(of(asks)))).toEqual(['stopped']);
  });
});

describe('data that was taken over with a business (JP-PUR-06)', () => {
  it('keeps the purposes that it came with, whatever a caller says: the acquirer\'s own take a consent', async () => {
    const person = await shop.register({ residence: 'JP', birthDate: '1990-04-01' });
    const base = { person, class: 'customers', service: 'recruiting', collection: 'registration', items: ['profile.name', 'contact.email'], membership: 'member', origin: 'person' };
    const record = { id: id(), ...base, succession: { originPurposes: ['customers.services', 'old-shop.delivery'] } };
    await shop.done(201, 'POST', '/v1/collections', record);
    const of = (purpose: string, more: object = {}): object => ({ id: id(), action: 'use', purpose, items: ['profile.name'], person, service: 'recruiting', ...more });
    const told = async (purpose: string, more?: object): Promise<readonly unknown[]> => {
      const one = await asked(of(purpose, more));
      return [one.answer?.outcome, ...codes(one)];
    };
    expect(await told('customers.services')).toEqual(['allow', 'purpose-declared', 'purpose-kept-by-succession']);
    expect(await told('old-shop.delivery')).toEqual(['allow', 'purpose-kept-by-succession']);
    expect(await told('customers.analysis')).toEqual(['deny', 'purpose-not-of-succession']);
    // No question about a person says otherwise, and what is on record stays as it was.
    expect((await shop.send('POST', '/v1/decisions', { questions: [of('customers.analysis', { succession: { originPurposes: ['customers.analysis'] } })] })).status).toBe(400);
    expect((await shop.send('POST', '/v1/decisions', { questions: [of('customers.analysis', { collecting: { ...base, person: undefined } })] })).status).toBe(400);
    expect((await shop.send('POST', '/v1/collections', { ...record, succession: { originPurposes: ['customers.analysis'] } })).status).toBe(409);
    expect((await shop.send('POST', '/v1/collections', record)).status).toBe(201);
    // The person may be asked for the consent, and opens it with that.
    expect((await asked(of('customers.analysis', { action: 'contact', channel: 'email', items: ['contact.email'], asks: 'consent' }))).answer).toMatchObject({ outcome: 'allow', duties: [{ kind: 'record-asking' }] });
    await shop.choose(person, { kind: 'consent', to: 'use', purpose: 'customers.analysis', items: ['profile.name'] });
    expect(await told('customers.analysis')).toEqual(['allow', 'purpose-declared', 'consent-opens-purpose']);
    expect(await told('customers.analysis', { items: ['contact.email'] })).toEqual(['deny', 'purpose-not-of-succession']);
    expect((await asked(of('customers.related-services'))).answer?.duties).toEqual([{ kind: 'ask-consent', about: 'use', items: ['profile.name'] }]);
  });
});

describe('the nine exceptions of 4(2)', () => {
  /** What each asks to be shown, from APPI 27(1) and 27(5); what courts and police ask for is asked for in writing. */
  const nine: readonly (readonly [exception: string, basis: string, facts: readonly string[]])[] = [
    ['law', 'X27-1-1', ['statute']],
    ['life-body-property', 'X27-1-2', ['need', 'consent-difficult']],
    ['public-health-children', 'X27-1-3', ['need', 'consent-difficult']],
    ['public-body', 'X27-1-4', ['need', 'public-task', 'consent-hinders-task']],
    ['authority-request', 'X27-1-1', ['statute', 'written-basis']],
    ['authority-request', 'X27-1-4', ['need', 'public-task', 'consent-hinders-task', 'written-basis']],
    ['person-request', 'NA-act-of-the-person', ['act-of-the-person']],
    ['succession', 'S27-5-2', ['succession', 'negotiation-contract']],
    ['office-admission', 'E27-5-1', ['within-purposes', 'no-own-purpose', 'vendor-contract']],
    ['communication-tool', 'E27-5-1', ['within-purposes', 'no-own-purpose', 'vendor-contract']],
    ['communication-tool', 'NA-cloud-without-handling', ['provider-does-not-handle']],
  ];
  const items = ['profile.name', 'contact.email'];
  const claimant = '総務部 佐藤';
  const shown = (facts: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(facts.map((fact) => [fact, `${fact}: 照会書 総発第114号（2026年11月20日）`]));

  it('are nine', () => expect(new Set(nine.map(([exception]) => exception)).size).toBe(9));

  it.each(nine)('%s on %s: claimed with its facts, within its scope, on record with claimant and written basis; without a fact, nothing [CT-4-2]', async (exception, basis, facts) => {
    const person = await student();
    await shop.done(204, 'PUT', '/v1/parties/the-other', {
      country: 'JP', selected: true, member: false, ownPurpose: false, matches: false, acquisitionShown: false, contracts: [{ kind: 'entrustment', items: 'all', from: '2024-04-01' }],
    });
    if (exception === 'person-request') await shop.done(201, 'POST', '/v1/happenings', { person, happenings: [{ kind: 'request', recipient: 'the-other', items }] });
    const full = { exception, basis, claimant, items: ['contact.email'], facts: shown(facts) };
    const handOver = (claim: object | undefined) => ({
      id: id(), action: 'provide', purpose: 'users.replies', items, person, service: 'career-ticket-cafe', recipient: 'the-other', party: 'the-other', country: 'JP', claim,
    });
    // Nothing without a claim, without one of its facts or with nothing behind it, or without somebody who answers for it.
    expect(outcomes(await shop.ask(handOver(undefined)))).toEqual(['deny']);
    for (const fact of facts) {
      const others = Object.fromEntries(Object.entries(full.facts).filter(([name]) => name !== fact));
      for (const claim of [{ ...full, facts: others }, { ...full, facts: { ...full.facts, [fact]: '　 ' } }]) {
        const { answer } = await asked(handOver(claim));
        expect([answer?.outcome, answer?.reasons.find(({ code }) => code === 'ground-fact-missing')?.about]).toEqual(['deny', fact]);
      }
    }
    const unnamed = await asked(handOver({ ...full, claimant: ' ' }));
    expect([unnamed.answer?.outcome, codes(unnamed)]).toEqual(['deny', expect.arrayContaining(['claimant-missing'])]);
    expect(await recordsOf(person)).toEqual([]);
    // It carries what it names, and nothing beside.
    const told = await asked(handOver(full));
    expect(told.answer?.items).toEqual([{ item: 'profile.name', state: 'withheld' }, { item: 'contact.email', state: 'clear' }]);
    expect(told.answer?.duties).toContainEqual({ kind: 'record-claim', about: basis, items: ['contact.email'] });
    expect(codes(told)).toEqual(expect.arrayContaining(['ground-carries', 'ground-not-for-item']));
    // Who claimed what, on which facts, in words: on record, and in the ledger.
    const records = await recordsOf(person);
    expect(records).toMatchObject([{ decision_id: told.recorded?.id, recorded_by: 'shop', question: { claim: full }, answer: { outcome: 'partial' } }]);
    expect(await isInLedger(person, records[0] as OnRecord)).toBe(true);
    // The entry alone says by which texts, and not which of them spoke of this person.
    expect((await policyHashes()).at(-1)).toBe(await textsInForce());
    expect(await isInLedger(person, { ...records[0] as OnRecord, question: { ...records[0]?.question, claim: { ...full, claimant: '別の人' } } })).toBe(false);
    if (exception === 'authority-request') expect(records[0]?.question['claim']).toMatchObject({ facts: { 'written-basis': full.facts['written-basis'] } });
  });
});

it('an undeclared purpose is opened for one person by a recorded prior consent, and closed again by its withdrawal [CT-2b]', async () => {
  const [one, other] = [await student({ at: '2026-01-10T00:00:00.000Z' }), await student()];
  const reunion = (person: string, more: object = {}) => ({ action: 'use', purpose: 'a-reunion', items: ['contact.email'], person, service: 'career-ticket-cafe', ...more });
  const refused = await asked(reunion(one));
  expect([refused.answer?.outcome, codes(refused)]).toEqual(['deny', ['purpose-not-declared']]);
  await shop.choose(one, { kind: 'consent', to: 'use', purpose: 'a-reunion', items: ['contact.email'], evidence: 'form-12' });
  const opened = await asked(reunion(one));
  expect([opened.answer?.outcome, codes(opened)]).toEqual(['allow', ['consent-opens-purpose']]);
  // That person, that purpose, those items, from then on.
  const beside = [reunion(other), reunion(one, { purpose: 'a-party' }), reunion(one, { items: ['contact.phone'] }), reunion(one, { at: '2026-02-01T00:00:00.000Z' })];
  expect(outcomes(await shop.ask(...beside))).toEqual(['deny', 'deny', 'deny', 'deny']);
  expect(await rowsOf('select record from person_record where person_id = $1 and kind = $2', one, 'choice')).toMatchObject([{ record: { kind: 'consent', purpose: 'a-reunion', method: 'click', evidence: 'form-12' } }]);
  await shop.choose(one, { kind: 'withdrawal', of: { to: 'use', purpose: 'a-reunion' }, evidence: 'call-7' });
  expect(outcomes(await shop.ask(reunion(one), reunion(other)))).toEqual(['deny', 'deny']);
  expect(await rowsOf('select record from person_record where person_id = $1 and kind = $2', one, 'choice')).toHaveLength(2);
});

/** 2.1): to business partners. Where it is the person who acts, the act is enough. */
const situations: Readonly<Record<string, 'act' | 'consent'>> = {
  introduction: 'consent', scouting: 'consent', 'job-application': 'act', event: 'act', questionnaire: 'act', staffing: 'consent', school: 'consent', platform: 'consent', residence: 'consent',
  'own-media': 'consent', 'other-services': 'consent',
};
const giving = (person: string, more: object = {}) => ({
  ...use(person), id: id(), action: 'provide', recipient: 'business-partners', situation: 'scouting', means: 'encrypted-web', items: ['profile.name', 'use.history'], needed: ['profile.name', 'use.history'], country: 'JP', ...more,
});
const consented = async (recipient = 'business-partners'): Promise<string> => {
  const person = await customer(shop);
  await shop.choose(person, { kind: 'consent', to: 'provision', recipient, items: 'all' });
  return person;
};

it('business partners receive profile and use in the situations that are declared, each on record, and in no other [LG-2-1a]', async () => {
  const person = await consented();
  for (const situation of Object.keys(situations)) {
    const told = await asked(giving(person, { situation }));
    // An event takes what was registered; the rest is hidden.
    expect([situation, told.answer?.outcome]).toEqual([situation, situation === 'event' ? 'partial' : 'allow']);
    expect(told.answer?.reasons).toContainEqual(expect.objectContaining({ code: 'situation-declared', about: situation }));
  }
  const records = await recordsOf(person);
  expect(new Set(records.map(({ question }) => question['situation']))).toEqual(new Set(Object.keys(situations)));
  expect(records).toHaveLength(11);
  for (const [situation, code] of [['a-chat-at-the-station', 'unknown-situation'], ['agency-contact', 'unknown-situation'], [undefined, 'situation-missing']] as const) {
    const told = await asked(giving(person, { situation }));
    expect([told.answer?.outcome, codes(told)]).toEqual(['deny', expect.arrayContaining([code])]);
  }
  expect(await recordsOf(person)).toHaveLength(11);
  for (const record of records) expect(await isInLedger(person, record)).toBe(true);
});

it.each(Object.entries(situations))('%s: without consent only by the act of the person, and that is on record, too [LG-2-1a] [LG-2-1g part]', async (situation, by) => {
  const person = await customer(shop);
  expect(outcomes(await shop.ask(giving(person, { situation })))).toEqual(['deny']);
  await shop.done(201, 'POST', '/v1/happenings', { person, happenings: [{ kind: 'act', situation, recipient: 'business-partners' }] });
  const told = await asked(giving(person, { situation, means: 'fax' }));
  expect(told.answer?.outcome === 'deny').toBe(by === 'consent');
  expect(await recordsOf(person)).toMatchObject(by === 'act' ? [{ decision_id: told.recorded?.id, provided_to: 'business-partners', question: { situation, means: 'fax' } }] : []);
  // Who got it by the person's own act hears of a stop as well.
  await shop.choose(person, { kind: 'stop', what: { kind: 'provision' } });
  const stopped = await asked(giving(person, { situation, means: 'fax' }));
  expect(stopped.answer?.duties.filter(({ kind }) => kind === 'tell-recipients').map(({ about }) => about)).toEqual(by === 'act' ? ['business-partners'] : []);
});

const toEach = [
  { recipient: 'business-partners', situation: 'school', items: ['profile.name'], purpose: 'customers.services' },
  { recipient: 'placement-agencies', situation: 'agency-contact', items: ['profile.name'], purpose: 'customers.services' },
  { recipient: 'staffing-clients', situation: 'qualification-check', items: ['staffing.ability'], purpose: 'customers.services' },
  { recipient: 'partnered-services', situation: 'referral', items: ['profile.name'], purpose: 'customers.related-services' },
  { recipient: 'promotion', situation: 'marketing', items: ['registration'], purpose: 'customers.related-services' },
] as const;

it.each(toEach)('each provision to $recipient has its means on record, and an undeclared one is refused [LG-2-1g]', async (to) => {
  // The note under 2.1). Display on a site is said of single recipients beside it.
  const declared = ['encrypted-web', 'email', 'electronic', 'fax', 'oral', 'document', ...(to.situation === 'agency-contact' ? ['on-site-display'] : [])];
  const person = await consented(to.recipient);
  const known: unknown[] = [];
  for (const means of [...meansKinds, undefined]) {
    const told = await asked(giving(person, { ...to, needed: to.items, means }));
    const isDeclared = means !== undefined && declared.includes(means);
    expect([means, told.answer?.outcome, told.recorded !== undefined]).toEqual([means, isDeclared ? 'allow' : 'deny', isDeclared]);
    if (isDeclared) known.push(means);
    else expect(codes(told)).toContain(means === undefined ? 'means-missing' : 'means-not-declared');
  }
  const records = await recordsOf(person);
  expect(new Set(records.map(({ question }) => question['means']))).toEqual(new Set(known));
  expect(records).toHaveLength(declared.length);
});

it('each provision by a claim has its means on record [LG-2-1g]', async () => {
  const person = await customer(shop);
  const claim = { exception: 'law', basis: 'X27-1-1', claimant: '総務 佐藤', items: ['profile.name'], facts: { statute: '刑事訴訟法 218 条' } };
  const byClaim = (means: string | undefined) => giving(person, { recipient: 'the-police', situation: undefined, items: ['profile.name'], claim, means });
  expect(outcomes(await shop.ask(byClaim('media'), byClaim(undefined), byClaim('document')))).toEqual(['deny', 'deny', 'allow']);
  expect(await recordsOf(person)).toMatchObject([{ question: { means: 'document' } }]);
});

describe('recipients abroad', () => {
  const contract = (kind: string) => ({ kind, items: 'all', from: '2025-01-01' });
  const today = (): string => new Date().toISOString().slice(0, 10);
  const sent = async (person: string, party: string, of: object): Promise<ToldDecision> => {
    await shop.done(204, 'PUT', `/v1/parties/${party}`, { selected: false, member: false, ownPurpose: false, matches: false, acquisitionShown: false, ...of });
    return await asked(giving(person, { action: 'transfer-abroad', party, country: undefined, items: ['profile.name'], needed: undefined }));
  };
  const noticeOf = async (language: 'ja' | 'en'): Promise<string> => {
    const page = await house.portalCaller().ask('GET', `/policies/leverages-group/countries/${language}`);
    expect(page.status).toBe(200);
    return await page.text();
  };
  const names: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = {
    US: { ja: 'アメリカ合衆国', en: 'United States' }, MX: { ja: 'メキシコ', en: 'Mexic' }, IN: { ja: 'インド', en: 'India' }, VN: { ja: 'ベトナム', en: 'Viet Nam' }, HK: { ja: '香港', en: 'Hong Kong' },
    CN: { ja: '中華人民共和国', en: 'China' }, SG: { ja: 'シンガポール', en: 'Singapore' }, ID: { ja: 'インドネシア', en: 'Indonesia' },
  };
  const abroadConsent = (country: string, informed: boolean) => ({ kind: 'consent', to: 'abroad', country, informed, items: 'all' });

  it.each(Object.keys(names))('%s: consent with the three items of information or equivalent measures, and its notice [LG-2-2]', async (country) => {
    const person = await consented();
    const refusedFor = async (of: object, code: string): Promise<void> => {
      const told = await sent(person, `acme-${country.toLowerCase()}`, { country, ...of });
      expect([told.answer?.outcome, codes(told)]).toEqual(['deny', expect.arrayContaining([code])]);
    };
    await refusedFor({}, 'abroad-gate-missing');
    // The contract that the text describes, on which alone nothing goes.
    await refusedFor({ contracts: [contract('own-country-law')], checkedOn: today() }, 'own-country-contract-is-no-gate');
    await refusedFor({ contracts: [contract('equivalent-measures')] }, 'yearly-check-overdue');
    const duties = [{ kind: 'record-provision', about: `acme-${country.toLowerCase()}`, items: ['profile.name'] }, { kind: 'show-country-notice', about: country, items: ['profile.name'] }];
    const byContract = await sent(person, `acme-${country.toLowerCase()}`, { country, contracts: [contract('equivalent-measures')], checkedOn: today() });
    expect(byContract).toMatchObject({ answer: { outcome: 'allow', duties }, recorded: {} });
    await shop.choose(person, abroadConsent(country, false));
    await refusedFor({}, 'consent-not-informed');
    await shop.choose(person, abroadConsent(country === 'US' ? 'MX' : 'US', true));
    await refusedFor({}, 'abroad-gate-missing');
    await shop.choose(person, abroadConsent(country, true));
    const byConsent = await sent(person, `acme-${country.toLowerCase()}`, { country });
    expect(byConsent).toMatchObject({ answer: { outcome: 'allow', duties }, recorded: {} });
    expect(codes(byConsent)).toContain('consent-to-country');
    expect((await recordsOf(person)).map(({ provided_to: to }) => to)).toEqual([duties[0]?.about, duties[0]?.about]);
    // The notice that has to be shown is there: the country by name, its system, the measures of the recipient.
    const all = names[country] ?? { ja: '', en: '' };
    for (const [language, system] of [['ja', '情報提供文書'], ['en', 'Information document']] as const) {
      const page = await noticeOf(language);
      const section = page.slice(page.indexOf(`id="${country}"`)).split('</section>')[0] ?? '';
      expect(section).toContain(all[language]);
      expect(section).toContain(system);
      expect(section).toContain('https://www.ppc.go.jp/');
      expect(page).toMatch(/id="measures"/);
    }
  });

  it.each(['BR', 'AU'])('%s, which is not named, passes only as the recorded location of who offers the work, with the reason [LG-2-2]', async (country) => {
    const person = await consented();
    const party = `office-${country.toLowerCase()}`;
    const gate = { country, contracts: [contract('equivalent-measures')], checkedOn: today() };
    for (const of of [gate, { ...gate, countryReason: '　' }]) {
      const told = await sent(person, party, of);
      expect([told.answer?.outcome, codes(told)]).toEqual(['deny', ['country-not-named']]);
    }
    const byWord = await asked(giving(person, { action: 'transfer-abroad', party: undefined, country, items: ['profile.name'], needed: undefined }));
    expect(codes(byWord)).toContain('country-not-named');
    expect(await recordsOf(person)).toEqual([]);
    const countryReason = 'Where the office is in which the work is offered';
    // The location alone opens no gate.
    expect(codes(await sent(person, party, { country, countryReason }))).toEqual(['abroad-gate-missing']);
    const told = await sent(person, party, { ...gate, countryReason });
    expect(told).toMatchObject({ answer: { outcome: 'allow', duties: [{ kind: 'record-provision' }, { kind: 'show-country-notice', about: country }] } });
    expect(await recordsOf(person)).toMatchObject([{ provided_to: party }]);
    const [register] = await rowsOf<{ record: unknown }>('select record from register_record where kind = $1 and entry_id = $2 order by sequence desc limit 1', 'party', party);
    expect(register?.record).toMatchObject({ party: { country, countryReason } });
    for (const [language, where] of [['ja', '求人者の所在する国'], ['en', 'where those who offer jobs are']] as const) {
      const page = await noticeOf(language);
      expect(page.slice(page.indexOf('id="others"')).split('</section>')[0]).toContain(where);
    }
  });
});

describe('no data class is registered or read without a published purpose', () => {
  interface Refused { readonly status: number; readonly code: string; readonly detail: string; readonly fields: readonly { readonly path: string; readonly rule: string; readonly says: string }[] }
  const levii = async (): Promise<ServiceCaller> => {
    await house.system.tenants.add(otherTenant);
    await takePoliciesIn(house.system, { tenant: otherTenant }, ['policies/levii']);
    return await serviceOf(house, otherTenant);
  };
  const documents = [
    { name: 'Levii', caller: levii, held: { class: 'users', service: 'balus', collection: 'registration' }, purpose: 'users.services', only: ['payment.card', 'users.services', 'users.billing'] },
    { name: 'the group', caller: async () => await Promise.resolve(shop), held: { class: 'customers', service: 'recruiting', collection: 'registration' }, purpose: 'customers.services', only: ['call-recording', 'customers.services', 'customers.calls'] },
  ] as const;

  it.each(documents)('$name [LV-1]', async ({ caller, held, purpose, only }) => {
    const own = await caller();
    const person = await own.register({ residence: 'JP', birthDate: '1990-04-01' });
    const data = { person, ...held, items: ['profile.name'], membership: 'member', origin: 'person' };
    const [item, notServed, served] = only;
    for (const [more, fields] of [
      [{ class: 'no-such-class' }, [{ path: 'class', rule: 'unknown-class' }]],
      [{ origin: 'entrusted' }, [{ path: 'origin', rule: 'not-of-this-origin' }]],
      [{ service: 'no-such-service' }, [{ path: 'service', rule: 'unknown-service' }]],
      [{ collection: 'no-such-collection' }, [{ path: 'collection', rule: 'unknown-collection' }]],
      [{ items: ['profile.name', 'blood-type', 'gait'] }, [{ path: 'items.1', rule: 'unknown-item' }, { path: 'items.2', rule: 'unknown-item' }]],
    ] as const) {
      for (const [language, words] of [['ja', /公表/], ['en', /publish/]] as const) {
        const response = await own.send('POST', '/v1/collections', { ...data, ...more }, { 'accept-language': language });
        expect([response.status, response.headers.get('content-type')]).toEqual([422, 'application/problem+json']);
        const problem = await response.json() as Refused;
        expect(problem).toMatchObject({ code: 'not-published', fields });
        expect(problem.detail).toMatch(words);
        for (const { says } of problem.fields) expect(says).toMatch(words);
      }
    }
    // Nothing of it was kept, and nothing of it is read.
    expect(await rowsOf('select 1 from person_record where person_id = $1 and kind = $2', person, 'collection')).toEqual([]);
    const read = (more: object = {}) => ({ action: 'use', purpose, items: ['profile.name'], person, service: held.service, ...more });
    const told = async (question: object): Promise<readonly unknown[]> => (await own.ask(question)).map((one) => [one.answer?.outcome, codes(one)[0]]);
    expect(await told(read())).toEqual([['deny', 'person-in-no-class']]);
    await own.done(201, 'POST', '/v1/collections', { ...data, items: ['profile.name', item] });
    expect(await told(read())).toEqual([['allow', 'purpose-declared']]);
    expect(await told(read({ purpose: 'research-of-ours' }))).toEqual([['deny', 'purpose-not-declared']]);
    expect(await told(read({ items: ['blood-type'] }))).toEqual([['deny', 'unknown-item']]);
    expect(await told(read({ items: [item], purpose: notServed }))).toEqual([['deny', 'item-outside-purpose']]);
    expect(await told(read({ items: [item], purpose: served }))).toEqual([['allow', 'purpose-declared']]);
  });

  it('a class and an item that a policy has, and for which it publishes no purpose: neither is registered or read [LV-1]', async () => {
    const { system } = house;
    const today = dateIn('Asia/Tokyo', await system.clock.now());
    const text = await readFile('policies/levii/2025-02-22.yaml', 'utf8');
    const next = text.replace(/^version: .*$/m, `version: ${today}`)
      .replace('\nclasses:\n', '\nclasses:\n  - { id: ghosts, name: { ja: 名もない方, en: Nobody in particular }, items: [profile.name, shoe-size] }\n')
      .replace('\nitems:\n', '\nitems:\n  - { id: shoe-size, name: { ja: 靴の大きさ, en: Size of shoes }, identifiability: by-matching }\n');
    const submitted = await submitPolicy(system, { tenant: otherTenant, file: 'next.yaml', source: new TextEncoder().encode(next), officer: 'o-1' });
    if (!submitted.ok) throw new Error(JSON.stringify(submitted.findings));
    expect(await approvePolicy(system, { tenant: otherTenant, hash: submitted.hash, officer: 'o-2' })).toEqual({ ok: true });
    expect(await activatePolicy(system, { tenant: otherTenant, hash: submitted.hash, from: today, officer: 'o-3' })).toMatchObject({ ok: true });
    const own = await levii();
    const person = await own.register({ residence: 'JP' });
    const data = { person, class: 'ghosts', service: 'balus', items: 'all', membership: 'none', origin: 'person' };
    for (const [more, fields] of [
      [{}, [{ path: 'class', rule: 'no-purpose' }]],
      [{ class: 'users', items: ['contact.email', 'shoe-size'] }, [{ path: 'items.1', rule: 'no-purpose' }]],
    ] as const) {
      const response = await own.send('POST', '/v1/collections', { ...data, ...more });
      expect([response.status, await response.json()]).toEqual([422, expect.objectContaining({ code: 'not-published', fields: fields.map((one) => expect.objectContaining(one) as unknown) })]);
    }
    expect(await rowsOf('select 1 from person_record where person_id = $1 and kind = $2', person, 'collection')).toEqual([]);
    await own.done(201, 'POST', '/v1/collections', { ...data, class: 'users', items: 'all' });
    const purposes = [...text.matchAll(/^ {2}- id: (users\..+)$/gm)].map(([, purpose = '']) => purpose);
    expect(purposes).toHaveLength(8);
    const told = await own.ask(...purposes.map((purpose) => ({ action: 'use', purpose, items: ['shoe-size'], person, service: 'balus' })));
    expect(outcomes(told)).toEqual(purposes.map(() => 'deny'));
  });
});

it('a decision opens from the log with the consents that stood after a withdrawal by the kind of recipient, and with its own party alone', async () => {
  const member = await customer(shop);
  const known = { country: 'JP', selected: false, member: false, ownPurpose: false, matches: false, acquisitionShown: false, contracts: [] };
  await shop.done(204, 'PUT', '/v1/parties/agency-z', { ...known, recipients: ['placement-agencies'] });
  await shop.done(204, 'PUT', '/v1/parties/partner-z', { ...known, recipients: ['business-partners'] });
  await shop.choose(member, ...['agency-z', 'partner-z', 'placement-agencies'].map((recipient) => ({ kind: 'consent', to: 'provision', recipient, items: ['profile.name'] })), { kind: 'withdrawal', of: { to: 'provision', recipient: 'business-partners' } });
  const question = id();
  const given = await asked(use(member, { id: question, action: 'provide', recipient: 'placement-agencies', party: 'agency-z', situation: 'agency-contact', means: 'encrypted-web', items: ['profile.name'], country: 'JP' }));
  expect(given.answer?.outcome).toBe('allow');
  const shown = await showDecision(house.system, { tenant: house.configuration.tenant, id: question });
  expect([shown?.facts.consents.map(({ recipient }) => recipient), shown?.facts.parties.map((party) => party.id)]).toEqual([['agency-z', 'placement-agencies'], ['agency-z']]);
});

describe('who hears of a stop', () => {
  it('are those who are entrusted with it or use it jointly, each on record and in the ledger before the answer leaves [LV-5 part]', async () => {
    const member = await customer(shop);
    const known = { country: 'JP', selected: true, ownPurpose: false, matches: false, acquisitionShown: true };
    await shop.done(204, 'PUT', '/v1/parties/sister', { ...known, member: true, contracts: [] });
    await shop.done(204, 'PUT', '/v1/parties/host', { ...known, member: false, contracts: [{ kind: 'entrustment', items: 'all', from: '2026-01-01' }] });
    const to = (party: string, more: object = {}): object => use(member, { id: id(), action: party === 'host' ? 'entrust' : 'joint-use', party, ...more });
    for (const party of ['sister', 'host']) {
      expect((await asked(to(party, { id: undefined }))).problem?.code).toBe('id-missing');
      // The law asks for no record of these (JP-REC-05): there is no duty, and it is kept all the same.
      expect(await asked(to(party))).toMatchObject({ answer: { outcome: 'allow', duties: [] }, recorded: {} });
    }
    // What does not go is not on record.
    expect(outcomes([await asked(to('host', { party: 'sister', id: undefined })), await asked(to('nobody', { id: undefined }))])).toEqual(['deny', 'deny']);
    const records = await recordsOf(member);
    expect(new Set(records.map(({ provided_to: party, question }) => `${String(question.action)} ${party}`))).toEqual(new Set(['joint-use sister', 'entrust host']));
    for (const record of records) expect(await isInLedger(member, record)).toBe(true);

    const told = async (question: object) => (await asked(question)).answer?.duties.map(({ kind, about, items }) => [kind, about, ...items]);
    expect(await told(use(member))).toEqual([]);
    await shop.choose(member, { kind: 'stop', what: { kind: 'item', item: 'contact.email' } });
    expect(await told(use(member))).toEqual([['tell-recipients', 'sister', 'contact.email'], ['tell-recipients', 'host', 'contact.email']]);
    await shop.choose(member, { kind: 'lift', what: { kind: 'item', item: 'contact.email' } }, { kind: 'stop', what: { kind: 'provision' } });
    // Who works with it on the company's behalf goes on, and is asked for again.
    expect(await told(to('sister'))).toEqual([['tell-recipients', 'sister', 'profile.name', 'contact.email']]);
    expect(outcomes([await asked(to('host'))])).toEqual(['allow']);
    await shop.choose(member, { kind: 'stop', what: { kind: 'all' } });
    expect(await told(to('host'))).toEqual([['tell-recipients', 'sister', 'profile.name', 'contact.email'], ['tell-recipients', 'host', 'profile.name', 'contact.email']]);
  });

  it('are those to whom data was sold or shared, each on record', async () => {
    const resident = await shop.register({ residence: 'US-CA', birthDate: '1990-04-01' });
    await shop.done(201, 'POST', '/v1/collections', {
      person: resident, class: 'customers', service: 'lighthouse-los-angeles', collection: 'registration', items: 'all', membership: 'member', origin: 'person',
      shown: { policy: 'leverages-lighthouse-california', version: '2026-01-29' },
    });
    const share = (more: object = {}): object => ({ ...use(resident, { id: id(), action: 'share', purpose: 'customers.related-services', items: ['log.cookie'], service: 'lighthouse-los-angeles', recipient: 'ad-networks' }), ...more });
    expect((await asked(share({ id: undefined }))).problem?.code).toBe('id-missing');
    expect(outcomes([await asked(share()), await asked(share({ action: 'sell', recipient: 'analytics-providers' })), await asked(share({ recipient: 'data-brokers' }))])).toEqual(['allow', 'allow', 'deny']);
    expect(new Set((await recordsOf(resident)).map(({ provided_to: to }) => to))).toEqual(new Set(['ad-networks', 'analytics-providers']));
    await shop.choose(resident, { kind: 'signal' });
    const after = await asked(share());
    expect([after.answer?.outcome, codes(after), after.answer?.duties.map(({ kind, about }) => [kind, about])]).toEqual(['deny', ['opted-out-by-signal'], [['tell-recipients', 'ad-networks'], ['tell-recipients', 'analytics-providers']]]);
  });
});
