import type { Dataset } from '../../core/sources/dataset.ts';
import type { AccountCandidate, AccountReference, KnownIdentifiers } from '../../core/people/matching.ts';
import type { ReadPlan } from '../../core/sources/read-plan.ts';
import type { TableId } from '../../core/identifiers/name-ids.ts';
import type { WaitReason } from '../../core/requests/events.ts';

/** A source that cannot be read now; the case waits. Carries a word for officers, never the driver's message. */
export class SourceUnavailable extends Error {
  readonly reason: WaitReason;
  constructor(reason: WaitReason) {
    super(`source unavailable: ${reason}`);
    this.name = 'SourceUnavailable';
    this.reason = reason;
  }
}

/** A connected database, read along its annotation. Throws SourceUnavailable and nothing else for the source's faults. */
export interface SourceReader {
  /** Only identifiers are compared and only account keys come back. */
  findAccounts(dataset: Dataset, known: KnownIdentifiers): Promise<readonly AccountCandidate[]>;
  /**
   * The rows that these accounts own, table by table in the plan's order: newline-delimited JSON objects, a row each, in
   * key order, values as the database prints them: bigint and numeric as text, since readers of JSON round large numbers,
   * rare kanji intact, a moment with its offset. A `part` column that is not the person's own, and a `withheld` one, is
   * absent from `row` and named in `withheld`, where it holds anything. Bounded memory whatever the size; one snapshot.
   * Line shape: {"row":{column: value, ...},"withheld":{column: "other-person" | "system-secret"}} (withheld omitted when empty).
   */
  read(dataset: Dataset, plan: ReadPlan, accounts: readonly AccountReference[]): AsyncIterable<SourceTable>;
}

export interface SourceTable {
  readonly table: TableId;
  /** Must be read to its end before the next table is asked for; `rows()` is known then. */
  readonly lines: AsyncIterable<Uint8Array>;
  rows(): number;
}
