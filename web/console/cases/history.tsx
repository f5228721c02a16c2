import { Table } from '@mantine/core';
import type { CaseDetail } from '../../../src/entry/server/contract/console.ts';
import { useDates } from '../../ui/dates.ts';
import { useConsoleMessages } from '../messages/messages.ts';
import { Section } from './section.tsx';
import { WideTable } from '../wide-table.tsx';

export const History = ({ detail }: { readonly detail: CaseDetail }) => {
  const messages = useConsoleMessages();
  const words = messages.case;
  const dates = useDates();
  const who = (by: string): string => (by === 'person' ? messages.who.person : by === 'system' ? messages.who.system : `${messages.who.officer} ${by.replace(/^officer:/, '')}`);
  return (
    <Section title={words.history}>
      <WideTable widthMin={480} label={`${words.history}: ${words.historyWhat}`}>
        <Table>
          <Table.Thead><Table.Tr><Table.Th scope="col">{words.historyTime}</Table.Th><Table.Th scope="col">{words.historyWho}</Table.Th><Table.Th scope="col">{words.historyWhat}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {detail.history.map((event, index) => (
              // The history only grows at its end, so its place is its name.
              <Table.Tr key={index}><Table.Td>{dates.moment(event.at)}</Table.Td><Table.Td>{who(event.by)}</Table.Td><Table.Td>{messages.history[event.kind] ?? event.kind}</Table.Td></Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Section>
  );
};
