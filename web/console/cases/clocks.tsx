import { Badge, Paper, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock, IconClockExclamation, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Clocks } from '../../../src/entry/server/contract/console.ts';
import { useDates } from '../../ui/dates.ts';
import { useConsoleMessages } from '../messages/messages.ts';
import styles from './clocks.module.css';

type Promised = NonNullable<Clocks['promised']>;

const colours: Record<Promised['state'], string> = { running: 'promise.8', near: '#8a3b00', overdue: '#9b1c1c', kept: 'promise.8', 'kept-late': '#9b1c1c' };

const icons: Record<Promised['state'], Icon> = { running: IconClock, near: IconClockExclamation, overdue: IconAlertTriangle, kept: IconCheck, 'kept-late': IconAlertTriangle };

export const PromisedBadge = ({ promised }: { readonly promised: Promised }) => {
  const words = useConsoleMessages().clocks;
  // Past its day, but no business day since: on a Saturday "0 left" would deny that it is late.
  const silent = promised.state === 'kept' || promised.state === 'kept-late' || (promised.state === 'overdue' && promised.businessDaysLeft === 0);
  const Icon = icons[promised.state];
  return <Badge color={colours[promised.state]} variant="filled" tt="none" miw="max-content" leftSection={<Icon size={14} aria-hidden />}>{words.states[promised.state]}{silent ? '' : ` · ${words.left(promised.businessDaysLeft)}`}</Badge>;
};

const Clock = ({ title, day, children }: { readonly title: string; readonly day: string; readonly children: ReactNode }) => (
  <Paper withBorder p="md"><Text size="sm">{title}</Text><Text fw={700} size="lg">{day}</Text>{children}</Paper>
);

/** The three clocks of a case, side by side: the policy's promise, the law, and the day from which the person may sue. */
export const ThreeClocks = ({ clocks }: { readonly clocks: Clocks }) => {
  const words = useConsoleMessages().clocks;
  const dates = useDates();
  return (
    <section className={styles['clocks']} aria-label={words.title}>
      <Clock title={words.promised} day={clocks.promised ? dates.day(clocks.promised.dueOn) : '—'}>
        {clocks.promised ? <PromisedBadge promised={clocks.promised} /> : <Text size="sm">{words.paused}</Text>}
      </Clock>
      <Clock title={words.statutory} day={words.days(clocks.statutory.days)}><Text size="sm">{dates.day(clocks.statutory.sinceOn)}</Text></Clock>
      <Clock title={words.suit} day={dates.day(clocks.suit.fromOn)}><Text size="sm">{clocks.suit.open ? words.open : words.notOpen}</Text></Clock>
    </section>
  );
};
