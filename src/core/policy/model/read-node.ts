import type { Position } from '../../findings/finding.ts';
import type { Brand } from '../../identifiers/brand.ts';
import { parsePromiseId } from '../../identifiers/promise-id.ts';
import type { PromiseId } from '../../identifiers/promise-id.ts';
import { reportWrong } from '../../text/reader.ts';
import type { Reader } from '../../text/reader.ts';
import type { TextNode } from '../../text/text-node.ts';
import { list, mapping, optional, refined, wordOr } from '../../text/structures.ts';
import type { Field } from '../../text/structures.ts';
import { identifier, text } from '../../text/values.ts';
import type { ItemId } from '../../identifiers/name-ids.ts';
import type { Statement } from './relation.ts';
import type { Items } from './subjects.ts';

// Forms that every section of a policy shares.

export const promiseId: Reader<PromiseId> = {
  shape: { kind: 'promise' },
  blank: () => '' as PromiseId,
  read: (at, key, report) => {
    const parsed = at.kind === 'scalar' ? parsePromiseId(String(at.value)) : undefined;
    if (parsed?.ok) return parsed.value;
    reportWrong(at, key, { kind: 'promise' }, report);
    return '' as PromiseId;
  },
};

const states = { states: optional(list(promiseId, 1), []) };

type Fields = Readonly<Record<string, Field<unknown>>>;

/**
 * A mapping of the policy language: as `mapping`, and it may say which promises of the register it states
 * (`states: [LG-2-1f]`); they are gathered by `statementsIn`.
 */
export const node = <F extends Fields, T>(
  fields: F, build: (values: { readonly [Key in keyof F]: F[Key] extends Field<infer V> ? V : never }, at: Position, atOf: (key: keyof F & string) => Position) => T,
): Reader<T> => mapping({ ...fields, ...states }, build);

/** Every `states` of a text, at any depth, in its order. */
export const statementsIn = (tree: TextNode, way: Way = top): readonly Statement[] => {
  if (tree.kind === 'scalar') return [];
  if (tree.kind === 'list') return tree.entries.flatMap((entry) => statementsIn(entry, way));
  const id = wordUnder(tree, 'id');
  const here: Way = { section: way.section, within: id === undefined ? way.within : [...way.within, id], class: wordUnder(tree, 'class') };
  return tree.entries.flatMap(({ key, value }) =>
    (key === 'states' ? statedAt(value, here) : statementsIn(value, { ...here, section: way.section === '' ? key : `${way.section}.${key}` })));
};

type Way = Pick<Statement, 'section' | 'within' | 'class'>;
const top: Way = { section: '', within: [], class: undefined };

const wordUnder = (tree: TextNode, key: string): string | undefined => {
  const value = tree.kind === 'mapping' ? tree.entries.find((entry) => entry.key === key)?.value : undefined;
  return value?.kind === 'scalar' ? String(value.value) : undefined;
};

const statedAt = (value: TextNode, way: Way): readonly Statement[] => value.kind !== 'list' ? [] : value.entries.flatMap((entry) => {
  const parsed = entry.kind === 'scalar' ? parsePromiseId(String(entry.value)) : undefined;
  return parsed?.ok ? [{ at: entry.at, promise: parsed.value, ...way }] : [];
});

/** Names with the place of each. */
interface Names<Id> { readonly ids: readonly Id[]; readonly at: readonly Position[] }

/** A list of names that refer to what is declared elsewhere. */
export const references = <Id extends Brand<string>>(min = 0): Reader<Names<Id>> => refined(
  list(refined(identifier<Id>(), (id, at) => ({ id, at })), min),
  (entries) => ({ ids: entries.map(({ id }) => id), at: entries.map(({ at }) => at) }),
);

export const noNames: Names<never> = { ids: [], at: [] };

const everything: Items = { all: true };

/** `all`, or a list of items. */
export const items: Reader<Items> = wordOr('all', everything, refined(references<ItemId>(), ({ ids, at }): Items => ({ all: false, ids, idsAt: at })));
export const allItems = everything;

/** ISO 3166-1 alpha-2, e.g. `US`. */
export const countryCode: Reader<string> = refined(text, (code, at, report) => {
  if (code !== '' && !/^[A-Z]{2}$/.test(code)) reportWrong({ kind: 'scalar', at, value: code }, 'country', { kind: 'country' }, report);
  return code;
}, { kind: 'country' });
