/** One collected row: what is disclosed, and which columns are not, and why (source-reader.ts says the line's shape). */
export interface CollectedRow {
  readonly row: Readonly<Record<string, unknown>>;
  readonly withheld: Readonly<Record<string, 'other-person' | 'system-secret'>>;
}

/** Numbers that may read differently after a round through JavaScript: long ones, fractions, exponents. */
const perhapsInexact = /[0-9]{16}|[0-9][.eE]/;

/** A number that JavaScript cannot hold as it was printed (an amount of `1.50`, a long key) stays as the database's digits. */
const exactNumber = (_key: string, value: unknown, context: { readonly source?: string } | undefined): unknown =>
  typeof value === 'number' && context?.source !== undefined && context.source !== String(value) ? context.source : value;

interface Line {
  readonly row: CollectedRow['row'];
  readonly withheld?: CollectedRow['withheld'];
}

export const parseCollectedLine = (line: string): CollectedRow => {
  const parse = JSON.parse as (text: string, reviver?: typeof exactNumber) => Line;
  const { row, withheld = {} } = perhapsInexact.test(line) ? parse(line, exactNumber) : parse(line);
  return { row, withheld };
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
