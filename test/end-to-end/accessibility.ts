import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

/** WCAG 2.2 at level AA, and what axe calls good practice. */
export const levelAA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] as const;

/**
 * What axe finds wrong with the page as it stands, by the rules with one of the tags, or by all. What passes is not described, and a page
 * without frames is judged where it is instead of by a second page: the same violations in less than half of the time.
 */
export const violationsOn = async (page: Page, tags?: readonly string[]): Promise<Violations> => {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(page.frames().length === 1);
  return (await (tags ? axe.withTags([...tags]) : axe).analyze()).violations;
};
