import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Finding, Position } from '../findings/finding.ts';
import { finding } from '../findings/severity.ts';
import type { MappingNode, TextNode } from './text-node.ts';

/** More than any real policy or annotation by a factor of ten; the server's own limit is in bytes and of the same order. */
export const charactersMost = 1_000_000;
const depthMost = 40;

/** A YAML text (one document, YAML 1.2 core) as a tree, or what is wrong with it; never throws. */
export const parseText = (text: string, file: string): { readonly tree: TextNode | undefined; readonly findings: readonly Finding[] } => {
  const start: Position = { file, line: 1, column: 1 };
  if (text.length > charactersMost) {
    return { tree: undefined, findings: [finding('too-large', start, { characters: text.length, most: charactersMost })] };
  }
  const lines = new LineCounter();
  const place = (offset: number | undefined): Position => {
    const found = lines.linePos(offset ?? 0);
    return { file, line: Math.max(found.line, 1), column: Math.max(found.col, 1) };
  };
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, version: '1.2', merge: false, logLevel: 'silent' });
    const syntax = [...document.errors, ...document.warnings].map((issue) =>
      finding('yaml-syntax', place(issue.pos[0]), { message: issue.message }));
    if (syntax.length > 0) return { tree: undefined, findings: syntax };
    const findings: Finding[] = [];
    return { tree: toTree(document.contents, place, (found) => findings.push(found), start, 0), findings };
  } catch (error) {
    // The YAML reader recurses: a text of a hundred thousand brackets exhausts the stack. Anything else is a bug.
    if (!(error instanceof RangeError)) throw error;
    return { tree: undefined, findings: [finding('yaml-feature', start, { feature: 'nesting' })] };
  }
};

type Place = (offset: number | undefined) => Position;
type Report = (found: Finding) => void;

const toTree = (node: unknown, place: Place, report: Report, parent: Position, depth: number): TextNode => {
  const at = hasRange(node) ? place(node.range[0]) : parent;
  const nothing: TextNode = { kind: 'scalar', at, value: null };
  if (depth > depthMost) {
    report(finding('yaml-feature', at, { feature: 'nesting' }));
    return nothing;
  }
  if (isAlias(node)) {
    report(finding('yaml-feature', at, { feature: 'alias' }));
    return nothing;
  }
  if (isSeq(node)) return { kind: 'list', at, entries: node.items.map((entry) => toTree(entry, place, report, at, depth + 1)) };
  if (isMap(node)) return { kind: 'mapping', at, entries: toEntries(node.items, place, report, at, depth) };
  if (!isScalar(node)) return nothing;
  const value = node.value;
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null;
  return { kind: 'scalar', at, value: plain ? value : String(value) };
};

const toEntries = (
  pairs: readonly { readonly key: unknown; readonly value: unknown }[], place: Place, report: Report, mappingAt: Position, depth: number,
): MappingNode['entries'] => {
  const entries = new Map<string, MappingNode['entries'][number]>();
  for (const pair of pairs) {
    const at = hasRange(pair.key) ? place(pair.key.range[0]) : mappingAt;
    if (!isScalar(pair.key) || pair.key.value === null) {
      report(finding('yaml-feature', at, { feature: isAlias(pair.key) ? 'alias' : 'key' }));
      continue;
    }
    const key = String(pair.key.value);
    if (entries.has(key)) report(finding('duplicate-key', at, { key }));
    else entries.set(key, { key, at, value: toTree(pair.value, place, report, at, depth + 1) });
  }
  return [...entries.values()];
};

const hasRange = (node: unknown): node is { readonly range: readonly [number, number, number] } =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
