import type { Position } from '../findings/finding.ts';
import { finding } from '../findings/finding.ts';
import { nearest } from '../findings/nearest.ts';
import { reportWrong } from './reader.ts';
import type { Reader, Report } from './reader.ts';
import type { Explanation, FieldShape, Shape } from './shape.ts';

/** A list of at least `min` entries. */
export const list = <T>(entry: Reader<T>, min = 0): Reader<readonly T[]> => ({
  shape: { kind: 'list', entry: entry.shape, min },
  blank: () => [],
  read: (node, key, report) => {
    if (node.kind !== 'list' || node.entries.length < min) {
      reportWrong(node, key, node.kind === 'list' ? { kind: 'entries', min } : { kind: 'list' }, report);
    }
    return node.kind === 'list' ? node.entries.map((each) => entry.read(each, key, report)) : [];
  },
});

/** What a mapping holds under one key. */
export interface Field<T> {
  readonly reader: Reader<T>;
  /** The value when the key is absent; a key without one is a `missing-key`. */
  readonly absent: { readonly value: T } | undefined;
  readonly explanation: Explanation | undefined;
}

export const required = <T>(reader: Reader<T>, explanation?: Explanation): Field<T> => ({ reader, absent: undefined, explanation });
export const optional = <T, const Absent>(reader: Reader<T>, absent: Absent, explanation?: Explanation): Field<T | Absent> =>
  ({ reader, absent: { value: absent }, explanation });

const fieldShape = ({ reader, absent, explanation }: Field<unknown>): FieldShape =>
  ({ form: reader.shape, required: !absent, absent: absent && plainValue(absent.value), explanation });
const plainValue = (value: unknown): FieldShape['absent'] =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;

type Fields = Readonly<Record<string, Field<unknown>>>;
type ValuesOf<F extends Fields> = { readonly [Key in keyof F]: F[Key] extends Field<infer T> ? T : never };

/** A mapping with these keys and no other. `atOf(key)` is the place of that key's value, or of the mapping when it is absent. */
export const mapping = <F extends Fields, T>(
  fields: F, build: (values: ValuesOf<F>, at: Position, atOf: (key: keyof F & string) => Position) => T,
): Reader<T> => {
  const known = Object.keys(fields);
  const blankOf = (field: Field<unknown>, at: Position): unknown => (field.absent ? field.absent.value : field.reader.blank(at));
  const valuesBy = (value: (key: string, field: Field<unknown>) => unknown): ValuesOf<F> =>
    Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, value(key, field)])) as ValuesOf<F>;
  return {
    shape: { kind: 'mapping', fields: Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, fieldShape(field)])) },
    blank: (at) => build(valuesBy((_key, field) => blankOf(field, at)), at, () => at),
    read: (node, key, report) => {
      const at = node.at;
      if (node.kind !== 'mapping') {
        reportWrong(node, key, { kind: 'mapping' }, report);
        return build(valuesBy((_key, field) => blankOf(field, at)), at, () => at);
      }
      const entryOf = new Map(node.entries.map((entry) => [entry.key, entry]));
      const meant = new Set<string | undefined>();
      for (const entry of node.entries) {
        if (Object.hasOwn(fields, entry.key)) continue;
        report(finding('unknown-key', entry.at, { key: entry.key, known }));
        meant.add(nearest(entry.key, known));
      }
      const values = valuesBy((name, field) => {
        const entry = entryOf.get(name);
        if (entry) return field.reader.read(entry.value, name, report);
        // A key that is there with a slip of the pen is not missing besides.
        if (!field.absent && !meant.has(name)) report(finding('missing-key', at, { key: name }));
        return blankOf(field, at);
      });
      return build(values, at, (name) => entryOf.get(name)?.value.at ?? at);
    },
  };
};

/** A mapping whose keys are free (`columns: { member_id: ..., email: ... }`), in the order of the text; `at` is the key's place. */
export const entries = <T, R>(value: Reader<T>, build: (key: string, value: T, at: Position, report: Report) => R): Reader<readonly R[]> => ({
  shape: { kind: 'entries', value: value.shape },
  blank: () => [],
  read: (node, key, report) => {
    if (node.kind === 'mapping') return node.entries.map((entry) => build(entry.key, value.read(entry.value, entry.key, report), entry.at, report));
    reportWrong(node, key, { kind: 'mapping' }, report);
    return [];
  },
});

/** One case of `variant`: a bare word, or a key with a value. */
export type Case<T> =
  | { readonly kind: 'word'; readonly build: (at: Position) => T }
  | { readonly kind: 'keyed'; readonly reader: Reader<T> };

export const word = <T>(build: (at: Position) => T): Case<T> => ({ kind: 'word', build });
export const keyed = <V, T>(reader: Reader<V>, build: (value: V, at: Position) => T): Case<T> => ({
  kind: 'keyed',
  reader: { shape: reader.shape, blank: (at) => build(reader.blank(at), at), read: (node, key, report) => build(reader.read(node, key, report), node.at) },
});

/** Exactly one of several forms: `fees`, or `{ purposes-of: customers }`. A wrong form reads as `blank`. */
export const variant = <T>(cases: Readonly<Record<string, Case<T>>>, blank: (at: Position) => T): Reader<T> => ({
  shape: {
    kind: 'variant',
    cases: Object.fromEntries(Object.entries(cases).map(([name, each]) => [name, { form: each.kind === 'keyed' ? each.reader.shape : undefined, explanation: undefined }])),
  },
  blank,
  read: (node, key, report) => {
    const entry = node.kind === 'mapping' ? node.entries[0] : undefined;
    const name = node.kind === 'scalar' ? String(node.value) : entry?.key;
    const found = name !== undefined && Object.hasOwn(cases, name) ? cases[name] : undefined;
    if (found?.kind === 'word' && node.kind === 'scalar') return found.build(node.at);
    if (found?.kind !== 'keyed' || !entry || node.kind !== 'mapping') {
      reportWrong(node, key, { kind: 'one-of', values: Object.keys(cases) }, report);
      return blank(node.at);
    }
    for (const more of node.entries.slice(1)) report(finding('unknown-key', more.at, { key: more.key, known: [entry.key] }));
    return found.reader.read(entry.value, entry.key, report);
  },
});

/** Adds a check of the value that was read; it may report, and give another value. `shape` where the check narrows the form. */
export const refined = <T, R>(reader: Reader<T>, check: (value: T, at: Position, report: Report) => R, shape: Shape = reader.shape): Reader<R> => ({
  shape,
  blank: (at) => check(reader.blank(at), at, () => {}),
  read: (node, key, report) => check(reader.read(node, key, report), node.at, report),
});

/** For structures that contain themselves. */
export const lazy = <T>(reader: () => Reader<T>): Reader<T> => ({
  shape: { kind: 'lazy', form: () => reader().shape },
  blank: (at) => reader().blank(at),
  read: (node, key, report) => reader().read(node, key, report),
});

/** A bare word with a meaning of its own (`all`), or what the reader takes. */
export const wordOr = <Word extends string, const V, T>(word: Word, value: V, reader: Reader<T>): Reader<V | T> => ({
  shape: { kind: 'word-or', word, other: reader.shape },
  blank: reader.blank,
  read: (node, key, report) => (node.kind === 'scalar' && node.value === word ? value : reader.read(node, key, report)),
});

/** Gives a form a name in schema and reference, where it is used in several places or needs words of its own. */
export const named = <T>(name: string, reader: Reader<T>, explanation?: Explanation): Reader<T> =>
  ({ ...reader, shape: { kind: 'named', name, explanation, form: reader.shape } });
