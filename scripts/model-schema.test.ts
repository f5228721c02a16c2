import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readPolicy } from '../src/core/policy/model/read.ts';
import { writeModel } from '../src/core/publish/write-model.ts';
import { modelSchema } from './model-schema.ts';

// The committed schema of model.json against the model's types, and against what is published. `UPDATE=1` rewrites it.

const root = fileURLToPath(new URL('../', import.meta.url));
const committed = `${root}spec/policy-model.schema.json`;
const schema = modelSchema(`${root}src/core/policy/model`);
const validator = z.fromJSONSchema(schema);

const models = globSync(['policies/**/*.yaml', 'spec/cases/*/policy.yaml'], { cwd: root }).toSorted().flatMap((path) => {
  const { value } = readPolicy(readFileSync(root + path), path);
  return value ? [[path, JSON.parse(writeModel(value)) as Record<string, unknown>] as const] : [];
});

describe('the schema of model.json', () => {
  test('is committed as the types say it', () => {
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    if (process.env['UPDATE'] === '1') writeFileSync(committed, text);
    expect(readFileSync(committed, 'utf8')).toBe(text);
  });

  test.each(models)('accepts what is published of %s', (_path, model) => {
    expect(validator.safeParse(model).error?.issues ?? []).toEqual([]);
  });

  test('refuses a key that nobody knows, a key that is missing and a word of no list, anywhere', () => {
    const [, model] = models.find(([path]) => path.includes('leverages-group')) ?? ['', {}];
    /** With another value at one place. */
    const accepts = (path: readonly (string | number)[], key: string, value: unknown): boolean => {
      const copy = structuredClone(model);
      const place = path.reduce<unknown>((node, step) => (node as Record<string | number, unknown>)[step], copy);
      Object.assign(place as object, { [key]: value });
      return validator.safeParse(JSON.parse(JSON.stringify(copy))).success;
    };
    expect(accepts([], 'kind', 'policy')).toBe(true);
    expect(accepts([], 'unknown', 1)).toBe(false);
    expect(accepts([], 'title', undefined)).toBe(false);
    expect(accepts(['title'], 'fr', 'x')).toBe(false);
    expect(accepts(['requests', 'types', 0], 'type', 'wish')).toBe(false);
    expect(accepts(['clauses', 0, 'clauses', 0], 'numbered', 'no')).toBe(false);
  });
});
