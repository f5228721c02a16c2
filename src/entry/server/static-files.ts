import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Context, Env, Hono } from 'hono';
import { bodyOf } from './body-of.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.ttf': 'font/ttf', '.json': 'application/json',
  '.wasm': 'application/wasm', '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json',
};

const fileOf = async (folder: string, request: string): Promise<{ readonly file: string; readonly size: number } | undefined> => {
  const file = path.join(folder, path.posix.normalize(request));
  if (!file.startsWith(folder + path.sep)) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() === true ? { file, size: found.size } : undefined;
};

const send = (c: Context, file: string, size: number, cache: string): Response =>
  c.body(bodyOf(createReadStream(file)), 200, {
    'Content-Type': types[path.extname(file)] ?? 'application/octet-stream', 'Content-Length': String(size), 'Cache-Control': cache,
  });

/** No page or file of ours has such an address. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const isOdd = (request: string): boolean => /[\u0000-\u001f\\]/.test(request);

/**
 * The built web. Files under assets/ have their hash in the name and never change; every other address without a dot is a
 * page of the application and gets `page`. The other application's page is not served here.
 */
export const staticFiles = <E extends Env>(app: Hono<E>, { folder, page, hidden }: { readonly folder: string; readonly page: string; readonly hidden: readonly string[] }): void => {
  const root = path.resolve(folder);
  app.get('*', async (c, next) => {
    if (c.req.path.startsWith('/api/') || hidden.includes(c.req.path)) return await next();
    let request: string;
    try {
      request = decodeURIComponent(c.req.path);
    } catch {
      return await next();
    }
    if (isOdd(request)) return await next();
    const asset = request === `/${page}` ? undefined : await fileOf(root, request);
    if (asset) return send(c, asset.file, asset.size, request.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    if (path.posix.extname(request) !== '' && request !== `/${page}`) return await next();
    const index = await fileOf(root, `/${page}`);
    return index ? send(c, index.file, index.size, 'no-cache') : await next();
  });
};
