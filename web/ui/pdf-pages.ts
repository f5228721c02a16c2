import { GlobalWorkerOptions, getDocument, version, type PDFDocumentProxy } from 'pdfjs-dist';

GlobalWorkerOptions.workerSrc = `/pdfjs/pdf.worker.min.mjs?v=${version}`;

/** Everything that pdf.js fetches comes from our own origin (vite.config.ts puts it there); no WebAssembly, which the security policy refuses. */
const options = {
  cMapUrl: '/pdfjs/cmaps/', standardFontDataUrl: '/pdfjs/standard_fonts/', wasmUrl: '/pdfjs/wasm/',
  useWasm: false, enableXfa: false, stopAtErrors: false, maxImageSize: 80_000_000,
};

const pageSideMax = 2000;

const drawPage = async (pdf: PDFDocumentProxy, number: number): Promise<HTMLCanvasElement> => {
  const page = await pdf.getPage(number);
  const plain = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: pageSideMax / Math.max(plain.width, plain.height) });
  const canvas = Object.assign(document.createElement('canvas'), { width: Math.ceil(viewport.width), height: Math.ceil(viewport.height) });
  await page.render({ canvas, viewport }).promise;
  page.cleanup();
  return canvas;
};

/**
 * Draws the first pages of a PDF onto canvases: what it hides below (text, layers, scripts, metadata) stays behind. Load it
 * lazily: pdf.js is large. @throws what pdf.js throws for a file that it cannot open (`PasswordException` for a locked one)
 */
export const pdfPages = async (bytes: Uint8Array<ArrayBuffer>, pagesMax: number): Promise<{ readonly pages: readonly HTMLCanvasElement[]; readonly pagesLeftOut: number }> => {
  const task = getDocument({ data: bytes, ...options });
  try {
    const pdf = await task.promise;
    const count = Math.min(pdf.numPages, pagesMax);
    const pages: HTMLCanvasElement[] = [];
    for (let number = 1; number <= count; number += 1) pages.push(await drawPage(pdf, number));
    return { pages, pagesLeftOut: pdf.numPages - count };
  } finally {
    await task.destroy();
  }
};
