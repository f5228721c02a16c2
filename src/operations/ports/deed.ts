import type { Instant } from '../../core/identifiers/instant.ts';

/** Who did it, and when. */
export interface Deed {
  readonly at: Instant;
  readonly by: string;
}
