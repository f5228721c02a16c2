import { List, Text, Title } from '@mantine/core';
import type { CaseStatus } from '../../../../src/entry/server/contract/portal.ts';
import { useDates } from '../../../ui/dates.ts';
import { useLocalText } from '../../../ui/language.tsx';
import { usePortalMessages } from '../../messages/messages.ts';

/** What is on record of each document that was handed in: when it came, and when it was disposed of. */
export const PapersRecord = ({ documents }: Pick<CaseStatus, 'documents'>) => {
  const words = usePortalMessages().papers;
  const dates = useDates();
  const text = useLocalText();
  return (
    <section aria-labelledby="papers">
      <Title order={2} id="papers" mb="sm">{words.list}</Title>
      <List type="ordered">
        {documents.map(({ name, handedInAt, disposedAt }, index) => (
          <List.Item key={index}>
            <Text fw={700} span>{text(name)}</Text>{' '}
            <Text span>{words.handedIn(dates.moment(handedInAt))} {disposedAt === null ? words.kept : words.disposed(dates.moment(disposedAt))}</Text>
          </List.Item>
        ))}
      </List>
    </section>
  );
};
