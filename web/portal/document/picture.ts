import type { ProblemCode } from '../../../src/entry/server/contract/problem.ts';
import type { Size } from './redaction.ts';

/** A chosen file as pixels, unsent: everything goes on from this canvas, and nothing else of the file is ever sent. */
export interface Picture {
  readonly canvas: HTMLCanvasElement;
  /** Pages of a PDF beyond the ones that are shown; 0 for an image. */
  readonly pagesLeftOut: number;
  /** How many files it is made of: the other side of a card can be put below. */
  readonly files: number;
}

export type Opened =
  | { readonly kind: 'opened'; readonly picture: Picture }
  | { readonly kind: 'refused'; readonly code: Extract<ProblemCode, 'upload-too-large' | 'upload-type-refused' | 'upload-damaged' | 'upload-dimensions'> }
  /** A PDF with a password. */
  | { readonly kind: 'locked' };

export const canvasOf = (size: Size): { readonly canvas: HTMLCanvasElement; readonly context: CanvasRenderingContext2D } => {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, size);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser has no 2d canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size.width, size.height);
  return { canvas, context };
};

const gap = 12;

/** Pictures under each other, on white. */
export const stitched = (pages: readonly HTMLCanvasElement[], scale = 1): HTMLCanvasElement => {
  const whole = sizeOfStitched(pages);
  const { canvas, context } = canvasOf({ width: Math.floor(whole.width * scale), height: Math.floor(whole.height * scale) });
  let top = 0;
  for (const page of pages) {
    context.drawImage(page, 0, top * scale, page.width * scale, page.height * scale);
    top += page.height + gap;
  }
  return canvas;
};

export const sizeOfStitched = (pages: readonly Size[]): Size => ({
  width: Math.max(...pages.map((page) => page.width)),
  height: pages.reduce((sum, page) => sum + page.height, gap * (pages.length - 1)),
});

/** Puts `next` below: what was drawn on the first keeps its place. */
export const withPictureBelow = (first: Picture, next: Picture): Picture => ({
  canvas: stitched([first.canvas, next.canvas]), pagesLeftOut: first.pagesLeftOut + next.pagesLeftOut, files: first.files + next.files,
});
