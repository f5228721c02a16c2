import type { Answer, Reason, Source } from '../decide/answer.ts';
import type { Facts } from '../decide/facts.ts';
import type { Question } from '../decide/question.ts';
import type { ReasonCode } from '../decide/reasons.ts';
import { reasonDefinitions } from '../decide/reasons.ts';
import type { Probe } from './difference-probes.ts';
import { standingNames } from './difference-standing.ts';
import type { Standing, Standings } from './difference-standing.ts';

/** A question that the two versions answer differently for some of its items. */
export interface Differing {
  readonly role: string | undefined;
  readonly class: string;
  readonly purpose: string;
  readonly probe: Probe;
  /** Of both versions. */
  readonly items: readonly string[];
  readonly older: Standings;
  readonly newer: Standings;
}

/** All combinations of one of each. An empty name: none in particular. */
export interface Box {
  readonly roles: readonly string[];
  readonly classes: readonly string[];
  readonly purposes: readonly string[];
  readonly recipients: readonly string[];
  readonly items: readonly string[];
}

export interface Cause {
  readonly code: ReasonCode;
  readonly from: Source | undefined;
}

/** Answers that were gained or lost for the same reasons. */
export interface AnswerGroup {
  readonly action: Probe['action'];
  readonly detail: string | undefined;
  readonly before: Standing;
  readonly after: Standing;
  /** What refuses it in the version that does not allow it. */
  readonly refused: readonly Cause[];
  /** What carries it in the version that does. */
  readonly allowed: readonly Cause[];
  readonly count: number;
  readonly boxes: readonly Box[];
  /** One of them, to be asked of either version again. */
  readonly witness: { readonly question: Question; readonly facts: Facts };
}

interface Group {
  readonly first: Differing;
  readonly item: string;
  readonly before: number;
  readonly after: number;
  readonly refused: readonly Cause[];
  readonly allowed: Map<string, Cause>;
  readonly rows: { readonly role: string; readonly class: string; readonly purpose: string; readonly recipient: string; readonly items: string[] }[];
  count: number;
}

/** Back to the clauses: one group for each set of refusals, step of standing and thing done; the largest first. */
export const groupsOf = (differing: readonly Differing[]): { readonly gained: readonly AnswerGroup[]; readonly lost: readonly AnswerGroup[] } => {
  const groups = new Map<string, Group>();
  for (const one of differing) gather(one, groups);
  const finished = (rises: boolean): readonly AnswerGroup[] => [...groups.values()].filter(({ before, after }) => (after > before) === rises).map(finish)
    .toSorted((a, b) => b.count - a.count || (keyOf(a) < keyOf(b) ? -1 : 1));
  return { gained: finished(true), lost: finished(false) };
};

const keyOf = ({ action, detail, before, after, refused }: AnswerGroup): string => JSON.stringify([action, detail, before, after, refused]);

const causeKey = ({ code, from }: Cause): string => `${code} ${from?.policy ?? ''} ${from?.clause ?? ''}`;
const isRefusal = ({ code }: Reason): boolean => reasonDefinitions[code].effect === 'refuses' || reasonDefinitions[code].effect === 'hides';
const isGround = ({ code }: Reason): boolean => reasonDefinitions[code].effect === 'permits' || reasonDefinitions[code].effect === 'carries';

const unknownItem: Reason = { code: 'unknown-item', items: undefined, about: undefined, from: undefined };

/** Reasons of one answer by item; those of all items are found at once. */
const causesByItem = ({ reasons, items }: Answer, wanted: (reason: Reason) => boolean): ((item: string) => readonly Reason[]) => {
  const fitting = reasons.filter(wanted).map((reason) => ({ reason, of: reason.items && new Set(reason.items) }));
  const known = new Set(items.map(({ item }) => item));
  return (item) => (known.has(item) ? fitting.flatMap(({ reason, of }) => (of === undefined || of.has(item) ? [reason] : [])) : wanted(unknownItem) ? [unknownItem] : []);
};

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

const gather = (one: Differing, groups: Map<string, Group>): void => {
  const { older, newer, probe } = one;
  const rises = (place: number): boolean => (newer.states[place] ?? 0) > (older.states[place] ?? 0);
  const found = new Map<Group, string[]>();
  const reasonsOf = [false, true].map((rise) => {
    const [less, more] = rise ? [older, newer] : [newer, older];
    return {
      asked: once(() => causesByItem(less.asked, isRefusal)), unasked: once(() => causesByItem(less.unasked(), isRefusal)),
      groundsAsked: once(() => causesByItem(more.asked, isGround)), groundsUnasked: once(() => causesByItem(more.unasked(), isGround)),
    };
  });
  for (const [place, item] of one.items.entries()) {
    const [before, after] = [older.states[place] ?? 0, newer.states[place] ?? 0];
    if (before === after) continue;
    const reasons = reasonsOf[rises(place) ? 1 : 0];
    if (!reasons) continue;
    // Where it can be had by asking, what stands in the way is what asking takes away.
    const always = Math.max(before, after) > 2;
    const refused = (always ? reasons.unasked : reasons.asked)()(item).map(({ code, from }): Cause => ({ code, from }));
    const key = [before, after, probe.action, probe.detail ?? '', ...new Set(refused.map(causeKey))].join('|');
    const group = groups.get(key) ?? started(one, item, before, after, refused);
    groups.set(key, group);
    for (const { code, from } of (always ? reasons.groundsUnasked : reasons.groundsAsked)()(item)) group.allowed.set(causeKey({ code, from }), { code, from });
    const items = found.get(group);
    if (items) items.push(item);
    else found.set(group, [item]);
  }
  for (const [group, items] of found) {
    group.count += items.length;
    group.rows.push({ role: one.role ?? '', class: one.class, purpose: one.purpose, recipient: probe.recipient ?? '', items });
  }
};

const started = (first: Differing, item: string, before: number, after: number, refused: readonly Cause[]): Group => ({
  first, item, before, after, refused: [...new Map(refused.map((cause) => [causeKey(cause), cause])).values()], allowed: new Map(), rows: [], count: 0,
});

const finish = ({ first, item, before, after, refused, allowed, rows, count }: Group): AnswerGroup => {
  const { probe, older, newer } = first;
  const allowing = after > before ? newer : older;
  return {
    action: probe.action, detail: probe.detail, before: standingNames[before] ?? 'never', after: standingNames[after] ?? 'never',
    refused, allowed: [...allowed.values()], count, boxes: boxesOf(rows),
    witness: { question: { ...allowing.question, items: [item] }, facts: allowing.facts },
  };
};

const dimensions = ['roles', 'recipients', 'purposes', 'classes', 'items'] as const;

/** Rows that are alike in all but one name become one, name after name. Nothing is lost and nothing added. */
const boxesOf = (rows: Group['rows']): readonly Box[] => {
  const numbers = new Map<string, number>();
  const number = (names: readonly string[]): number => {
    const key = names.join(' ');
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  let boxes: readonly Box[] = rows.map((row) => ({ roles: [row.role], recipients: [row.recipient], purposes: [row.purpose], classes: [row.class], items: row.items }));
  for (const dimension of dimensions) {
    const alike = Map.groupBy(boxes, (box) => dimensions.map((one) => (one === dimension ? '' : number(box[one]))).join(','));
    boxes = [...alike.values()].flatMap((same): readonly Box[] => {
      const [first] = same;
      return first ? [same.length === 1 ? first : { ...first, [dimension]: [...new Set(same.flatMap((box) => box[dimension]))] }] : [];
    });
  }
  return boxes;
};
