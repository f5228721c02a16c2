import { Button, FileButton, Text } from '@mantine/core';
import { IconCamera, IconFile, IconFileUpload } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { usePortalMessages } from '../messages/messages.ts';
import styles from './file-chooser.module.css';
import type { Picture } from './picture.ts';
import { acceptedFiles, useOpenFile } from './use-open-file.tsx';

interface FileChooserProps {
  readonly pixelsMax: number;
  readonly onPicture: (picture: Picture) => void;
  readonly error: string | undefined;
}

/** Takes a file by button, camera or drop. */
export const FileChooser = ({ pixelsMax, onPicture, error }: FileChooserProps) => {
  const words = usePortalMessages().document;
  const { take, busy, notice } = useOpenFile(pixelsMax, onPicture);
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
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
          <FileButton accept={acceptedFiles} onChange={take} inputProps={{ 'aria-label': words.choose }}>
            {(props) => (
              <Button {...props} leftSection={<IconFile aria-hidden />} disabled={busy} aria-describedby="file-hint" {...(error === undefined ? {} : { 'data-gap': true })}>{words.choose}</Button>
            )}
          </FileButton>
          <FileButton accept="image/*" capture="environment" onChange={take} inputProps={{ 'aria-label': words.camera }}>
            {(props) => <Button {...props} className={styles['camera'] ?? ''} variant="default" leftSection={<IconCamera aria-hidden />} disabled={busy}>{words.camera}</Button>}
          </FileButton>
        </div>
        <Text id="file-hint" size="sm" c="dimmed">{words.fileHint}</Text>
      </div>
      {error === undefined ? null : <Text c="var(--mantine-color-error)" size="sm">{error}</Text>}
      {notice}
    </div>
  );
};

/** What one canvas of a phone still holds, with some room for sides of different widths. */
const pixelsOfAll = 14_000_000;
const filesMax = 4;

/** The other side of a card or the next page, put below what is there; nothing once there are enough. */
export const AnotherFile = ({ picture, pixelsMax, onPicture }: Omit<FileChooserProps, 'error'> & { readonly picture: Picture }) => {
  const words = usePortalMessages().document;
  const left = Math.min(pixelsMax, pixelsOfAll) - picture.canvas.width * picture.canvas.height;
  const { take, busy, notice } = useOpenFile(left, onPicture);
  if (picture.files >= filesMax || left < 500_000) return null;
  return (
    <>
      <FileButton accept={acceptedFiles} onChange={take} inputProps={{ 'aria-label': words.addFile }}>
        {(props) => <Button {...props} variant="default" disabled={busy}>{words.addFile}</Button>}
      </FileButton>
      {notice}
    </>
  );
};
