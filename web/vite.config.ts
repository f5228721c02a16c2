import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const server = process.env['YAKUSOKU_SERVER'] ?? 'http://127.0.0.1:8080';
const here = import.meta.dirname;
const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Files that pdf.js fetches by name (its worker, Japanese character maps, standard fonts, decoders), served from our own origin. */
const pdfjsFiles = (): Plugin => ({
  name: 'pdfjs-files',
  async writeBundle(options) {
    const to = join(options.dir ?? join(here, 'dist'), 'pdfjs');
    for (const folder of ['cmaps', 'standard_fonts', 'wasm']) await cp(join(pdfjs, folder), join(to, folder), { recursive: true });
    await cp(join(pdfjs, 'build', 'pdf.worker.min.mjs'), join(to, 'pdf.worker.min.mjs'));
  },
  configureServer(dev) {
    dev.middlewares.use((request, _response, next) => {
      if (request.url?.startsWith('/pdfjs/')) request.url = `/@fs${pdfjs}${request.url.slice('/pdfjs'.length).replace('/pdf.worker', '/build/pdf.worker')}`;
      next();
    });
  },
});

/** `/console` and below open the console's page while developing, as the server does it in a build. */
const consolePage = (): Plugin => ({
  name: 'console-page',
  configureServer(dev) {
    dev.middlewares.use((request, _response, next) => {
      if (/^\/console(\/|\?|$)/.test(request.url ?? '') && !/\.[a-z]+(\?|$)/.test(request.url ?? '')) request.url = '/console.html';
      next();
    });
  },
});

export default defineConfig({
  root: here,
  plugins: [react(), pdfjsFiles(), consolePage()],
  worker: { format: 'es' },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': server, '/policies': server } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // No inline scripts, styles or images: the pages run under the content security policy `default-src 'self'`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { portal: join(here, 'index.html'), console: join(here, 'console.html') },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'mantine', test: /node_modules[\\/](@mantine|@floating-ui|clsx|react-remove-scroll|react-transition-group)/ },
          ],
        },
      },
    },
  },
});
