import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readResults } from './test-results.ts';

/**
 * `npm test`: types, lint, unused code, then every test. All steps run even when one fails, so that one run shows all
 * that is wrong. The closing line is `N passed, N failed, N skipped`; a failed step before the tests counts as one failed.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const reportFile = `${root}test-results/vitest.json`;

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const checks: readonly Step[] = [
  { name: 'types', command: ['tsc', '-b'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'unused code', command: ['knip'] },
];
const tests: Step = {
  name: 'tests',
  command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`, ...process.argv.slice(2)],
};

const passes = ({ name, command: [program, ...rest] }: Step): boolean => {
  const startedAt = performance.now();
  console.log(`\n== ${name}: ${program} ${rest.slice(0, 2).join(' ')}`);
  // The pinned Node stands beside the tools: whatever they start finds it first.
  const path = `${root}node_modules/.bin:${process.env['PATH'] ?? ''}`;
  const { status } = spawnSync(`${root}node_modules/.bin/${program}`, rest, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: path } });
  console.log(`== ${name}: ${status === 0 ? 'good' : 'FAILED'} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
  return status === 0;
};

mkdirSync(`${root}test-results`, { recursive: true });
rmSync(reportFile, { force: true });

const failedChecks = checks.filter((step) => !passes(step));
const testsPassed = passes(tests);

const counts = { passed: 0, failed: failedChecks.length, skipped: 0 };
try {
  for (const result of readResults(readFileSync(reportFile, 'utf8'))) counts[result.status] += 1;
} catch (error) {
  counts.failed += 1;
  console.error(`no test report: ${error instanceof Error ? error.message : String(error)}`);
}
// Faults outside any test (an unhandled rejection, a global setup) fail the run without failing a test.
if (!testsPassed && counts.failed === failedChecks.length) counts.failed += 1;

if (failedChecks.length > 0) console.log(`\nfailed before the tests: ${failedChecks.map((step) => step.name).join(', ')}`);
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed === 0 ? 0 : 1);
