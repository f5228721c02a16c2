import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PolicyChanges } from '../../../../src/entry/server/contract/policy-changes.ts';
import { at, post } from '../../../ui/api.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { useConsoleMessages } from '../../messages/messages.ts';
import { useChangeWords } from './use-change-words.ts';
import type { Judged } from './words.ts';

interface JudgementFormProps {
  readonly shown: PolicyChanges;
  readonly change: PolicyChanges['changes'][number];
  /** After it is recorded, or when it is left as it was. */
  readonly onDone: (recorded: boolean) => void;
}

/** A plain choice with its reason; nothing is chosen beforehand, and nothing goes without a reason. */
export const JudgementForm = ({ shown, change, onDone }: JudgementFormProps) => {
  const words = useChangeWords();
  const { cancel } = useConsoleMessages();
  const [judged, setJudged] = useState<string>('');
  const [reason, setReason] = useState('');
  const record = useMutation({
    mutationFn: () => post(at`/api/console/policies/${shown.newer.hash}/judgements`, { against: shown.older.hash, change: change.key, judged, reason }),
    onSuccess: () => onDone(true),
  });
  const choices: readonly Judged[] = [...change.choices, 'neither'];
  return (
    <form aria-label={`${words.question}: ${change.key}`} onSubmit={(event) => { event.preventDefault(); record.mutate(); }}>
      <Stack gap="sm">
        <Radio.Group label={words.question} value={judged} onChange={setJudged}>
          <Stack gap="xs" mt="xs">
            {choices.map((one) => <Radio key={one} value={one} label={words.judged[one].label} description={words.judged[one].description} />)}
          </Stack>
        </Radio.Group>
        <Textarea label={words.reason} description={words.reasonHelp} autosize minRows={2} maxLength={2000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <ProblemNotice problem={record.error?.problem} />
        <Group>
          <Button type="submit" loading={record.isPending} disabled={judged === '' || reason.trim() === ''}>{words.save}</Button>
          {change.judgement ? <Button variant="default" onClick={() => onDone(false)}>{cancel}</Button> : null}
        </Group>
      </Stack>
    </form>
  );
};
