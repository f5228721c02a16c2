import { pdfPages } from '../../ui/pdf-pages.ts';
import { sizeOfStitched, stitched, type Opened } from './picture.ts';
import { fitWithin } from './redaction.ts';

const pagesMax = 4;
/** A canvas on a phone holds 16.7 million pixels. */
const pixelsOfAllPages = 12_000_000;

/** The first pages of a PDF as one picture. */
export const openPdf = async (bytes: Uint8Array<ArrayBuffer>, pixelsMax: number): Promise<Opened> => {
  try {
    const { pages, pagesLeftOut } = await pdfPages(bytes, pagesMax);
    const whole = sizeOfStitched(pages);
    const canvas = stitched(pages, fitWithin(whole, Math.min(pixelsMax, pixelsOfAllPages), 8000).width / whole.width);
    return { kind: 'opened', picture: { canvas, pagesLeftOut, files: 1 } };
  } catch (fault) {
    return fault instanceof Error && fault.name === 'PasswordException' ? { kind: 'locked' } : { kind: 'refused', code: 'upload-damaged' };
  }
};
