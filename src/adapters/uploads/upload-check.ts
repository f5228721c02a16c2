import { UploadRefused } from '../../operations/ports/upload-refused.ts';
import { checkUpload, usualLimits, type UploadLimits } from './check-upload.ts';

/** The check as a stream that a document runs through: nothing comes out before all of it was found good. */
export interface UploadCheck {
  readonly limits: UploadLimits & { readonly types: readonly string[] };
  /** Throws UploadRefused out of the stream. */
  check(content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
}

export const uploadCheck = (limits: UploadLimits = usualLimits): UploadCheck => ({
  limits: { ...limits, types: ['image/jpeg', 'image/png', 'application/pdf'] },
  async *check(content) {
    const checked = await checkUpload(content, limits);
    if (!checked.ok) throw new UploadRefused(checked.code);
    yield checked.content;
  },
});
