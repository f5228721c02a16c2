import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PolicyText } from './model/policy.ts';
import { readPolicy } from './model/read.ts';

// Versions of a reference document differ in what its notices of revision say, and in nothing else.

const policyOf = (name: string): PolicyText => {
  const file = `policies/${name}.yaml`;
  const { value, findings } = readPolicy(readFileSync(new URL(`../../../${file}`, import.meta.url)), file);
  if (!value) throw new Error(`${file} has errors: ${JSON.stringify(findings)}`);
  return value;
};

const versions = { before: policyOf('teratail/2018-01-01'), revised: policyOf('teratail/2019-12-19'), now: policyOf('teratail/2022-04-01') };
const levii = { before: policyOf('levii/2019-07-16'), now: policyOf('levii/2025-02-22') };

/** Where two versions differ: `+` came in, `-` went out, `~` changed. Lists of nodes are compared by id; places in the files are left out. */
const differences = (before: unknown, after: unknown, path = ''): readonly string[] => {
  const [a, b] = [byName(before), byName(after)];
  if (a && b) return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) => differences(a[key], b[key], path === '' ? key : `${path}.${key}`));
  if (textOf(before) === textOf(after)) return [];
  return [`${isNothing(before) ? '+' : isNothing(after) ? '-' : '~'} ${path}`];
};

const isPlace = (key: string): boolean => key === 'at' || key.endsWith('At');
const textOf = (value: unknown): string | undefined => JSON.stringify(value, (key, part: unknown) => (isPlace(key) ? undefined : part));

const isNothing = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

const byName = (value: unknown): Readonly<Record<string, unknown>> | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return Object.fromEntries(Object.entries(value).filter(([key]) => !isPlace(key) && key !== 'statements'));
  const nodes = value as readonly { readonly id?: unknown }[];
  return nodes.length > 0 && nodes.every(({ id }) => typeof id === 'string') ? Object.fromEntries(nodes.map((node) => [String(node.id), node])) : undefined;
};

describe('what changed', () => {
  test('at teratail on 2019-12-19: two exceptions and Google, as its notice says [TT-0 part] [TT-4 part]', () => {
    expect(differences(versions.before, versions.revised).toSorted()).toEqual([
      '+ amendment',
      '+ clauses.revisions',
      '+ clauses.unnoticed-collection.clauses.cookies.clauses.cookies.others',
      '+ follows',
      '+ items.processed-information',
      '+ provision.exceptions.communication-tool',
      '+ provision.exceptions.office-admission',
      '+ provision.recipients',
      '+ revisionReason',
      '+ trackers.trackers.campaign-manager',
      '~ classes.customers.items.ids',
      '~ version',
    ]);
  });

  test('at teratail on 2022-04-01: joint use, documents, ways of reply, security by link to the group\'s policy [TT-0 part]', () => {
    expect(differences(versions.revised, versions.now).toSorted()).toEqual([
      '+ clauses.revisions.clauses.revisions.2022-04-01',
      '+ clauses.security',
      '+ extends',
      '+ jointUse.abroad',
      '+ requests.identity.documents.my-number-card',
      '+ security',
      '~ clauses.revisions.clauses.revisions.2019-12-19.body',
      '~ follows',
      '~ jointUse.users.text.en',
      '~ jointUse.users.text.ja',
      '~ requests.identity.documents.basic-resident-card.name.en',
      '~ requests.identity.documents.basic-resident-card.name.ja',
      '~ requests.replyChannels',
      '~ revisionReason.en',
      '~ revisionReason.ja',
      '~ version',
    ]);
  });

  test('at Levii on 2025-02-22: not known', () => {
    expect(differences(levii.before, levii.now).toSorted()).toEqual(['+ follows', '~ version']);
  });
});
