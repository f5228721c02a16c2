import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { name } from '../identifiers/name-ids.ts';
import type { ItemId, ServiceId } from '../identifiers/name-ids.ts';
import { ownershipPaths } from './ownership.ts';
import { planReads } from './plan-reads.ts';
import { readDataset } from './read-dataset.ts';

const example = (id: string) => {
  const file = `examples/organisation/datasets/${id}.yaml`;
  const { value } = readDataset(readFileSync(file), file);
  if (!value) throw new Error(`${file} has errors`);
  return value;
};

const pathsOf = (dataset: string, table: string): readonly string[] => {
  const read = example(dataset);
  const found = read.tables.find((each) => each.id === table);
  return found ? ownershipPaths(read, found).map((path) => [...path.hops.map((hop) => hop.to.table), path.account].join(' > ')) : [];
};

test('paths follow owners to the account, through link tables and along every way', () => {
  expect(pathsOf('recruiting', 'member')).toEqual(['member']);
  expect(pathsOf('recruiting', 'message')).toEqual(['thread > application > member > member']);
  expect(pathsOf('recruiting', 'address')).toEqual(['member_address > member > member']);
  expect(pathsOf('reservation', 'visit-note')).toEqual(['reservation > guest > guest', 'guest > guest']);
});

test('no path goes along a reference', () => {
  expect(pathsOf('recruiting', 'staff')).toEqual([]);
  // The friend who was recommended is a member; the row is the recommending member's alone.
  expect(pathsOf('recruiting', 'referral')).toEqual(['member > member']);
  // The answer to my question is the answerer's.
  expect(pathsOf('qa-site', 'answer')).toEqual(['user > user']);
});

test('a plan of everything has a step for each table with an owner, in the order of the annotation', () => {
  expect(planReads(example('qa-site')).steps.map((step) => step.table)).toEqual(['user', 'question', 'question-tag', 'answer', 'comment', 'vote']);
});

test('a plan of some items reads those columns alone, and names what is withheld beside them', () => {
  const scope = { services: { kind: 'all' }, items: { kind: 'some', ids: [name<ItemId>('contact.email'), name<ItemId>('message')] } } as const;
  const columns = planReads(example('recruiting'), scope).steps.map((step) => [step.table, step.columns.map((column) => `${column.column}:${column.kind}`)]);
  expect(columns).toEqual([
    ['member', ['email:disclosed', 'password_hash:withheld']],
    ['thread', ['subject:disclosed', 'created_at:disclosed']],
    ['message', ['sender_kind:disclosed', 'body:part', 'attachments:part', 'sent_at:disclosed']],
  ]);
});

test('a service that was not asked for is not read', () => {
  const scope = { services: { kind: 'some', ids: [name<ServiceId>('qa-site')] }, items: { kind: 'all' } } as const;
  expect(planReads(example('recruiting'), scope).steps).toEqual([]);
  expect(planReads(example('qa-site'), scope).steps).toHaveLength(6);
});

test('a part names the account table with which its column is compared', () => {
  const step = planReads(example('reservation')).steps.find((each) => each.table === 'companion');
  expect(step?.columns).toContainEqual({ kind: 'part', column: 'name', accountColumn: 'companion_guest_id', account: 'guest' });
});
