import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { CaseDetail } from '../../../src/entry/server/contract/console.ts';
import { useLocalText } from '../../ui/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useConsoleMessages } from '../messages/messages.ts';
import { useDecision } from './use-decision.ts';

export type WithholdPlace = CaseDetail['withheld'][number]['place'];

interface WithholdDialogProps {
  readonly detail: CaseDetail;
  readonly place: WithholdPlace;
  readonly onClose: () => void;
}

/** One of the policy's grounds, and the explanation that the person will read. */
export const WithholdDialog = ({ detail, place, onClose }: WithholdDialogProps) => {
  const messages = useConsoleMessages();
  const words = messages.withholding;
  const text = useLocalText();
  const [ground, setGround] = useState('');
  const [explanation, setExplanation] = useState('');
  const set = useDecision(detail.number, 'withholding');
  const title = place.row !== null ? words.row : place.column !== null ? words.column : words.table;
  const save = () => set.mutate({ place, withholding: { ground, explanation } }, { onSuccess: onClose });
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': messages.cancel }}>
      <Stack>
        <Radio.Group label={words.ground} required value={ground} onChange={setGround}>
          <Stack gap="xs" mt="xs">{detail.grounds.map((one) => <Radio key={one.id} value={one.id} label={text(one.text)} />)}</Stack>
        </Radio.Group>
        <Textarea label={words.explanation} description={words.explanationHelp} required autosize minRows={3} maxLength={2000} value={explanation} onChange={(event) => setExplanation(event.currentTarget.value)} />
        <ProblemNotice problem={set.error?.problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{messages.cancel}</Button>
          <Button loading={set.isPending} disabled={ground === '' || explanation.trim() === ''} onClick={save}>{words.save}</Button>
        </Group>
      </Stack>
    </Modal>
  );
};
