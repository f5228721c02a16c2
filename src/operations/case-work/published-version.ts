import type { StoredPolicy } from '../ports/policy-store.ts';

/** What everybody may read: every version with a day on which it came or comes into force, for ever. Never a draft. */
export const isPublished = (version: StoredPolicy): boolean => version.approved !== undefined && version.activations.length > 0;
