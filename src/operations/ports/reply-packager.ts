import type { DeskFacts } from '../../core/requests/desk-facts.ts';
import type { CalendarDate } from '../../core/identifiers/calendar-date.ts';
import type { Language } from '../../core/identifiers/language.ts';
import type { CaseNumber } from '../../core/identifiers/case-ids.ts';
import type { LocalText } from '../../core/policy/model/local-text.ts';
import type { WithheldPart } from '../../core/requests/disclosed-rows.ts';
import type { Dataset, Table } from '../../core/sources/dataset.ts';

/** What goes into the reply that the person downloads. */
export interface ReplyContents {
  readonly language: Language;
  readonly number: CaseNumber;
  /** The day of the reply in Asia/Tokyo: the time stamp of every file, so that the same reply has the same bytes. */
  readonly on: CalendarDate;
  readonly organisation: LocalText;
  /** The letter as PDF. */
  readonly letter: Uint8Array;
  readonly tables: readonly ReplyTable[];
  readonly withheld: readonly WithheldPart[];
  /** In the language of the reply. */
  readonly desk: DeskFacts;
}

export interface ReplyTable {
  readonly dataset: Dataset;
  readonly table: Table;
  /** The columns read for this case, in the plan's order. */
  readonly columns: readonly string[];
  readonly rows: number;
  /** The collected lines (source-reader.ts), anew at each call. */
  read(): AsyncIterable<Uint8Array>;
}

/** Makes the ZIP of a reply, streamed with bounded memory; the same contents give the same bytes. */
export interface ReplyPackager {
  pack(contents: ReplyContents): AsyncIterable<Uint8Array>;
}
