/** The example's "now" for generated rows: everything lies before it, so that a run gives the same rows on any day. Milliseconds, UTC. */
export const generatedUntil = Date.UTC(2026, 0, 1);

const day = 86_400_000;

/** `YYYY-MM-DD` that many days before `generatedUntil`. */
export const dateBefore = (days: number): string => new Date(generatedUntil - days * day).toISOString().slice(0, 10);

/** Milliseconds, UTC. */
export const instantBefore = (days: number, milliseconds: number): number => generatedUntil - Math.floor(days * day) - milliseconds;
