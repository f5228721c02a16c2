import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import type { Language } from '../../src/core/identifiers/language.ts';

/**
 * The npm build of Chromium brings the libraries that a bare machine lacks, but unpacks them only where it believes to run
 * on a build service's function; it must be told before it is loaded.
 */
const fromNpm = async (): Promise<string> => {
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  return bundled.executablePath();
};

/** $CHROMIUM, then the machine's own, then the one from npm: a real browser without an installation by hand. */
const executablePath = async (): Promise<string> => {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== 'npm') return named;
  return named === undefined && existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : fromNpm();
};

/** Headless, without any traffic of the browser's own; as root it has no sandbox to offer. */
export const openBrowser = async (): Promise<Browser> => {
  const path = await executablePath();
  return chromium.launch({
    executablePath: path,
    args: [
      '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
};

const refused = new WeakMap<BrowserContext, string[]>();

/** What the pages' own Content-Security-Policy refused them, as the browser says it. */
export const refusedByPolicy = (context: BrowserContext): readonly string[] => refused.get(context) ?? [];

/** Somebody new, of whom the browser remembers nothing, in Tokyo; nothing moves, so that pictures show pages at rest. `proxy`: its address, for all traffic, this machine's own included. */
export const newVisitor = async (browser: Browser, language: Language, proxy?: string): Promise<BrowserContext> => {
  const context = await browser.newContext({
    locale: language === 'ja' ? 'ja-JP' : 'en-GB', timezoneId: 'Asia/Tokyo', reducedMotion: 'reduce', acceptDownloads: true,
    ...(proxy === undefined ? {} : { proxy: { server: proxy } }),
  });
  context.setDefaultTimeout(60_000);
  const told: string[] = [];
  refused.set(context, told);
  context.on('console', (message) => { if (/Content Security Policy/u.test(message.text())) told.push(message.text()); });
  return context;
};
