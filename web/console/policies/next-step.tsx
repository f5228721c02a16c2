import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PolicyList } from '../../../src/entry/server/contract/console.ts';
import type { Finding } from '../../../src/entry/server/contract/problem.ts';
import { at, post } from '../../ui/api.ts';
import { useLanguage } from '../../ui/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useConsoleMessages } from '../messages/messages.ts';
import { policyChangesQuery } from '../queries.ts';
import { AtApproval } from './changes/at-approval.tsx';
import { ReadLinks } from './read-links.tsx';

export type Listed = PolicyList['policies'][number];

interface StepProps {
  readonly policy: Listed;
  readonly onDone: () => void;
}

/** What can be done with a version next: approve a draft, set the day of an approved one. An effective or superseded one stays as it is. */
export const NextStep = ({ policy, onDone }: StepProps) => {
  if (policy.state === 'draft') return <Approval policy={policy} onDone={onDone} />;
  if (policy.state === 'approved') return <Activation policy={policy} onDone={onDone} />;
  return null;
};

const Approval = ({ policy, onDone }: StepProps) => {
  const messages = useConsoleMessages();
  const words = messages.policies;
  const [asking, setAsking] = useState(false);
  const changes = useQuery({ ...policyChangesQuery(policy.hash), enabled: asking && policy.follows });
  const approve = useMutation({
    mutationFn: () => post(changes.data ? `${at`/api/console/policies/${policy.hash}/approval`}?seen=${changes.data.seen}` : at`/api/console/policies/${policy.hash}/approval`),
    onSuccess: () => { setAsking(false); onDone(); },
    onError: () => void changes.refetch(),
  });
  const close = (): void => { setAsking(false); approve.reset(); };
  return (
    <>
      <Button onClick={() => setAsking(true)} aria-label={`${words.approve}: ${policy.id} ${policy.version}`}>{words.approve}</Button>
      <Modal opened={asking} onClose={close} title={words.approveSure(`${policy.id} ${policy.version}`)} size="lg" styles={{ title: { lineHeight: 1.5 } }} closeButtonProps={{ 'aria-label': messages.cancel }}>
        <Stack>
          <Text>{words.approveHelp}</Text>
          <ReadLinks policy={policy} />
          {policy.follows ? <AtApproval hash={policy.hash} shown={changes.data} /> : null}
          <ProblemNotice problem={changes.error?.problem ?? approve.error?.problem} />
          <RefusedFor findings={approve.error?.problem.findings} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{messages.cancel}</Button>
            <Button loading={approve.isPending} disabled={policy.follows && !changes.data} onClick={() => approve.mutate()}>{words.approve}</Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
};

const Activation = ({ policy, onDone }: StepProps) => {
  const messages = useConsoleMessages();
  const words = messages.policies;
  const [asking, setAsking] = useState(false);
  const [from, setFrom] = useState('');
  const activate = useMutation({ mutationFn: () => post(at`/api/console/policies/${policy.hash}/activation`, { from }), onSuccess: () => { setAsking(false); onDone(); } });
  const close = (): void => { setAsking(false); activate.reset(); };
  return (
    <>
      <Button onClick={() => setAsking(true)} aria-label={`${words.activate}: ${policy.id} ${policy.version}`}>{words.activate}</Button>
      <Modal opened={asking} onClose={close} title={words.activateSure(`${policy.id} ${policy.version}`)} size="lg" styles={{ title: { lineHeight: 1.5 } }} closeButtonProps={{ 'aria-label': messages.cancel }}>
        <Stack>
          <Text>{words.activateHelp}</Text>
          <TextInput type="date" label={words.day} value={from} onChange={(event) => setFrom(event.currentTarget.value)} w="fit-content" />
          <ProblemNotice problem={activate.error?.problem} />
          <RefusedFor findings={activate.error?.problem.findings} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{messages.cancel}</Button>
            <Button loading={activate.isPending} disabled={from === ''} onClick={() => activate.mutate()}>{words.activateSave}</Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
};

/** Why the store does not take the step; the text itself is not on this page. */
const RefusedFor = ({ findings = [] }: { readonly findings: readonly Finding[] | undefined }) => {
  const { language } = useLanguage();
  return <>{findings.filter(({ severity }) => severity === 'error').map((one, index) => <Text key={index}>{one.line}:{one.column} {one[language]}</Text>)}</>;
};
