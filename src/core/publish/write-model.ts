import type { PolicyText } from '../policy/model/policy.ts';

/** Marks that reorder what stands beside them in whatever shows the file, and controls that JSON lets pass. */
const reordering = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;
const asEscape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * The model as plain JSON: what the policy says, with both languages, in the order of the model; without places in the source
 * (`at`, `classAt`), which belong to one file and not to what it says. Absent parts are absent.
 */
export const writeModel = (policy: PolicyText): string => `${JSON.stringify(policy, withoutPlaces, 2).replace(reordering, asEscape)}\n`;

const withoutPlaces = (key: string, value: unknown): unknown => {
  // `states` of a node are gathered in the policy's `statements`.
  if (key === 'states' || (/^at$|At$/.test(key) && isPlace(value))) return undefined;
  return typeof value === 'string' ? value.toWellFormed() : value;
};

const isPlace = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(isPlace) : typeof value === 'object' && value !== null && 'file' in value && 'line' in value && 'column' in value;
