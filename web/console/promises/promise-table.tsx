import { Anchor, Stack, Table, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { PromiseBoard } from '../../../src/entry/server/contract/promises.ts';
import { at } from '../../ui/api.ts';
import { useDates } from '../../ui/dates.ts';
import { useLanguage, useLocalText, useMessages } from '../../ui/language.tsx';
import { WideTable } from '../wide-table.tsx';
import styles from './promises.module.css';
import { StateBadge } from './state-badge.tsx';
import { en } from './words.en.ts';
import { ja } from './words.ja.ts';

type Row = PromiseBoard['rows'][number];

interface PromiseTableProps {
  readonly rows: readonly Row[];
  /** The hash of the version in force, by policy: the way to its text. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A table; on a telephone the same, one below the other, so that nothing lies beside the screen. */
export const PromiseTable = ({ rows, texts }: PromiseTableProps) => {
  const words = useMessages({ ja, en });
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  return narrow ? (
    <ul className={styles['cards']} aria-label={words.list}>
      {rows.map((row) => (
        <li key={`${row.policy} ${row.promise}`} className={styles['clause']}>
          <Promised row={row} hash={texts.get(row.policy)} /><Standing row={row} /><Evidence row={row} />
        </li>
      ))}
    </ul>
  ) : (
    <WideTable widthMin={760} label={words.list}>
      <Table verticalSpacing="md" layout="fixed">
        <Table.Thead>
          <Table.Tr><Table.Th scope="col" w="34%">{words.promise}</Table.Th><Table.Th scope="col" w="11rem">{words.state}</Table.Th><Table.Th scope="col">{words.evidence}</Table.Th></Table.Tr>
        </Table.Thead>
        <Table.Tbody>{rows.map((row) => <PromiseRow key={`${row.policy} ${row.promise}`} row={row} hash={texts.get(row.policy)} />)}</Table.Tbody>
      </Table>
    </WideTable>
  );
};

interface PromisedProps {
  readonly row: Row;
  readonly hash: string | undefined;
}

const PromiseRow = ({ row, hash }: PromisedProps) => (
  <Table.Tr style={{ verticalAlign: 'top' }}>
    <Table.Th scope="row" className={styles['clause'] ?? ''}><Promised row={row} hash={hash} /></Table.Th>
    <Table.Td><Standing row={row} /></Table.Td>
    <Table.Td><Evidence row={row} /></Table.Td>
  </Table.Tr>
);

/** What is promised, and the way to the text that says so. */
const Promised = ({ row, hash }: PromisedProps) => {
  const words = useMessages({ ja, en });
  const { language } = useLanguage();
  const text = useLocalText();
  const [clause, ...more] = row.clauses;
  return (
    <>
      <Text fw={700}>{row.promise}</Text>
      <Text>{clause ? `${clause.number ?? ''} ${text(clause.heading)}` : words.head}{more.length > 0 ? ` (${words.more(more.length)})` : ''}</Text>
      <Text size="sm">{text(row.title)} {row.version}</Text>
      {hash === undefined ? null : (
        <Anchor size="sm" underline="always" target="_blank" rel="noopener" href={`${at`/api/console/policies/${hash}/text/${language}`}${clause ? `#${clause.id}` : ''}`}>{words.read}</Anchor>
      )}
    </>
  );
};

const Standing = ({ row: { state, judgement, watched } }: { readonly row: Row }) => {
  const words = useMessages({ ja, en });
  const partly = state === 'kept' && watched.length > 0 && watched.every(({ extent }) => extent === 'part');
  return (
    <Stack gap={4} align="flex-start">
      <StateBadge state={state} />
      {partly ? <Text size="sm">{words.partly}</Text> : null}
      {judgement.why === null ? null : <Text size="sm">{words.whys[judgement.why]}</Text>}
      <When judgement={judgement} />
    </Stack>
  );
};

const When = ({ judgement: { state, when } }: Pick<Row, 'judgement'>) => {
  const words = useMessages({ ja, en });
  const dates = useDates();
  if (when === null) return null;
  return <Text size="sm">{words.when[state](when.length === 10 ? dates.day(when) : dates.moment(when))}</Text>;
};

const Evidence = ({ row: { judgement, watched, backedBy } }: { readonly row: Row }) => {
  const words = useMessages({ ja, en });
  const text = useLocalText();
  return (
    <Stack gap="xs">
      <Text>{text(judgement.says)}</Text>
      {judgement.cases.length === 0 ? null : (
        <Text size="sm">{words.cases}: {judgement.cases.map((number) => <span key={number}><Anchor underline="always" renderRoot={(props) => <Link {...props} to="/cases/$number" params={{ number }} />}>{number}</Anchor> </span>)}</Text>
      )}
      {backedBy.length === 0 ? null : <details><summary>{words.backedBy}</summary><Text size="sm">{backedBy.join(', ')}</Text></details>}
      {watched.length === 0 ? null : (
        <details>
          <summary>{words.watched(watched.length)}</summary>
          <ul className={styles['watched']}>
            {watched.map((one) => (
              <li key={one.control}>
                <Text size="sm"><strong>{text(one.name)}</strong>{one.extent === 'part' ? ` (${words.part})` : ''}: {words.states[one.judgement.state]}. {text(one.judgement.says)}</Text>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Stack>
  );
};
