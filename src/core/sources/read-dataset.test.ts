import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkDatasetAgainst } from './check-dataset.ts';
import { readDataset } from './read-dataset.ts';

const good = `dataset: shop
service: shop
name: { ja: 店, en: Shop }
tables:
  member:
    relation: member
    name: { ja: 会員, en: Member }
    key: [id]
    account: { email: email }
    columns:
      id: technical
      email: { name: { ja: メール, en: E-mail }, item: contact.email }
      password: { name: { ja: パスワード, en: Password }, withheld: system-secret }
  note:
    relation: app.note
    name: { ja: メモ, en: Note }
    key: [id]
    columns:
      id: technical
      member_id: technical
      writer_id: technical
      text: { name: { ja: 本文, en: Text }, item: message, part-of: writer_id }
    owned-by:
      - { table: member, columns: [member_id] }
    refers-to:
      - { table: member, columns: [writer_id] }
  place:
    relation: place
    name: { ja: 場所, en: Place }
    reference: true
    key: [id]
    columns: { id: technical }
disposal-order: [note, member]
`;

const findingsOf = (text: string) => readDataset(text, 'shop.yaml').findings.map(({ code, at, parameters }) => ({ code, line: at.line, ...parameters }));
const changed = (from: string, to: string): string => {
  expect(good).toContain(from);
  return good.replace(from, to);
};

describe('an annotation without mistakes', () => {
  test('is read with the schema, the keys that edges point to and its positions', () => {
    const { value, findings } = readDataset(good, 'shop.yaml');
    expect(findings).toEqual([]);
    const [member, note] = value?.tables ?? [];
    expect(member?.relation).toEqual({ schema: 'public', table: 'member' });
    expect(note?.relation).toEqual({ schema: 'app', table: 'note' });
    expect(note?.edges.map(({ kind, to, columns, toColumns }) => ({ kind, to, columns, toColumns }))).toEqual([
      { kind: 'owns', to: 'member', columns: ['member_id'], toColumns: ['id'] }, { kind: 'refers-to', to: 'member', columns: ['writer_id'], toColumns: ['id'] },
    ]);
    expect(note?.columns.at(-1)?.at).toEqual({ file: 'shop.yaml', line: 22, column: 7 });
  });

  test.each(['recruiting', 'qa-site', 'reservation'])('the example %s is one', (name) => {
    const file = `examples/organisation/datasets/${name}.yaml`;
    expect(readDataset(readFileSync(file), file).findings).toEqual([]);
  });
});

describe('each mistake is told with its place', () => {
  test.each<[string, string, string, object]>([
    ['a key that is no column', 'key: [id]\n    account', 'key: [number]\n    account', { code: 'dangling-reference', line: 5, what: 'column', id: 'number' }],
    ['an account by an unknown column', '{ email: email }', '{ email: mail }', { code: 'dangling-reference', line: 9, what: 'column', id: 'mail' }],
    ['an account by nothing', '{ email: email }', '{}', { code: 'account-without-identity', line: 9 }],
    ['an account by a name alone', '{ email: email }', '{ name: [email] }', { code: 'account-without-identity', line: 9 }],
    ['an owner that is no table', '{ table: member, columns: [member_id] }', '{ table: memver, columns: [member_id] }', { code: 'dangling-reference', line: 24, id: 'memver' }],
    ['an edge from an unknown column', 'columns: [member_id]', 'columns: [owner_id]', { code: 'dangling-reference', line: 24, what: 'column', id: 'owner_id' }],
    ['an edge to an unknown column', 'columns: [member_id]', 'columns: [member_id], to-columns: [no]', { code: 'dangling-reference', line: 24, what: 'column', id: 'no' }],
    ['an edge of uneven columns', 'columns: [member_id]', 'columns: [member_id, id]', { code: 'columns-do-not-pair', line: 24, columns: 2, toColumns: 1 }],
    ['a part of nobody', 'part-of: writer_id', 'part-of: id', { code: 'part-without-account', line: 22, column: 'text' }],
    ['a part by an unknown column', 'part-of: writer_id', 'part-of: author', { code: 'dangling-reference', line: 22, id: 'author' }],
    ['a table of nobody', '    reference: true\n', '', { code: 'table-without-owner', line: 27, table: 'place' }],
    ['an order that forgets a table', '[note, member]', '[member]', { code: 'disposal-order-incomplete', line: 33, table: 'note' }],
    ['an order against an edge', '[note, member]', '[member, note]', { code: 'disposal-order-wrong', table: 'note', before: 'member' }],
    ['an order with a stranger', '[note, member]', '[note, member, guest]', { code: 'dangling-reference', what: 'table', id: 'guest' }],
    ['an order with a table twice', '[note, member]', '[note, member, note]', { code: 'duplicate-id', id: 'note' }],
    ['a column that is shown and withheld', 'withheld: system-secret', 'withheld: system-secret, item: account', { code: 'unknown-key', line: 13, key: 'item' }],
    ['a column of no item', 'item: contact.email', '', { code: 'missing-key', line: 12, key: 'item' }],
    ['a column in one language', 'en: E-mail', 'en: ""', { code: 'missing-translation', line: 12, language: 'en' }],
    ['a column of an unknown kind', 'id: technical\n      email', 'id: secret\n      email', { code: 'wrong-value', line: 11, key: 'id' }],
    ['a table name in capitals', '  note:\n', '  Note:\n', { code: 'wrong-value', line: 14, key: 'Note' }],
    ['an unknown key', 'relation: member', 'relation: member\n    owner: x', { code: 'unknown-key', key: 'owner' }],
  ])('%s', (_what, from, to, expected) => {
    const text = changed(from, to);
    expect(findingsOf(text)).toContainEqual(expect.objectContaining(expected));
    expect(readDataset(text, 'shop.yaml').value).toBeUndefined();
  });

  test('a circle of owners is told once, with its tables', () => {
    const text = changed('    columns:\n      id: technical\n      email', '    owned-by: [{ table: note, columns: [id] }]\n    columns:\n      id: technical\n      email');
    expect(findingsOf(text).filter(({ code }) => code === 'ownership-cycle')).toEqual([
      { code: 'ownership-cycle', line: 5, tables: ['member', 'note', 'member'] },
    ]);
  });

  test('what refers to others does not own: without owned-by the table is nobody\'s', () => {
    const text = changed('    owned-by:\n      - { table: member, columns: [member_id] }\n', '');
    expect(findingsOf(text)).toEqual([{ code: 'table-without-owner', line: 14, table: 'note' }]);
  });
});

test('items and the service are compared with a policy', () => {
  const { value } = readDataset(good, 'shop.yaml');
  const policy = { services: [{ id: 'other' }], items: [{ id: 'contact.email' }] } as unknown as Parameters<typeof checkDatasetAgainst>[1];
  expect(value && checkDatasetAgainst(value, policy).map(({ at, parameters }) => ({ line: at.line, ...parameters }))).toEqual([
    { line: 2, what: 'service', id: 'shop', known: ['other'] }, { line: 22, what: 'item', id: 'message', known: ['contact.email'] },
  ]);
});
