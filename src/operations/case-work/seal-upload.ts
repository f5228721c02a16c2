import { done, refused, type Outcome } from '../../core/requests/refusal.ts';
import type { Seal, SealedAt } from '../ports/seal.ts';
import { UploadRefused } from '../ports/upload-refused.ts';

/** Seals an uploaded document as it streams in; what the upload's check refuses comes back as data. */
export const sealUpload = async (seal: Seal, at: SealedAt, content: AsyncIterable<Uint8Array>): Promise<Outcome<undefined>> => {
  try {
    const { bytes } = await seal.write(at, content);
    return bytes > 0 ? done(undefined) : refused('upload-missing');
  } catch (error) {
    if (error instanceof UploadRefused) return refused(error.code);
    throw error;
  }
};
