import type { ProblemCode } from '../../../src/entry/server/contract/problem.ts';
import type { Size } from './redaction.ts';

/** A chosen file as pixels, unsent: everything goes on from this canvas, and nothing else of the file is ever sent. */
export interface Picture {
  readonly canvas: HTMLCanvasElement;
  /** Pages of a PDF beyond the ones that are shown; 0 for an image. */
  readonly pagesLeftOut: number;
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
