import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatFinding } from '../src/core/findings/format.ts';
import type { Finding } from '../src/core/findings/finding.ts';
import { calendarDate } from '../src/core/identifiers/calendar-date.ts';
import { languages } from '../src/core/identifiers/language.ts';
import { examinePolicy } from '../src/core/policy/check/examine-policy.ts';
import { readPolicy } from '../src/core/policy/model/read.ts';

// The examples of docs/policy-language/guide.md, run. ```yaml policy: parts of one file, which has nothing wrong. ```yaml bad: the
// same file with these keys instead; the ```findings under it are exactly what is found. ```yaml service: a file that stands on it.
// `UPDATE=1` writes the findings; the difference is for review.

const page = new URL('../docs/policy-language/guide.md', import.meta.url);
const guide = readFileSync(page, 'utf8');
const on = calendarDate('2026-11-21');

const fences = [...guide.matchAll(/^```(\w+)(?: (\w+))?\n([^]*?)^```$/gm)].map(([, language = '', kind = '', content = '']) => ({ name: kind === '' ? language : kind, content }));
const of = (name: string): readonly string[] => fences.filter((fence) => fence.name === name).map(({ content }) => content);

const sectionsOf = (text: string): readonly string[] => text.split(/\n(?=[a-z])/);
const keyOf = (section: string): string => /^[a-z-]+(?=:)/m.exec(section)?.[0] ?? section;
const good = of('policy').join('\n');
const replaced = (part: string): string => {
  const parts = new Map(sectionsOf(part).map((section) => [keyOf(section), section]));
  return sectionsOf(good).map((section) => parts.get(keyOf(section))?.trimEnd() ?? section).join('\n');
};

const said = (findings: readonly Finding[]): string => findings.map((found) =>
  languages.map((language) => `${formatFinding(found, language).replace(/^\S+ /, '')}\n`).join('')).join('');

describe('the guide to the policy language', () => {
  test('the policy that it writes has nothing wrong', () => { expect(said(examinePolicy(good, 'flower-shop.yaml', on).findings)).toBe(''); });

  test.each(of('service'))('so has the one that stands on it', (text) => {
    const library = readPolicy(good, 'flower-shop.yaml').value;
    expect(said(examinePolicy(text, 'flower-lessons.yaml', on, library ? [library] : []).findings)).toBe('');
  });

  test('each mistake is followed by exactly what is found', () => {
    const found = of('bad').map((part) => said(examinePolicy(replaced(part), 'flower-shop.yaml', on).findings));
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter((each) => each === '')).toEqual([]);
    if (process.env['UPDATE'] === '1') {
      let at = 0;
      writeFileSync(page, guide.replaceAll(/^```findings\n[^]*?^```$/gm, () => `\`\`\`findings\n${found[at++] ?? ''}\`\`\``));
    } else expect(of('findings')).toEqual(found);
  });
});
