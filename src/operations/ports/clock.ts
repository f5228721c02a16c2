import type { Instant } from '../../core/identifiers/instant.ts';

/** The only source of "now". In development it can be moved; everything that depends on time asks it anew. */
export interface Clock {
  now(): Promise<Instant>;
}
