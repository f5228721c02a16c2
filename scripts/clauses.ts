import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { judgeRows } from './clause-board.ts';
import { readResults } from './test-results.ts';

/** `npm run clauses`: every promise of the documents, the tests that exercise it, and how they last went. */
const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const clauses = z.object({ clauses: z.array(z.object({ id: z.string(), works: z.string() })) });
const rows = clauses.parse(parse(readFileSync(at('spec/clauses.yaml'), 'utf8'))).clauses;

const reportFile = at('test-results/vitest.json');
if (!existsSync(reportFile)) {
  console.error('no test results: run `npm test` first (it writes test-results/vitest.json)');
  process.exit(1);
}
const board = judgeRows(rows.map((row) => row.id), readResults(readFileSync(reportFile, 'utf8')));

const marks = { done: '●', part: '◐', failed: '✗', none: '○' } as const;
for (const row of board.rows) {
  console.log(`${marks[row.state]} ${row.id.padEnd(10)} ${rows.find(({ id }) => id === row.id)?.works ?? ''}`);
  for (const claim of row.claims) {
    console.log(`    ${claim.result.status.padEnd(7)} ${claim.whole ? 'whole' : 'part '}  ${claim.result.title}`);
  }
}
for (const { id, title } of board.unknown) console.error(`unknown row ${id} in the title: ${title}`);
console.log('\n● whole and passing  ◐ in part  ✗ a test failed  ○ no test yet');
console.log(`${board.rows.filter((row) => row.state === 'done').length} of ${rows.length} rows`);
process.exit(board.unknown.length === 0 ? 0 : 1);
