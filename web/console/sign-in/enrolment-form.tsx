import { Button, Code, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import QrCode from 'qrcode';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Enrolment } from '../../../src/entry/server/contract/auth.ts';
import { post } from '../../ui/api.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useConsoleMessages } from '../messages/messages.ts';
import { CodeForm } from './code-form.tsx';

const Picture = ({ uri, label }: { readonly uri: string; readonly label: string }) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => { if (canvas.current) void QrCode.toCanvas(canvas.current, uri, { width: 220, margin: 2 }); }, [uri]);
  return <canvas ref={canvas} role="img" aria-label={label} />;
};

/** The first sign-in: the secret of the second factor is shown once, and counts only after a code of it was given. */
export const EnrolmentForm = ({ onDone, onAgain }: { readonly onDone: () => void; readonly onAgain: () => void }) => {
  const words = useConsoleMessages().signIn;
  const [password, setPassword] = useState('');
  const start = useMutation({ mutationFn: () => post<Enrolment>('/api/console/second-factor', { password }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate();
  };
  if (start.data) {
    return (
      <Stack>
        <Text>{words.enrolHelp}</Text>
        <Picture uri={start.data.uri} label={words.qr} />
        <Text size="sm">{words.secret}</Text>
        <Code block data-testid="totp-secret">{start.data.secret}</Code>
        <CodeForm path="/api/console/second-factor/confirmation" onDone={onDone} onAgain={onAgain} />
      </Stack>
    );
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>{words.enrolHelp}</Text>
        <ProblemNotice problem={start.error?.problem} />
        <PasswordInput visibilityToggleButtonProps={{ 'aria-label': words.show }} label={words.passwordAgain} autoComplete="current-password" required value={password} onChange={(event) => setPassword(event.currentTarget.value)} />
        <Button type="submit" loading={start.isPending}>{words.startEnrolment}</Button>
      </Stack>
    </form>
  );
};
