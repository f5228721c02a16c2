import { upload } from '../../ui/api.ts';
import { ProblemError, localProblem } from '../../ui/problem.ts';
import type { DocumentDraft, DocumentRules } from './document-draft.ts';
import { exportPicture } from './export-picture.ts';

interface Sending {
  readonly path: string;
  /** The JSON part, which the server reads before the picture. */
  readonly part: 'request' | 'document-facts';
  readonly json: unknown;
  readonly draft: DocumentDraft;
  readonly rules: DocumentRules;
  readonly onProgress: (part: number) => void;
}

/** Exports the picture with its black areas, and sends it after the facts. @throws ProblemError */
export const sendDocument = async <Answer>({ path, part, json, draft, rules, onProgress }: Sending): Promise<Answer> => {
  if (!draft.picture) throw new ProblemError(localProblem('upload-missing'));
  const blob = await exportPicture(draft.picture, draft.redaction.areas, rules.upload);
  if (!blob) throw new ProblemError(localProblem('upload-too-large'));
  const form = new FormData();
  form.append(part, JSON.stringify(json));
  // The person's own file name may say who they are; it stays here.
  form.append('document', blob, 'document.jpg');
  return upload<Answer>(path, form, onProgress);
};
