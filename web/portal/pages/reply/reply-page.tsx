import { Alert, Button, Group, PasswordInput, Radio, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { OpenedReply } from '../../../../src/entry/server/contract/portal.ts';
import { at, post } from '../../../ui/api.ts';
import { useDates } from '../../../ui/dates.ts';
import { PageTitle } from '../../../ui/page.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { ContactCheck } from '../../contact/contact-check.tsx';
import { Narrow } from '../../frame.tsx';
import { usePortalMessages } from '../../messages/messages.ts';
import styles from './reply-page.module.css';

/** The link of the mail alone opens nothing: the pickup word or a fresh mail code does. A wrong one and a wrong link read the same. */
export const ReplyPage = () => {
  const portal = usePortalMessages();
  const words = portal.reply;
  const { token } = useParams({ from: '/reply/$token' });
  const [way, setWay] = useState<'word' | 'code'>('word');
  const open = useMutation({ mutationFn: (body: { readonly word?: string }) => post<OpenedReply>(at`/api/portal/reply/${token}`, body) });
  if (open.data) return <Narrow><PageTitle site={portal.site}>{words.opened}</PageTitle><Pickup token={token} reply={open.data} /></Narrow>;
  return (
    <Narrow>
      <PageTitle site={portal.site}>{words.title}</PageTitle>
      <Text>{words.lead}</Text>
      <Radio.Group label={words.how} value={way} onChange={(value) => { setWay(value === 'code' ? 'code' : 'word'); open.reset(); }}>
        <Stack gap="sm" mt="sm">
          <Radio value="word" label={words.byWord} />
          <Radio value="code" label={words.byCode} />
        </Stack>
      </Radio.Group>
      {way === 'word'
        ? <WordForm loading={open.isPending} onWord={(word) => open.mutate({ word })} />
        : <ContactCheck onProven={() => open.mutate({})} />}
      <ProblemNotice problem={open.error?.problem}>
        {open.error?.problem.code === 'reply-not-opened' ? (
          <>
            <Text size="md" mt="sm">{words.over}</Text>
            <Button mt="sm" variant="default" component={Link} to="/request">{words.askAgain}</Button>
          </>
        ) : null}
      </ProblemNotice>
    </Narrow>
  );
};

const WordForm = ({ loading, onWord }: { readonly loading: boolean; readonly onWord: (word: string) => void }) => {
  const words = usePortalMessages().reply;
  const [word, setWord] = useState('');
  const [tried, setTried] = useState(false);
  const plain = word.normalize('NFKC').trim();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (plain === '') event.currentTarget.querySelector('input')?.focus();
    else onWord(plain);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <PasswordInput
          name="word" autoComplete="off" label={words.word} description={words.wordHint} maxLength={80} maw="26rem" size="md" required withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': words.show }}
          value={word} onChange={(event) => setWord(event.currentTarget.value)} error={tried && plain === '' ? words.wordGap : undefined}
        />
        <Group><Button type="submit" loading={loading}>{words.open}</Button></Group>
      </Stack>
    </form>
  );
};

const Pickup = ({ token, reply }: { readonly token: string; readonly reply: OpenedReply }) => {
  const portal = usePortalMessages();
  const words = portal.reply;
  const dates = useDates();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => link.current?.focus(), []);
  const facts: readonly (readonly [string, string])[] = [
    [portal.status.number, reply.caseNumber], [words.size, dates.bytes(reply.bytes)], [words.until, dates.moment(reply.expiresAt)],
  ];
  return (
    <>
      <dl className={styles['facts']}>{facts.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
      <div>
        <Button component="a" ref={link} size="lg" leftSection={<IconDownload aria-hidden />} href={at`/api/portal/reply/${token}/file`} download>{words.download}</Button>
      </div>
      <Text>{words.inside}</Text>
      <Text>{words.tenMinutes}</Text>
      <Alert color="yellow">{words.shared}</Alert>
    </>
  );
};
