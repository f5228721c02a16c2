import { Anchor, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { CaseDetail } from '../../../src/entry/server/contract/console.ts';
import { at } from '../../ui/api.ts';
import { useDates } from '../../ui/dates.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useConsoleMessages } from '../messages/messages.ts';
import { Section } from './section.tsx';
import { useDecision } from './use-decision.ts';

const Posting = ({ detail }: { readonly detail: CaseDetail }) => {
  const words = useConsoleMessages().posting;
  const posted = useDecision(detail.number, 'posting');
  return (
    <Section title={words.title}>
      <Text>{words.help}</Text>
      <Anchor href={at`/api/console/cases/${detail.number}/letter.pdf`} download>{words.letter}</Anchor>
      <ProblemNotice problem={posted.error?.problem} />
      <Button w="fit-content" loading={posted.isPending} onClick={() => posted.mutate(undefined)}>{words.done}</Button>
    </Section>
  );
};

/** The last decision: from here the system makes the reply and tells the person. */
export const Approval = ({ detail }: { readonly detail: CaseDetail }) => {
  const messages = useConsoleMessages();
  const words = messages.approval;
  const dates = useDates();
  const [asking, setAsking] = useState(false);
  const approve = useDecision(detail.number, 'approval');
  const close = () => setAsking(false);
  return (
    <>
      {detail.actions.includes('approve') ? (
        <Section title={words.title}>
          <Text>{words.help}</Text>
          <Button w="fit-content" onClick={() => setAsking(true)}>{words.approve}</Button>
        </Section>
      ) : null}
      {detail.reply ? <Text role="status">{words.built(dates.bytes(detail.reply.bytes))} {dates.moment(detail.reply.builtAt)}</Text> : null}
      {detail.actions.includes('record-posting') ? <Posting detail={detail} /> : null}
      <Modal opened={asking} onClose={close} title={words.sure} closeButtonProps={{ 'aria-label': messages.cancel }}>
        <Stack>
          <Text>{words.help}</Text>
          <ProblemNotice problem={approve.error?.problem} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{messages.cancel}</Button>
            <Button loading={approve.isPending} onClick={() => approve.mutate(undefined, { onSuccess: close })}>{words.approve}</Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
};
