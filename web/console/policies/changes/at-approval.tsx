import { Anchor, Loader, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { PolicyChanges } from '../../../../src/entry/server/contract/policy-changes.ts';
import { useLocalText } from '../../../ui/language.tsx';
import { useConsoleMessages } from '../../messages/messages.ts';
import { Judgement, TakesBadge } from './change-item.tsx';
import styles from './changes.module.css';
import { useChangeWords } from './use-change-words.ts';

/** What is approved with a version: each change that takes more than a notice, or was judged to take less. */
export const AtApproval = ({ hash, shown }: { readonly hash: string; readonly shown: PolicyChanges | undefined }) => {
  const words = useChangeWords();
  const { loading } = useConsoleMessages();
  const text = useLocalText();
  if (!shown) return <Text role="status"><Loader size="sm" aria-hidden /> {loading}</Text>;
  const rows = shown.changes.filter(({ takes, judgement, choices }) => takes !== 'notice' || judgement !== null || choices.length > 0);
  const open = rows.filter(({ choices, judgement }) => choices.length > 0 && judgement === null).length;
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">{words.link}</Title>
      {rows.length === 0 ? <Text>{words.told(shown.changes.length)}</Text> : (
        <ul className={styles['summary']}>
          {rows.map((change) => (
            <li key={change.key}>
              <Text>{text(change.name)} <TakesBadge takes={change.takes} /></Text>
              {change.choices.length === 0 ? null : <Judgement change={change} />}
            </li>
          ))}
        </ul>
      )}
      {open > 0 ? <Text fw={700} c="red.9">{words.approvalOpen(open)}</Text> : null}
      {rows.some(({ judgement }) => judgement !== null) ? <Text>{words.atApproval}</Text> : null}
      <Anchor component={Link} to={`/policies/${hash}/changes`} w="fit-content">{words.look}</Anchor>
    </Stack>
  );
};
