import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text on a page, and where its first character stands, in millimetres from the upper left corner of the sheet. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  /** The base line. */
  readonly top: number;
}

const millimetres = (points: number): number => (points * 25.4) / 72;

/** What stands where on each page, read by code that is not ours. */
export const placedText = async (bytes: Buffer): Promise<readonly (readonly PlacedText[])[]> => {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: PlacedText[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const height = page.getViewport({ scale: 1 }).height;
    const { items } = await page.getTextContent();
    pages.push(items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [x, y] = [Number(item.transform[4]), Number(item.transform[5])];
      return [{ text: item.str, left: millimetres(x), top: millimetres(height - y) }];
    }));
  }
  await document.cleanup();
  return pages;
};
