import type { Brand, Parsed } from './brand.ts';

/** A moment, UTC, ISO 8601 with milliseconds and `Z` (`2026-11-21T14:03:00.000Z`). Instants compare as strings. */
export type Instant = Brand<'Instant'>;

const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

export const parseInstant = (text: string): Parsed<Instant> =>
  shape.test(text) && isOnTheClock(text)
    ? { ok: true, value: text as Instant }
    : { ok: false, rule: 'an instant is written YYYY-MM-DDThh:mm:ss.sssZ' };

/** For constants and tests: throws on a text that is no instant, which is a bug of the caller. */
export const instant = (text: string): Instant => {
  const parsed = parseInstant(text);
  if (!parsed.ok) throw new Error(`not an instant: ${text}: ${parsed.rule}`);
  return parsed.value;
};

export const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant;
export const millisecondsOf = (at: Instant): number => Date.parse(at);

/** JavaScript takes 30 February for a day of March, and 24:00 for the next day's 00:00: as texts they would stand elsewhere than as times. */
const isOnTheClock = (text: string): boolean => {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
};
