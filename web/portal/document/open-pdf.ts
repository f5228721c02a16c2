import { GlobalWorkerOptions, getDocument, version, type PDFDocumentProxy } from 'pdfjs-dist';
import { canvasOf, sizeOfStitched, stitched, type Opened } from './picture.ts';
import { fitWithin } from './redaction.ts';

GlobalWorkerOptions.workerSrc = `/pdfjs/pdf.worker.min.mjs?v=${version}`;

const pagesMax = 4;
const pageSideMax = 2000;
/** A canvas on a phone holds 16.7 million pixels. */
const pixelsOfAllPages = 12_000_000;

/** Everything that pdf.js fetches comes from our own origin (vite.config.ts puts it there); no WebAssembly, which the security policy refuses. */
const options = {
  cMapUrl: '/pdfjs/cmaps/', standardFontDataUrl: '/pdfjs/standard_fonts/', wasmUrl: '/pdfjs/wasm/',
  useWasm: false, enableXfa: false, stopAtErrors: false, maxImageSize: 80_000_000,
};

const drawPage = async (pdf: PDFDocumentProxy, number: number): Promise<HTMLCanvasElement> => {
  const page = await pdf.getPage(number);
  const plain = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: pageSideMax / Math.max(plain.width, plain.height) });
  const { canvas } = canvasOf({ width: Math.ceil(viewport.width), height: Math.ceil(viewport.height) });
  await page.render({ canvas, viewport }).promise;
  page.cleanup();
  return canvas;
};

/** Draws the first pages of a PDF; what it hides below (text, layers, metadata) stays behind. */
export const openPdf = async (bytes: Uint8Array<ArrayBuffer>, pixelsMax: number): Promise<Opened> => {
  const task = getDocument({ data: bytes, ...options });
  try {
    const pdf = await task.promise;
    const count = Math.min(pdf.numPages, pagesMax);
    const pages: HTMLCanvasElement[] = [];
    for (let number = 1; number <= count; number += 1) pages.push(await drawPage(pdf, number));
    const whole = sizeOfStitched(pages);
    const canvas = stitched(pages, fitWithin(whole, Math.min(pixelsMax, pixelsOfAllPages), 8000).width / whole.width);
    return { kind: 'opened', picture: { canvas, pagesLeftOut: pdf.numPages - count, files: 1 } };
  } catch (fault) {
    return fault instanceof Error && fault.name === 'PasswordException' ? { kind: 'locked' } : { kind: 'refused', code: 'upload-damaged' };
  } finally {
    await task.destroy();
  }
};
