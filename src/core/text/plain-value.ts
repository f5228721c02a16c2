import type { Finding } from '../findings/finding.ts';
import { finding } from '../findings/finding.ts';
import { parseText } from './parse.ts';
import type { TextNode } from './text-node.ts';
import { decodeUtf8 } from './utf8.ts';

/** A YAML or JSON text as plain data, for readers of another form than the kit's (reader.ts); the first finding where it is not one. */
export const plainValue = (source: Uint8Array, file: string): { readonly value: unknown } | { readonly refused: Finding } => {
  const decoded = decodeUtf8(source);
  if ('line' in decoded) return { refused: finding('not-utf8', { file, line: decoded.line, column: decoded.column }, {}) };
  const { tree, findings: [first] } = parseText(decoded.text, file);
  if (first) return { refused: first };
  return { value: tree ? plain(tree) : null };
};

const plain = (node: TextNode): unknown => {
  if (node.kind === 'scalar') return node.value;
  return node.kind === 'list' ? node.entries.map(plain) : Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
};
