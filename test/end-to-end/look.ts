import type { Page } from 'playwright-core';
import { refusedByPolicy } from './browser.ts';
import { levelAA, violationsOn } from './accessibility.ts';
import { takePicture } from './pictures.ts';
import type { Look } from './portal-person.ts';

/** Accessibility of the page as it stands, nothing that its own policy refuses, and no sideways scrolling at a phone's width; keeps a picture of it. Findings are collected, so that one run shows all. */
export const lookingAt = (run: string, findings: string[]): Look => async (page: Page, name: string) => {
  await page.evaluate(() => document.fonts.ready);
  for (const violation of await violationsOn(page, levelAA)) findings.push(`${run}/${name}: ${violation.id} ${violation.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(' | ')}`);
  for (const refused of refusedByPolicy(page.context())) findings.push(`${run}/${name}: ${refused}`);
  const size = page.viewportSize();
  await takePicture(page, `${run}-${name}`);
  if (!size) return;
  await page.setViewportSize({ width: 360, height: 740 });
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  if (sideways) findings.push(`${run}/${name}: scrolls sideways at 360 px`);
  await takePicture(page, `${run}-${name}-phone`);
  await page.setViewportSize(size);
};
