import { Alert, Loader, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { localProblem } from '../../ui/problem.ts';
import { usePortalMessages } from '../messages/messages.ts';
import { openPicture } from './open-picture.ts';
import type { Opened, Picture } from './picture.ts';

export const acceptedFiles = 'image/jpeg,image/png,application/pdf';

interface OpenFile {
  readonly take: (file: File | null | undefined) => void;
  readonly busy: boolean;
  /** What is going on or went wrong, in the words of the server's refusals. */
  readonly notice: ReactNode;
}

/** Opens a chosen file in the browser, or says why it cannot be used. `pixelsMax` is the server's limit. */
export const useOpenFile = (pixelsMax: number, onPicture: (picture: Picture) => void): OpenFile => {
  const words = usePortalMessages().document;
  const [refusal, setRefusal] = useState<Exclude<Opened, { kind: 'opened' }>>();
  const [busy, setBusy] = useState(false);
  const open = async (file: File): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const opened = await openPicture(file, pixelsMax).catch((): Opened => ({ kind: 'refused', code: 'upload-damaged' }));
    setBusy(false);
    if (opened.kind === 'opened') onPicture(opened.picture);
    else setRefusal(opened);
  };
  const notice = (
    <>
      {busy ? <Text role="status"><Loader size="sm" aria-hidden /> {words.opening}</Text> : null}
      {refusal?.kind === 'refused' ? <ProblemNotice problem={localProblem(refusal.code)} /> : null}
      {refusal?.kind === 'locked' ? <Alert role="alert" color="red" title={words.locked.title}>{words.locked.text}</Alert> : null}
    </>
  );
  return { take: (file) => { if (file) void open(file); }, busy, notice };
};
