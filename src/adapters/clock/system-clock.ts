import type { Instant } from '../../core/identifiers/instant.ts';
import type { Clock } from '../../operations/ports/clock.ts';

/** The machine's clock. */
export const systemClock: Clock = { now: () => Promise.resolve(new Date().toISOString() as Instant) };
