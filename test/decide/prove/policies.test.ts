import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkAssertionNames } from '../../../src/core/compare/assertion-names.ts';
import { readAssertions } from '../../../src/core/compare/assertion-read.ts';
import type { Assertion } from '../../../src/core/compare/assertion.ts';
import { familyOf } from '../../../src/core/compare/prove-documents.ts';
import { prove } from '../../../src/core/compare/prove.ts';
import type { Proof } from '../../../src/core/compare/prove.ts';
import { compileEngine } from '../../../src/core/decide/tables/engine.ts';
import { calendarDate } from '../../../src/core/identifiers/calendar-date.ts';
import { instant } from '../../../src/core/identifiers/instant.ts';
import { inForceOn } from '../../../src/core/policy/model/governing.ts';
import { readPolicy } from '../../../src/core/policy/model/read.ts';

// The policies' own assertions, and the examples of docs/assertions.md, on the policies as in force on one day.

const root = new URL('../../../', import.meta.url);
const policies = readdirSync(new URL('policies', root), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .flatMap((entry) => readPolicy(readFileSync(`${entry.parentPath}/${entry.name}`), entry.name).value ?? []);
const on = calendarDate('2026-11-22');
const inForce = inForceOn(policies, on);
const engine = compileEngine(inForce);

const assertionsIn = (text: string, file: string, policy: string): readonly Assertion[] => {
  const { value, findings } = readAssertions(text, file);
  expect([...findings, ...checkAssertionNames(value ?? [], familyOf(policy, inForce))]).toEqual([]);
  return value ?? [];
};
const proofOf = (assertion: Assertion, policy: string): Proof =>
  prove(assertion, { policy, inForce, at: instant('2026-11-22T03:00:00.000Z'), on, engine });
const filesIn = (folder: string): readonly { readonly policy: string; readonly text: string }[] => readdirSync(new URL(folder, root), { withFileTypes: true })
  .filter((entry) => entry.isFile()).map(({ name }) => ({ policy: name.replace('.yaml', ''), text: readFileSync(new URL(`${folder}/${name}`, root), 'utf8') }));
const proofsOf = (policy: string, text: string): Readonly<Record<string, Proof['outcome']>> =>
  Object.fromEntries(assertionsIn(text, policy, policy).map((assertion) => [assertion.id, proofOf(assertion, policy).outcome]));

describe('[LC-6 part] [LC-4-5i part] [LV-2 part] [TT-2 part] [CT-2b part] [LG-2-2 part] what must hold of the policies', () => {
  test.each(filesIn('spec/assertions'))('of $policy is proved', ({ policy, text }) => {
    const outcomes = proofsOf(policy, text);
    expect(outcomes).toEqual(Object.fromEntries(Object.keys(outcomes).map((id) => [id, 'proved'])));
    expect(Object.keys(outcomes).length).toBeGreaterThan(1);
  });

  test('does not hold without what it excepts: each `unless` is needed by one of the policies', () => {
    const bare = filesIn('spec/assertions').flatMap(({ policy, text }) => assertionsIn(text, policy, policy).filter(({ says, facts }) => says !== 'always' && Object.values(facts).some((named) => named.length > 0))
      .map((assertion) => [`${policy} ${assertion.id}`, proofOf({ ...assertion, facts: { consent: [], claim: [], gate: [], happening: [], contract: [] } }, policy).outcome]));
    expect(bare.filter(([, outcome]) => outcome !== 'refuted')).toEqual([]);
  });
});

describe('what does not hold of a policy', () => {
  const reasons = (assertion: Assertion, policy: string): readonly string[] => {
    const proof = proofOf(assertion, policy);
    return proof.outcome === 'refuted' ? proof.counterexample.answer.reasons.map(({ code }) => code) : [proof.outcome];
  };

  test('is refuted for the reasons that were reviewed', () => {
    const reviewed = filesIn('spec/assertions/refuted').flatMap(({ policy, text }) => assertionsIn(text, policy, policy).map((assertion) => [assertion.id, reasons(assertion, policy)]));
    expect(Object.fromEntries(reviewed)).toEqual({
      'special-care-whatever-was-consented-to': ['purpose-declared', 'consent-to-provision', 'special-care-by-request'],
      'abroad-by-the-published-contract-alone': ['purpose-declared', 'consent-to-provision', 'consent-to-country'],
    });
  });
});

test('what reaches a recipient of which each is named goes to a party by name, on a consent that names it [CT-4-1 part]', () => {
  const text = 'assertions:\n  - id: a\n    text: { ja: 無, en: none }\n    never: { action: [provide, transfer-abroad], recipients: [client-companies] }\n    unless: { claim: [law, flow] }\n';
  const [assertion] = assertionsIn(text, 'a', 'career-ticket-cafe');
  const proof = assertion && proofOf(assertion, 'career-ticket-cafe');
  if (proof?.outcome !== 'refuted') throw new Error('nothing reaches it');
  const { question, facts } = proof.counterexample;
  expect(question.party).toBeDefined();
  expect(facts.parties.map(({ id }) => id)).toEqual([question.party]);
  expect(facts.consents.map(({ to, recipient }) => [to, recipient])).toEqual([[expect.stringMatching(/^(provision|abroad)$/), question.party]]);
});

test.each([['train', 'public-sources'], ['infer', 'public-sources'], ['record-call', 'inquirers']])('purposes that differ in what is done alone are told apart: %s', (action, of) => {
  const text = `assertions:\n  - id: a\n    text: { ja: 無, en: none }\n    never: { action: [${action}], classes: [${of}] }\n    unless: { claim: [law] }\n`;
  expect(proofsOf('leverages-group', text)).toEqual({ a: 'refuted' });
});

describe('the examples of docs/assertions.md', () => {
  const guide = readFileSync(new URL('docs/assertions.md', root), 'utf8');
  const examples = [...guide.matchAll(/```yaml\n# (\S+): (\w+)\n([\s\S]*?)```/g)].map(([, policy = '', outcome = '', text = '']) => ({ policy, outcome, text }));

  test('are there', () => { expect(examples.length).toBe([...guide.matchAll(/```yaml/g)].length); });

  test.each(examples)('on $policy: $outcome', ({ policy, outcome, text }) => {
    expect(Object.values(proofsOf(policy, text))).toEqual([outcome]);
  });
});
