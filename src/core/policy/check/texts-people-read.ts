import type { Position } from '../../findings/finding.ts';
import type { LocalText } from '../model/local-text.ts';
import type { PolicyText } from '../model/policy.ts';

/** A text in both languages, with the nearest place above it that the model keeps. */
export interface ReadText { readonly text: LocalText; readonly at: Position }

/**
 * Every text of a policy that people read, wherever the model holds it: a section that the model gains is seen without anybody
 * thinking of it. Left out are the two readings of a known difference, and numbers as a document misprints them.
 */
export const textsPeopleRead = (policy: PolicyText): readonly ReadText[] => {
  const known = found.get(policy);
  if (known) return known;
  const texts: ReadText[] = [];
  const { differences: _readings, ...rest } = policy;
  collect(rest, policy.at, texts);
  found.set(policy, texts);
  return texts;
};

/** Several rules ask for them, and each policy asks for those of the ones beside it. */
const found = new WeakMap<PolicyText, readonly ReadText[]>();

const collect = (node: unknown, at: Position, texts: ReadText[]): void => {
  if (Array.isArray(node)) for (const each of node as readonly unknown[]) collect(each, at, texts);
  else if (typeof node === 'object' && node !== null) {
    if (isLocalText(node)) texts.push({ text: node, at });
    else {
      const here = 'at' in node && isPosition(node.at) ? node.at : at;
      for (const [key, value] of Object.entries(node)) if (key !== 'at' && key !== 'cites') collect(value, here, texts);
    }
  }
};

const isLocalText = (node: object): node is LocalText => 'ja' in node && 'en' in node && typeof node.ja === 'string' && typeof node.en === 'string';
const isPosition = (value: unknown): value is Position => typeof value === 'object' && value !== null && 'line' in value && 'column' in value;
