import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ItemState } from '../decide/answer.ts';
import { decidePlainly } from '../decide/plain/decide-plainly.ts';
import { compileEngine } from '../decide/tables/engine.ts';
import { name } from '../identifiers/name-ids.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import { readPolicy } from '../policy/model/read.ts';
import { answerDifference } from './difference-answers.ts';
import type { AnswerDifference, Layers } from './difference-answers.ts';
import type { AnswerGroup } from './difference-groups.ts';

const read = (file: string): PolicyText => {
  const { value } = readPolicy(readFileSync(new URL(`../../../${file}`, import.meta.url)), file);
  if (!value) throw new Error(`${file} has errors`);
  return value;
};
const [of2018, of2019] = [read('policies/teratail/2018-01-01.yaml'), read('policies/teratail/2019-12-19.yaml')];
const levii = read('policies/levii/2025-02-22.yaml');
const careerTicket = read('policies/career-ticket-cafe/2022-04-01.yaml');

const worth: { readonly [State in ItemState]: number } = { withheld: 0, masked: 1, clear: 2 };
/** Each witness, asked of both versions: allowed more by the one than by the other. */
const witnesses = ({ gained, lost }: AnswerDifference, older: Layers, newer: Layers): readonly boolean[] => {
  const [before, after] = [compileEngine(older), compileEngine(newer)];
  const steps = ({ witness: { question, facts } }: AnswerGroup): number =>
    worth[after.decide(question, facts).items[0]?.state ?? 'withheld'] - worth[before.decide(question, facts).items[0]?.state ?? 'withheld'];
  return [...gained.map((group) => steps(group) > 0), ...lost.map((group) => steps(group) < 0)];
};
const allOf = (groups: readonly AnswerGroup[]): readonly string[] => groups.flatMap(({ action, detail, before, after, boxes }) => boxes.flatMap((box) => box.roles.flatMap((role) =>
  box.classes.flatMap((one) => box.purposes.flatMap((purpose) => box.recipients.flatMap((recipient) => box.items.map((item) => [action, detail, before, after, role, one, purpose, recipient, item].join('|'))))))));

describe('answers gained and lost', () => {
  test('[TT-4 part] 2018 denies what 2019 allows: provision to a building manager and to the maker of a tool', () => {
    const found = answerDifference([of2018], [of2019]);
    const office = found.gained.find(({ detail, boxes }) => detail === 'exception:office-admission E27-5-1' && boxes.some(({ items }) => items.includes('profile.name')));
    expect(office).toMatchObject({ action: 'provide', before: 'never', after: 'always' });
    expect(office?.refused.map(({ code }) => code)).toContain('unlisted-recipient');
    expect(office?.allowed).toContainEqual(expect.objectContaining({ code: 'ground-carries', from: expect.objectContaining({ clause: 'provision.exceptions', version: '2019-12-19' }) }));
    expect(found.lost).toEqual([]);
    expect(witnesses(found, [of2018], [of2019])).not.toContain(false);
  });

  test('none between a version and itself', () => {
    for (const text of [of2019, levii, careerTicket]) expect(answerDifference([text], [text])).toMatchObject({ gained: [], lost: [] });
  });

  test('a recipient of which each is named is asked about by a party, in both versions [CT-4-1 part]', () => {
    const recipients = careerTicket.provision?.recipients ?? [];
    const having = (change: Partial<(typeof recipients)[number]>): PolicyText =>
      ({ ...careerTicket, provision: careerTicket.provision && { ...careerTicket.provision, recipients: recipients.map((one) => (one.eachNamed ? { ...one, ...change } : one)) } });
    expect(answerDifference([having({ eachNamed: false })], [careerTicket])).toMatchObject({ gained: [], lost: [] });
    const [item, ...kept] = recipients.flatMap(({ items, eachNamed }) => (eachNamed && !items.all ? items.ids : []));
    const { lost } = answerDifference([careerTicket], [having({ items: { all: false, ids: kept, idsAt: [] } })]);
    expect(new Set(allOf(lost).map((one) => one.split('|').slice(-2).join(' ')))).toEqual(new Set([`client-companies ${item}`]));
  });

  test('seen from the other side, what was gained is lost', () => {
    const narrower = alter(careerTicket, 3);
    const [there, back] = [answerDifference([careerTicket], [narrower]), answerDifference([narrower], [careerTicket])];
    const turned = (groups: readonly AnswerGroup[]): readonly string[] => allOf(groups.map((group) => ({ ...group, before: group.after, after: group.before }))).toSorted();
    expect(turned(there.lost)).toEqual(allOf(back.gained).toSorted());
    expect(turned(there.gained)).toEqual(allOf(back.lost).toSorted());
    expect(there.lost.length + there.gained.length).toBeGreaterThan(0);
  });

  test('a purpose that lost an item: exactly its answers are lost, told of the clause that prints it', () => {
    const [first, ...others] = careerTicket.purposes;
    const [left, ...items] = careerTicket.items.map(({ id }) => id);
    if (!first || !left) throw new Error('purposes and items');
    const found = answerDifference([{ ...careerTicket, purposes: [{ ...first, items: { all: true } }, ...others] }], [{ ...careerTicket, purposes: [{ ...first, items: { all: false, ids: items, idsAt: [] } }, ...others] }]);
    expect(found.gained).toEqual([]);
    expect(new Set(found.lost.flatMap(({ boxes }) => boxes.flatMap((box) => [...box.purposes, ...box.items])))).toEqual(new Set([first.id, left]));
    expect(found.lost.flatMap(({ refused }) => refused.map(({ code, from }) => [code, from?.policy]))).toContainEqual(['item-outside-purpose', careerTicket.id]);
  });

  test('the plain interpreter finds the same, whatever was altered', () => {
    fc.assert(fc.property(fc.nat(), fc.nat(), (one, other) => {
      const [older, newer]: [Layers, Layers] = [[alter(of2019, one)], [alter(of2019, other)]];
      const plainly = answerDifference(older, newer, { compile: (inForce) => ({ decide: (question, facts) => decidePlainly(inForce, question, facts) }) });
      const found = answerDifference(older, newer);
      expect(allOf(found.gained).toSorted()).toEqual(allOf(plainly.gained).toSorted());
      expect(allOf(found.lost).toSorted()).toEqual(allOf(plainly.lost).toSorted());
      expect(witnesses(found, older, newer)).not.toContain(false);
    }), { numRuns: 4 });
  });
});

/** One thing otherwise: a purpose less, a class with fewer items, closed rules, another recipient, a role. */
const alter = (text: PolicyText, pick: number): PolicyText => {
  const at = Math.floor(pick / 6);
  const { purposes, classes, items } = text;
  const ids = items.map(({ id }) => id).filter((_, place) => place % 3 !== at % 3);
  switch (pick % 6) {
    case 0: return { ...text, purposes: purposes.filter((_, place) => place !== at % purposes.length) };
    case 1: return { ...text, classes: classes.map((one, place) => (place === at % classes.length ? { ...one, items: { all: false, ids, idsAt: [] } } : one)) };
    case 2: return { ...text, jointUse: undefined };
    case 3: return { ...text, purposes: purposes.map((one, place) => (place === at % purposes.length ? { ...one, items: { all: false, ids, idsAt: [] }, processing: ['machine-learning'], collectedBy: [] } : one)) };
    case 4: return { ...text, roles: [{ kind: 'role', at: text.at, id: name('clerk'), name: { ja: '係', en: 'Clerk' }, items: { all: false, ids, idsAt: [] }, purposes: { all: true } }] };
    default: return { ...text, entrustment: undefined };
  }
};
