import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { post } from '../../ui/api.ts';
import { useLanguage } from '../../ui/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { usePortalMessages } from '../messages/messages.ts';
import { looksLikeEmail, plainCode, plainEmail } from './typed-contact.ts';

interface ContactCheckProps {
  /** Once the server has set its cookie for this address. */
  readonly onProven: (email: string) => void;
  readonly initialEmail?: string;
}

/** An address is proven by a code sent to it. Two small forms, one after the other. */
export const ContactCheck = ({ onProven, initialEmail = '' }: ContactCheckProps) => {
  const [email, setEmail] = useState(initialEmail);
  const [sentTo, setSentTo] = useState<string>();
  return sentTo === undefined
    ? <EmailForm email={email} onEmail={setEmail} onSent={setSentTo} />
    : <CodeForm email={sentTo} onProven={onProven} onChangeAddress={() => setSentTo(undefined)} />;
};

const useSend = () => {
  const { language } = useLanguage();
  return useMutation({ mutationFn: (email: string) => post('/api/portal/contact', { email, language }) });
};

interface EmailFormProps {
  readonly email: string;
  readonly onEmail: (email: string) => void;
  readonly onSent: (email: string) => void;
}

const EmailForm = ({ email, onEmail, onSent }: EmailFormProps) => {
  const words = usePortalMessages().contact;
  const [tried, setTried] = useState(false);
  const send = useSend();
  const wrong = tried && !looksLikeEmail(plainEmail(email));
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    const address = plainEmail(email);
    if (looksLikeEmail(address)) send.mutate(address, { onSuccess: () => onSent(address) });
    else event.currentTarget.querySelector('input')?.focus();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          type="email" name="email" autoComplete="email" label={words.email} description={words.emailHint} required withAsterisk={false}
          value={email} onChange={(event) => onEmail(event.currentTarget.value)} error={wrong ? words.emailWrong : undefined}
        />
        <Text size="sm" c="dimmed">{words.why}</Text>
        <ProblemNotice problem={send.error?.problem} />
        <Group><Button type="submit" loading={send.isPending}>{words.send}</Button></Group>
      </Stack>
    </form>
  );
};

interface CodeFormProps {
  readonly email: string;
  readonly onProven: (email: string) => void;
  readonly onChangeAddress: () => void;
}

const CodeForm = ({ email, onProven, onChangeAddress }: CodeFormProps) => {
  const words = usePortalMessages().contact;
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const again = useSend();
  const prove = useMutation({ mutationFn: (plain: string) => post('/api/portal/contact/prove', { email, code: plain }) });
  const plain = plainCode(code);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (plain === undefined) event.currentTarget.querySelector('input')?.focus();
    else prove.mutate(plain, { onSuccess: () => onProven(email) });
  };
  const sendAgain = (): void => {
    setCode('');
    setTried(false);
    prove.reset();
    again.mutate(email);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text role="status">{again.isSuccess ? words.sentAgain : words.sent(email)}</Text>
        <TextInput
          name="code" label={words.code} inputMode="numeric" autoComplete="one-time-code" maxLength={12} autoFocus required withAsterisk={false} maw="16rem"
          value={code} onChange={(event) => setCode(event.currentTarget.value)} error={tried && plain === undefined ? words.codeWrong : undefined}
        />
        <ProblemNotice problem={prove.error?.problem ?? again.error?.problem} />
        <Group><Button type="submit" loading={prove.isPending}>{words.prove}</Button></Group>
        <Group gap="lg">
          <Anchor component="button" type="button" onClick={sendAgain} disabled={again.isPending}>{words.again}</Anchor>
          <Anchor component="button" type="button" onClick={onChangeAddress}>{words.change}</Anchor>
        </Group>
      </Stack>
    </form>
  );
};
