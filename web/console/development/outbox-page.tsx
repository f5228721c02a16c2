import { Card, Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useDates } from '../../ui/dates.ts';
import { PageTitle } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useConsoleMessages } from '../messages/messages.ts';
import { outboxQuery } from '../queries.ts';

const address = /(https?:\/\/[^\s]+)/;

/** The text of a mail with its links to click, as a mail program shows it. */
const MailText = ({ text }: { readonly text: string }) => (
  <Text style={{ whiteSpace: 'pre-wrap' }}>
    {text.split(address).map((part, index) => <Fragment key={index}>{address.test(part) ? <a href={part} target="_blank" rel="noreferrer">{part}</a> : part}</Fragment>)}
  </Text>
);

export const OutboxPage = () => {
  const messages = useConsoleMessages();
  const words = messages.outbox;
  const dates = useDates();
  const outbox = useQuery(outboxQuery);
  return (
    <Stack>
      <PageTitle site={messages.site}>{words.title}</PageTitle>
      <Text>{words.help}</Text>
      <ProblemNotice problem={outbox.error?.problem} onRetry={() => void outbox.refetch()} />
      {outbox.isPending ? <Loader aria-label={messages.loading} /> : null}
      {outbox.data?.mails.length === 0 ? <Text>{words.empty}</Text> : null}
      {outbox.data?.mails.map((mail) => (
        <Card key={mail.id} component="article" withBorder>
          <Title order={2} size="h3">{mail.subject}</Title>
          <Text size="sm">{words.to}: {mail.to} / {words.at}: {dates.moment(mail.at)}</Text>
          <MailText text={mail.text} />
        </Card>
      ))}
    </Stack>
  );
};
