import { Anchor, Badge, Loader, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDates } from '../../ui/dates.ts';
import { useLocalText } from '../../ui/language.tsx';
import { PageTitle } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useConsoleMessages } from '../messages/messages.ts';
import { policiesQuery } from '../queries.ts';
import stacking from '../stacking.module.css';
import { WideTable } from '../wide-table.tsx';
import { useChangeWords } from './changes/use-change-words.ts';
import { NextStep, type Listed } from './next-step.tsx';
import styles from './policies.module.css';
import { ReadLinks } from './read-links.tsx';
import { Submission } from './submission.tsx';

/** Every version with its state: submit, approve (the text is kept as bytes), set the day from which it applies. */
export const PoliciesPage = () => {
  const messages = useConsoleMessages();
  const words = messages.policies;
  const client = useQueryClient();
  const list = useQuery(policiesQuery);
  const again = () => void client.invalidateQueries({ queryKey: policiesQuery.queryKey });
  return (
    <Stack>
      <PageTitle site={messages.site}>{words.title}</PageTitle>
      <Text>{words.help}</Text>
      <Title order={2} id="versions">{words.versions}</Title>
      <ProblemNotice problem={list.error?.problem} onRetry={again} />
      {list.isPending ? <Loader aria-label={messages.loading} /> : null}
      {list.data?.policies.length === 0 ? <Text>{words.empty}</Text> : null}
      {list.data && list.data.policies.length > 0 ? (
        <WideTable widthMin={0} label={words.versions}>
          <Table verticalSpacing="md" className={stacking['stacking'] ?? ''}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{words.version}</Table.Th><Table.Th scope="col">{words.state}</Table.Th><Table.Th scope="col">{words.record}</Table.Th>
                <Table.Th scope="col">{words.next}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>{list.data.policies.map((policy) => <Row key={policy.hash} policy={policy} onDone={again} />)}</Table.Tbody>
          </Table>
        </WideTable>
      ) : null}
      <Submission onDone={again} />
    </Stack>
  );
};

const Row = ({ policy, onDone }: { readonly policy: Listed; readonly onDone: () => void }) => {
  const words = useConsoleMessages().policies;
  const inLanguage = useLocalText();
  const dates = useDates();
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Text fw={700}>{inLanguage(policy.title)}</Text>
        <Text>{words.version}: {dates.day(policy.version)}</Text>
        <Text size="xs">{policy.id} {policy.version}</Text>
        <Text size="xs">{words.hash}: {policy.hash.slice(0, 16)}</Text>
        {policy.parents.map((parent) => (
          <Text key={parent.id} size="sm">
            {words.standsOn(`${parent.id} ${parent.version}`)} {parent.state === 'superseded' ? <Badge tt="none" color="red.9" variant="outline">{words.parentOld}</Badge> : null}
          </Text>
        ))}
      </Table.Th>
      <Table.Td><State policy={policy} /></Table.Td>
      <Table.Td><Deeds policy={policy} /></Table.Td>
      <Table.Td><Stack gap="xs" align="flex-start"><ReadLinks policy={policy} /><ChangesLink policy={policy} /><NextStep policy={policy} onDone={onDone} /></Stack></Table.Td>
    </Table.Tr>
  );
};

/** To what the version changes, where one came before it. */
const ChangesLink = ({ policy: { id, version, hash, follows } }: { readonly policy: Listed }) => {
  const words = useChangeWords();
  return follows ? <Anchor component={Link} to={`/policies/${hash}/changes`} aria-label={`${words.link}: ${id} ${version}`}>{words.link}</Anchor> : null;
};

const State = ({ policy: { state, effectiveFrom, supersededBy } }: { readonly policy: Listed }) => {
  const words = useConsoleMessages().policies;
  const dates = useDates();
  return (
    <Stack gap={4}>
      <Badge tt="none" color={state === 'effective' ? 'promise.8' : 'gray.8'} variant={state === 'effective' ? 'filled' : 'outline'}>{words.states[state]}</Badge>
      {effectiveFrom === null ? null : <Text size="sm">{words.from(dates.dayOf(effectiveFrom))}</Text>}
      {supersededBy === null ? null : <Text size="sm">{words.until(dates.dayOf(supersededBy.at), dates.day(supersededBy.version))}</Text>}
    </Stack>
  );
};

/** Who did what, and when. */
const Deeds = ({ policy: { submitted, approved, activated } }: { readonly policy: Listed }) => {
  const words = useConsoleMessages().policies;
  const dates = useDates();
  const deeds = [['submitted', submitted], ['approved', approved], ['activated', activated]] as const;
  return (
    <ul className={styles['deeds']}>
      {deeds.map(([what, deed]) => (deed === null ? null : (
        <li key={what}><Text size="sm">{words.deeds[what]}: {dates.moment(deed.at)} {deed.by === 'command-line' ? words.commandLine : deed.by}</Text></li>
      )))}
    </ul>
  );
};
