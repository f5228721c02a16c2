import type { Expectation, Found } from '../findings/parameters.ts';
import { hasErrors, inOrder } from '../findings/finding.ts';
import type { Finding, Position, Read } from '../findings/finding.ts';
import { finding } from '../findings/finding.ts';
import { parseText } from './parse.ts';
import type { Shape } from './shape.ts';
import type { TextNode } from './text-node.ts';
import { codePointName, unreadable } from './unreadable.ts';
import { decodeUtf8 } from './utf8.ts';

/**
 * The kit that reads YAML texts (policies, dataset annotations) into typed values and gives ALL findings of a file at once.
 *
 *   const column = mapping(
 *     { name: required(localText), item: required(identifier<ItemId>()), 'special-care': optional(trueOrFalse, false) },
 *     (values, at, atOf) => ({ kind: 'column', at, name: values.name, item: values.item, itemAt: atOf('item') }),
 *   );
 *   const read = readText(text, file, mapping({ columns: required(list(column)) }, (values) => values.columns));
 *   // read.findings: everything, in order; read.value: absent when one of them is an error.
 *
 * Values (values.ts): text, integer, trueOrFalse, oneOf, identifier, date, monthAndDay, localText.
 * Structures (structures.ts): list, mapping with required/optional, entries (free keys), variant (`- fees`, `- text: ...`).
 * Every reader says which form it takes (`shape`); `required(reader, { ja, en })`, `optional(reader, absent, { ja, en })` and
 * `named('Purpose', reader)` add words for people: schema and reference are generated from them (json-schema.ts, reference.ts).
 * `refined(reader, check)` adds a check of one's own with the place of the value.
 *
 * Reading is total: at a wrong place the reader reports and goes on with a blank (empty text, empty id ''), so that one
 * mistake hides no other. Blanks never get out of `readText`; those who check further (references) use `readTextAnyway`
 * and pass over ids that are ''.
 */
export interface Reader<T> {
  /** The form that it takes: schema and reference are made of it. */
  readonly shape: Shape;
  readonly blank: (at: Position) => T;
  /** `key` names the place in messages. */
  readonly read: (node: TextNode, key: string, report: Report) => T;
}

export type Report = (found: Finding) => void;

/** Reads and checks; the value is withheld when there is any error. Bytes must be UTF-8. */
export const readText = <T>(source: string | Uint8Array, file: string, reader: Reader<T>): Read<T> => {
  const read = readTextAnyway(source, file, reader);
  return hasErrors(read.findings) ? { value: undefined, findings: read.findings } : read;
};

/** As `readText`, but gives what could be read also when there are errors: for further checks alone, never for use. */
export const readTextAnyway = <T>(source: string | Uint8Array, file: string, reader: Reader<T>): Read<T> => {
  const decoded = typeof source === 'string' ? { text: source } : decodeUtf8(source);
  if ('line' in decoded) return { value: undefined, findings: [finding('not-utf8', { file, line: decoded.line, column: decoded.column }, {})] };
  const { tree, findings } = parseText(decoded.text, file);
  if (!tree) return { value: undefined, findings: firstOf(inOrder(findings)) };
  const more: Finding[] = [];
  const value = reader.read(tree, file, (found) => more.push(found));
  return { value, findings: firstOf(inOrder([...findings, ...newPlaces(more, findings)])) };
};

/** Nobody reads more, and a hostile file could have one for every character. */
const findingsMost = 500;
const firstOf = (findings: readonly Finding[]): readonly Finding[] => {
  const next = findings[findingsMost];
  return next ? [...findings.slice(0, findingsMost), finding('more-findings', next.at, { more: findings.length - findingsMost })] : findings;
};

/** Of `more`, what is not at a place where `first` already spoke: it would only speak of the blank that stands there. */
export const newPlaces = (more: readonly Finding[], first: readonly Finding[]): readonly Finding[] => {
  const spoken = new Set(first.map(({ at }) => `${at.line}:${at.column}`));
  return more.filter(({ at }) => !spoken.has(`${at.line}:${at.column}`));
};

export const reportWrong = (node: TextNode, key: string, expected: Expectation, report: Report): void =>
  report(finding('wrong-value', node.at, { key, expected, found: whatIs(node) }));

const whatIs = (node: TextNode): Found => {
  if (node.kind !== 'scalar') return { kind: node.kind };
  if (node.value === null || node.value === '') return { kind: 'nothing' };
  const text = String(node.value);
  const unseen = unreadable.exec(text);
  if (unseen) return { kind: 'character', character: codePointName(unseen[0]) };
  return { kind: 'value', text: text.length > 60 ? `${text.slice(0, 60)}…` : text };
};
