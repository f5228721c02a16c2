import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** Where a run leaves what it saw, to be looked at. */
export const pictures = path.resolve(import.meta.dirname, '../../test-results/pictures');

/** Keeps a picture: of the whole page, or of the window as it stands. */
export const takePicture = async (page: Page, name: string, extent: 'page' | 'window' = 'page'): Promise<void> => {
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: extent === 'page' });
};
