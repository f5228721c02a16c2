/** One collected row: what is disclosed, and which columns are not, and why (source-reader.ts says the line's shape). */
export interface CollectedRow {
  readonly row: Readonly<Record<string, unknown>>;
  readonly withheld: Readonly<Record<string, 'other-person' | 'system-secret'>>;
}

/** Numbers that may read differently after a round through JavaScript: long ones, fractions, exponents. */
const perhapsInexact = /[0-9]{16}|[0-9][.eE]/;

/** Strings are passed over whole, so that digits in them are never taken for numbers. */
const stringOrNumber = /"(?:[^"\\]|\\.)*"|-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/g;

const exact = (token: string): string => (token.startsWith('"') || String(Number(token)) === token ? token : `"${token}"`);

interface Line {
  readonly row: CollectedRow['row'];
  readonly withheld?: CollectedRow['withheld'];
}

/** A number that JavaScript cannot hold as it was printed (an amount of `1.50`, a long key) stays as the database's digits, a string. */
export const parseCollectedLine = (line: string): CollectedRow => {
  const { row, withheld = {} } = JSON.parse(perhapsInexact.test(line) ? line.replace(stringOrNumber, exact) : line) as Line;
  return { row, withheld };
};

/** Cuts a text that comes in pieces of any size into lines, without their line feeds, those of a piece together. */
export const linesOf = async function* lines(pieces: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let kept: string[] = [];
  for await (const piece of pieces) {
    const lines = piece.split('\n');
    const rest = lines.pop() ?? '';
    if (lines.length > 0) {
      lines[0] = kept.join('') + (lines[0] ?? '');
      kept = [];
      yield lines;
    }
    if (rest !== '') kept.push(rest);
  }
  if (kept.length > 0) yield [kept.join('')];
};
