import type { Page } from 'playwright-core';
import { newVisitor } from './browser.ts';
import { firstSignIn } from './console-officer.ts';
import { closeSetting, openSetting, type Setting } from './setting.ts';

/** A setting with its first officer signed in, in Japanese. */
export interface Desk extends Setting {
  readonly officer: Page;
}

/** @param people in the example databases; fewer load faster. */
export const openDesk = async (people: number): Promise<Desk> => {
  const setting = await openSetting(people);
  const { installation: { console: address, officer: first }, browser } = setting;
  try {
    if (!first) throw new Error('no first sign-in was printed');
    const officer = await (await newVisitor(browser, 'ja')).newPage();
    await firstSignIn(officer, address, 'ja', first, async () => undefined);
    return { ...setting, officer };
  } catch (fault) {
    await closeSetting(setting);
    throw fault;
  }
};
