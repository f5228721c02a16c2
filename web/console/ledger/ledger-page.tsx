import { Code, Loader, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { PageTitle } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useConsoleMessages } from '../messages/messages.ts';
import { ledgerQuery } from '../queries.ts';

export const LedgerPage = () => {
  const messages = useConsoleMessages();
  const words = messages.ledger;
  const ledger = useQuery(ledgerQuery);
  return (
    <Stack>
      <PageTitle site={messages.site}>{words.title}</PageTitle>
      <Text>{words.help}</Text>
      <ProblemNotice problem={ledger.error?.problem} onRetry={() => void ledger.refetch()} />
      {ledger.isPending ? <Loader aria-label={messages.loading} /> : null}
      {ledger.data ? (
        <>
          <Table variant="vertical" layout="auto">
            <Table.Tbody>
              <Table.Tr><Table.Th scope="row">{words.size}</Table.Th><Table.Td>{ledger.data.size}</Table.Td></Table.Tr>
              <Table.Tr><Table.Th scope="row">{words.pending}</Table.Th><Table.Td>{ledger.data.pending}</Table.Td></Table.Tr>
              <Table.Tr><Table.Th scope="row">{words.root}</Table.Th><Table.Td><Code>{ledger.data.root}</Code></Table.Td></Table.Tr>
            </Table.Tbody>
          </Table>
          <Title order={2}>{words.checkpoint}</Title>
          <Code block>{ledger.data.checkpoint}</Code>
          <Title order={2}>{words.verify}</Title>
          <Code block>npx yakusoku ledger verify</Code>
        </>
      ) : null}
    </Stack>
  );
};
