import { Alert, Badge, Stack, Table, Text, Title } from '@mantine/core';
import { IconCheck, IconCircleHalf2, IconX } from '@tabler/icons-react';
import type { Answer, ItemState, Outcome } from '../../../src/core/decide/answer.ts';
import { dutyInWords } from '../../../src/core/decide/words/words.ts';
import type { PolicyText } from '../../../src/core/policy/model/policy.ts';
import { useListed, useLocalText } from '../../ui/language.tsx';
import { WideTable } from '../wide-table.tsx';
import type { ClauseAt } from './clause-address.ts';
import { ReasonsList } from './reasons-list.tsx';
import { useWhyWords } from './use-why-words.ts';
import styles from './why.module.css';

const looks: Readonly<Record<Outcome, { readonly color: string; readonly icon: typeof IconCheck }>> = {
  allow: { color: 'green', icon: IconCheck }, partial: { color: 'yellow', icon: IconCircleHalf2 }, deny: { color: 'red', icon: IconX },
};
const colors: Readonly<Record<ItemState, string>> = { clear: '#14532d', masked: '#713f12', withheld: '#7f1d1d' };

interface AnswerViewProps {
  readonly answer: Answer;
  readonly text: PolicyText;
  readonly clauseAt: ClauseAt;
}

/** The answer in one line, then item by item, then why, then what follows from it. */
export const AnswerView = ({ answer, text, clauseAt }: AnswerViewProps) => {
  const words = useWhyWords();
  const [inLanguage, listed] = [useLocalText(), useListed()];
  const look = looks[answer.outcome];
  const nameOf = (id: string): string => { const item = text.items.find((one) => one.id === id); return item ? inLanguage(item.name) : id; };
  return (
    <Stack component="section" aria-labelledby="answer">
      <Title order={2} id="answer">{words.answer}</Title>
      <div role="status">
        <Alert color={look.color} variant="outline" icon={<look.icon aria-hidden />} title={<Text fw={700} size="lg">{words.outcomes[answer.outcome].title}</Text>}>
          <Text c="dark">{words.outcomes[answer.outcome].says}</Text>
          <Text size="sm" c="dark">{words.answeredBy}: {listed(answer.by.map(({ policy, version }) => `${policy} ${version}`))}</Text>
        </Alert>
      </div>
      <WideTable widthMin={320} label={words.item}>
        <Table>
          <Table.Thead><Table.Tr><Table.Th scope="col">{words.item}</Table.Th><Table.Th scope="col" className={styles['state']}>{words.state}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {answer.items.map(({ item, state }) => (
              <Table.Tr key={item}>
                <Table.Th scope="row" fw={400}>{nameOf(item)}</Table.Th>
                <Table.Td><Badge tt="none" miw="max-content" variant="outline" color={colors[state]}>{words.states[state]}</Badge></Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
      <Title order={3}>{words.reasons}</Title>
      <ReasonsList reasons={answer.reasons} all={answer.items.length} nameOf={nameOf} text={text} clauseAt={clauseAt} />
      <Title order={3}>{words.duties}</Title>
      {answer.duties.length === 0 ? <Text>{words.noDuties}</Text> : (
        <ul>{answer.duties.map((duty) => <li key={`${duty.kind} ${duty.about ?? ''}`}><Text>{inLanguage(dutyInWords(duty, text))}</Text></li>)}</ul>
      )}
    </Stack>
  );
};
