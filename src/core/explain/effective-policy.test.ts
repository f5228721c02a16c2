import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFinding } from '../findings/format.ts';
import { calendarDate } from '../identifiers/calendar-date.ts';
import type { CompanyId, PolicyId, ServiceId } from '../identifiers/name-ids.ts';
import { allClauses } from '../policy/model/all-clauses.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import { readPolicy } from '../policy/model/read.ts';
import { documentsFor } from './documents-for.ts';
import { effectivePolicy } from './effective-policy.ts';
import type { EffectiveLine } from './effective-policy.ts';
import { readPersonFacts } from './person-facts.ts';
import type { PersonFacts } from './person-facts.ts';

const library: readonly PolicyText[] = globSync('policies/*/*.yaml').map((file) => {
  const { value } = readPolicy(readFileSync(file), file);
  if (!value) throw new Error(`${file} cannot be read`);
  return value;
});
const [group, cafe, teratail, levii, addendum] = ['leverages-group', 'career-ticket-cafe', 'teratail', 'levii', 'leverages-lighthouse-california'] as PolicyId[] as
  [PolicyId, PolicyId, PolicyId, PolicyId, PolicyId];
const today = calendarDate('2026-11-22');

const anybody: PersonFacts = { residence: undefined, age: undefined, company: undefined, services: [], classes: [] };
const californian: PersonFacts = {
  ...anybody, residence: 'US-CA', company: 'leverages-lighthouse' as CompanyId, services: ['lighthouse-los-angeles' as ServiceId],
};
const idsFor = (policy: PolicyId, person: PersonFacts, on = today): readonly string[] => documentsFor(policy, person, library, on).layers.map(({ id }) => id);
const linesFor = (policy: PolicyId, person: PersonFacts, on = today): readonly EffectiveLine[] =>
  effectivePolicy(documentsFor(policy, person, library, on).layers, person);
const lineOf = (lines: readonly EffectiveLine[], topic: EffectiveLine['topic'], key?: string): EffectiveLine => {
  const line = lines.find((one) => one.topic === topic && one.key === key);
  if (!line) throw new Error(`no line ${topic} ${key ?? ''}`);
  return line;
};

describe('the addendum [LC-0]', () => {
  test('prevails for a resident of California in one of the company\'s services', () => {
    expect(idsFor(group, californian)).toEqual([addendum, group]);
    expect(idsFor(addendum, californian)).toEqual([addendum, group]);
  });

  test('applies if and only if residence, company and service all hold', () => {
    const scope = library.find(({ id }) => id === addendum)?.extends?.scope;
    const person = fc.record({
      residence: fc.constantFrom('US-CA', 'US-NV', 'US', 'JP', 'JP-13', undefined), age: fc.constant(undefined),
      company: fc.constantFrom('leverages-lighthouse' as CompanyId, 'leverages' as CompanyId, undefined),
      services: fc.subarray(['lighthouse-los-angeles', 'we-love-japanese-food', 'teratail', 'recruiting'] as ServiceId[]), classes: fc.constant([]),
    });
    fc.assert(fc.property(person, (one) => {
      // The services' own company counts as named: they are run by nobody else.
      const inService = one.services.some((service) => scope?.services.includes(service));
      expect(idsFor(group, one).includes(addendum)).toBe(one.residence === 'US-CA' && inService);
      expect(idsFor(addendum, one).includes(addendum)).toBe(one.residence === 'US-CA' && inService);
    }));
  });

  test('never on teratail, and never by silence', () => {
    expect(idsFor(teratail, { ...californian, services: ['teratail' as ServiceId] })).toEqual([teratail, group]);
    expect(idsFor(group, anybody)).toEqual([group]);
    expect(documentsFor(group, anybody, library, today).left.find(({ text }) => text.id === addendum)?.because).toEqual(['residence', 'company', 'service']);
  });

  test('shows what it overrode, with the place of both', () => {
    const lines = linesFor(group, californian);
    for (const topic of ['request-intake', 'desk'] as const) {
      const line = lineOf(lines, topic);
      expect(line.from.policy).toBe(addendum);
      expect(line.overrode.map(({ from }) => from.policy)).toEqual([group]);
      expect(line.overrode[0]?.from.clause?.number).toMatch(/^12\./);
    }
    expect(lineOf(lines, 'request-intake').text.en).toContain('424-488-3041');
    expect(lineOf(lines, 'purposes', 'customers.registration').from.policy).toBe(group);
    expect(linesFor(group, anybody).every(({ from, overrode }) => from.policy === group && overrode.length === 0)).toBe(true);
  });

  test('is not in force before its day', () => { expect(idsFor(group, californian, calendarDate('2026-01-28'))).toEqual([group]); });
});

describe('a policy of a service [LG-1z part]', () => {
  test('a closed list leaves the group\'s purposes to the person\'s consent, and says which clause closes it', () => {
    const lines = linesFor(cafe, anybody).filter(({ topic }) => topic === 'purposes');
    const own = lines.filter(({ from }) => from.policy === cafe);
    const groups = lines.filter(({ from }) => from.policy === group);
    expect(own).toHaveLength(6);
    expect(own.every(({ standing, limitedBy }) => standing === 'applies' && limitedBy === undefined)).toBe(true);
    expect(groups.length).toBeGreaterThan(20);
    for (const { standing, limitedBy } of groups) {
      expect(standing).toBe('needs-consent');
      expect(limitedBy).toMatchObject({ policy: cafe, clause: { number: '2.' } });
    }
  });

  test('another company\'s policy has nothing of the group\'s', () => {
    expect(idsFor(levii, anybody)).toEqual([levii]);
    expect(linesFor(levii, anybody).filter(({ topic }) => topic === 'purposes').every(({ standing }) => standing === 'applies')).toBe(true);
  });

  test('asked about the group, the policies of the person\'s services come first, and no other service\'s', () => {
    expect(idsFor(group, { ...anybody, services: ['teratail' as ServiceId] })).toEqual([teratail, group]);
    expect(idsFor(cafe, { ...anybody, services: ['teratail' as ServiceId] })).toEqual([cafe, group]);
  });

  test('its own sections speak before the group\'s', () => {
    const line = lineOf(linesFor(cafe, anybody), 'provision-consent');
    expect(line.from.policy).toBe(cafe);
    expect(line.overrode.map(({ from }) => from.policy)).toEqual([group]);
  });

  test('security is the group\'s, by reference [CT-10 part]', () => {
    expect(lineOf(linesFor(cafe, anybody), 'security').overrode.map(({ from }) => from.policy)).toEqual([group]);
  });
});

describe('every line', () => {
  test('comes from a document that applies, a version in force and a clause that is there, in both languages', () => {
    for (const policy of [group, cafe, teratail, levii, addendum]) {
      for (const person of [anybody, californian]) {
        const { layers } = documentsFor(policy, person, library, today);
        for (const { from, overrode, text } of linesFor(policy, person)) {
          for (const place of [from, ...overrode.map((one) => one.from)]) {
            const layer = layers.find(({ id, version }) => id === place.policy && version === place.version);
            expect(layer).toBeDefined();
            if (place.clause) expect(allClauses(layer?.clauses ?? []).map(({ id }) => id)).toContain(place.clause.id);
          }
          expect([text.ja, text.en].every((words) => words.trim() !== '')).toBe(true);
        }
      }
    }
  });

  test('follows the version in force on the day', () => {
    const versionOn = (day: string): string | undefined => documentsFor(teratail, anybody, library, calendarDate(day)).layers[0]?.version;
    expect(['2018-06-01', '2019-12-18', '2019-12-19', '2022-03-31', '2022-04-01'].map(versionOn))
      .toEqual(['2018-01-01', '2018-01-01', '2019-12-19', '2019-12-19', '2022-04-01']);
    expect(documentsFor(teratail, anybody, library, calendarDate('2017-12-31')).layers).toEqual([]);
  });

  test('only of the classes that the person is in', () => {
    const visitor = linesFor(group, { ...anybody, classes: ['visitors'] as unknown as PersonFacts['classes'] }).filter(({ topic }) => topic === 'purposes');
    expect(visitor.length).toBeGreaterThan(0);
    expect(visitor.every(({ key }) => key?.startsWith('visitors.'))).toBe(true);
  });
});

describe('the file of a person', () => {
  test.each([['residence: california'], ['age: -1'], ['services: teratail'], ['name: Hanako'], ['- a list'], ['residence: US-CA\nresidence: JP']])('%j is refused with a finding', (source) => {
    const { value, findings } = readPersonFacts(source, 'person.yaml');
    expect(value).toBeUndefined();
    expect(findings.length).toBeGreaterThan(0);
  });

  test.each([
    ['services: [terratail]', 'services: [teratail]', '`teratail`'], ['company: leverage-lighthouse', 'company: leverages-lighthouse', '`leverages-lighthouse`'],
    ['classes: [customer]', 'classes: [customers]', '`customers`'], ['services: [nope]', 'services: [lighthouse-los-angeles]', '`nope`'],
  ])('%j names nothing that a policy has; %j does', (wrong, right, meant) => {
    const { value, findings } = readPersonFacts(wrong, 'person.yaml', library);
    expect(value).toBeUndefined();
    expect(findings.map((found) => formatFinding(found, 'en')).join()).toContain(meant);
    expect(readPersonFacts(right, 'person.yaml', library).findings).toEqual([]);
  });
});
