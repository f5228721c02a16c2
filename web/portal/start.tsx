import { Loader, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PortalStart } from '../../src/entry/server/contract/portal.ts';
import { at, get } from '../ui/api.ts';
import { useMessages } from '../ui/language.tsx';
import { uiMessages } from '../ui/messages/messages.ts';
import { ProblemNotice } from '../ui/problem-notice.tsx';

const queryKey = ['portal', 'start'];

/** What the policy in force now says: the one that the address names (`?policy=`), or this portal's own. */
export const useStart = () => {
  const { policy } = useSearch({ from: '__root__' });
  return useQuery({
    queryKey: [...queryKey, policy], queryFn: () => get<PortalStart>(policy === undefined ? '/api/portal/start' : at`/api/portal/start?policy=${policy}`),
  });
};

/** Reads it again: another version may be in force since the page was opened. */
export const useStartAgain = (): (() => void) => {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey });
};

/** Its children once the policy is there; until then a sign of work, or what is wrong with a way to try again. */
export const WithStart = ({ children }: { readonly children: (start: PortalStart) => ReactNode }) => {
  const start = useStart();
  const words = useMessages(uiMessages);
  if (start.data) return <>{children(start.data)}</>;
  if (start.error) return <ProblemNotice problem={start.error.problem} onRetry={() => void start.refetch()} />;
  return <Text role="status"><Loader size="sm" aria-hidden /> {words.loading}</Text>;
};
