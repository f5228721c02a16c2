import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClockExclamation } from '@tabler/icons-react';
import type { CaseList } from '../../../src/entry/server/contract/console.ts';
import { useConsoleMessages } from '../messages/messages.ts';
import { deadlineCounts } from './deadlines.ts';

/** Above the list: how many promises are near or past. The cases themselves stand first in it. */
export const DeadlineSummary = ({ cases }: { readonly cases: CaseList['cases'] }) => {
  const words = useConsoleMessages().inbox.deadlines;
  const { overdue, near, open } = deadlineCounts(cases);
  if (open === 0) return null;
  if (overdue + near === 0) return <Alert color="promise" variant="light" role="status" icon={<IconCircleCheck aria-hidden />}><Text>{words.none}</Text></Alert>;
  return (
    <Alert color={overdue > 0 ? 'red' : 'yellow'} variant="light" role="status" icon={overdue > 0 ? <IconAlertTriangle aria-hidden /> : <IconClockExclamation aria-hidden />}>
      {overdue > 0 ? <Text fw={700}>{words.overdue(overdue)}</Text> : null}
      {near > 0 ? <Text fw={700}>{words.near(near)}</Text> : null}
      <Text size="sm">{words.first}</Text>
    </Alert>
  );
};
