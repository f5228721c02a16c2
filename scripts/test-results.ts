import { z } from 'zod';

export interface TestResult {
  /** Relative to the checkout where the report allows. */
  readonly file: string;
  /** All describe blocks and the test's own title, joined by ` > `. */
  readonly title: string;
  readonly status: 'passed' | 'failed' | 'skipped';
}

const report = z.object({
  testResults: z.array(z.object({
    name: z.string(),
    status: z.string(),
    message: z.string().optional(),
    assertionResults: z.array(z.object({
      ancestorTitles: z.array(z.string()),
      title: z.string(),
      status: z.enum(['passed', 'failed', 'skipped', 'pending', 'todo', 'disabled']),
    })),
  })),
});

const statusOf = { passed: 'passed', failed: 'failed', skipped: 'skipped', pending: 'skipped', todo: 'skipped', disabled: 'skipped' } as const;

/** Reads Vitest's JSON report. A file that could not be loaded counts as one failed test of that file's name. */
export const readResults = (json: string): readonly TestResult[] =>
  report.parse(JSON.parse(json)).testResults.flatMap((file) => {
    const results: TestResult[] = file.assertionResults.map((test) => ({
      file: file.name, title: [...test.ancestorTitles, test.title].join(' > '), status: statusOf[test.status],
    }));
    const notLoaded = file.status === 'failed' && results.every((result) => result.status !== 'failed');
    return notLoaded ? [...results, { file: file.name, title: `${file.name}: ${file.message ?? 'could not be run'}`, status: 'failed' as const }] : results;
  });
