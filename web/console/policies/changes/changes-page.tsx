import { Alert, Anchor, Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PolicyChanges } from '../../../../src/entry/server/contract/policy-changes.ts';
import { useDates } from '../../../ui/dates.ts';
import { PageTitle } from '../../../ui/page.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { useConsoleMessages } from '../../messages/messages.ts';
import { policyChangesQuery } from '../../queries.ts';
import { ChangeItem } from './change-item.tsx';
import styles from './changes.module.css';
import { useChangeWords } from './use-change-words.ts';

/** What a new version changes, what each change takes, and what an officer judges of it before the approval. */
export const ChangesPage = ({ hash }: { readonly hash: string }) => {
  const messages = useConsoleMessages();
  const words = useChangeWords();
  const client = useQueryClient();
  const changes = useQuery(policyChangesQuery(hash));
  const again = () => void client.invalidateQueries({ queryKey: policyChangesQuery(hash).queryKey });
  const followsNone = changes.error?.problem.code === 'not-found';
  return (
    <Stack>
      <Anchor component={Link} to="/policies" w="fit-content">{words.back}</Anchor>
      <PageTitle site={messages.site}>{words.title(changes.data?.policy ?? '')}</PageTitle>
      {changes.isPending ? <Text role="status"><Loader size="sm" aria-hidden /> {messages.loading}</Text> : null}
      {followsNone ? <Text role="status">{words.follows}</Text> : <ProblemNotice problem={changes.error?.problem} onRetry={again} />}
      {changes.data ? <Changes shown={changes.data} onJudged={again} /> : null}
    </Stack>
  );
};

const Changes = ({ shown, onJudged }: { readonly shown: PolicyChanges; readonly onJudged: () => void }) => {
  const words = useChangeWords();
  const dates = useDates();
  const [toJudge, others] = [shown.changes.filter(({ choices }) => choices.length > 0), shown.changes.filter(({ choices }) => choices.length === 0)];
  const open = toJudge.filter(({ judgement }) => judgement === null).length;
  return (
    <>
      <Text fw={700}>{words.fromTo(dates.day(shown.older.version), dates.day(shown.newer.version))}</Text>
      <Text>{words.help}</Text>
      {shown.changes.length === 0 ? <Text>{words.none}</Text> : null}
      {toJudge.length === 0 ? null : (
        <Alert role="status" variant="outline" color={open > 0 ? 'red' : 'promise'} c="dark">{shown.open ? open > 0 ? words.open(open) : words.settled : words.closed}</Alert>
      )}
      <Section title={words.judgeTitle} changes={toJudge} shown={shown} onJudged={onJudged} />
      <Section title={words.otherTitle} lead={words.told(others.length)} changes={others} shown={shown} onJudged={onJudged} />
    </>
  );
};

interface SectionProps {
  readonly title: string;
  readonly lead?: string;
  readonly changes: PolicyChanges['changes'];
  readonly shown: PolicyChanges;
  readonly onJudged: () => void;
}

const Section = ({ title, lead, changes, shown, onJudged }: SectionProps) => (changes.length === 0 ? null : (
  <section aria-label={title}>
    <Stack gap="sm">
      <Title order={2}>{title}</Title>
      {lead === undefined ? null : <Text>{lead}</Text>}
      <ol className={styles['changes']}>{changes.map((change) => <ChangeItem key={change.key} shown={shown} change={change} onJudged={onJudged} />)}</ol>
    </Stack>
  </section>
));
