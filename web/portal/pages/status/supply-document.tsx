import { Alert, Button, List, Progress, Stack, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useReducer, useState } from 'react';
import { at } from '../../../ui/api.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { changeDocument, documentFacts, documentGaps, emptyDocument, type DocumentRules } from '../../document/document-draft.ts';
import { DocumentFields } from '../../document/document-fields.tsx';
import { sendDocument } from '../../document/send-document.ts';
import { LeaveGuard } from '../../leave-guard.tsx';
import { usePortalMessages } from '../../messages/messages.ts';

interface SupplyDocumentProps {
  readonly number: string;
  readonly rules: DocumentRules;
  /** What is said of it then stands outside: this part goes with the state of the case. */
  readonly onSent: () => void;
}

/** The document step once more, for a case that waits for it. */
export const SupplyDocument = ({ number, rules, onSent }: SupplyDocumentProps) => {
  const portal = usePortalMessages();
  const words = portal.status.supply;
  const [draft, change] = useReducer(changeDocument, emptyDocument);
  const [tried, setTried] = useState(false);
  const [progress, setProgress] = useState(0);
  const gaps = documentGaps(draft, rules);
  const send = useMutation({
    mutationFn: () => sendDocument<undefined>({
      path: at`/api/portal/requests/${number}/document`, part: 'document-facts', json: documentFacts(draft, rules), draft, rules, onProgress: setProgress,
    }),
    onSuccess: onSent,
  });
  const submit = (): void => {
    setTried(true);
    if (gaps.length === 0) send.mutate();
  };
  return (
    <Stack component="section" aria-labelledby="supply" gap="lg">
      <Title order={2} id="supply">{words.title}</Title>
      {tried && gaps.length > 0 ? (
        <Alert color="red" role="alert" title={portal.gapsTitle}><List>{gaps.map((gap) => <List.Item key={gap}>{portal.document.gaps[gap]}</List.Item>)}</List></Alert>
      ) : null}
      <DocumentFields rules={rules} draft={draft} onChange={change} gaps={tried ? gaps : []} />
      <ProblemNotice problem={send.error?.problem} />
      {send.isPending ? <Progress value={progress * 100} size="lg" aria-label={portal.request.check.sending} animated /> : null}
      <div><Button onClick={submit} loading={send.isPending || send.isSuccess}>{words.send}</Button></div>
      <LeaveGuard active={draft.picture !== undefined && !send.isSuccess} path="/status" words={portal.request.leave} />
    </Stack>
  );
};
