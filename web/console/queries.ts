import type { QueryClient } from '@tanstack/react-query';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Session } from '../../src/entry/server/contract/auth.ts';
import type { CaseDetail, CaseList, ClockView, CollectedRows, LedgerView, Me, Outbox, PoliciesInForce, PolicyList } from '../../src/entry/server/contract/console.ts';
import type { DecisionLog, ShownDecision } from '../../src/entry/server/contract/decision-log.ts';
import type { PolicyChanges } from '../../src/entry/server/contract/policy-changes.ts';
import { at, get } from '../ui/api.ts';

/**
 * A worker goes on by itself: lists and cases are asked for anew while they are on the screen. Not where there is nothing but a
 * refusal to show: its notice, with the button to try again, stays where it is.
 */
const refetchInterval = ({ state }: { readonly state: { readonly status: string; readonly data: unknown } }): number | false =>
  (state.status === 'error' && state.data === undefined ? false : 3000);

export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: () => get<Session>('/api/console/session'), staleTime: Infinity });
export const meQuery = queryOptions({ queryKey: ['me'], queryFn: () => get<Me>('/api/console/me') });
export const casesQuery = queryOptions({ queryKey: ['cases'], queryFn: () => get<CaseList>('/api/console/cases'), refetchInterval });
export const caseQuery = (number: string) =>
  queryOptions({ queryKey: ['cases', number], queryFn: () => get<CaseDetail>(at`/api/console/cases/${number}`), refetchInterval });
export const collectedQuery = (number: string, dataset: string, table: string, from: number) =>
  queryOptions({
    queryKey: ['collected', number, dataset, table, from],
    queryFn: () => get<CollectedRows>(`${at`/api/console/cases/${number}/collected/${dataset}/${table}`}?from=${from}&count=50`),
  });
export const policiesQuery = queryOptions({ queryKey: ['policies'], queryFn: () => get<PolicyList>('/api/console/policies') });
export const policyChangesQuery = (hash: string) => queryOptions({ queryKey: ['policies', hash, 'changes'], queryFn: () => get<PolicyChanges>(at`/api/console/policies/${hash}/changes`) });
export const decisionsQuery = infiniteQueryOptions({
  queryKey: ['decisions'], initialPageParam: '', queryFn: ({ pageParam }) => get<DecisionLog>(`/api/console/decisions${pageParam === '' ? '' : `?before=${encodeURIComponent(pageParam)}`}`),
  getNextPageParam: ({ decisions, more }) => (more ? decisions.at(-1)?.id : undefined),
});
export const decisionQuery = (id: string) => queryOptions({ queryKey: ['decisions', id], queryFn: () => get<ShownDecision>(at`/api/console/decisions/${id}`), staleTime: Infinity });
export const inForceQuery = (moment: string | undefined) => queryOptions({
  queryKey: ['policies', 'in-force', moment], staleTime: 60_000, placeholderData: keepPreviousData,
  queryFn: () => get<PoliciesInForce>(`/api/console/policies/in-force${moment === undefined ? '' : `?at=${encodeURIComponent(moment)}`}`),
});
export const ledgerQuery = queryOptions({ queryKey: ['ledger'], queryFn: () => get<LedgerView>('/api/console/ledger'), refetchInterval });
export const outboxQuery = queryOptions({ queryKey: ['outbox'], queryFn: () => get<Outbox>('/api/console/outbox'), refetchInterval });
export const clockQuery = queryOptions({ queryKey: ['clock'], queryFn: () => get<ClockView>('/api/console/clock') });

/** After a decision everything about cases is read again. */
export const readCasesAgain = (client: QueryClient): Promise<void> => client.invalidateQueries({ queryKey: ['cases'] });
