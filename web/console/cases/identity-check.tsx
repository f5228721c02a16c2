import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { CaseDetail } from '../../../src/entry/server/contract/console.ts';
import { useLocalText } from '../../ui/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useConsoleMessages } from '../messages/messages.ts';
import { DocumentView } from './document-view.tsx';
import { Section } from './section.tsx';
import { useDecision } from './use-decision.ts';

type Decision = 'confirm' | 'reject' | 'ask-again';

/** The officer looks at the document and decides; whatever the decision, the document is unreadable from then on. */
export const IdentityCheck = ({ detail }: { readonly detail: CaseDetail }) => {
  const messages = useConsoleMessages();
  const words = messages.identity;
  const text = useLocalText();
  const [asked, setAsked] = useState<Decision>();
  const [reason, setReason] = useState('');
  const decide = useDecision(detail.number, 'identity');
  const close = () => setAsked(undefined);
  const take = () => decide.mutate(asked === 'confirm' ? { decision: asked } : { decision: asked, reason }, { onSuccess: () => { close(); setReason(''); } });
  const titles: Record<Decision, string> = { confirm: words.confirmTitle, reject: words.rejectTitle, 'ask-again': words.askTitle };
  return (
    <Section title={words.title}>
      <Text>{words.kind}: {text(detail.document.kind)} / {words.domicile}: {words.domiciles[detail.document.domicile]}</Text>
      {detail.identity === 'open' ? null : <Text fw={700}>{words.decided[detail.identity]} {detail.identityReason}</Text>}
      {detail.document.readable ? <DocumentView number={detail.number} round={detail.document.round} /> : <Text>{words.gone}</Text>}
      {detail.actions.includes('decide-identity') ? (
        <Stack gap="xs">
          <Text>{words.compare}</Text>
          <Text>{words.after}</Text>
          <Group>
            <Button onClick={() => setAsked('confirm')}>{words.confirm}</Button>
            <Button variant="default" onClick={() => setAsked('ask-again')}>{words.askAgain}</Button>
            <Button variant="default" onClick={() => setAsked('reject')}>{words.reject}</Button>
          </Group>
        </Stack>
      ) : null}
      <Modal opened={asked !== undefined} onClose={close} title={asked === undefined ? '' : titles[asked]} closeButtonProps={{ 'aria-label': messages.cancel }}>
        <Stack>
          <Text>{words.after}</Text>
          {asked === 'confirm' ? null : (
            <Textarea label={words.reason} description={words.reasonHelp} required autosize minRows={3} maxLength={2000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          )}
          <ProblemNotice problem={decide.error?.problem} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{messages.cancel}</Button>
            <Button loading={decide.isPending} disabled={asked !== 'confirm' && reason.trim() === ''} onClick={take}>{words.sure}</Button>
          </Group>
        </Stack>
      </Modal>
    </Section>
  );
};
