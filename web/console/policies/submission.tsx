import { Button, FileButton, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { SubmittedPolicy } from '../../../src/entry/server/contract/console.ts';
import type { Finding } from '../../../src/entry/server/contract/problem.ts';
import { postText } from '../../ui/api.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useConsoleMessages } from '../messages/messages.ts';
import { FindingsList } from './findings-list.tsx';
import styles from './policies.module.css';

/** As the module of styles says it. */
const linePixels = 24;

/** A version as text, typed, pasted or from a file; what is found in it stands beside it. */
export const Submission = ({ onDone }: { readonly onDone: () => void }) => {
  const words = useConsoleMessages().policies;
  const [source, setSource] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  const submit = useMutation({
    mutationFn: () => postText<SubmittedPolicy>('/api/console/policies', source, 'text/yaml'),
    onSuccess: onDone,
  });
  const findings = submit.data?.findings ?? submit.error?.problem.findings ?? [];
  const change = (text: string): void => { setSource(text); submit.reset(); };
  const go = ({ line, column }: Finding): void => {
    const lines = source.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
    const end = Math.max(start, start - column + 1 + (lines[line - 1]?.length ?? 0));
    area.current?.focus();
    area.current?.setSelectionRange(start, end);
    if (area.current) area.current.scrollTop = Math.max(0, (line - 4) * linePixels);
  };
  return (
    <section aria-labelledby="submission">
      <Stack gap="sm">
        <Title order={2} id="submission">{words.submit}</Title>
        <Text>{words.submitHelp}</Text>
        <FileButton accept=".yaml,.yml" onChange={(file) => { if (file) void file.text().then(change); }}>
          {(props) => <Button {...props} w="fit-content" variant="default">{words.choose}</Button>}
        </FileButton>
        <div className={styles['beside']} data-found={findings.length > 0}>
          <Stack gap="sm">
            <Textarea
              ref={area} className={styles['source'] ?? ''} label={words.source} rows={22} spellCheck={false} wrap="off" value={source}
              onChange={(event) => change(event.currentTarget.value)}
            />
            <Button w="fit-content" loading={submit.isPending} disabled={source.trim() === ''} onClick={() => submit.mutate()}>{words.submitSave}</Button>
          </Stack>
          <div role="status">
            {submit.data ? <Text>{words.submitted} {words.warnings(findings.length)}</Text> : null}
            <ProblemNotice problem={submit.error?.problem} />
            {findings.length > 0 ? <FindingsList findings={findings} onGo={go} /> : null}
          </div>
        </div>
      </Stack>
    </section>
  );
};
