import type { Finding, Position } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/** A list names each thing once: a second time, another thing was meant. Wherever the model holds a list of words. */
export const listedTwice = (policy: PolicyText): readonly Finding[] => {
  const found: Finding[] = [];
  visit(policy, policy.at, found);
  for (const { at, items } of policy.collections) report(items.map(({ item }) => item), at, found);
  return found;
};

const visit = (node: object, at: Position, found: Finding[]): void => {
  const here = 'at' in node && isPosition(node.at) ? node.at : at;
  for (const [key, value] of Object.entries(node) as readonly (readonly [string, unknown])[]) {
    if (Array.isArray(value) && typeof value[0] === 'string') report(value as readonly string[], here, found);
    else if (typeof value === 'object' && value !== null && key !== 'at' && !key.endsWith('At')) visit(value, here, found);
  }
};

const report = (names: readonly string[], at: Position, found: Finding[]): void => {
  for (const id of new Set(names.filter((name, index) => name !== '' && names.indexOf(name) !== index))) found.push(finding('listed-twice', at, { id }));
};

const isPosition = (value: unknown): value is Position => typeof value === 'object' && value !== null && 'line' in value && 'column' in value;
