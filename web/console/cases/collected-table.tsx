import { Button, Group, Loader, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseDetail, CollectedRows } from '../../../src/entry/server/contract/console.ts';
import { useLocalText } from '../../ui/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useConsoleMessages } from '../messages/messages.ts';
import { collectedQuery } from '../queries.ts';
import { WithholdDialog, type WithholdPlace } from './withhold-dialog.tsx';
import { WideTable } from '../wide-table.tsx';

type CollectedIn = CaseDetail['sources'][number]['tables'][number];

const pageSize = 50;

const shown = (value: unknown): string => {
  if (value === null || value === undefined) return '—';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

interface CellProps {
  readonly line: CollectedRows['rows'][number];
  readonly column: string;
}

const Cell = ({ line, column }: CellProps) => {
  const absent = useConsoleMessages().collection.absent;
  const because = line.withheld[column];
  return <Table.Td>{because === undefined ? shown(line.row[column]) : <Text fs="italic" size="sm">({absent[because]})</Text>}</Table.Td>;
};

/** A page of the rows as the person would get them; from here a table, a column or a row is withheld. */
export const CollectedTable = ({ detail, dataset, table }: { readonly detail: CaseDetail; readonly dataset: string; readonly table: CollectedIn }) => {
  const messages = useConsoleMessages();
  const words = messages.collection;
  const text = useLocalText();
  const [from, setFrom] = useState(0);
  const [place, setPlace] = useState<WithholdPlace>();
  const page = useQuery(collectedQuery(detail.number, dataset, table.table, from));
  const mayWithhold = detail.actions.includes('withhold');
  const withheldHere = (column: string | null, row: number | null) =>
    detail.withheld.some(({ place: other }) => other.dataset === dataset && other.table === table.table && other.column === column && other.row === row);
  const mark = (column: string | null, row: number | null, label: string) => {
    if (withheldHere(column, row)) return <Text size="sm" fw={700}>{messages.withholding.mark}</Text>;
    if (!mayWithhold) return null;
    return <Button size="compact-xs" variant="default" onClick={() => setPlace({ dataset, table: table.table, column, row })}>{label}</Button>;
  };
  if (page.isPending) return <Loader aria-label={messages.loading} />;
  if (!page.data) return <ProblemNotice problem={page.error?.problem} onRetry={() => void page.refetch()} />;
  const last = Math.min(from + pageSize, page.data.total);
  return (
    <Stack gap="xs">
      <Group>{mark(null, null, messages.withholding.table)}</Group>
      <WideTable widthMin={Math.max(400, table.columns.length * 140)} label={text(table.name)}>
        <Table striped withColumnBorders>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{words.row}</Table.Th>
              {table.columns.map((column) => <Table.Th key={column.column} scope="col">{text(column.name)} {mark(column.column, null, messages.withholding.column)}</Table.Th>)}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {page.data.rows.map((line, index) => (
              <Table.Tr key={from + index}>
                <Table.Th scope="row" style={{ whiteSpace: 'nowrap' }}>{from + index + 1} {mark(null, from + index, messages.withholding.row)}</Table.Th>
                {table.columns.map((column) => <Cell key={column.column} line={line} column={column.column} />)}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
      <Group>
        <Button variant="default" size="compact-sm" disabled={from === 0} onClick={() => setFrom(Math.max(0, from - pageSize))}>{words.earlier}</Button>
        <Text size="sm">{words.page(Math.min(from + 1, last), last, page.data.total)}</Text>
        <Button variant="default" size="compact-sm" disabled={last >= page.data.total} onClick={() => setFrom(from + pageSize)}>{words.later}</Button>
      </Group>
      {place ? <WithholdDialog detail={detail} place={place} onClose={() => setPlace(undefined)} /> : null}
    </Stack>
  );
};
