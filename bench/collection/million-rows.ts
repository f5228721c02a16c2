import pg from 'pg';
import { readDataset } from '../../src/core/sources/read-dataset.ts';
import type { Dataset } from '../../src/core/sources/dataset.ts';

const million = 1_000_000;

/** Four tables of a million rows: an active person's four hundred rows lie scattered in them, and person 1 has a whole table. */
export const fillTables = async (connectionString: string): Promise<void> => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(rows);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
};

const rows = `
  create table member (id bigint primary key, email text, name text, born date, settings jsonb, created_at timestamptz);
  insert into member select n, 'member' || n || '@example.jp', '髙橋 ' || n, date '1950-01-01' + (n % 20000)::integer, jsonb_build_object('mail', n % 2 = 0),
    timestamptz '2020-01-01Z' + n * interval '1 minute' from generate_series(1::bigint, ${million}) n;
  create table application (id bigint primary key, member_id bigint, status text, motivation text, salary numeric(12,2), applied_at timestamptz);
  insert into application select n, 1 + (n * 7919) % 5000, '面接', repeat('志望しました。', 5) || n, n, timestamptz '2021-01-01Z' + n * interval '1 minute'
    from generate_series(1::bigint, ${million}) n;
  create table message (id bigint primary key, application_id bigint, sender text, body text, sent_at timestamptz);
  insert into message select n, 1 + (n * 104729) % 1000000, case when n % 2 = 0 then 'member' else 'staff' end, repeat('よろしくお願いします。', 4) || n,
    timestamptz '2022-01-01Z' + n * interval '1 minute' from generate_series(1::bigint, ${million}) n;
  create table event (id bigint primary key, member_id bigint, kind text, path text, detail jsonb, price numeric(12,2), at timestamptz, ok boolean);
  insert into event select n, 1, 'view', '/jobs/' || n || '?引用="x"', jsonb_build_object('tab', n % 9, '語', '検索'), n % 5000, timestamptz '2023-01-01Z' + n * interval '1 second',
    n % 3 = 0 from generate_series(1::bigint, ${million}) n;
  create index on application (member_id); create index on message (application_id); create index on event (member_id);
`;

const shown = (...names: readonly string[]): string => names.map((column) => `      ${column}: { name: { ja: 列, en: Column }, item: thing }`).join('\n');

const text = `dataset: million
service: million
name: { ja: 百万行, en: A million rows }
tables:
  member:
    relation: member
    name: { ja: 会員, en: Member }
    key: [id]
    account: { email: email }
    columns:
${shown('id', 'email', 'name', 'born', 'settings', 'created_at')}
  application:
    relation: application
    name: { ja: 応募, en: Applications }
    key: [id]
    columns:
${shown('id', 'status', 'motivation', 'salary', 'applied_at')}
      member_id: technical
    owned-by: [{ table: member, columns: [member_id] }]
  message:
    relation: message
    name: { ja: メッセージ, en: Messages }
    key: [id]
    columns:
${shown('id', 'sender', 'body', 'sent_at')}
      application_id: technical
    owned-by: [{ table: application, columns: [application_id] }]
  event:
    relation: event
    name: { ja: 記録, en: Events }
    key: [id]
    columns:
${shown('id', 'kind', 'path', 'detail', 'price', 'at', 'ok')}
      member_id: technical
    owned-by: [{ table: member, columns: [member_id] }]
disposal-order: [message, application, event, member]
`;

export const annotation = (): Dataset => {
  const { value, findings } = readDataset(text, 'million.yaml');
  if (!value) throw new Error(JSON.stringify(findings));
  return value;
};
