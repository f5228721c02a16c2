import type { Instant } from '../../core/identifiers/instant.ts';

/** A timestamptz as the driver reads it. Only whole milliseconds are ever written, so nothing is lost. */
export const instantOf = (date: Date): Instant => date.toISOString() as Instant;
