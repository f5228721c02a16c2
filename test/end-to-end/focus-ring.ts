import type { Page } from 'playwright-core';
import sharp from 'sharp';

interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

const pixelsOf = async (picture: Buffer): Promise<Pixels> => {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};

/** Relative luminance of WCAG 2.2. */
const luminance = ({ data }: Pixels, at: number): number => {
  const part = (offset: number): number => {
    const value = (data[at * 3 + offset] ?? 0) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(0) + 0.7152 * part(1) + 0.0722 * part(2);
};

/** Pixels that change with a contrast of at least 3:1. */
const changedPixels = (one: Pixels, other: Pixels): number => {
  let count = 0;
  for (let at = 0; at < one.width * one.height; at += 1) {
    const [a, b] = [luminance(one, at), luminance(other, at)];
    if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= 3) count += 1;
  }
  return count;
};

/** In the page: the box in the window of what shows the focus, with room for a ring around it. */
const ringBox = (): { x: number; y: number; width: number; height: number } => {
  const control = document.activeElement as HTMLInputElement;
  const parts = [control, control.nextElementSibling, ...(control.labels ?? []), control.parentElement].filter((part) => part instanceof HTMLElement);
  const shown = parts.find((part) => part.getBoundingClientRect().width > 2 && getComputedStyle(part).opacity !== '0' && getComputedStyle(part).outlineStyle !== 'none') ?? control;
  const box = shown.getBoundingClientRect();
  const [x, y] = [Math.max(0, box.left - 6), Math.max(0, box.top - 6)];
  return { x, y, width: Math.min(innerWidth, box.right + 6) - x, height: Math.min(innerHeight, box.bottom + 6) - y };
};

/**
 * Whether the eye sees where the focus is: the page with it and without differs by at least the length of the control's outline
 * in pixels of 3:1 (WCAG 2.2, success criterion 2.4.13, with half of its thickness). The focus is given back after the look.
 */
export const ringSeen = async (page: Page, looks = 3): Promise<string | undefined> => {
  const clip = await page.evaluate(ringBox);
  const picture = async (): Promise<Pixels> => await pixelsOf(await page.screenshot({ clip, animations: 'disabled' }));
  const focused = await picture();
  const control = await page.evaluateHandle(() => { const was = document.activeElement; if (was instanceof HTMLElement) was.blur(); return was; });
  const without = await picture();
  await page.evaluate((was) => { if (was instanceof HTMLElement) was.focus({ preventScroll: true }); }, control);
  await control.dispose();
  const changed = changedPixels(focused, without);
  const outline = 2 * (clip.width - 12 + clip.height - 12);
  if (changed >= outline) return undefined;
  // Something that came meanwhile may have pushed it away from under the look.
  return looks > 1 ? await ringSeen(page, looks - 1) : `is not seen: ${changed} pixels change, its outline is ${Math.round(outline)} long`;
};
