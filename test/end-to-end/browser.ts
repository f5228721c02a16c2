import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

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
