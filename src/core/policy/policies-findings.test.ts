import { globSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { catalogue } from '../findings/catalogue.ts';
import type { FindingCode } from '../findings/catalogue.ts';
import { sourceOf } from '../findings/format.ts';
import { hasErrors } from '../findings/finding.ts';
import { calendarDate } from '../identifiers/calendar-date.ts';
import { allRules } from '../law/all-rules.ts';
import { findRule } from '../law/in-force.ts';
import { examinePolicies } from './check/examine-policy.ts';

// What is found in the reference documents, and which lint of the rule book each finding is. `UPDATE=1` rewrites both
// pages; the difference is for review.

const root = new URL('../../../', import.meta.url);
const update = process.env['UPDATE'] === '1';
const files = globSync('policies/*/*.yaml', { cwd: root }).toSorted();
const sources = files.map((file) => ({ file, source: readFileSync(new URL(file, root), 'utf8') }));
const examined = examinePolicies(sources, calendarDate('2026-11-21'));

const page = (path: string, actual: string): string => {
  const file = new URL(path, root);
  if (update) writeFileSync(file, actual);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

/** The lints by which lawyers of this field know what is often wrong, and the findings that say each. */
const lints: Readonly<Record<string, readonly FindingCode[]>> = {
  REP_MISSING: ['representative-missing', 'joint-use-responsible-incomplete'],
  GROUNDS_OVERBROAD: ['exception-without-statute', 'exception-by-own-judgement', 'exception-is-entrustment', 'exception-without-condition', 'refusal-unspecific', 'ground-not-available'],
  RECORDS_RIGHT_MISSING: ['records-right-missing'],
  ID_DEAD: ['document-ended', 'document-ended-before-version'],
  ANON_ITEM_IDENTIFYING: ['anonymised-item-identifying'],
  ANON_REGISTER_EMPTY: ['anonymised-register-empty'],
  CATCHALL_ITEMS: ['catch-all-item', 'joint-use-items-open', 'tracker-uses-open'],
  CONTRADICTION_TRACKING: ['tracking-contradiction'],
  LANG_MISMATCH: ['languages-differ', 'figures-differ-between-languages', 'translation-differs'],
  CA_VERIFY_OPT_OUT: ['california-verification-of-opt-out'],
  CA_RETENTION_PER_CATEGORY: ['california-retention-not-per-category'],
  CA_BUSINESS_PURPOSE_TABLE: ['california-business-purpose-table-missing'],
  CA_TABLE_PROSE_MISMATCH: [
    'california-recipient-not-in-table', 'california-purpose-not-in-table', 'california-table-beyond-text', 'california-category-not-collected',
    'california-sources-incomplete', 'california-sensitive-not-in-table',
  ],
  CONTACT_EMPTY: ['email-blank', 'desk-unreachable'],
  FORM_RETENTION_UNDEFINED: ['form-retention-undefined'],
  SILENT_EDIT: ['silent-edit'],
  DANGLING_REF: ['wrong-clause-number', 'dangling-reference'],
  BRACKETED_DRAFT_TEXT: ['draft-text'],
};

/** Only a record of what was published shows it, the store's or the pins': the same day, other bytes. */
const seenByRecord = 'SILENT_EDIT';

describe('the reference documents as policies [LG-12-4a part] [CT-9p part] [LC-3p part]', () => {
  test('have no error: what they get wrong is kept as they say it', () => {
    expect(examined.filter(({ findings }) => hasErrors(findings)).map(({ file }) => file)).toEqual([]);
  });

  test('give the findings that were reviewed, each with how often', () => {
    const found = Object.fromEntries(examined.map(({ file, findings }) => {
      const codes = Map.groupBy(findings, ({ code }) => code);
      return [file.replace('policies/', ''), Object.fromEntries([...codes].map(([code, all]) => [code, all.length] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)))];
    }));
    const text = stringify(found);
    expect(parse(page('spec/policies-findings.yaml', text))).toEqual(found);
  });

  const codes = new Set(examined.flatMap(({ findings }) => findings.map(({ code }) => code)));
  test.each(Object.keys(lints).filter((lint) => lint !== seenByRecord))('%s occurs in one of them', (lint) => {
    expect(lints[lint]?.some((code) => codes.has(code))).toBe(true);
  });

  test('nothing is found by a rule that is not in force yet', () => {
    const rules = examined.flatMap(({ findings }) => findings.flatMap((found) => sourceOf(found) ?? []));
    expect(rules.filter((id) => findRule(id)?.validFrom === undefined)).toEqual([]);
    const before = examinePolicies(sources, calendarDate('2022-03-31')).flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'warning'));
    // Before the first day that the collection covers, only what needs no law.
    const first = allRules.map(({ validFrom }) => validFrom ?? '9').toSorted()[0] ?? '';
    expect(first > '2022-03-31').toBe(true);
    expect(before.filter((found) => sourceOf(found) !== undefined)).toEqual([]);
  });
});

describe('a rule of law that is not in force on the day of the check', () => {
  const californian = (day: string): readonly string[] => examinePolicies(sources, calendarDate(day))
    .flatMap(({ findings }) => findings.map(({ code }) => code)).filter((code) => code.startsWith('california-'));
  test('finds nothing, and finds it from its first day on', () => {
    expect(californian('2022-12-31')).toEqual([]);
    expect(californian('2023-03-28')).not.toContain('california-retention-not-per-category');
    expect(californian('2023-03-29')).toContain('california-retention-not-per-category');
  });
});

describe('spec/findings.md', () => {
  test('lists every code with its severity and rule, and which lint it is', () => {
    const lintOf = (code: string): string => Object.keys(lints).filter((lint) => (lints[lint] as readonly string[] | undefined)?.includes(code)).join(', ');
    const rows = Object.entries(catalogue).map(([code, { severity, source, en, ja }]) => ({ code, severity, source: source ?? '', lint: lintOf(code), advice: [en.advice, ja.advice].every((words) => typeof words === 'string') ? String(en.advice) : '' }))
      .toSorted((a, b) => (a.code < b.code ? -1 : 1));
    const text = `# Findings

Every kind of finding by its code, as \`yakusoku check\` prints it. An error is what nothing can run with; a warning says that the text
stands and the system goes by the law. A rule is one of \`yakusoku law\`: a warning of a rule that is not in force on the day of the
check is not given. Written from the definitions in \`src/core/findings/definitions\`; \`spec/cases\` has a bad case and a good twin for each
that concerns a policy, and \`spec/policies-findings.yaml\` says what is found in the policies of \`policies/\`.

| code | severity | rule | known as | what to do |
|---|---|---|---|---|
${rows.map(({ code, severity, source, lint, advice }) => `| \`${code}\` | ${severity} | ${source} | ${lint} | ${advice.replaceAll('|', '\\|')} |`).join('\n')}
`;
    expect(page('spec/findings.md', text)).toBe(text);
  });
});
