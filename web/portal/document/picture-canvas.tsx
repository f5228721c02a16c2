import { useEffect, useRef } from 'react';
import type { Picture } from './picture.ts';
import styles from './redaction-editor.module.css';

/** A copy for the eye; the picture's own canvas stays untouched for the export. */
export const PictureCanvas = ({ picture, label }: { readonly picture: Pick<Picture, 'canvas'>; readonly label?: string }) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current) return;
    Object.assign(canvas.current, { width: picture.canvas.width, height: picture.canvas.height });
    canvas.current.getContext('2d')?.drawImage(picture.canvas, 0, 0);
  }, [picture]);
  return <canvas ref={canvas} className={styles['canvas']} {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })} />;
};
