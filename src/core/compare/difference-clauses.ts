import type { ClauseId } from '../identifiers/name-ids.ts';
import type { Clause } from '../policy/model/policy.ts';
import type { Change } from './difference-change.ts';
import { outOfOrder, withoutPlaces } from './difference-walk.ts';

interface Placed {
  readonly clause: Clause;
  readonly within: ClauseId | undefined;
}

/** Clauses added, removed, moved (elsewhere, or among their siblings) and reworded, a language at a time. */
export const changedClauses = (older: readonly Clause[], newer: readonly Clause[]): readonly Change[] => {
  const [before, after] = [placed(older), placed(newer)];
  const ids = [...new Set([...after.keys(), ...before.keys()])];
  const shuffled = new Set([undefined, ...ids].flatMap((parent) => outOfOrder(...siblings(parent, before, after))));
  return ids.flatMap((id): readonly Change[] => {
    const [one, other] = [before.get(id), after.get(id)];
    const base = { section: 'clauses', path: [id], languages: [], at: { older: one?.clause.at, newer: other?.clause.at }, clause: { older: one && id, newer: other && id } } as const;
    if (!one || !other) return [{ ...base, kind: one ? 'removed' : 'added', older: one && saidBy(one.clause), newer: other && saidBy(other.clause) }];
    const moved = one.within !== other.within || shuffled.has(id);
    return [...reworded(one.clause, other.clause, base), ...(moved ? [{ ...base, kind: 'moved' as const, older: one.within, newer: other.within }] : [])];
  });
};

/** Its own words; the clauses within it are told by themselves. */
const saidBy = ({ heading, body }: Clause): unknown => ({ heading, body: withoutPlaces(body) });

const placed = (clauses: readonly Clause[], within?: ClauseId): ReadonlyMap<ClauseId, Placed> =>
  new Map(clauses.flatMap((clause): readonly (readonly [ClauseId, Placed])[] => [[clause.id, { clause, within }], ...placed(clause.clauses, clause.id)]));

/** The children of a clause that both versions have there, in the order of each. */
const siblings = (parent: ClauseId | undefined, before: ReadonlyMap<ClauseId, Placed>, after: ReadonlyMap<ClauseId, Placed>): [readonly ClauseId[], readonly ClauseId[]] => {
  const under = (of: ReadonlyMap<ClauseId, Placed>): readonly ClauseId[] => [...of].flatMap(([id, { within }]) => (within === parent ? [id] : []));
  const [one, other] = [under(before), under(after)];
  return [one.filter((id) => other.includes(id)), other.filter((id) => one.includes(id))];
};

const parts = ['heading', 'body', 'numbered', 'cites'] as const;

const reworded = (older: Clause, newer: Clause, base: Pick<Change, 'section' | 'path' | 'at' | 'clause'>): readonly Change[] => parts.flatMap((part): readonly Change[] => {
  const [before, after] = [withoutPlaces(older[part]), withoutPlaces(newer[part])];
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const languages = (['ja', 'en'] as const).filter((language) => JSON.stringify(inLanguage(before, language)) !== JSON.stringify(inLanguage(after, language)));
  return [{ ...base, path: [...base.path, part], kind: 'changed', older: before, newer: after, languages }];
});

/** Texts of one language alone; what is printed from the policy's facts is of both. */
const inLanguage = (value: unknown, language: 'ja' | 'en'): unknown => {
  if (Array.isArray(value)) return value.map((one) => inLanguage(one, language));
  if (typeof value !== 'object' || value === null) return value;
  return 'ja' in value && 'en' in value ? value[language] : Object.fromEntries(Object.entries(value).map(([key, of]) => [key, inLanguage(of, language)]));
};
