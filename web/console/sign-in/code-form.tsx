import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { post } from '../../ui/api.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useConsoleMessages } from '../messages/messages.ts';

interface CodeFormProps {
  readonly path: string;
  readonly onDone: () => void;
  readonly onAgain: () => void;
}

export const CodeForm = ({ path, onDone, onAgain }: CodeFormProps) => {
  const words = useConsoleMessages().signIn;
  const [code, setCode] = useState('');
  const check = useMutation({ mutationFn: () => post(path, { code }), onSuccess: onDone, onError: () => setCode('') });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    check.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>{words.codeHelp}</Text>
        <ProblemNotice problem={check.error?.problem} />
        <TextInput
          label={words.code} inputMode="numeric" autoComplete="one-time-code" required maxLength={6} pattern="[0-9]{6}" value={code}
          onChange={(event) => setCode(event.currentTarget.value.normalize('NFKC').replace(/\D/g, ''))}
        />
        <Button type="submit" loading={check.isPending}>{words.finish}</Button>
        <Button variant="subtle" onClick={onAgain}>{words.again}</Button>
      </Stack>
    </form>
  );
};
