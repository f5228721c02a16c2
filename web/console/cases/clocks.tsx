import { Badge, Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Clocks } from '../../../src/entry/server/contract/console.ts';
import { useDates } from '../../ui/dates.ts';
import { useConsoleMessages } from '../messages/messages.ts';
import styles from './clocks.module.css';

type Promised = NonNullable<Clocks['promised']>;

const colours: Record<Promised['state'], string> = { running: 'promise.8', near: '#8a3b00', overdue: '#9b1c1c', kept: 'promise.8', 'kept-late': '#9b1c1c' };

export const PromisedBadge = ({ promised }: { readonly promised: Promised }) => {
  const words = useConsoleMessages().clocks;
  const replied = promised.state === 'kept' || promised.state === 'kept-late';
  return <Badge color={colours[promised.state]} variant="filled" tt="none">{words.states[promised.state]}{replied ? '' : ` · ${words.left(promised.businessDaysLeft)}`}</Badge>;
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
