import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examplePeople } from '../../examples/organisation/generator/load-example.ts';
import { randomFor } from '../../examples/organisation/generator/random.ts';
import { accountsOf, peopleWithSharedRows, truthOf } from '../../examples/organisation/generator/truth.ts';
import type { PersonTruth } from '../../examples/organisation/generator/truth.ts';
import type { Dataset } from '../../src/core/sources/dataset.ts';
import { account, collect } from './collect.ts';
import { closeExample, loadedExample } from './example-databases.ts';
import type { ExampleSource } from './example-databases.ts';

/** Another sample each day; the failing message says which person and table. */
const seed = Number(process.env['SAMPLE_SEED'] ?? Math.floor(Date.now() / 86_400_000));

let example: ReadonlyMap<string, ExampleSource>;
let truth: ReadonlyMap<number, PersonTruth>;
let sharing: ReadonlySet<number>;

const sample = (count: number): ReadonlySet<number> => {
  const random = randomFor(seed, 99);
  const people = new Set<number>();
  while (people.size < count) people.add(random.below(examplePeople));
  return people;
};

beforeAll(async () => {
  example = await loadedExample(examplePeople);
  sharing = peopleWithSharedRows(examplePeople);
  truth = truthOf(new Set([...sample(200), ...sharing]), examplePeople);
});
afterAll(async () => { await closeExample(example); });

type Collected = Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>;

const expected = (person: PersonTruth): Collected => {
  const datasets: Record<string, Record<string, readonly unknown[]>> = {};
  for (const { dataset, table, lines } of person.tables) datasets[dataset] = { ...datasets[dataset], [table.replaceAll('_', '-')]: lines };
  return datasets;
};

const collected = async (person: PersonTruth, annotation: (dataset: Dataset) => Dataset = (dataset) => dataset): Promise<Collected> => {
  const datasets: Record<string, Readonly<Record<string, readonly unknown[]>>> = {};
  for (const { dataset, table, key } of person.accounts) {
    const from = example.get(dataset);
    if (from) datasets[dataset] = await collect(from.source, annotation(from.dataset), [account(dataset, table, key)]);
  }
  return datasets;
};

describe('what is collected of a person is what the generator recorded when it made the rows', () => {
  test(`[LG-12-4 part] for 200 people (sample ${seed}): nothing missing, nothing extra`, async () => {
    for (const person of sample(200)) {
      const known = truth.get(person);
      if (!known) throw new Error(`no truth for ${person}`);
      expect(known.accounts.length).toBeGreaterThan(0);
      expect(await collected(known), `person ${person}`).toEqual(expected(known));
    }
  });

  test('[LG-12-4 part] for everybody who shares a row with another person: the other person\'s part is withheld', async () => {
    expect(sharing.size).toBeGreaterThan(200);
    let withheld = 0;
    for (const person of sharing) {
      const known = truth.get(person);
      if (!known) throw new Error(`no truth for ${person}`);
      withheld += known.tables.filter((table) => table.table === 'companion' || table.table === 'address')
        .flatMap((table) => table.lines).filter((line) => line.withheld !== undefined).length;
      expect(await collected(known), `person ${person}`).toEqual(expected(known));
    }
    expect(withheld).toBeGreaterThan(100);
  });

  test('an annotation that takes a reference for ownership gives too much, and the comparison tells', async () => {
    const wrong = (dataset: Dataset): Dataset => ({
      ...dataset, tables: dataset.tables.map((table) => ({ ...table, edges: table.edges.map((edge) => (table.id === 'answer' ? { ...edge, kind: 'owns' } : edge)) })),
    });
    const askers = [...truth.values()].filter((person) => person.tables.some((table) => table.table === 'question'));
    const differing: number[] = [];
    for (const asker of askers.slice(0, 40)) {
      const [got, right] = [await collected(asker, wrong), expected(asker)];
      if ((got['qa-site']?.['answer']?.length ?? 0) > (right['qa-site']?.['answer']?.length ?? 0)) differing.push(asker.person);
    }
    expect(differing.length).toBeGreaterThan(10);
  });
});

test('two accounts of one person are read together: what both own comes once, and what either may see is shown', async () => {
  const [one, other] = [200, 201];
  const from = example.get('recruiting');
  const keys = [one, other].map((person) => accountsOf(person).find((each) => each.dataset === 'recruiting')?.key ?? '');
  const known = truthOf(new Set([one, other]), examplePeople);
  if (!from) throw new Error('no recruiting database');
  const together = await collect(from.source, from.dataset, keys.map((key) => account('recruiting', 'member', key)));
  const truths = [one, other].map((person) => expected(known.get(person) ?? { person, accounts: [], tables: [] })['recruiting'] ?? {});
  expect(together['address']).toHaveLength(1);
  expect(together['address']?.[0]).not.toHaveProperty('withheld');
  for (const table of Object.keys(together).filter((each) => each !== 'address')) {
    const separate = truths.flatMap((truth) => truth[table] ?? []);
    expect(together[table], table).toHaveLength(separate.length);
    expect(together[table], table).toEqual(expect.arrayContaining(separate));
  }
});

test('[LG-12-4 part] each annotation of the example fits its database, to the last column', async () => {
  for (const { source, dataset } of example.values()) expect(await source.checkShape(dataset)).toEqual([]);
});

test('the generator makes the same rows on every run', () => {
  const people = new Set([0, 1, 13, 57, 250]);
  expect(truthOf(people, 400)).toEqual(truthOf(people, 400));
});
