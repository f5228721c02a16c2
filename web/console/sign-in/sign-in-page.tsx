import { Container, Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '../../ui/language.tsx';
import { PageTitle } from '../../ui/page.tsx';
import { useConsoleMessages } from '../messages/messages.ts';

export const SignInPage = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const messages = useConsoleMessages();
  return (
    <Container size={460} py="xl">
      <Group component="header" justify="space-between" mb="lg"><Text fw={700}>{messages.site}</Text><LanguageSwitch /></Group>
      <Paper component="main" withBorder p="xl" radius="md">
        <Stack><PageTitle site={messages.site} focus>{title}</PageTitle>{children}</Stack>
      </Paper>
    </Container>
  );
};
