import { Badge, Card, Group, Loader, Stack, Switch, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDates } from '../../ui/dates.ts';
import { PageTitle } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useConsoleMessages } from '../messages/messages.ts';
import { casesQuery } from '../queries.ts';
import { PromisedBadge } from './clocks.tsx';
import { DeadlineSummary } from './deadline-summary.tsx';
import { WideTable } from '../wide-table.tsx';

/** All cases in the server's order: the open ones first, the nearest promised day at the top; whose turn it is stands beside each. */
export const Inbox = () => {
  const messages = useConsoleMessages();
  const dates = useDates();
  const mine = useSearch({ from: '/' }).mine === true;
  const navigate = useNavigate();
  const list = useQuery(casesQuery);
  const words = messages.inbox;
  const rows = (list.data?.cases ?? []).filter((row) => !mine || row.needsOfficer);
  return (
    <Stack>
      <PageTitle site={messages.site}>{words.title}</PageTitle>
      {list.data ? <DeadlineSummary cases={list.data.cases} /> : null}
      <Switch label={words.onlyMine} checked={mine} onChange={(event) => void navigate({ to: '/', search: event.currentTarget.checked ? { mine: true } : {} })} />
      <ProblemNotice problem={list.error?.problem} onRetry={() => void list.refetch()} />
      {list.isPending ? <Loader aria-label={messages.loading} /> : null}
      {list.data && rows.length === 0 ? <Card withBorder><Text fw={700}>{words.empty}</Text><Text>{words.emptyHelp}</Text></Card> : null}
      {rows.length > 0 ? (
        <WideTable widthMin={980} label={words.title}>
          <Table highlightOnHover verticalSpacing="sm">
            <Table.Thead><Table.Tr>{[words.number, words.promised, words.stage, words.statutory, words.suit, words.arrived].map((head) => <Table.Th key={head} scope="col">{head}</Table.Th>)}</Table.Tr></Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.number}>
                  <Table.Td><Link to="/cases/$number" params={{ number: row.number }}>{row.number}</Link><Text size="sm">{messages.type}</Text></Table.Td>
                  <Table.Td>{row.clocks.promised ? <><Text>{dates.day(row.clocks.promised.dueOn)}</Text><PromisedBadge promised={row.clocks.promised} /></> : <Text size="sm">{messages.clocks.paused}</Text>}</Table.Td>
                  <Table.Td>
                    <Text>{messages.stages[row.stage].name}</Text>
                    <Group gap="xs">
                      {row.needsOfficer ? <Badge color="promise.8" variant="filled" tt="none" miw="max-content">{words.turn}</Badge> : null}
                      {row.waiting.length > 0 ? <Badge color="#8a3b00" variant="filled" tt="none">{words.waiting}: {row.waiting.join(', ')}</Badge> : null}
                    </Group>
                  </Table.Td>
                  <Table.Td>{messages.clocks.days(row.clocks.statutory.days)}</Table.Td>
                  <Table.Td><Text>{dates.day(row.clocks.suit.fromOn)}</Text><Text size="sm">{row.clocks.suit.open ? messages.clocks.open : messages.clocks.notOpen}</Text></Table.Td>
                  <Table.Td>{dates.dayOf(row.arrivedAt)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      ) : null}
    </Stack>
  );
};
