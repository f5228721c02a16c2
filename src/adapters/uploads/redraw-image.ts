import sharp from 'sharp';
import { oneAtATime } from './one-at-a-time.ts';

// Only the two decoders that are needed may run, whatever a file claims to be inside.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] });
// Nothing of a person's document stays in a cache of decoded pictures.
sharp.cache(false);

/** A picture of a few megabytes can fill hundreds when it is decoded: many at once would be more than a machine has. */
const lane = oneAtATime();

/**
 * Decodes the whole picture and draws it anew as JPEG: metadata (place, device, preview), appended data and whatever else
 * hides in a file stay behind; the orientation is drawn in. Undefined when the picture is cut off or broken.
 */
export const redrawImage = async (file: Uint8Array, maxPixels: number): Promise<Buffer | undefined> => {
  try {
    return await lane(() => sharp(file, { limitInputPixels: maxPixels, failOn: 'error', sequentialRead: true })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 88 })
      .timeout({ seconds: 30 })
      .toBuffer());
  } catch {
    return undefined;
  }
};
