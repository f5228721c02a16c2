import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../identifiers/calendar-date.ts';
import { instant } from '../../identifiers/instant.ts';
import { governingDocuments, inForceOn } from '../../policy/model/governing.ts';
import { readPolicyAnyway } from '../../policy/model/read.ts';
import { mergeLayers } from '../../policy/model/resolve.ts';
import { noFacts } from '../facts.ts';
import type { Facts } from '../facts.ts';
import type { Question } from '../question.ts';
import { compileEngine } from '../tables/engine.ts';
import { plainParty, withChange } from './change.ts';
import { waysToMore, type Way } from './what-would-change.ts';
import { changeInWords } from './words.ts';

const folders = ['leverages-group', 'career-ticket-cafe', 'teratail', 'leverages-lighthouse-california'];
const library = folders.flatMap((folder) => readdirSync(`policies/${folder}`).filter((file) => file.endsWith('.yaml')).flatMap((file) => {
  const { value } = readPolicyAnyway(readFileSync(`policies/${folder}/${file}`), file);
  return value ? [value] : [];
}));
const inForce = inForceOn(library, calendarDate('2026-11-22'));
const engine = compileEngine(inForce);
const at = instant('2026-11-22T03:00:00.000Z');

const asked = (part: Partial<Question>, service?: string, collection?: string): Question => ({
  at, actor: { role: undefined, department: undefined, company: undefined }, action: 'use', purpose: 'customers.services', items: ['profile.name', 'contact.email'],
  person: { residence: 'JP', age: undefined, holdings: [{ class: 'customers', service, collection, items: 'all', membership: 'member', origin: 'person', shown: undefined }] },
  service, channel: undefined, recipient: undefined, party: undefined, country: undefined, situation: undefined, means: undefined, needed: undefined, claim: undefined, ...part,
});

const textOf = (service: string | undefined) => {
  const governing = governingDocuments(inForce, { residence: 'JP', service, company: undefined });
  const text = governing.state === 'found' ? mergeLayers(governing.layers) : undefined;
  if (!text) throw new Error('no documents');
  return text;
};
const ways = (question: Question, facts: Facts = noFacts, service?: string) => waysToMore((one, known) => engine.decide(one, known), question, facts, textOf(service));

describe('what would have to change for another answer', () => {
  test('beyond a closed list: the purposes of the list, or a consent to this one [LG-1z part]', () => {
    const question = asked({ purpose: 'customers.analysis' }, 'career-ticket-cafe');
    expect(engine.decide(question, noFacts).outcome).toBe('deny');
    const found = ways(question, noFacts, 'career-ticket-cafe');
    expect(found.map(({ changes }) => changes.map(({ kind }) => kind).join())).toContain('consent');
    expect(found.map(({ changes }) => changes.map(({ kind }) => kind).join())).toContain('purpose');
  });

  test('a stop is taken back, and nothing else is needed [LV-5 part]', () => {
    const facts: Facts = { ...noFacts, stops: [{ id: 'one', what: { kind: 'all' }, at }] };
    expect(ways(asked({}), facts)[0]?.changes).toEqual([{ kind: 'without-stop', stop: facts.stops[0] }]);
  });

  test('several things at once where one does not do', () => {
    const facts: Facts = { ...noFacts, stops: [{ id: 'one', what: { kind: 'all' }, at }, { id: 'two', what: { kind: 'purpose', purpose: 'customers.services' }, at }] };
    const kinds = ways(asked({}), facts).map(({ changes }) => changes.map(({ kind }) => kind).toSorted().join());
    expect(kinds).toContain('without-stop,without-stop');
    expect(kinds).toContain('purpose,without-stop');
  });

  test('where each recipient is named: the company, and a consent to that company [CT-4-1 part]', () => {
    const question = asked({ action: 'provide', purpose: 'users.provision', recipient: 'client-companies', situation: 'client-companies.consent', country: 'JP' }, 'career-ticket-cafe');
    const toTheKind: Facts = { ...noFacts, consents: [{
      id: 'kind', to: 'provision', purpose: 'users.provision', recipient: 'client-companies', items: question.items, country: undefined, informed: true, method: 'checkbox', by: 'person', at,
    }] };
    for (const facts of [noFacts, toTheKind]) {
      const [first] = ways(question, facts, 'career-ticket-cafe');
      expect(first?.changes.map(({ kind }) => kind)).toEqual(['party', 'consent']);
      expect(first?.changes.find(({ kind }) => kind === 'consent')).toMatchObject({ consent: { to: 'provision', recipient: 'supposed-party' } });
      expect(first?.answer.outcome).toBe('allow');
      expect(first?.changes.map((change) => changeInWords(change, textOf('career-ticket-cafe')).ja)).toEqual(['渡す相手を、台帳にある名前で示す', 'この相手に渡すことへの本人の同意がある']);
    }
    const acme = { ...plainParty, id: 'acme' };
    const consented: Facts = { ...toTheKind, parties: [acme], consents: toTheKind.consents.map((consent) => ({ ...consent, recipient: 'acme' })) };
    expect(ways(question, consented, 'career-ticket-cafe').map(({ changes }) => changes)).toContainEqual([{ kind: 'party', party: acme }]);
  });

  test('at an age at which a guardian consents it is the guardian\'s consent (JP-TP-03)', () => {
    const young = (age: number) => {
      const question = asked({ action: 'provide', recipient: 'business-partners', situation: 'scouting', means: 'encrypted-web', country: 'JP', items: ['profile.name', 'work-history'] });
      return ways({ ...question, person: { ...question.person, age } })
        .flatMap(({ changes }) => changes.flatMap((change) => (change.kind === 'consent' ? [[change.consent.by, changeInWords(change, textOf(undefined)).en]] : [])));
    };
    expect(young(14)).toContainEqual(['guardian', 'there were a guardian\'s consent to giving it to this recipient']);
    expect(young(15)).toContainEqual(['person', 'there were the person\'s consent to giving it to this recipient']);
  });

  test('a contact beyond a closed list may ask for consent, where the policy lets a consent open it (JP-PUR-03)', () => {
    const question = (service: string) => asked({ action: 'contact', channel: 'email', purpose: 'customers.surveys-of-others', items: ['contact.email'] }, service, service === 'recruiting' ? 'registration' : undefined);
    const asking = ({ changes }: Way): boolean => changes.some(({ kind }) => kind === 'asks');
    expect(ways(question('career-ticket-cafe'), noFacts, 'career-ticket-cafe').filter(asking)).toMatchObject([{ changes: [{ kind: 'asks' }], answer: { outcome: 'allow' } }]);
    expect(ways({ ...question('career-ticket-cafe'), action: 'use' }, noFacts, 'career-ticket-cafe').filter(asking)).toEqual([]);
    expect(ways(question('recruiting'), noFacts, 'recruiting').filter(asking)).toEqual([]);
  });

  test('nothing opens what law and policy leave no way around', () => {
    expect(ways(asked({ action: 'anonymise', items: ['nothing.known'] }))).toEqual([]);
  });

  test('each way leads where it says, and no part of it is idle', () => {
    for (const question of [asked({ purpose: 'customers.analysis' }, 'career-ticket-cafe'), asked({ action: 'provide', recipient: 'placement-agencies', situation: 'agency-interview', country: 'JP', means: 'email' })]) {
      for (const { changes, answer } of ways(question, noFacts, question.service)) {
        const whole = changes.reduce(withChange, { question, facts: noFacts });
        expect(engine.decide(whole.question, whole.facts)).toEqual(answer);
        for (const change of changes) {
          expect(changeInWords(change, textOf(question.service)).ja).not.toBe('');
          const less = changes.filter((one) => one !== change).reduce(withChange, { question, facts: noFacts });
          expect(engine.decide(less.question, less.facts).outcome).toBe('deny');
        }
      }
    }
  });
});
