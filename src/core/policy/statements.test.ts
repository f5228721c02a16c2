import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { allClauses } from './model/all-clauses.ts';
import type { PolicyText } from './model/policy.ts';
import { readPolicy } from './model/read.ts';
import { newestOf } from './model/resolve.ts';

// The register of promises (spec/clauses.yaml) and the policies point to each other.

const { clauses } = parse(readFileSync('spec/clauses.yaml', 'utf8')) as { readonly clauses: readonly { readonly id: string }[] };
const rows = clauses.map(({ id }) => id);

/** Which policy is which document of the register; LW is another rendering of LG. */
const documents: Readonly<Record<string, readonly string[]>> = {
  'career-ticket-cafe': ['CT'], teratail: ['TT'], levii: ['LV'], 'leverages-group': ['LG', 'LW'], 'leverages-lighthouse-california': ['LC'],
};

const all: readonly PolicyText[] = globSync('policies/*/*.yaml').map((file) => {
  const { value } = readPolicy(readFileSync(file), file);
  if (!value) throw new Error(`${file} cannot be read`);
  return value;
});
/** Of each policy the version that is newest. */
const newest = [...Map.groupBy(all, ({ id }) => id).values()].flatMap((versions) => newestOf(versions) ?? []);
const stated = (policies: readonly PolicyText[]): readonly string[] => policies.flatMap(({ statements }) => statements.map(({ promise }) => promise as string));

const unstated = (policies: readonly PolicyText[]): readonly string[] => rows.filter((row) => !stated(policies).includes(row));

test('every row of the register is stated by a node of a policy in force', () => {
  expect(rows).toHaveLength(123);
  expect(unstated(newest)).toEqual([]);
});

test('a row whose last statement goes is missed', () => {
  for (const row of rows) {
    const without = newest.map((policy) => ({ ...policy, statements: policy.statements.filter(({ promise }) => promise !== row) }));
    expect(unstated(without)).toEqual([row]);
  }
});

test('what backs a stance is in the register and stated by a policy in force; every stance has something behind it [LG-0b part]', () => {
  for (const policy of all) {
    for (const { promise, at } of allClauses(policy.clauses).flatMap(({ backedBy }) => backedBy)) {
      expect(rows, `${at.file}:${at.line}`).toContain(promise);
      expect(stated(newest), `${at.file}:${at.line}`).toContain(promise);
    }
  }
  const stances = allClauses(newest.flatMap(({ clauses: text }) => text)).filter(({ id }) => id === 'stance').flatMap((clause) => clause.clauses);
  expect(stances).toHaveLength(5);
  expect(stances.filter(({ backedBy }) => backedBy.length === 0)).toEqual([]);
});

test('what a node states is in the register, and of its own document', () => {
  for (const policy of all) {
    for (const { promise, at } of policy.statements) {
      expect(rows, `${at.file}:${at.line}`).toContain(promise);
      expect(documents[policy.id], `${at.file}:${at.line}`).toContain(promise.slice(0, 2));
    }
  }
});
