export type UploadRefusal = 'upload-too-large' | 'upload-type-refused' | 'upload-damaged' | 'upload-dimensions' | 'upload-missing';

/** Thrown out of the stream of an uploaded document by the check it runs through; nothing of the upload is kept. */
export class UploadRefused extends Error {
  readonly code: UploadRefusal;
  constructor(code: UploadRefusal) {
    super(`upload refused: ${code}`);
    this.name = 'UploadRefused';
    this.code = code;
  }
}
