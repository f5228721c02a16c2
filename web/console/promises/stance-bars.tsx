import { Group, Text, Title } from '@mantine/core';
import type { PromiseBoard } from '../../../src/entry/server/contract/promises.ts';
import { useLocalText, useMessages } from '../../ui/language.tsx';
import styles from './promises.module.css';
import { StateBadge, stateColours } from './state-badge.tsx';
import { en } from './words.en.ts';
import { ja, type PromiseState } from './words.ja.ts';

const order: readonly PromiseState[] = ['kept', 'due', 'broken', 'not-shown'];

/** One bar a stance: how many of the promises behind it are in which state, in colour, in pattern, and in words. */
export const StanceBars = ({ stances }: Pick<PromiseBoard, 'stances'>) => {
  const words = useMessages({ ja, en });
  const text = useLocalText();
  if (stances.length === 0) return null;
  return (
    <section aria-labelledby="stances">
      <Title order={2} id="stances">{words.stances}</Title>
      <Text mb="md">{words.stancesHelp}</Text>
      <ul className={styles['stances']}>
        {stances.map(({ policy, clause, state, counts, backing }) => (
          <li key={`${policy} ${clause.id}`} className={styles['stance']}>
            <Group gap="xs"><Text fw={700} span>{clause.number ?? ''} {text(clause.heading)}</Text><StateBadge state={state} /></Group>
            <div>
              <div className={styles['bar']} aria-hidden>
                {order.map((one) => (counts[one] === 0 ? null : (
                  <div key={one} className={styles['part']} data-state={one} style={{ flexGrow: counts[one], backgroundColor: stateColours[one] }} />
                )))}
              </div>
              <Text size="sm">{words.backing(backing.length)}: {words.counts(counts.kept, counts.due, counts.broken, counts['not-shown'])}</Text>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
