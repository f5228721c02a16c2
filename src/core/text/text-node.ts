import type { Position } from '../findings/finding.ts';

/** A YAML text as a tree in which every node knows its place. No aliases, tags or keys that are no text are left in it. */
export type TextNode = ScalarNode | ListNode | MappingNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly at: Position;
  readonly value: string | number | boolean | null;
}

export interface ListNode {
  readonly kind: 'list';
  readonly at: Position;
  readonly entries: readonly TextNode[];
}

export interface MappingNode {
  readonly kind: 'mapping';
  readonly at: Position;
  /** In the order of the text; a key occurs once (a second one is a finding and dropped). */
  readonly entries: readonly { readonly key: string; readonly at: Position; readonly value: TextNode }[];
}
