import { Badge, Button, Loader, Stack, Table, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PolicyText } from '../../../src/core/policy/model/policy.ts';
import { useDates } from '../../ui/dates.ts';
import { useLocalText } from '../../ui/language.tsx';
import { PageTitle } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useConsoleMessages } from '../messages/messages.ts';
import { decisionsQuery, inForceQuery } from '../queries.ts';
import stacking from '../stacking.module.css';
import { WideTable } from '../wide-table.tsx';
import { useWhyWords } from './use-why-words.ts';

/** What was decided and is on record; each opens where it is explained and can be asked otherwise. */
export const DecisionsPage = () => {
  const messages = useConsoleMessages();
  const why = useWhyWords();
  const words = why.log;
  const dates = useDates();
  const log = useInfiniteQuery(decisionsQuery);
  const decisions = log.data?.pages.flatMap((page) => page.decisions) ?? [];
  const inLanguage = useLocalText();
  // By the policies in force now; a purpose or recipient of earlier ones keeps its id.
  const inForce = useQuery(inForceQuery(undefined));
  const texts = inForce.data?.versions.map(({ model }) => model as unknown as PolicyText) ?? [];
  const purposeOf = (id: string): string => { const found = texts.flatMap(({ purposes }) => purposes).find((one) => one.id === id); return found ? inLanguage(found.text) : id; };
  const recipientOf = (id: string): string => { const found = texts.flatMap(({ provision }) => provision?.recipients ?? []).find((one) => one.id === id); return found ? inLanguage(found.name) : id; };
  return (
    <Stack>
      <PageTitle site={messages.site}>{words.title}</PageTitle>
      <Text>{words.help}</Text>
      <ProblemNotice problem={log.error?.problem} onRetry={() => void log.refetch()} />
      {log.isPending ? <Loader aria-label={messages.loading} /> : null}
      {log.data && decisions.length === 0 ? <><Text fw={700}>{words.empty}</Text><Text>{words.emptyHelp}</Text></> : null}
      {decisions.length === 0 ? null : (
        <WideTable widthMin={0} label={words.title}>
          <Table verticalSpacing="sm" className={stacking['stacking'] ?? ''}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{words.at}</Table.Th><Table.Th scope="col">{words.by}</Table.Th><Table.Th scope="col">{words.what}</Table.Th><Table.Th scope="col">{words.to}</Table.Th>
                <Table.Th scope="col">{why.answer}</Table.Th><Table.Td />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {decisions.map((decision) => (
                <Table.Tr key={decision.id}>
                  <Table.Th scope="row" fw={400}>{dates.moment(decision.at)}</Table.Th>
                  <Table.Td data-label={words.by}>{decision.by}</Table.Td>
                  <Table.Td>{why.actions[decision.action]}<Text size="sm">{purposeOf(decision.purpose)} · {words.items(decision.items)}</Text></Table.Td>
                  {decision.recipient === null ? <Table.Td /> : <Table.Td data-label={words.to}>{recipientOf(decision.recipient)}</Table.Td>}
                  <Table.Td><Badge tt="none" miw="max-content" variant="outline" color="gray.8">{why.outcomes[decision.outcome].title}</Badge></Table.Td>
                  <Table.Td><Link to="/why" search={{ decision: decision.id }} aria-label={`${words.open}: ${dates.moment(decision.at)}`}>{words.open}</Link></Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
      {log.hasNextPage ? <Button variant="default" w="fit-content" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>{words.older}</Button> : null}
    </Stack>
  );
};
