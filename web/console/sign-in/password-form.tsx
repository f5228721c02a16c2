import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { SignedIn, SignInState } from '../../../src/entry/server/contract/auth.ts';
import { post } from '../../ui/api.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useConsoleMessages } from '../messages/messages.ts';

export const PasswordForm = ({ onNext }: { readonly onNext: (state: SignInState) => void }) => {
  const words = useConsoleMessages().signIn;
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => post<SignedIn>('/api/console/session', { email, password }),
    onSuccess: ({ state }) => onNext(state),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate();
  };
  const wrong = signIn.error?.problem.code === 'not-signed-in' ? words.wrongPassword : undefined;
  return (
    <form onSubmit={submit}>
      <Stack>
        {wrong === undefined ? <ProblemNotice problem={signIn.error?.problem} /> : null}
        <TextInput label={words.email} type="email" autoComplete="username" required value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
        <PasswordInput visibilityToggleButtonProps={{ 'aria-label': words.show }} label={words.password} autoComplete="current-password" required value={password} error={wrong} onChange={(event) => setPassword(event.currentTarget.value)} />
        <Button type="submit" loading={signIn.isPending}>{words.next}</Button>
      </Stack>
    </form>
  );
};
