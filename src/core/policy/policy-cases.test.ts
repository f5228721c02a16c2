import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { catalogue } from '../findings/catalogue.ts';
import { anonymised } from '../findings/definitions/anonymised.ts';
import { california } from '../findings/definitions/california.ts';
import { contents } from '../findings/definitions/contents.ts';
import { pins } from '../findings/definitions/pins.ts';
import { provision } from '../findings/definitions/provision.ts';
import { publishedText } from '../findings/definitions/published-text.ts';
import { purposes } from '../findings/definitions/purposes.ts';
import { references } from '../findings/definitions/references.ts';
import { requests } from '../findings/definitions/requests.ts';
import { standing } from '../findings/definitions/standing.ts';
import { adviceOf, messageOf } from '../findings/format.ts';
import type { Finding } from '../findings/finding.ts';
import { calendarDate } from '../identifiers/calendar-date.ts';
import type { Sha256 } from '../identifiers/hash.ts';
import { languages } from '../identifiers/language.ts';
import { findRule } from '../law/in-force.ts';
import { publishPolicy } from '../publish/publish-policy.ts';
import { examinePolicies } from './check/examine-policy.ts';
import type { PolicyText } from './model/policy.ts';
import { checkPins } from './versions/check-pins.ts';
import { readPins } from './versions/read-pins.ts';

// Every folder of spec/cases with a case.yaml and a policy: what is found in it (findings.yaml), and what is published of it
// when there is no error (text.ja.html, text.en.html). The policy is policy.yaml, or that of another case with changes; then
// findings alone are of interest. `UPDATE=1` rewrites them; the difference is for review.

interface Case {
  readonly name: string;
  readonly says: string;
  readonly on: string;
  /** The case that has none of the findings of this one. */
  readonly good?: string;
  /** The case whose policy this one changes. */
  readonly of?: string;
  readonly changes?: readonly { readonly replace: string; readonly by: string }[];
  /** What the file is called; policy.yaml. */
  readonly file?: string;
  /** Cases whose policies can be read besides. */
  readonly beside?: readonly string[];
  /** What was pinned of published versions; `<own>` is the hash of the policy as it was before its changes. */
  readonly pins?: string;
}

const root = new URL('../../../spec/cases/', import.meta.url);
const update = process.env['UPDATE'] === '1';

const cases = readdirSync(root).filter((name) => existsSync(new URL(`${name}/case.yaml`, root))).flatMap((name) => {
  const read = parse(readFileSync(new URL(`${name}/case.yaml`, root), 'utf8')) as Omit<Case, 'name'>;
  return read.of !== undefined || existsSync(new URL(`${name}/policy.yaml`, root)) ? [{ ...read, name }] : [];
});

const policyOf = ({ name, of, changes = [] }: Case): string => changes.reduce((text, { replace, by }) => {
  expect(text.split(replace), `${name}: ${replace} stands there once`).toHaveLength(2);
  return text.replace(replace, () => by);
}, readFileSync(new URL(`${of ?? name}/policy.yaml`, root), 'utf8'));

const expected = (file: URL, actual: string | undefined): string | undefined => {
  if (update && actual !== undefined) writeFileSync(file, actual);
  if (update && actual === undefined) rmSync(file, { force: true });
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

const asYaml = (findings: readonly Finding[]): string | undefined => findings.length === 0 ? undefined : stringify(findings.map((found) => ({
  at: `${found.at.line}:${found.at.column}`, code: found.code, severity: found.severity, ja: messageOf(found, 'ja'), en: messageOf(found, 'en'),
})), { lineWidth: 0 });

/** Each once: several tests look at them. */
const known = new Map<string, ReturnType<typeof examinePolicies>[number]>();
const examined = (one: Case): ReturnType<typeof examinePolicies>[number] => {
  const result = known.get(one.name) ?? examine(one);
  known.set(one.name, result);
  return result;
};

const examine = (one: Case): ReturnType<typeof examinePolicies>[number] => {
  const beside = (one.beside ?? []).map((name) => ({ file: `${name}.yaml`, source: readFileSync(new URL(`${name}/policy.yaml`, root), 'utf8') }));
  const [first] = examinePolicies([{ file: one.file ?? 'policy.yaml', source: one.of === undefined ? readFileSync(new URL(`${one.name}/policy.yaml`, root)) : policyOf(one) }, ...beside], calendarDate(one.on));
  if (!first) throw new Error('each source is examined');
  return one.pins === undefined ? first : { ...first, findings: [...first.findings, ...heldAgainst(one.pins, one, first.layers[0])] };
};

const sha256 = (data: string): Sha256 => createHash('sha256').update(data).digest('hex') as Sha256;

const heldAgainst = (pins: string, one: Case, text: PolicyText | undefined): readonly Finding[] => {
  const read = readPins(pins.replaceAll('<own>', sha256(policyOf({ ...one, changes: [] }))), 'published.lock');
  const checked = checkPins(read.value ?? [], text ? [{ text, own: sha256(policyOf(one)) }] : [], { on: calendarDate(one.on), sha256, whole: () => true });
  return [...read.findings, ...checked];
};

const check = (one: Case): void => {
  const { value, findings } = examined(one);
  const found = asYaml(findings);
  expect(found).toBe(expected(new URL(`${one.name}/findings.yaml`, root), found));
  for (const language of one.of === undefined ? languages : []) {
    const text = value && publishPolicy(value, language);
    expect(text).toBe(expected(new URL(`${one.name}/text.${language}.html`, root), text));
  }
};

const codesOf = new Map(cases.map((one) => {
  const file = new URL(`${one.name}/findings.yaml`, root);
  return [one.name, new Set(existsSync(file) ? (parse(readFileSync(file, 'utf8')) as readonly { code: string }[]).map(({ code }) => code) : [])] as const;
}));

describe('cases of the policy language [LG-0 part] [LG-12-4a part] [LG-12-1r part]', () => {
  test.each(cases)('$name: $says', check);
  test('a third of the cases are bad ones', () => {
    const bad = [...codesOf.values()].filter((codes) => codes.size > 0);
    expect(bad.length * 3).toBeGreaterThanOrEqual(cases.length);
  });
});

describe('what checks of policies find', () => {
  const checked = Object.keys({ ...references, ...publishedText, ...purposes, ...provision, ...anonymised, ...requests, ...contents, ...california, ...standing, ...pins });
  const bad = (code: string): readonly Case[] => cases.filter(({ name }) => codesOf.get(name)?.has(code));

  test.each(checked)('%s occurs in a case, and its good twin does not have it', (code) => {
    const twins = bad(code).map(({ good }) => good ?? 'a-small-policy');
    expect(twins).not.toEqual([]);
    for (const twin of twins) expect([twin, codesOf.get(twin)?.has(code)]).toEqual([twin, false]);
  });

  test('good twins are cases, and the two good policies have no finding at all', () => {
    expect(cases.flatMap(({ good }) => good ?? []).filter((good) => !codesOf.has(good))).toEqual([]);
    for (const good of ['a-small-policy', 'a-whole-policy']) expect([good, ...(codesOf.get(good) ?? ['is missing'])]).toEqual([good]);
  });

  test('each source of a finding is a rule of core/law, and each finding says what to do in both languages', () => {
    const sources = Object.values(catalogue).flatMap((definition) => definition.source ?? []);
    expect(sources.filter((source) => !findRule(source))).toEqual([]);
    for (const one of cases) {
      for (const found of examined(one).findings) for (const language of languages) expect(adviceOf(found, language)).not.toMatch(/^$|undefined|\[object/);
    }
  });
});
