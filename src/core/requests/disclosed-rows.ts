import type { DatasetId, TableId } from '../identifiers/name-ids.ts';
import type { LocalText } from '../policy/model/local-text.ts';
import { linesOf, parseCollectedLine } from './collected-lines.ts';
import type { Place } from './events.ts';

/** A part that an officer withheld: the ground as the policy words it, and why. */
export interface WithheldPart {
  readonly place: Place;
  readonly ground: LocalText;
  readonly explanation: string;
}

/** Why a value is not in the reply: the annotation says whose it is, or an officer withheld it on a ground. */
export type Reason = { readonly kind: 'other-person' | 'system-secret' } | { readonly kind: 'ground'; readonly part: WithheldPart };

export type Cell = { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'withheld'; readonly reason: Reason };

export interface DisclosedRow {
  /** From 1, in the order of the collected file, withheld rows counted. */
  readonly number: number;
  /** A cell a column, or the reason why the whole row is withheld. */
  readonly cells: readonly Cell[] | Reason;
}

/** What was withheld of one table. */
export interface TableWithholding {
  readonly table: WithheldPart | undefined;
  readonly columns: ReadonlyMap<string, WithheldPart>;
  /** By the row's position from 0. */
  readonly rows: ReadonlyMap<number, WithheldPart>;
}

export const withholdingOf = (dataset: DatasetId, table: TableId, withheld: readonly WithheldPart[]): TableWithholding => {
  const here = withheld.filter(({ place }) => place.dataset === dataset && place.table === table);
  return {
    table: here.find(({ place }) => place.column === undefined && place.row === undefined),
    columns: new Map(here.flatMap((part) => (part.place.column === undefined ? [] : [[part.place.column, part] as const]))),
    rows: new Map(here.flatMap((part) => (part.place.row === undefined ? [] : [[part.place.row, part] as const]))),
  };
};

/** The collected text as the person may see it: rows in batches, a cell for each of `columns`; of a withheld row nothing is read further. */
export const disclosedRows = async function* rows(
  text: AsyncIterable<string>, columns: readonly string[], withholding: TableWithholding,
): AsyncGenerator<readonly DisclosedRow[]> {
  if (withholding.table) return;
  let at = 0;
  for await (const lines of linesOf(text)) {
    yield lines.map((line, index) => rowOf(line, at + index, columns, withholding));
    at += lines.length;
  }
};

const rowOf = (line: string, at: number, columns: readonly string[], withholding: TableWithholding): DisclosedRow => {
  const part = withholding.rows.get(at);
  if (part) return { number: at + 1, cells: { kind: 'ground', part } };
  const { row, withheld } = parseCollectedLine(line);
  return { number: at + 1, cells: columns.map((column) => cellOf(row[column], withheld[column], withholding.columns.get(column))) };
};

const cellOf = (value: unknown, withheld: 'other-person' | 'system-secret' | undefined, part: WithheldPart | undefined): Cell => {
  if (withheld) return { kind: 'withheld', reason: { kind: withheld } };
  if (part) return { kind: 'withheld', reason: { kind: 'ground', part } };
  return { kind: 'value', value };
};
