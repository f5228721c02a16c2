import type { Instant } from '../identifiers/instant.ts';
import type { DocumentKindId } from '../identifiers/name-ids.ts';
import type { RecordedEvent } from './events.ts';

/** One document of a case, from its receipt to its disposal. */
export interface PaperOnRecord {
  readonly round: number;
  readonly documentKind: DocumentKindId;
  readonly handedInAt: Instant;
  /** When its key was destroyed; undefined while it is kept. */
  readonly disposedAt: Instant | undefined;
}

/** Every document that was handed in, in order, with what the record says of its disposal. */
export const papersOnRecord = (events: readonly RecordedEvent[]): readonly PaperOnRecord[] => {
  const disposals = new Map<number, Instant>();
  for (const { at, event } of events) if (event.kind === 'document-destroyed' && !disposals.has(event.round)) disposals.set(event.round, at);
  return events.flatMap(({ at, event }) => (event.kind === 'submitted' || event.kind === 'document-supplied' ? [{ documentKind: event.document.kind, handedInAt: at }] : []))
    .map((paper, index) => ({ round: index + 1, ...paper, disposedAt: disposals.get(index + 1) }));
};
