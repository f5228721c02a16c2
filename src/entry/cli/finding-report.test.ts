import { describe, expect, test } from 'vitest';
import { catalogue } from '../../core/findings/catalogue.ts';
import { finding } from '../../core/findings/finding.ts';
import { allRules } from '../../core/law/all-rules.ts';
import { findingReport, paintFor } from './finding-report.ts';

const fee = finding('fee-not-allowed', { file: 'a.yaml', line: 2, column: 6 }, { type: 'erasure' });
const lines = ['ja: 約束', 'fee: { yen: 500 }'];
const terminal = { isTTY: true };

describe('a finding for a person', () => {
  test('its line, the source with a caret, the law, what to do', () => {
    expect(findingReport(fee, lines, 'en', paintFor({}, {})).split('\n')).toEqual([
      'a.yaml:2:6 error fee-not-allowed request `erasure` cannot carry a fee (APPI Article 38)',
      '  2 | fee: { yen: 500 }', '    |      ^', expect.stringMatching(/^ {4}= JP-DSR-11: APPI Article 38/), '    = make the fee none',
    ]);
  });

  test('a file that is not there has no line to show', () => {
    const missing = finding('no-file', { file: 'x', line: 1, column: 1 }, { path: 'x' });
    expect(findingReport(missing, [], 'en', paintFor({}, {}))).toBe('x:1:1 error no-file no file to read at `x`\n    = check the path and your right to read it');
  });

  test('colours for a terminal, none for a pipe or with NO_COLOR', () => {
    expect(findingReport(fee, lines, 'ja', paintFor(terminal, {}))).toContain('\u001B[31m');
    for (const paint of [paintFor({}, {}), paintFor({ isTTY: false }, {}), paintFor(terminal, { NO_COLOR: '1' })]) expect(findingReport(fee, lines, 'ja', paint)).not.toContain('\u001B');
    // no-color.org: an empty value is no wish.
    expect(findingReport(fee, lines, 'ja', paintFor(terminal, { NO_COLOR: '' }))).toContain('\u001B[31m');
  });

  test('the law that a kind of finding names is in the collection of rules', () => {
    const known = new Set<string>(allRules.map(({ id }) => id));
    const named = Object.entries(catalogue as Readonly<Record<string, { readonly source?: string }>>).flatMap(([code, { source }]) => (source === undefined ? [] : [{ code, source }]));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(({ source }) => !known.has(source))).toEqual([]);
  });
});
