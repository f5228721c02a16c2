import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPostgresSource } from '../../src/adapters/sources/postgres/postgres-source.ts';
import type { PostgresSource } from '../../src/adapters/sources/postgres/postgres-source.ts';
import type { Dataset } from '../../src/core/sources/dataset.ts';
import { emptyDatabase } from '../postgres/database.ts';
import { account, collectText, linesIn } from './collect.ts';
import { connected, datasetOf } from './example-databases.ts';

let source: PostgresSource;
let connectionString: string;

const values: readonly (readonly [type: string, sql: string, shown: unknown])[] = [
  ['bigint', '9223372036854775807', '9223372036854775807'],
  ['bigint', '-9007199254740993', '-9007199254740993'],
  ['numeric', '123456789012345678901234567890.1200', '123456789012345678901234567890.1200'],
  ['numeric', `'NaN'`, 'NaN'],
  ['integer', '-2147483648', -2147483648],
  ['double precision', '0.1', 0.1],
  ['boolean', 'true', true],
  ['text', `E'a\\tb\\nc\\r\\\\"\\'\\x01\\x02\\x1f髙﨑𠮷辻󠄀👨‍👩‍👧'`, 'a\tb\nc\r\\"\'\u0001\u0002\u001f髙﨑𠮷辻󠄀👨‍👩‍👧'],
  ['text', `''`, ''],
  ['text', `E'\\\\.'`, '\\.'],
  ['text', 'null', null],
  ['char(5)', `'ab'`, 'ab   '],
  ['date', `'0044-03-15 BC'`, '0044-03-15 BC'],
  ['date', `'infinity'`, 'infinity'],
  ['timestamptz', `'2024-02-29 23:59:59.123456+00'`, '2024-03-01T08:59:59.123456+09:00'],
  ['timestamp', `'2024-02-29 23:59:59.5'`, '2024-02-29T23:59:59.5'],
  ['time', `'09:00'`, '09:00:00'],
  ['interval', `'1 year 2 days'`, 'P1Y2D'],
  ['uuid', `'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'`, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'],
  ['inet', `'192.0.2.1/24'`, '192.0.2.1/24'],
  ['bytea', `'\\xdeadbeef'`, '\\xdeadbeef'],
  ['jsonb', `'{"a": [1, null, "髙\\n"]}'`, { a: [1, null, '髙\n'] }],
  ['json', `E'{\\n  "a":\\r\\n  1\\n}'`, { a: 1 }],
  ['text[]', `array['a', null, '{"', '\\']`, ['a', null, '{"', '\\']],
  ['bigint[]', 'array[9223372036854775807, null]', ['9223372036854775807', null]],
  ['numeric[]', 'array[1.10]', ['1.10']],
  ['int4range', `'[1,5)'`, '[1,5)'],
  ['mood', `'ふつう'`, 'ふつう'],
  ['big', '9223372036854775807', '9223372036854775807'],
  ['pair', `row(1, E'{\\n}')::pair`, { n: 1, j: {} }],
];

const columnsYaml = values.map((_, at) => `      "c${at}": { name: { ja: 列, en: Column }, item: thing }`).join('\n');
const odd = `odd "name", with; 'everything' \\\\ 列`;

const dataset: Dataset = datasetOf(`dataset: values
service: values
name: { ja: 値, en: Values }
tables:
  person:
    relation: 'Odd Schema.The "Person"'
    name: { ja: 人, en: Person }
    key: [id, part]
    account: { email: email }
    columns:
      id: technical
      part: technical
      email: { name: { ja: 宛先, en: E-mail }, item: mail }
      "${odd.replaceAll('"', '\\"')}": { name: { ja: 列, en: Column }, item: thing }
      secret: { name: { ja: 秘密, en: Secret }, withheld: system-secret }
${columnsYaml}
  thing:
    relation: 'Odd Schema.thing'
    name: { ja: 物, en: Thing }
    key: [n]
    columns:
      n: technical
      person_id: technical
      person_part: technical
      kind: { name: { ja: 種類, en: Kind }, item: thing }
    owned-by:
      - { table: person, columns: [person_id, person_part], where: { column: kind, equals: "it's" } }
disposal-order: [thing, person]
`, 'values.yaml');

beforeAll(async () => {
  connectionString = await emptyDatabase();
  const client = await connected(connectionString);
  const oddColumn = client.escapeIdentifier(odd.replace('\\\\', '\\'));
  await client.query(`
    create type mood as enum ('ふつう'); create domain big as bigint; create type pair as (n integer, j json);
    create schema "Odd Schema";
    create table "Odd Schema"."The ""Person""" (id text, part integer, email text, ${oddColumn} text, secret text, ${values.map(([type], at) => `c${at} ${type}`).join(', ')});
    insert into "Odd Schema"."The ""Person""" values ('a''"\\{},', 1, 'a@example.jp', 'odd', null, ${values.map(([, sql]) => sql).join(', ')});
    insert into "Odd Schema"."The ""Person""" (id, part, email, secret) values ('b', 2, 'b@example.jp', 'x');
    create table "Odd Schema".thing (n integer, person_id text, person_part integer, kind text);
    insert into "Odd Schema".thing values (3, 'b', 2, 'it''s'), (1, 'b', 2, 'it''s'), (2, 'b', 2, 'other'), (4, 'b', 1, 'it''s');
  `);
  await client.end();
  source = createPostgresSource({ connectionString });
});
afterAll(async () => { await source.close(); });

describe('a value comes out as the database holds it', () => {
  test('whatever its type', async () => {
    const text = (await collectText(source, dataset, [account('values', 'person', `a'"\\{},`, '1')])).get('person') ?? '';
    const [line] = linesIn(text) as readonly { readonly row: Readonly<Record<string, unknown>>; readonly withheld?: unknown }[];
    expect(text.split('\n')).toHaveLength(2);
    for (const [at, [type, sql, shown]] of values.entries()) expect(line?.row[`c${at}`], `${type} ${sql}`).toEqual(shown);
    expect(line?.row[odd.replace('\\\\', '\\')]).toBe('odd');
    expect(line?.withheld, 'nothing is withheld where nothing is').toBeUndefined();
  });

  test('in key order, narrowed by the edge\'s condition, along a key of two columns', async () => {
    const lines = await collectText(source, dataset, [account('values', 'person', 'b', '2')]);
    expect(linesIn(lines.get('thing') ?? '')).toEqual([{ row: { kind: `it's` } }, { row: { kind: `it's` } }]);
    expect(linesIn(lines.get('person') ?? '')).toEqual([expect.objectContaining({ withheld: { secret: 'system-secret' } })]);
  });
});

test('a key is a value, never SQL: it opens its own row or none', async () => {
  for (const key of [`' or true --`, `'); drop table "Odd Schema".thing; --`, '{"a","b"}', '"', '\\', 'a,b', '', '$1', `a'"\\{},', '1') or ('b`]) {
    expect(await collectText(source, dataset, [account('values', 'person', key, '1')])).toEqual(new Map());
  }
  const both = await collectText(source, dataset, [account('values', 'person', `a'"\\{},`, '2'), account('values', 'person', 'b', '1')]);
  expect(both.get('person'), 'keys of two columns are compared together').toBeUndefined();
});

test('accounts of another dataset, or of a table that holds none, read nothing', async () => {
  expect(await collectText(source, dataset, [account('other', 'person', 'b', '2'), account('values', 'thing', '1')])).toEqual(new Map());
  expect(await collectText(source, dataset, [])).toEqual(new Map());
});
