import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { messageOf } from '../findings/format.ts';
import type { Finding } from '../findings/finding.ts';
import { calendarDate } from '../identifiers/calendar-date.ts';
import { languages } from '../identifiers/language.ts';
import { publishPolicy } from '../publish/publish-policy.ts';
import { examinePolicy } from './check/examine-policy.ts';

// Every folder of spec/cases with a policy.yaml: what is found in it (findings.yaml), and what is published of it when
// there is no error (text.ja.html, text.en.html). `UPDATE=1` rewrites them; the difference is for review.

const root = new URL('../../../spec/cases/', import.meta.url);
const update = process.env['UPDATE'] === '1';

const cases = readdirSync(root).filter((name) => existsSync(new URL(`${name}/policy.yaml`, root))).map((name) => {
  const { says, on } = parse(readFileSync(new URL(`${name}/case.yaml`, root), 'utf8')) as { says: string; on: string };
  return { name, says, on: calendarDate(on) };
});

const expected = (file: URL, actual: string | undefined): string | undefined => {
  if (update && actual !== undefined) writeFileSync(file, actual);
  if (update && actual === undefined) rmSync(file, { force: true });
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

const asYaml = (findings: readonly Finding[]): string | undefined => findings.length === 0 ? undefined : stringify(findings.map((found) => ({
  at: `${found.at.line}:${found.at.column}`, code: found.code, severity: found.severity, ja: messageOf(found, 'ja'), en: messageOf(found, 'en'),
})), { lineWidth: 0 });

const check = ({ name, on }: (typeof cases)[number]): void => {
  const { value, findings } = examinePolicy(readFileSync(new URL(`${name}/policy.yaml`, root)), 'policy.yaml', on);
  const found = asYaml(findings);
  expect(found).toBe(expected(new URL(`${name}/findings.yaml`, root), found));
  for (const language of languages) {
    const text = value && publishPolicy(value, language);
    expect(text).toBe(expected(new URL(`${name}/text.${language}.html`, root), text));
  }
};

describe('cases of the policy language [LG-0 part] [LG-12-4a part] [LG-12-1r part]', () => {
  test.each(cases)('$name: $says', check);
  test('a third of the cases are bad ones', () => {
    const bad = cases.filter(({ name }) => !existsSync(new URL(`${name}/text.ja.html`, root)));
    expect(bad.length * 3).toBeGreaterThanOrEqual(cases.length);
  });
});
