import { Alert, Button, FileButton, Loader, Text } from '@mantine/core';
import { IconCamera, IconFile, IconFileUpload } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { localProblem } from '../../ui/problem.ts';
import { usePortalMessages } from '../messages/messages.ts';
import styles from './file-chooser.module.css';
import { openPicture } from './open-picture.ts';
import type { Opened, Picture } from './picture.ts';

interface FileChooserProps {
  readonly pixelsMax: number;
  readonly onPicture: (picture: Picture) => void;
  readonly error: string | undefined;
}

const accept = 'image/jpeg,image/png,application/pdf';

/** Takes a file by button, camera or drop, and opens it in the browser. What cannot be used is refused here, in the words of the server's refusals. */
export const FileChooser = ({ pixelsMax, onPicture, error }: FileChooserProps) => {
  const words = usePortalMessages().document;
  const [refusal, setRefusal] = useState<Exclude<Opened, { kind: 'opened' }>>();
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);

  const take = async (file: File | null | undefined): Promise<void> => {
    if (!file) return;
    setBusy(true);
    setRefusal(undefined);
    const opened = await openPicture(file, pixelsMax).catch((): Opened => ({ kind: 'refused', code: 'upload-damaged' }));
    setBusy(false);
    if (opened.kind === 'opened') onPicture(opened.picture);
    else setRefusal(opened);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };

  return (
    <div>
      <div
        className={styles['drop']} data-over={over} onDrop={onDrop}
        onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
      >
        <IconFileUpload size={40} stroke={1.5} aria-hidden />
        <Text size="md">{words.drop}</Text>
        <div className={styles['buttons']}>
          <FileButton accept={accept} onChange={(file) => void take(file)} inputProps={{ 'aria-label': words.choose }}>
            {(props) => (
              <Button {...props} leftSection={<IconFile aria-hidden />} disabled={busy} aria-describedby="file-hint" {...(error === undefined ? {} : { 'data-gap': true })}>{words.choose}</Button>
            )}
          </FileButton>
          <FileButton accept="image/*" capture="environment" onChange={(file) => void take(file)} inputProps={{ 'aria-label': words.camera }}>
            {(props) => <Button {...props} className={styles['camera'] ?? ''} variant="default" leftSection={<IconCamera aria-hidden />} disabled={busy}>{words.camera}</Button>}
          </FileButton>
        </div>
        <Text id="file-hint" size="sm" c="dimmed">{words.fileHint}</Text>
        {busy ? <Text role="status"><Loader size="sm" aria-hidden /> {words.opening}</Text> : null}
      </div>
      {error === undefined ? null : <Text c="var(--mantine-color-error)" size="sm">{error}</Text>}
      {refusal?.kind === 'refused' ? <ProblemNotice problem={localProblem(refusal.code)} /> : null}
      {refusal?.kind === 'locked' ? <Alert role="alert" color="red" title={words.locked.title}>{words.locked.text}</Alert> : null}
    </div>
  );
};
