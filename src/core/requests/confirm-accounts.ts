import type { AccountReference } from '../people/matching.ts';

/** An account as the officer names it; `basis` says why it is the person's where nothing proven matches. */
export interface NamedAccount extends AccountReference {
  readonly basis?: string | undefined;
}
