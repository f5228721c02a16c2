/** One collected row: what is disclosed, and which columns are not, and why (source-reader.ts says the line's shape). */
export interface CollectedRow {
  readonly row: Readonly<Record<string, unknown>>;
  readonly withheld: Readonly<Record<string, 'other-person' | 'system-secret'>>;
}

/** A number that JavaScript cannot hold stays as the digits that the database printed. */
const exactNumber = (_key: string, value: unknown, context: { readonly source?: string } | undefined): unknown =>
  typeof value === 'number' && context?.source !== undefined && (!Number.isFinite(value) || digits(context.source) !== digits(String(value))) ? context.source : value;

/** `1.50` and `1.5` differ for a person who reads money: digits are compared as written. */
const digits = (text: string): string => text.toLowerCase();

export const parseCollectedLine = (line: string): CollectedRow => {
  const parse = JSON.parse as (text: string, reviver: typeof exactNumber) => { row: CollectedRow['row']; withheld?: CollectedRow['withheld'] };
  const parsed = parse(line, exactNumber);
  return { row: parsed.row, withheld: parsed.withheld ?? {} };
};

const lineFeed = 10;

/** Cuts a stream of bytes into lines (without their line feed); a line may span chunks of any size. */
export const linesOf = async function* lines(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let kept: Uint8Array[] = [];
  for await (const chunk of content) {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
      yield joined(kept, chunk.subarray(from, end));
      kept = [];
      from = end + 1;
    }
    if (from < chunk.length) kept.push(chunk.slice(from));
  }
  if (kept.length > 0) yield joined(kept, new Uint8Array());
};

const joined = (parts: readonly Uint8Array[], last: Uint8Array): Uint8Array => {
  if (parts.length === 0) return last;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, last.length));
  let at = 0;
  for (const part of [...parts, last]) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
