import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Problem } from '../../src/entry/server/contract/problem.ts';
import { useMessages } from './language.tsx';
import { uiMessages } from './messages/messages.ts';

interface ProblemNoticeProps {
  readonly problem: Problem | null | undefined;
  readonly onRetry?: (() => void) | undefined;
  readonly children?: ReactNode;
}

/** A refusal in the person's language: what is wrong, what to do. Spoken by a screen reader as it appears; nothing while there is none. */
export const ProblemNotice = ({ problem, onRetry, children }: ProblemNoticeProps) => {
  const messages = useMessages(uiMessages);
  if (!problem) return null;
  const words = messages.problems[problem.code];
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={words.title}>
      <Text size="md">{words.next}</Text>
      {problem.retryAfterSeconds === undefined ? null : <Text size="md">{messages.retryAfter(problem.retryAfterSeconds)}</Text>}
      {children}
      {onRetry ? <Button mt="sm" variant="default" onClick={onRetry}>{messages.retry}</Button> : null}
    </Alert>
  );
};
