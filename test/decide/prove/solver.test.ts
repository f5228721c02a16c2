import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAssertions } from '../../../src/core/compare/assertion-read.ts';
import type { Assertion } from '../../../src/core/compare/assertion.ts';
import { prove } from '../../../src/core/compare/prove.ts';
import { compileEngine } from '../../../src/core/decide/tables/engine.ts';
import { calendarDate } from '../../../src/core/identifiers/calendar-date.ts';
import { instant } from '../../../src/core/identifiers/instant.ts';
import { governingDocuments, inForceOn, liesIn } from '../../../src/core/policy/model/governing.ts';
import type { PolicyText } from '../../../src/core/policy/model/policy.ts';
import { readPolicy } from '../../../src/core/policy/model/read.ts';
import { mergeLayers } from '../../../src/core/policy/model/resolve.ts';
import { smtOf } from './smt-assertion.ts';
import { solvedActions } from './smt-rules.ts';

// Another judge: the solver z3 (Debian has it), to which the rules are written out with every fact open. It says the same of each
// assertion of the policies, as far as these are about actions whose rules are written out; with what they except, and without.

const root = new URL('../../../', import.meta.url);
const policies = readdirSync(new URL('policies', root), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .flatMap((entry) => readPolicy(readFileSync(`${entry.parentPath}/${entry.name}`), entry.name).value ?? []);
const on = calendarDate('2026-11-22');
const inForce = inForceOn(policies, on);
const engine = compileEngine(inForce);
const nothing = { consent: [], claim: [], gate: [], happening: [], contract: [] } as const;

const solver = ['z3', 'cvc5'].find((program) => spawnSync(program, ['--version']).status === 0);
if (solver === undefined) process.stderr.write('neither z3 nor cvc5 is installed: no solver judges the assertions (apt-get install z3)\n');

const isSolved = (action: string): boolean => solvedActions.some((each) => each === action);
const cases = ['', '/refuted'].flatMap((folder) => readdirSync(new URL(`spec/assertions${folder}`, root), { withFileTypes: true }).filter((entry) => entry.isFile()).flatMap(({ name }) =>
  (readAssertions(readFileSync(new URL(`spec/assertions${folder}/${name}`, root)), name).value ?? []).flatMap((assertion) => {
    const action = (assertion.what.action ?? solvedActions).filter(isSolved);
    if (assertion.says === 'always' || action.length === 0) return [];
    const narrowed: Assertion = { ...assertion, what: { ...assertion.what, action } };
    return [narrowed, { ...narrowed, facts: nothing }].map((each, at) => ({ what: `${name} ${assertion.id}${at === 1 ? ', whatever is claimed or consented to' : ''}`, policy: name.replace('.yaml', ''), assertion: each }));
  })));

/** Each set of documents in which the policy speaks, with and without a service. */
const documentsOf = (policy: string, { residence: where, services: held }: Assertion['what']): readonly { readonly merged: PolicyText; readonly hasService: boolean }[] => {
  const services = [undefined, ...new Set(inForce.flatMap((text) => [...text.services.map(({ id }) => id), ...(text.extends?.scope.services ?? [])]))].filter((id) => !held || held.some((each) => each.id === id));
  const found = ['JP', 'US-CA'].filter((place) => !where || liesIn(place, where.place) !== where.outside).flatMap((residence) => services.flatMap((service) => {
    const governing = governingDocuments(inForce, { residence, service, company: undefined });
    const merged = governing.state === 'found' && governing.layers.some(({ id }) => id === policy) ? mergeLayers(governing.layers) : undefined;
    return merged && governing.state === 'found' ? [{ merged, hasService: service !== undefined, key: `${governing.layers.map(({ id }) => id).join(' ')} ${service !== undefined}` }] : [];
  }));
  return [...new Map(found.map((each) => [each.key, each])).values()];
};

const solved = (text: string): string => {
  const { stdout, stderr, error } = spawnSync(solver ?? 'z3', solver === 'cvc5' ? ['--lang=smt2', '-'] : ['-in'], { input: `(set-logic ALL)\n${text}`, encoding: 'utf8' });
  return error ? String(error) : `${stdout}${stderr}`.trim();
};

describe.skipIf(solver === undefined)('a solver and the prover', () => {
  test.each(cases)('agree on $what', ({ policy, assertion }) => {
    const proof = prove(assertion, { policy, inForce, at: instant('2026-11-22T03:00:00.000Z'), on, engine });
    const answers = documentsOf(policy, assertion.what).map(({ merged, hasService }) => solved(smtOf(assertion, merged, hasService)));
    expect(answers.filter((answer) => answer !== 'sat' && answer !== 'unsat')).toEqual([]);
    expect(answers.includes('sat') ? 'refuted' : 'proved').toBe(proof.outcome);
  });

  test('on proofs and on counterexamples, each several times', () => {
    const outcomes = cases.map(({ policy, assertion }) => prove(assertion, { policy, inForce, at: instant('2026-11-22T03:00:00.000Z'), on, engine }).outcome);
    for (const outcome of ['proved', 'refuted'] as const) expect({ outcome, often: outcomes.filter((each) => each === outcome).length >= 5 }).toEqual({ outcome, often: true });
  });
});
