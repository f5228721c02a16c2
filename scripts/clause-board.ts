import type { TestResult } from './test-results.ts';

interface Claim {
  readonly id: string;
  /** Whether the test claims the whole of the row's `works`. */
  readonly whole: boolean;
  readonly result: TestResult;
}

interface Row {
  readonly id: string;
  /** `done`: a test of the whole passed and none failed or was skipped. */
  readonly state: 'done' | 'part' | 'failed' | 'none';
  readonly claims: readonly Claim[];
}

interface Board {
  readonly rows: readonly Row[];
  readonly unknown: readonly { readonly id: string; readonly title: string }[];
}

/** `[CT-8-3t]` is a claim of the whole, `[CT-8-3t part]` of a part; several may stand in a title, also as `[LG-0, CT-8-1 part]`. */
const claim = /\[((?:[A-Z]{2}-[0-9A-Za-z-]+(?: part)?)(?:, ?[A-Z]{2}-[0-9A-Za-z-]+(?: part)?)*)\]/g;

const claimsOf = (result: TestResult): readonly Claim[] =>
  [...result.title.matchAll(claim)].flatMap(([, inside = '']) => inside.split(/, ?/)).map((text) => {
    const [id = '', part] = text.split(' ');
    return { id, whole: part === undefined, result };
  });

const stateOf = (claims: readonly Claim[]): Row['state'] => {
  if (claims.length === 0) return 'none';
  if (claims.some(({ result }) => result.status === 'failed')) return 'failed';
  const wholes = claims.filter(({ whole }) => whole);
  // A skipped test shows nothing, so a whole claim that was skipped must not hide behind another one.
  return wholes.length > 0 && wholes.every(({ result }) => result.status === 'passed') ? 'done' : 'part';
};

/** Rows in their own order, each with the tests that name it. A row counts only by real results, never by a list kept by hand. */
export const judgeRows = (ids: readonly string[], results: readonly TestResult[]): Board => {
  const claims = results.flatMap(claimsOf);
  const known = new Set(ids);
  return {
    rows: ids.map((id) => {
      const own = claims.filter((one) => one.id === id);
      return { id, state: stateOf(own), claims: own };
    }),
    unknown: claims.filter(({ id }) => !known.has(id)).map(({ id, result }) => ({ id, title: result.title })),
  };
};
