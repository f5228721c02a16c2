import type { Policy } from './policy.ts';
import { readPolicy } from './read.ts';
import { resolvePolicy } from './resolve.ts';

/**
 * The policy that runs from stored bytes: a version's own, then those of what it was pinned to, nearest first. Undefined when
 * one of them has errors (submission let in only what could be read).
 */
export const readLayers = (sources: readonly Uint8Array[]): Policy | undefined => {
  const texts = sources.map((source) => readPolicy(source, 'policy.yaml').value);
  return texts.every((text) => text !== undefined) ? resolvePolicy(texts) : undefined;
};
