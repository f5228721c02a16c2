import { done, refused, type Outcome } from '../../core/requests/refusal.ts';
import type { Seal, SealedAt } from '../ports/seal.ts';
import type { Steps } from '../ports/steps.ts';
import { UploadRefused } from '../ports/upload-refused.ts';
import { tellingHalfway } from './telling-halfway.ts';

/** Seals an uploaded document as it streams in; what the upload's check refuses comes back as data. */
export const sealUpload = async (
  ports: { readonly seal: Seal; readonly steps: Steps }, step: 'submit' | 'supply', at: SealedAt, content: AsyncIterable<Uint8Array>,
): Promise<Outcome<undefined>> => {
  try {
    const { bytes } = await ports.seal.write(at, tellingHalfway(content, () => ports.steps.reached(`${step}:sealing`, at.case)));
    await ports.steps.reached(`${step}:sealed`, at.case);
    return bytes > 0 ? done(undefined) : refused('upload-missing');
  } catch (error) {
    if (error instanceof UploadRefused) return refused(error.code);
    throw error;
  }
};
