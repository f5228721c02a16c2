import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import type { Keyboard } from './keyboard.ts';
import { takePicture } from './pictures.ts';

export const titled = async (page: Page, title: string | RegExp): Promise<void> => { await page.getByRole('heading', { level: 1, name: title }).waitFor({ timeout: 120_000 }); };

/** The new page stands there, and its title has the focus. */
export const arrived = async (keys: Keyboard, title: string): Promise<void> => {
  await titled(keys.page, title);
  expect(await keys.here()).toMatchObject({ role: 'heading', name: title });
};

export const dialogOpens = async ({ page }: Keyboard): Promise<void> => {
  await page.waitForFunction(() => document.activeElement?.closest('[role="dialog"]') ?? null);
  await page.waitForTimeout(150); // it takes the focus a second time when it has come to rest: nobody's Tab is faster
};
export const dialogCloses = async ({ page }: Keyboard): Promise<void> => { await page.getByRole('dialog').waitFor({ state: 'detached' }); };

/** A dialog holds the focus; Escape closes it, and the focus is back on what opened it. */
export const opensAndCloses = async (keys: Keyboard, opener: string, inside: string, picture: string): Promise<void> => {
  await keys.press('button', opener);
  await dialogOpens(keys);
  await keys.reach('button', inside);
  await takePicture(keys.page, picture, 'window');
  await keys.around();
  await keys.key('Escape');
  await dialogCloses(keys);
  expect(await keys.here()).toMatchObject({ role: 'button', name: opener });
};
