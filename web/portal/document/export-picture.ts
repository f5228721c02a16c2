import { canvasOf, type Picture } from './picture.ts';
import { fitWithin, scaledOutwards, type Area } from './redaction.ts';

export interface UploadLimits {
  readonly maxBytes: number;
  readonly maxPixels: number;
}

const jpegOf = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | undefined> =>
  new Promise((resolve) => { canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', quality); });

/** A new picture in which the areas are black pixels: nothing of what they hide, of the file's metadata or of its name is in it. */
export const blackedOut = (picture: Picture, areas: readonly Area[], pixelsMax: number): HTMLCanvasElement => {
  const from = { width: picture.canvas.width, height: picture.canvas.height };
  const to = fitWithin(from, pixelsMax, Math.max(from.width, from.height));
  const { canvas, context } = canvasOf(to);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture.canvas, 0, 0, to.width, to.height);
  context.fillStyle = '#000';
  for (const area of areas) {
    const box = scaledOutwards(area, from, to);
    context.fillRect(box.x, box.y, box.width, box.height);
  }
  return canvas;
};

/** The JPEG to send, made smaller until the server takes it; undefined where even a small one is too large. */
export const exportPicture = async (picture: Picture, areas: readonly Area[], limits: UploadLimits): Promise<Blob | undefined> => {
  let pixels = limits.maxPixels;
  for (let tries = 0; tries < 6; tries += 1) {
    const canvas = blackedOut(picture, areas, pixels);
    const blob = await jpegOf(canvas, 0.9);
    if (blob && blob.size <= limits.maxBytes) return blob;
    pixels = (canvas.width * canvas.height) / 2;
  }
  return undefined;
};
