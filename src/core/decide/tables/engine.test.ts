import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../../identifiers/instant.ts';
import { readPolicy } from '../../policy/model/read.ts';
import { decidePlainly } from '../plain/decide-plainly.ts';
import { noFacts } from '../facts.ts';
import type { Question } from '../question.ts';
import { compileEngine } from './engine.ts';

const file = 'policies/leverages-group/2025-05-27.yaml';
const { value: group } = readPolicy(readFileSync(new URL(`../../../../${file}`, import.meta.url)), file);
if (!group) throw new Error(`${file} has errors`);
const purpose = group.purposes[0];
if (!purpose) throw new Error(`${file} has no purposes`);
const known = group.items.map(({ id }) => String(id));

const asking = (items: readonly string[], more: Partial<Question> = {}): Question => ({
  at: instant('2026-11-22T03:00:00.000Z'), actor: { role: undefined, department: undefined, company: undefined }, action: 'use', purpose: purpose.id, items,
  person: { residence: 'JP', age: undefined, holdings: [{ class: purpose.class, service: undefined, collection: undefined, items: 'all', membership: 'member', origin: 'person', shown: undefined }] },
  service: undefined, channel: undefined, recipient: undefined, party: undefined, country: undefined, situation: undefined, means: undefined, needed: undefined, claim: undefined, ...more,
});

const engine = compileEngine([group]);
const bothAnswer = (question: Question): void => {
  const answer = engine.decide(question, noFacts);
  expect(answer).toStrictEqual(decidePlainly([group], question, noFacts));
  expect(engine.write(question, noFacts).json).toBe(JSON.stringify(answer));
};

describe('the tables, asked what no honest caller asks', () => {
  const hostile = ['__proto__', 'constructor', 'toString', '', ' ', '0', '\u0000', '\ud800', 'profile.name\u0000', 'a"b\\c', '名\u2028'];

  it('answer as the interpreter does whatever the names are', () => {
    bothAnswer(asking([...hostile, ...known.slice(0, 5), ...hostile]));
    for (const name of hostile) {
      bothAnswer(asking(known.slice(0, 3), { purpose: name, recipient: name, situation: name, party: name, country: name, service: name, action: 'provide' }));
      bothAnswer(asking(known.slice(0, 3), { claim: { exception: name, basis: name, claimant: name, items: hostile, facts: JSON.parse('{"__proto__":"x"}') as Record<string, string> }, action: 'entrust', recipient: name }));
    }
  });

  it('count a name twice once, known or not', () => {
    const [one = '', two = ''] = known;
    expect(engine.decide(asking([one, two, one, 'nobody-knows', 'nobody-knows', two]), noFacts)).toStrictEqual(engine.decide(asking([one, two, 'nobody-knows']), noFacts));
  });

  it('answer for ten thousand items, with a reason for each that nobody knows', () => {
    const unknown = Array.from({ length: 10_000 }, (_, at) => `made.item-${at}`);
    const answer = engine.decide(asking([...unknown, ...known.slice(0, 4)]), noFacts);
    expect(engine.write(asking([...unknown, ...known.slice(0, 4)]), noFacts).json).toBe(JSON.stringify(answer));
    expect(answer.items).toHaveLength(10_004);
    expect(answer.items.slice(0, 10_000).every(({ state }) => state === 'withheld')).toBe(true);
    const reasons = answer.reasons.filter(({ code }) => code === 'unknown-item');
    expect(reasons.map(({ about }) => about)).toStrictEqual(unknown.toSorted());
    expect(reasons.every(({ items, about }) => items?.length === 1 && items[0] === about)).toBe(true);
    expect(answer.items.slice(10_000)).toStrictEqual(engine.decide(asking(known.slice(0, 4)), noFacts).items);
  });
});

describe('the tables, asked again and again', () => {
  it('keep nothing of a question for the next: an answer is the same whatever was asked before, and stays as it was given', () => {
    const items = fc.array(fc.oneof(fc.constantFrom(...known), fc.string()), { maxLength: 12 });
    fc.assert(fc.property(items, items, fc.constantFrom('use', 'provide', 'collect', 'infer'), (first, second, action) => {
      const fresh = compileEngine([group]).decide(asking(first, { action }), noFacts);
      const before = engine.decide(asking(first, { action }), noFacts);
      engine.decide(asking(second), noFacts);
      expect(before).toStrictEqual(fresh);
      expect(engine.decide(asking(first, { action }), noFacts)).toStrictEqual(fresh);
    }), { numRuns: 40 });
  });

  it('give the states alone as the whole answer has them', () => {
    for (const action of ['use', 'provide', 'collect', 'anonymise'] as const) {
      const question = asking([...known, 'nobody-knows'], { action });
      const { outcome, items } = engine.decide(question, noFacts);
      expect(engine.statesOnly(question, noFacts)).toStrictEqual({ outcome, items });
    }
    expect(engine.statesOnly(asking([]), noFacts)).toStrictEqual({ outcome: 'deny', items: [] });
  });
});
