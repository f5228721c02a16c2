import { Box, Button, Slider, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { at } from '../../ui/api.ts';
import { localProblem, ProblemError, problemFrom } from '../../ui/problem.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useConsoleMessages } from '../messages/messages.ts';

type Pixels = ImageBitmap | HTMLCanvasElement;

const pagesMax = 20;

/** The document as pixels, a PDF too: what it hides, or would run, stays behind. */
const readPages = async (url: string): Promise<readonly Pixels[]> => {
  const response = await fetch(url, { cache: 'no-store' });
  if (!response.ok) throw new ProblemError(problemFrom(response.status, await response.json().catch(() => undefined)));
  const content = await response.blob();
  try {
    if (content.type.startsWith('image/')) return [await createImageBitmap(content)];
    const { pdfPages } = await import('../../ui/pdf-pages.ts');
    return (await pdfPages(new Uint8Array(await content.arrayBuffer()), pagesMax)).pages;
  } catch {
    throw new ProblemError(localProblem('upload-damaged'));
  }
};

const Page = ({ pixels, label, width }: { readonly pixels: Pixels; readonly label: string; readonly width: number }) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => { canvas.current?.getContext('2d')?.drawImage(pixels, 0, 0); }, [pixels]);
  return <canvas ref={canvas} role="img" aria-label={label} width={pixels.width} height={pixels.height} style={{ width: `${width}%` }} />;
};

const Pages = ({ pages }: { readonly pages: readonly Pixels[] }) => {
  const words = useConsoleMessages().identity;
  const [width, setWidth] = useState(60);
  return (
    <Stack>
      <Text size="sm" id="document-zoom">{words.zoom}</Text>
      <Slider aria-labelledby="document-zoom" thumbLabel={words.zoom} min={20} max={250} step={10} value={width} onChange={setWidth} maw={320} />
      <Box role="region" tabIndex={0} aria-label={words.alt} mah="70vh" style={{ overflow: 'auto' }}>
        {pages.map((pixels, index) => (
          // The pages of one document, in its own order.
          <Page key={index} pixels={pixels} label={pages.length === 1 ? words.alt : `${words.alt} ${index + 1}`} width={width} />
        ))}
      </Box>
    </Stack>
  );
};

/** Asks for the document only when the officer says so, because each opening is on record. The pixels live in canvases and go with them. */
export const DocumentView = ({ number, round }: { readonly number: string; readonly round: number }) => {
  const words = useConsoleMessages().identity;
  const open = useMutation({ mutationKey: ['document', number, round], mutationFn: () => readPages(at`/api/console/cases/${number}/document`) });
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
      <Pages pages={open.data} />
      <Button variant="default" w="fit-content" onClick={() => open.reset()}>{words.close}</Button>
    </Stack>
  );
};
