import { Button, List, Stack, Text } from '@mantine/core';
import type { CaseDetail } from '../../../src/entry/server/contract/console.ts';
import { useLocalText } from '../../ui/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useConsoleMessages } from '../messages/messages.ts';
import { Section } from './section.tsx';
import { useDecision } from './use-decision.ts';

export const Withheld = ({ detail }: { readonly detail: CaseDetail }) => {
  const words = useConsoleMessages().withholding;
  const text = useLocalText();
  const set = useDecision(detail.number, 'withholding');
  const nameOf = ({ place }: CaseDetail['withheld'][number]): string => {
    const table = detail.sources.find((source) => source.dataset === place.dataset)?.tables.find((one) => one.table === place.table);
    const column = table?.columns.find((one) => one.column === place.column);
    return words.place(table ? text(table.name) : place.table, column ? text(column.name) : place.column, place.row);
  };
  const groundOf = (id: string): string => {
    const ground = detail.grounds.find((one) => one.id === id);
    return ground ? text(ground.text) : id;
  };
  return (
    <Section title={words.title}>
      {detail.withheld.length === 0 ? <Text>{words.none}</Text> : null}
      <ProblemNotice problem={set.error?.problem} />
      <List>
        {detail.withheld.map((one) => (
          <List.Item key={JSON.stringify(one.place)}>
            <Stack gap={4}>
              <Text fw={700}>{nameOf(one)}</Text>
              <Text size="sm">{groundOf(one.withholding.ground)}</Text>
              <Text size="sm">{one.withholding.explanation}</Text>
              {detail.actions.includes('withhold') ? (
                <Button w="fit-content" size="compact-sm" variant="default" aria-label={`${nameOf(one)}: ${words.lift}`} onClick={() => set.mutate({ place: one.place, withholding: null })}>{words.lift}</Button>
              ) : null}
            </Stack>
          </List.Item>
        ))}
      </List>
    </Section>
  );
};
