import { daysBetween } from '../../core/calendar/day-arithmetic.ts';
import { dateIn } from '../../core/calendar/zone.ts';
import type { Instant } from '../../core/identifiers/instant.ts';
import type { CaseEvidence, PaperEvidence, WithheldEvidence } from '../../core/promises/evidence.ts';
import { caseClocks } from '../../core/requests/case-clocks.ts';
import { formKeptUntil } from '../../core/requests/due-by-time.ts';
import type { Actor, Place, RecordedEvent } from '../../core/requests/events.ts';
import { papersOnRecord } from '../../core/requests/papers-on-record.ts';
import type { KeyPurpose } from '../ports/seal.ts';
import type { LoadedCase } from './load-case.ts';

/** A case as the promises are judged by it. `held`: the keys of it that still lie there; undefined where that could not be read. */
export const caseEvidence = (loaded: LoadedCase, now: Instant, held: ReadonlySet<KeyPurpose> | undefined): CaseEvidence => {
  const { header, events, state, policy } = loaded;
  const { promised } = caseClocks(state, policy, now);
  const lastDay = formKeptUntil(state, policy);
  return {
    number: header.number, policy: state.policy, promised: promised ? { dueOn: promised.dueOn, state: promised.state } : undefined,
    reply: replyOf(loaded), papers: papersOf(events, now, held), withheld: withheldParts(loaded),
    form: {
      lastDay, daysOver: lastDay && daysBetween(lastDay, dateIn(policy.desk.calendar.zone, now)), disposedAt: state.formDestroyedAt,
      keyHeld: held && (held.has('form') || held.has('reply')),
    },
  };
};

/** The letter that tells of a rejected identity is none: nothing was asked to come that way. */
const replyOf = ({ events, state, policy }: LoadedCase): CaseEvidence['reply'] => {
  const sent = events.find(({ event }) => event.kind === 'reply-posted' || (event.kind === 'mail-sent' && event.mail === 'reply-ready'));
  if (!sent) return undefined;
  const way = sent.event.kind === 'reply-posted' ? 'post' : 'email';
  return { at: sent.at, sentAsAsked: way === state.replyBy && policy.requests.replyChannels.includes(way) };
};

const decisions: ReadonlySet<string> = new Set(['identity-confirmed', 'identity-rejected', 'identity-asked-again']);

const papersOf = (events: readonly RecordedEvent[], now: Instant, held: ReadonlySet<KeyPurpose> | undefined): readonly PaperEvidence[] => {
  const decided: Instant[] = [];
  for (const { at, event } of events) if (decisions.has(event.kind)) decided.push(at);
  return papersOnRecord(events).map(({ round, handedInAt, disposedAt }) => {
    const decidedAt = decided[round - 1];
    const minutesSince = decidedAt === undefined ? 0 : (Date.parse(now) - Date.parse(decidedAt)) / 60_000;
    return { handedInAt, decidedAt, minutesSince, disposedAt, keyHeld: held?.has(`identity-${round}`) };
  });
};

const withheldParts = ({ events, state, policy }: LoadedCase): readonly WithheldEvidence[] => {
  const approver = officerOf(events.findLast(({ event }) => event.kind === 'reply-approved')?.by);
  return state.withheld.flatMap(({ place, withholding }) => {
    const set = events.findLast(({ event }) => event.kind === 'withholding-set' && samePlace(event.place, place));
    if (!set) return [];
    const ground = policy.requests.refusalGrounds.find(({ id }) => id === withholding.ground);
    return [{
      at: set.at, grounded: ground?.types.includes(state.type) === true && withholding.explanation.trim() !== '',
      seenBySecond: approver === undefined ? undefined : approver !== officerOf(set.by),
    }];
  });
};

const officerOf = (by: Actor | undefined): string | undefined => (by?.kind === 'officer' ? by.id : undefined);
const samePlace = (a: Place, b: Place): boolean => a.dataset === b.dataset && a.table === b.table && a.column === b.column && a.row === b.row;
