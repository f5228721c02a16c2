import { Alert, Button, Group, Loader, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PromiseBoard } from '../../../src/entry/server/contract/promises.ts';
import { get } from '../../ui/api.ts';
import { useDates } from '../../ui/dates.ts';
import { useLocalText, useMessages } from '../../ui/language.tsx';
import { PageTitle } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useConsoleMessages } from '../messages/messages.ts';
import { policiesQuery } from '../queries.ts';
import { boardStates, filtered, type BoardFilter } from './filter.ts';
import { PromiseTable } from './promise-table.tsx';
import styles from './promises.module.css';
import { StanceBars } from './stance-bars.tsx';
import { en } from './words.en.ts';
import { ja } from './words.ja.ts';

const query = queryOptions({ queryKey: ['promises'], queryFn: () => get<PromiseBoard>('/api/console/promises'), staleTime: 0 });

interface PromisesPageProps {
  readonly filter: BoardFilter;
  readonly onFilter: (filter: BoardFilter) => void;
}

/** Every promise of the policies in force with its live state, and the stances that they carry out. */
export const PromisesPage = ({ filter, onFilter }: PromisesPageProps) => {
  const messages = useConsoleMessages();
  const words = useMessages({ ja, en });
  const dates = useDates();
  const board = useQuery(query);
  const again = () => void board.refetch();
  return (
    <Stack gap="lg">
      <PageTitle site={messages.site}>{words.title}</PageTitle>
      <Text>{words.help}</Text>
      <ProblemNotice problem={board.error?.problem} onRetry={again} />
      {board.isPending ? <Loader aria-label={messages.loading} /> : null}
      {board.data ? (
        <Group><Text role="status">{words.seen(dates.moment(board.data.at))}</Text><Button variant="default" size="xs" loading={board.isFetching} onClick={again}>{words.again}</Button></Group>
      ) : null}
      {board.data?.rows.length === 0 ? <Empty /> : null}
      {board.data && board.data.rows.length > 0 ? (
        <>
          <StanceBars stances={board.data.stances} />
          <Promises board={board.data} filter={filter} onFilter={onFilter} />
        </>
      ) : null}
    </Stack>
  );
};

const Empty = () => {
  const { empty } = useMessages({ ja, en });
  return (
    <Alert title={empty.title} color="promise" variant="outline">
      <Text mb="sm">{empty.text}</Text>
      <Button variant="default" renderRoot={(props) => <Link {...props} to="/policies" />}>{empty.action}</Button>
    </Alert>
  );
};

const Promises = ({ board, filter, onFilter }: PromisesPageProps & { readonly board: PromiseBoard }) => {
  const words = useMessages({ ja, en });
  const text = useLocalText();
  const policies = useQuery(policiesQuery);
  const texts = new Map((policies.data?.policies ?? []).flatMap(({ id, hash, state }) => (state === 'effective' ? [[id, hash] as const] : [])));
  const rows = filtered(board.rows, filter);
  const titles = new Map(board.rows.map(({ policy, title }) => [policy, text(title)]));
  const { state, policy } = filter;
  return (
    <div>
      <Title order={2} id="promises" mb="sm">{words.list}</Title>
      <Stack gap="sm">
        <div className={styles['filters']} role="group" aria-label={words.filterState}>
          <Button size="sm" variant={state === undefined ? 'filled' : 'default'} aria-pressed={state === undefined} onClick={() => onFilter(policy === undefined ? {} : { policy })}>
            {words.every} {board.rows.length}
          </Button>
          {boardStates.map((one) => (
            <Button key={one} size="sm" variant={state === one ? 'filled' : 'default'} aria-pressed={state === one} onClick={() => onFilter({ ...filter, state: one })}>
              {words.states[one]} {board.counts[one]}
            </Button>
          ))}
        </div>
        <NativeSelect
          label={words.filterPolicy} maw="28rem" value={policy ?? ''}
          data={[{ value: '', label: words.everyPolicy }, ...[...titles].map(([value, label]) => ({ value, label }))]}
          onChange={({ currentTarget: { value } }) => onFilter({ ...(state === undefined ? {} : { state }), ...(value === '' ? {} : { policy: value }) })}
        />
        <Text role="status">{words.shown(rows.length, board.rows.length)}</Text>
        {rows.length === 0 ? (
          <Alert title={words.none.title} color="promise" variant="outline"><Text mb="sm">{words.none.text}</Text><Button variant="default" onClick={() => onFilter({})}>{words.none.action}</Button></Alert>
        ) : <PromiseTable rows={rows} texts={texts} />}
      </Stack>
    </div>
  );
};
