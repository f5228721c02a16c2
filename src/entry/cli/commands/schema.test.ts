import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isMap, isPair, isScalar, isSeq, parse, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import { z } from 'zod';
import { readPolicy } from '../../../core/policy/model/read.ts';
import { readDataset } from '../../../core/sources/read-dataset.ts';
import { describedLanguages, explainedLanguages, referenceText, schemaText } from './schema.ts';
import type { DescribedLanguage } from './schema.ts';

// The schemas against somebody else's reading of JSON Schema (zod's), and against our own readers: what these accept, the schema
// accepts; a word, key or name that they refuse, it refuses. `UPDATE=1` rewrites the committed files; the difference is for review.

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const validatorOf = (language: DescribedLanguage): z.ZodType => z.fromJSONSchema(JSON.parse(schemaText(language)) as z.core.JSONSchema.JSONSchema);
const policySchema = validatorOf('policy');
const textsBelow = (folder: string, name: RegExp): readonly (readonly [string, string])[] => readdirSync(root + folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && name.test(entry.name)).map((entry) => `${entry.parentPath}/${entry.name}`).toSorted()
  .map((path) => [path.slice(root.length), readFileSync(path, 'utf8')] as const);

const policies = [...textsBelow('policies', /\.yaml$/), ...textsBelow('spec/cases', /^policy\.yaml$/)];
const readable = policies.filter(([, text]) => readPolicy(text, 'policy.yaml').value !== undefined);

describe('the schema of the policy language', () => {
  test('there are policies to hold it against', () => { expect(readable.length).toBeGreaterThan(5); });

  test.each(readable)('accepts %s', (_path, text) => { expect(policySchema.safeParse(parse(text)).error?.issues ?? []).toEqual([]); });

  test.each(textsBelow('examples/organisation/datasets', /\.yaml$/))('that of datasets accepts %s', (_path, text) => {
    expect(readDataset(text, 'dataset.yaml').value).toBeDefined();
    expect(validatorOf('dataset').safeParse(parse(text)).error?.issues ?? []).toEqual([]);
  });

  test('an unknown key anywhere, a key that is missing, a word of no list: what the readers refuse, it refuses', () => {
    const missed: string[] = [];
    let tried = 0;
    // A small one at most of its places, large ones at some.
    const small = readable.filter(([, text]) => text.length < 8000);
    const large = readable.filter(([, text]) => text.length >= 8000);
    for (const [path, text, most] of [...small.slice(0, 1).map((each) => [...each, 200] as const), ...large.slice(0, 2).map((each) => [...each, 8] as const)]) {
      for (const [what, damaged] of damagedVersions(text, most)) {
        if (readPolicy(damaged, 'policy.yaml').value !== undefined) continue;
        tried += 1;
        if (policySchema.safeParse(parse(damaged)).success) missed.push(`${path}: ${what}`);
      }
    }
    expect(tried).toBeGreaterThan(100);
    expect(missed).toEqual([]);
  });
});

/** The text with one thing changed: a mapping gets a key that nobody knows, or loses one of its keys, or a plain word becomes another. At most so many, from all over. */
const damagedVersions = (text: string, most: number): readonly (readonly [string, string])[] => {
  const changes: { readonly what: string; readonly at: readonly unknown[]; readonly make: (copy: Document, at: readonly unknown[]) => void }[] = [];
  visit(parseDocument(text), (_key, node, ancestors) => {
    const at = pathOf([...ancestors, node]);
    if (isMap(node)) {
      changes.push({ what: 'an unknown key', at, make: (copy, path) => { copy.setIn([...path, 'nobody-knows'], 'x'); } });
      for (const pair of node.items) changes.push({ what: 'without', at: [...at, isScalar(pair.key) ? pair.key.value : undefined], make: (copy, path) => { copy.deleteIn(path); } });
    } else if (isScalar(node) && typeof node.value === 'string' && /^[a-z-]+$/.test(node.value) && !isKey(node, ancestors)) {
      changes.push({ what: 'another word', at, make: (copy, path) => { copy.setIn(path, 'Nobody Knows'); } });
    }
  });
  const step = Math.max(1, Math.ceil(changes.length / most));
  return changes.filter((_change, number) => number % step === 0).map(({ what, at, make }) => {
    const copy = parseDocument(text);
    make(copy, at);
    return [`${what} ${at.join('.')}`, copy.toString({ lineWidth: 0 })] as const;
  });
};

const isKey = (node: unknown, ancestors: readonly unknown[]): boolean => {
  const parent = ancestors.at(-1);
  return isPair(parent) && parent.key === node;
};

const pathOf = (nodes: readonly unknown[]): readonly unknown[] => nodes.flatMap((node, at) => {
  const parent = nodes[at - 1];
  if (isPair(node)) return [isScalar(node.key) ? node.key.value : undefined];
  return isSeq(parent) ? [parent.items.indexOf(node)] : [];
});

test.each(describedLanguages)('every key of a %s file is explained, and nothing else (policy/model/meanings.ts, sources/meanings.ts)', (language) => {
  const { unexplained, unused } = explainedLanguages[language];
  expect({ unexplained, unused }).toEqual({ unexplained: [], unused: [] });
});

describe('the committed files are those that the command writes', () => {
  test.each(describedLanguages.flatMap((language) => [
    [`spec/${language}.schema.json`, schemaText(language)] as const,
    [`docs/${language}-language/reference.md`, referenceText(language)] as const,
  ]))('%s', (path, text) => {
    if (process.env['UPDATE'] === '1') writeFileSync(root + path, text);
    expect(existsSync(root + path) ? readFileSync(root + path, 'utf8') : '').toBe(text);
  });
});
