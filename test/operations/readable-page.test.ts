import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../src/core/identifiers/language.ts';
import { violationsOn } from '../end-to-end/accessibility.ts';
import { openBrowser } from '../end-to-end/browser.ts';
import { takePicture } from '../end-to-end/pictures.ts';
import { repliedPackage } from '../reply/replied-package.ts';
import { unzip } from '../reply/unzip.ts';
import { openWorld, type World } from './world.ts';

let browser: Browser;
let world: World;
let folder: string;
beforeAll(async () => {
  [browser, world] = await Promise.all([openBrowser(), openWorld()]);
  folder = await mkdtemp(path.join(tmpdir(), 'yakusoku-page-'));
});
afterAll(async () => {
  await browser.close();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

/** The files of a reply where a person would unpack them. */
const unpacked = async (language: (typeof languages)[number]): Promise<{ readonly to: string; readonly files: ReadonlyMap<string, Buffer> }> => {
  const to = path.join(folder, `reply ${language} 返事`);
  const files = await unzip(await repliedPackage(world, language));
  for (const [name, bytes] of files) {
    await mkdir(path.dirname(path.join(to, name)), { recursive: true });
    await writeFile(path.join(to, name), bytes);
  }
  return { to, files };
};

/** Everything that a page asks for. */
const asked = (context: BrowserContext): string[] => {
  const addresses: string[] = [];
  context.on('request', (request) => addresses.push(request.url()));
  return addresses;
};

/** What comes of a click: a file that is saved, or one that the browser shows. */
const clicked = async (page: Page, name: string): Promise<Buffer> => {
  const saved = page.waitForEvent('download', { timeout: 60_000 }).then(async (download) => await readFile(await download.path())).catch(() => undefined);
  const shown = page.waitForURL((url) => url.pathname.endsWith(name), { timeout: 60_000, waitUntil: 'commit' }).then(async () => await readFile(fileURLToPath(page.url()))).catch(() => undefined);
  await page.locator(`a[href="${name}"]`).first().click();
  const bytes = await Promise.race([saved, shown]) ?? await saved ?? await shown;
  if (!bytes) throw new Error(`nothing came of a click on ${name}`);
  return bytes;
};

describe.each(languages)('the readable page of a reply (%s)', (language) => {
  it('opens from disk with a double click, without scripts and without a network, and every link of it leads to a file [CT-8-3d part]', async () => {
    const { to, files } = await unpacked(language);
    const text = files.get('index.html')?.toString('utf8') ?? '';
    expect(text.slice(0, 200)).toMatch(/^<!doctype html>\n<html lang="..">\n<head>\n<meta charset="utf-8">/);
    expect(Buffer.from(text).equals(files.get('index.html') ?? Buffer.alloc(0))).toBe(true);
    expect(text).not.toMatch(/<(script|iframe|object|embed|form|link|base|img)\b|\son\w+=|javascript:|url\(|@import|http-equiv="refresh"/i);

    const context = await browser.newContext({ javaScriptEnabled: false, offline: true, acceptDownloads: true, viewport: { width: 1280, height: 900 } });
    const addresses = asked(context);
    const page = await context.newPage();
    const home = pathToFileURL(path.join(to, 'index.html')).href;
    await page.goto(home);
    expect(await page.title()).toContain('R-');
    const links = await page.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    const [inside, outside] = [links.filter((link) => link.startsWith('#')), links.filter((link) => !link.startsWith('#'))];
    expect(new Set([...outside, 'index.html', 'manifest.json'])).toEqual(new Set(files.keys()));
    for (const link of inside) expect(await page.locator(link).count(), link).toBe(1);
    for (const name of outside) {
      await page.goto(home);
      expect((await clicked(page, name)).equals(files.get(name) ?? Buffer.alloc(0)), name).toBe(true);
    }
    // The browser's own viewer of PDF files brings its own style.
    expect(addresses.filter((address) => !/^(file|chrome|chrome-extension):/.test(address))).toEqual([]);
    await context.close();
  });

  it('is accessible and fits a telephone', async () => {
    const { to } = await unpacked(language);
    const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
    await page.goto(pathToFileURL(path.join(to, 'index.html')).href);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    expect((await violationsOn(page)).map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await takePicture(page, `reply-page-${language}-phone`);
    await page.setViewportSize({ width: 1280, height: 900 });
    await takePicture(page, `reply-page-${language}`);
    await page.close();
  });
});
