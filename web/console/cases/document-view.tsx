import { Anchor, Box, Button, Slider, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { at } from '../../ui/api.ts';
import { ProblemError, problemFrom } from '../../ui/problem.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useConsoleMessages } from '../messages/messages.ts';

/** Pixels for a canvas, or undefined for a PDF, which the browser shows in a tab of its own. */
const readImage = async (url: string): Promise<ImageBitmap | undefined> => {
  const response = await fetch(url, { cache: 'no-store' });
  if (!response.ok) throw new ProblemError(problemFrom(response.status, await response.json().catch(() => undefined)));
  const content = await response.blob();
  return content.type.startsWith('image/') ? createImageBitmap(content) : undefined;
};

const Picture = ({ image }: { readonly image: ImageBitmap }) => {
  const words = useConsoleMessages().identity;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [width, setWidth] = useState(60);
  useEffect(() => { canvas.current?.getContext('2d')?.drawImage(image, 0, 0); }, [image]);
  return (
    <Stack>
      <Text size="sm" id="document-zoom">{words.zoom}</Text>
      <Slider aria-labelledby="document-zoom" thumbLabel={words.zoom} min={20} max={250} step={10} value={width} onChange={setWidth} maw={320} />
      <Box role="region" tabIndex={0} aria-label={words.alt} mah="70vh" style={{ overflow: 'auto' }}>
        <canvas ref={canvas} role="img" aria-label={words.alt} width={image.width} height={image.height} style={{ width: `${width}%` }} />
      </Box>
    </Stack>
  );
};

/** Asks for the document only when the officer says so, because each opening is on record. The pixels live in a canvas and go with it. */
export const DocumentView = ({ number, round }: { readonly number: string; readonly round: number }) => {
  const words = useConsoleMessages().identity;
  const url = at`/api/console/cases/${number}/document`;
  const open = useMutation({ mutationKey: ['document', number, round], mutationFn: () => readImage(url) });
  if (!open.isSuccess) {
    return (
      <Stack align="flex-start">
        <Text size="sm">{words.openHelp}</Text>
        <ProblemNotice problem={open.error instanceof ProblemError ? open.error.problem : undefined} />
        <Button variant="light" loading={open.isPending} onClick={() => open.mutate()}>{words.open}</Button>
      </Stack>
    );
  }
  return (
    <Stack align="stretch">
      {open.data ? <Picture image={open.data} /> : <Anchor href={url} target="_blank" rel="noreferrer">{words.openPdf}</Anchor>}
      <Button variant="default" w="fit-content" onClick={() => { open.data?.close(); open.reset(); }}>{words.close}</Button>
    </Stack>
  );
};
