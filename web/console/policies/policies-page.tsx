import { Badge, Button, FileButton, Group, List, Loader, Stack, Table, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PolicyList } from '../../../src/entry/server/contract/console.ts';
import { at, post, postText } from '../../ui/api.ts';
import { useDates } from '../../ui/dates.ts';
import { useLanguage } from '../../ui/language.tsx';
import { PageTitle } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useConsoleMessages } from '../messages/messages.ts';
import { policiesQuery } from '../queries.ts';
import { WideTable } from '../wide-table.tsx';

type Listed = PolicyList['policies'][number];

const Activation = ({ hash, onDone }: { readonly hash: string; readonly onDone: () => void }) => {
  const words = useConsoleMessages().policies;
  const [from, setFrom] = useState('');
  const activate = useMutation({ mutationFn: () => post(at`/api/console/policies/${hash}/activation`, { from }), onSuccess: onDone });
  return (
    <Stack gap="xs">
      <ProblemNotice problem={activate.error?.problem} />
      <Group align="flex-end">
        <TextInput type="date" label={words.day} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
        <Button loading={activate.isPending} disabled={from === ''} onClick={() => activate.mutate()}>{words.activateSave}</Button>
      </Group>
    </Stack>
  );
};

const Step = ({ policy, onDone }: { readonly policy: Listed; readonly onDone: () => void }) => {
  const words = useConsoleMessages().policies;
  const approve = useMutation({ mutationFn: () => post(at`/api/console/policies/${policy.hash}/approval`), onSuccess: onDone });
  if (policy.state === 'approved' && policy.effectiveFrom === null) return <Activation hash={policy.hash} onDone={onDone} />;
  if (policy.state !== 'draft') return null;
  return <><ProblemNotice problem={approve.error?.problem} /><Button loading={approve.isPending} onClick={() => approve.mutate()}>{words.approve}</Button></>;
};

const Submission = ({ onDone }: { readonly onDone: () => void }) => {
  const words = useConsoleMessages().policies;
  const { language } = useLanguage();
  const submit = useMutation({
    mutationFn: async (file: File) => postText<{ readonly warnings: number }>('/api/console/policies', await file.text(), 'text/yaml'),
    onSuccess: onDone,
  });
  return (
    <Stack gap="xs">
      <FileButton accept=".yaml,.yml" onChange={(file) => { if (file) submit.mutate(file); }}>
        {(props) => <Button {...props} w="fit-content" variant="light" loading={submit.isPending}>{words.submit}</Button>}
      </FileButton>
      <ProblemNotice problem={submit.error?.problem}>
        <List size="sm">{submit.error?.problem.findings?.map((one) => <List.Item key={`${one.line}:${one.column}:${one.code}`}>{one.line}:{one.column} {one[language]}</List.Item>)}</List>
      </ProblemNotice>
      {submit.data ? <Text role="status">{words.submitted} {words.warnings(submit.data.warnings)}</Text> : null}
    </Stack>
  );
};

/** Versions from the newest: submit, approve (the text is kept as bytes), set the day from which it applies. */
export const PoliciesPage = () => {
  const messages = useConsoleMessages();
  const words = messages.policies;
  const dates = useDates();
  const client = useQueryClient();
  const list = useQuery(policiesQuery);
  const again = () => void client.invalidateQueries({ queryKey: policiesQuery.queryKey });
  return (
    <Stack>
      <PageTitle site={messages.site}>{words.title}</PageTitle>
      <Text>{words.help}</Text>
      <Submission onDone={again} />
      <ProblemNotice problem={list.error?.problem} onRetry={again} />
      {list.isPending ? <Loader aria-label={messages.loading} /> : null}
      {list.data?.policies.length === 0 ? <Text>{words.empty}</Text> : null}
      {list.data && list.data.policies.length > 0 ? (
        <WideTable widthMin={640} label={words.title}>
          <Table verticalSpacing="md">
            <Table.Thead><Table.Tr><Table.Th scope="col">{words.version}</Table.Th><Table.Th scope="col">{words.state}</Table.Th><Table.Th scope="col">{words.from}</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>
              {list.data.policies.map((policy) => (
                <Table.Tr key={policy.hash}>
                  <Table.Td><Text fw={700}>{policy.id} {policy.version}</Text><Text size="xs">{words.hash}: {policy.hash.slice(0, 16)}</Text></Table.Td>
                  <Table.Td><Group gap="xs"><Text>{words.states[policy.state]}</Text>{policy.state === 'effective' ? <Badge tt="none" color="promise.8" variant="filled">{words.now}</Badge> : null}</Group></Table.Td>
                  <Table.Td>{policy.effectiveFrom === null ? null : <Text>{dates.dayOf(policy.effectiveFrom)}</Text>}<Step policy={policy} onDone={again} /></Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      ) : null}
    </Stack>
  );
};
