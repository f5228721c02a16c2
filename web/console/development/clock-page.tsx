import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '../../ui/api.ts';
import { useDates } from '../../ui/dates.ts';
import { PageTitle } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useConsoleMessages } from '../messages/messages.ts';
import { clockQuery } from '../queries.ts';

export const ClockPage = () => {
  const messages = useConsoleMessages();
  const words = messages.clock;
  const dates = useDates();
  const client = useQueryClient();
  const clock = useQuery(clockQuery);
  const [days, setDays] = useState<number>(1);
  const move = useMutation({ mutationFn: () => post('/api/console/clock', { days }), onSuccess: () => client.invalidateQueries() });
  return (
    <Stack align="flex-start">
      <PageTitle site={messages.site}>{words.title}</PageTitle>
      <Text>{words.help}</Text>
      <ProblemNotice problem={clock.error?.problem ?? move.error?.problem} />
      {clock.data ? <Text role="status" fw={700}>{words.now}: {dates.moment(clock.data.now)} ({words.moved(clock.data.movedByDays)})</Text> : null}
      <Group align="flex-end">
        <NumberInput label={words.days} min={1} max={3650} allowDecimal={false} value={days} onChange={(value) => setDays(Number(value) || 1)} />
        <Button loading={move.isPending} onClick={() => move.mutate()}>{words.move}</Button>
      </Group>
    </Stack>
  );
};
