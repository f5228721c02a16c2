import { Badge, Button, Checkbox, Group, Paper, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { CaseDetail } from '../../../src/entry/server/contract/console.ts';
import { useLocalText } from '../../ui/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useConsoleMessages } from '../messages/messages.ts';
import { Section } from './section.tsx';
import { useDecision } from './use-decision.ts';

type Candidate = NonNullable<CaseDetail['candidates']>[number];
interface Choice { readonly mine: boolean; readonly basis: string }

const idOf = (candidate: Candidate): string => [candidate.dataset, candidate.table, ...candidate.key].join(' ');
const isProven = (candidate: Candidate): boolean => candidate.matches.some((match) => match.strength === 'proven');

const Matches = ({ candidate }: { readonly candidate: Candidate }) => {
  const words = useConsoleMessages().accounts;
  return (
    <Group gap="xs" aria-label={words.matches} role="group">
      {candidate.matches.map((match) => (
        <Badge key={match.identifier} variant="filled" tt="none" color={match.strength === 'proven' ? 'promise.8' : '#8a3b00'}>{words.identifiers[match.identifier]}: {words.strengths[match.strength]}</Badge>
      ))}
    </Group>
  );
};

interface RowProps {
  readonly candidate: Candidate;
  readonly choice: Choice;
  readonly onChange: ((choice: Choice) => void) | undefined;
}

const CandidateRow = ({ candidate, choice, onChange }: RowProps) => {
  const words = useConsoleMessages().accounts;
  const text = useLocalText();
  const title = `${text(candidate.datasetName)} / ${text(candidate.tableName)} ${candidate.key.join(', ')}`;
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        {onChange ? (
          <Checkbox label={`${title} — ${words.mine}`} checked={choice.mine} onChange={(event) => onChange({ ...choice, mine: event.currentTarget.checked })} />
        ) : <Text fw={700}>{title} — {candidate.confirmed ? words.confirmed : words.notConfirmed}</Text>}
        <Matches candidate={candidate} />
        {isProven(candidate) ? null : <Text size="sm">{words.someone}</Text>}
        {onChange && choice.mine && !isProven(candidate) ? (
          <Textarea label={words.basis} description={words.basisHelp} required autosize minRows={2} maxLength={2000} value={choice.basis} onChange={(event) => onChange({ ...choice, basis: event.currentTarget.value })} />
        ) : null}
      </Stack>
    </Paper>
  );
};

/** Which accounts are the person's: what a code proved is suggested, what is only claimed needs a written basis. */
export const AccountCheck = ({ detail, candidates }: { readonly detail: CaseDetail; readonly candidates: readonly Candidate[] }) => {
  const words = useConsoleMessages().accounts;
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const confirm = useDecision(detail.number, 'accounts');
  const choiceOf = (candidate: Candidate): Choice => choices.get(idOf(candidate)) ?? { mine: isProven(candidate), basis: '' };
  const open = detail.actions.includes('confirm-accounts');
  const chosen = candidates.filter((candidate) => choiceOf(candidate).mine);
  const ready = chosen.every((candidate) => isProven(candidate) || choiceOf(candidate).basis.trim() !== '');
  const send = () => confirm.mutate({
    accounts: chosen.map((candidate) => {
      const basis = choiceOf(candidate).basis.trim();
      const { dataset, table, key } = candidate;
      return basis === '' ? { dataset, table, key } : { dataset, table, key, basis };
    }),
  });
  return (
    <Section title={words.title}>
      {candidates.length === 0 ? <><Text fw={700}>{words.none}</Text><Text>{words.noneHelp}</Text></> : <Text>{words.only}</Text>}
      {candidates.map((candidate) => (
        <CandidateRow
          key={idOf(candidate)} candidate={candidate} choice={choiceOf(candidate)}
          onChange={open ? (choice) => setChoices(new Map(choices).set(idOf(candidate), choice)) : undefined}
        />
      ))}
      <ProblemNotice problem={confirm.error?.problem} />
      {open ? <Button w="fit-content" loading={confirm.isPending} disabled={!ready} onClick={send}>{chosen.length === 0 ? words.confirmNone : words.confirm}</Button> : null}
    </Section>
  );
};
