import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../src/core/identifiers/language.ts';
import type { Language } from '../../src/core/identifiers/language.ts';
import type { PolicyText } from '../../src/core/policy/model/policy.ts';
import { readPolicy } from '../../src/core/policy/model/read.ts';
import { publishPolicy } from '../../src/core/publish/publish-policy.ts';
import { levelAA, violationsOn } from '../end-to-end/accessibility.ts';
import { openBrowser } from '../end-to-end/browser.ts';

const policyAt = (path: string): PolicyText => {
  const { value } = readPolicy(readFileSync(new URL(`../../policies/${path}`, import.meta.url)), path);
  if (!value) throw new Error(`${path} has errors`);
  return value;
};
/** The longest document, and the one with the widest tables. */
const policies = [policyAt('leverages-group/2025-05-27.yaml'), policyAt('leverages-lighthouse-california/2026-01-29.yaml')];
const each = policies.flatMap((policy) => languages.map((language) => ({ id: policy.id, policy, language })));

let browser: Browser;
beforeAll(async () => { browser = await openBrowser(); });
afterAll(async () => { await browser.close(); });

/** The document on a page of that width, and every address that it asked for. */
const open = async (policy: PolicyText, language: Language, width: number) => {
  const page = await (await browser.newContext({ viewport: { width, height: 800 } })).newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.setContent(publishPolicy(policy, language));
  return { page, asked };
};

describe.each(each)('$id in $language as published [LG-0 part]', ({ policy, language }) => {
  test.each([320, 1100])('is accessible, fits %i pixels and asks for nothing from elsewhere', async (width) => {
    const { page, asked } = await open(policy, language, width);
    const violations = await violationsOn(page, [...levelAA, 'wcag2aaa']);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expect(asked).toEqual([]);
    expect(await page.locator('script').count()).toBe(0);
  });

  test('the keyboard goes to the text, the other language and every section', async () => {
    const { page } = await open(policy, language, 1100);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#_text');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe(language === 'ja' ? './en' : './ja');
    const dangling = await page.evaluate(`[...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')).filter((href) => !document.getElementById(href.slice(1)))`);
    expect(dangling).toEqual([]);
  });

  test('on paper the contents and the language switch are left out, the text is not', async () => {
    const { page } = await open(policy, language, 1100);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav:visible').count()).toBe(0);
    expect(await page.locator('main').isVisible()).toBe(true);
  });
});
