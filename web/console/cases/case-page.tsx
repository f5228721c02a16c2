import { Alert, Anchor, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PageTitle } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useConsoleMessages } from '../messages/messages.ts';
import { caseQuery } from '../queries.ts';
import { AccountCheck } from './account-check.tsx';
import { Approval } from './approval.tsx';
import { ThreeClocks } from './clocks.tsx';
import { Collection } from './collection.tsx';
import { History } from './history.tsx';
import { IdentityCheck } from './identity-check.tsx';
import { RequestForm } from './request-form.tsx';
import { Withheld } from './withheld.tsx';

/** One case from top to bottom in the order of the work; what is not yet reached is not shown. */
export const CasePage = ({ number }: { readonly number: string }) => {
  const messages = useConsoleMessages();
  const found = useQuery(caseQuery(number));
  if (found.isPending) return <Loader aria-label={messages.loading} />;
  if (!found.data) return <ProblemNotice problem={found.error?.problem} onRetry={() => void found.refetch()} />;
  const detail = found.data;
  const stage = messages.stages[detail.stage];
  const reviewing = detail.sources.some((source) => source.state !== 'not-started');
  return (
    <Stack gap="lg">
      <Anchor component={Link} to="/">← {messages.case.back}</Anchor>
      <PageTitle site={messages.site}>{`${detail.number} ${stage.name}`}</PageTitle>
      <ProblemNotice problem={found.error?.problem} />
      <Alert color="promise" variant="light" title={messages.case.next} role="status"><Text>{stage.now}</Text></Alert>
      <ThreeClocks clocks={detail.clocks} />
      <RequestForm detail={detail} />
      <IdentityCheck detail={detail} />
      {detail.candidates === null ? null : <AccountCheck key={detail.sources.length} detail={detail} candidates={detail.candidates} />}
      {reviewing ? <Collection detail={detail} /> : null}
      {detail.stage === 'review' || detail.withheld.length > 0 ? <Withheld detail={detail} /> : null}
      <Approval detail={detail} />
      <History detail={detail} />
    </Stack>
  );
};
