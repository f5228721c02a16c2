import type { Browser } from 'playwright-core';
import { openMailbox, type Mailbox } from '../mail/mailbox.ts';
import { openBrowser } from './browser.ts';
import { startYakusoku, type Installation, type StartWish } from './start.ts';

/** What the tests of one file share: a mail server, the installation that sends to it, a browser. */
export interface Setting {
  readonly mailbox: Mailbox;
  readonly installation: Installation;
  readonly browser: Browser;
}

/** @param people in the example databases; fewer load faster. */
export const openSetting = async (people: number, more: StartWish = {}): Promise<Setting> => {
  const mailbox = await openMailbox();
  const [installation, browser] = await Promise.all([startYakusoku({ ...more, people, smtp: mailbox.url }), openBrowser()]);
  return { mailbox, installation, browser };
};

/** Also what a failed beginning left undefined. */
export const closeSetting = async ({ mailbox, installation, browser }: Partial<Setting>): Promise<void> => {
  await browser?.close();
  await installation?.stop();
  await mailbox?.close();
};
