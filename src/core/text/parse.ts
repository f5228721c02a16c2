import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { YAMLError } from 'yaml';
import type { Finding, Position } from '../findings/finding.ts';
import { finding } from '../findings/finding.ts';
import { placeIn } from './places.ts';
import type { Place } from './places.ts';
import { depthMost, screen, tooDeep } from './screen.ts';
import { syntaxFindings } from './syntax.ts';
import type { MappingNode, TextNode } from './text-node.ts';

/** A YAML text (one document, YAML 1.2 core) as a tree, or what is wrong with it; never throws, and takes less than 200 MB for any text. */
export const parseText = (text: string, file: string): { readonly tree: TextNode | undefined; readonly findings: readonly Finding[] } => {
  const refused = screen(text, file);
  if (refused.length > 0) return { tree: undefined, findings: refused };
  const place = placeIn(text, file);
  try {
    const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, version: '1.2', merge: false, logLevel: 'error' });
    const issues: readonly YAMLError[] = [...document.errors, ...document.warnings];
    if (issues.length > 0) return { tree: undefined, findings: syntaxFindings(issues, text, place) };
    // `%YAML 1.1` would make `no` a truth value and 010 eight.
    if (document.directives?.yaml.explicit) return { tree: undefined, findings: [finding('yaml-feature', place(0), { feature: 'directive' })] };
    const findings: Finding[] = [];
    return { tree: toTree(document.contents, place, (found) => findings.push(found), place(0), 0), findings };
  } catch (error) {
    // The YAML reader recurses, and so does whatever it calls: the stack can end before its own limit. Anything else is a bug.
    if (!(error instanceof RangeError)) throw error;
    return { tree: undefined, findings: [tooDeep(text, place)] };
  }
};

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
  if (isNode(node) && node.tag !== undefined) report(finding('yaml-feature', at, { feature: 'tag' }));
  if (isSeq(node)) return { kind: 'list', at, entries: node.items.map((entry) => toTree(entry, place, report, at, depth + 1)) };
  if (isMap(node)) return { kind: 'mapping', at, entries: toEntries(node.items, place, report, at, depth) };
  if (!isScalar(node)) return nothing;
  const value = node.value;
  const plain = typeof value === 'string' || typeof value === 'boolean' || value === null || (typeof value === 'number' && Number.isFinite(value));
  return { kind: 'scalar', at, value: plain ? value : node.source ?? '' };
};

const toEntries = (
  pairs: readonly { readonly key: unknown; readonly value: unknown }[], place: Place, report: Report, mappingAt: Position, depth: number,
): MappingNode['entries'] => {
  const entries = new Map<string, MappingNode['entries'][number]>();
  for (const pair of pairs) {
    const at = hasRange(pair.key) ? place(pair.key.range[0]) : mappingAt;
    if (!isScalar(pair.key) || pair.key.value === null || pair.key.tag !== undefined) {
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
