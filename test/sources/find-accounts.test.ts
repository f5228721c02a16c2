import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isDouble, personOf } from '../../examples/organisation/generator/people.ts';
import { accountsOf } from '../../examples/organisation/generator/truth.ts';
import { calendarDate } from '../../src/core/identifiers/calendar-date.ts';
import { parseEmailAddress } from '../../src/core/identifiers/email-address.ts';
import type { EmailAddress } from '../../src/core/identifiers/email-address.ts';
import type { KnownIdentifiers } from '../../src/core/people/matching.ts';
import { closeExample, connected, loadedExample } from './example-databases.ts';
import type { ExampleSource } from './example-databases.ts';

const people = 4500;
let example: ReadonlyMap<string, ExampleSource>;

beforeAll(async () => { example = await loadedExample(people); });
afterAll(async () => { await closeExample(example); });

const email = (text: string): EmailAddress => {
  const parsed = parseEmailAddress(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};

const known = (number: number): KnownIdentifiers => {
  const person = personOf(number);
  return { email: email(person.email), name: `${person.family.kanji} ${person.given.kanji}`, birthDate: calendarDate(person.birthDate) };
};

const found = async (dataset: string, who: KnownIdentifiers): Promise<readonly string[]> => {
  const from = example.get(dataset);
  if (!from) throw new Error(dataset);
  const candidates = await from.source.findAccounts(from.dataset, who);
  return candidates.map((candidate) => `${candidate.key.join('/')} ${candidate.matches.map((match) => `${match.identifier}:${match.strength}`).join(' ')}`);
};

const keyIn = (dataset: string, person: number): string => accountsOf(person).find((account) => account.dataset === dataset)?.key ?? 'none';
const member = (number: number) => Array.from({ length: people }, (_, at) => at).filter((at) => personOf(at).services.recruiting)[number] ?? 0;

test('[LG-12-4 part] the proven address and the claimed name find a member, with what matched', async () => {
  const person = member(100);
  expect(await found('recruiting', known(person))).toEqual([`${keyIn('recruiting', person)} email:proven name-and-birth-date:claimed`]);
});

test('a domain in capitals is the same address; a local part in another case is only a claim', async () => {
  const { connectionString } = example.get('recruiting') ?? { connectionString: '' };
  const client = await connected(connectionString);
  const [lower, local] = [member(1), member(2)];
  await client.query('update member set email = $1 where id = $2', [personOf(lower).email.replace(/@.*/, (domain) => domain.toUpperCase()), keyIn('recruiting', lower)]);
  await client.query('update member set email = $1 where id = $2', [personOf(local).email.replace(/^./, (first) => first.toUpperCase()), keyIn('recruiting', local)]);
  await client.end();
  const nameless = (person: number): KnownIdentifiers => ({ ...known(person), name: '別名' });
  expect(await found('recruiting', nameless(lower))).toEqual([`${keyIn('recruiting', lower)} email:proven`]);
  expect(await found('recruiting', nameless(local))).toEqual([`${keyIn('recruiting', local)} email:claimed`]);
});

test('another address is no match by itself; name and date of birth make a claim of it, however the name is written', async () => {
  const guests = Array.from({ length: people }, (_, at) => at).filter((at) => personOf(at).services.reservation);
  const rare = guests.filter((at) => /[髙﨑𠮷邊邉齋]|󠄀/u.test(personOf(at).family.kanji));
  expect(rare.length).toBeGreaterThan(20);
  for (const person of rare.slice(0, 20)) {
    const { family, given } = personOf(person);
    for (const name of [`${family.kanji}${given.kanji}`, `${family.kanji}　${given.kanji}`]) {
      const matches = await found('reservation', { ...known(person), email: email('new.address@example.jp'), name });
      expect(matches).toContain(`${keyIn('reservation', person)} name-and-birth-date:claimed`);
    }
  }
});

test('a namesake born on another day is nobody; two people of the same name and day are both told', async () => {
  const namesake = Array.from({ length: people }, (_, at) => at).find((at) => at % 50 === 7 && personOf(at).services.recruiting) ?? 7;
  expect(await found('recruiting', { ...known(namesake), email: email('x@example.jp'), birthDate: calendarDate('1890-01-01') })).toEqual([]);
  const double = Array.from({ length: people }, (_, at) => at).find((at) => isDouble(at)) ?? 13;
  const both = await found('reservation', { ...known(double), email: email('x@example.jp') });
  expect(both.toSorted()).toEqual([double - 1, double].map((at) => `${keyIn('reservation', at)} name-and-birth-date:claimed`).toSorted());
});

test('a site that knows addresses alone is searched by them alone', async () => {
  const asker = Array.from({ length: people }, (_, at) => at).find((at) => at > 100 && personOf(at).services.qaSite) ?? 0;
  expect((await found('qa-site', known(asker))).join()).toMatch(new RegExp(`^${keyIn('qa-site', asker)} email:(proven|claimed)$`));
  expect(await found('qa-site', { ...known(asker), email: email('x@example.jp') })).toEqual([]);
});

test('what a person writes is a value, never SQL', async () => {
  for (const name of [`'; drop table member; --`, '\\', '$1', '%', '']) {
    expect(await found('recruiting', { email: email(`a'or'1'='1@example.jp`), name, birthDate: calendarDate('1990-01-01') })).toEqual([]);
  }
});

test('indexes are used: nobody\'s whole table is read', async () => {
  const client = new pg.Client({ connectionString: example.get('recruiting')?.connectionString });
  await client.connect();
  const plan = async (condition: string, value: string): Promise<string> => {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain select id::text, email::text from member where ${condition}`, [value]);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };
  expect(await plan('lower("email") = lower($1)', 'a@example.jp')).toContain('member_lower_idx');
  expect(await plan('"birth_date" = $1', '1990-01-01')).toContain('member_birth_date_idx');
  await client.end();
});
