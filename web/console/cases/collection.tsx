import { Alert, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { CaseDetail } from '../../../src/entry/server/contract/console.ts';
import { useLocalText } from '../../ui/language.tsx';
import { useConsoleMessages } from '../messages/messages.ts';
import { CollectedTable } from './collected-table.tsx';
import { Section } from './section.tsx';

type Source = CaseDetail['sources'][number];

const SourceTables = ({ detail, source }: { readonly detail: CaseDetail; readonly source: Source }) => {
  const words = useConsoleMessages().collection;
  const text = useLocalText();
  const [open, setOpen] = useState<string>();
  return (
    <Stack gap="xs">
      {source.tables.map((table) => (
        <Stack key={table.table} gap="xs">
          <Group>
            <Text>{text(table.name)}: {words.rows(table.rows)}</Text>
            {table.rows === 0 ? null : (
              <Button size="compact-sm" variant="default" aria-expanded={open === table.table} aria-label={`${text(table.name)}: ${open === table.table ? words.hide : words.show}`} onClick={() => setOpen(open === table.table ? undefined : table.table)}>
                {open === table.table ? words.hide : words.show}
              </Button>
            )}
          </Group>
          {open === table.table ? <CollectedTable detail={detail} dataset={source.dataset} table={table} /> : null}
        </Stack>
      ))}
    </Stack>
  );
};

/** What was read, source by source, and why one still waits. */
export const Collection = ({ detail }: { readonly detail: CaseDetail }) => {
  const messages = useConsoleMessages();
  const words = messages.collection;
  const text = useLocalText();
  const colours: Record<Source['state'], string> = { 'not-started': 'gray.8', waiting: '#8a3b00', collected: 'promise.8' };
  return (
    <Section title={words.title}>
      {detail.sources.length === 0 ? <Text>{words.noSources}</Text> : null}
      {detail.sources.map((source) => (
        <Stack key={source.dataset} gap="xs">
          <Group><Title order={3}>{text(source.name)}</Title><Badge variant="filled" tt="none" color={colours[source.state]}>{words.states[source.state]}</Badge></Group>
          {source.reason === null ? null : <Alert color="orange" variant="light" role="status">{messages.reasons[source.reason]}</Alert>}
          <SourceTables detail={detail} source={source} />
        </Stack>
      ))}
    </Section>
  );
};
