import { Paper, Stack, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

/** A part of a case with its own heading, so that a screen reader can jump to it. */
export const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const id = useId();
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby={id}>
      <Stack><Title order={2} id={id}>{title}</Title>{children}</Stack>
    </Paper>
  );
};
