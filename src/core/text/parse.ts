import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Finding, Position } from '../findings/finding.ts';
import { finding } from '../findings/finding.ts';
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
  const place = placeIn(text, file);
  try {
    const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, version: '1.2', merge: false, logLevel: 'error' });
    const syntax = withoutEchoes([...document.errors, ...document.warnings]).map((issue) =>
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

/** Once the YAML reader has lost the structure, every further token is unexpected to it: the first says enough. */
const withoutEchoes = <Issue extends { readonly code: string }>(issues: readonly Issue[]): readonly Issue[] => {
  const first = issues.findIndex(({ code }) => code === 'UNEXPECTED_TOKEN');
  return issues.filter(({ code }, at) => code !== 'UNEXPECTED_TOKEN' || at === first);
};

/** The YAML reader's own line counter loses lines in a damaged text, so lines are counted here. */
const placeIn = (text: string, file: string): Place => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const wanted = Math.min(offset ?? 0, text.length);
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= wanted) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: wanted - (starts[low] ?? 0) + 1 };
  };
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
  return { kind: 'scalar', at, value: plain ? value : node.source ?? '' };
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
    const key = pair.key.source ?? '';
    if (entries.has(key)) report(finding('duplicate-key', at, { key }));
    else entries.set(key, { key, at, value: toTree(pair.value, place, report, at, depth + 1) });
  }
  return [...entries.values()];
};

const hasRange = (node: unknown): node is { readonly range: readonly [number, number, number] } =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
