import { Anchor, Badge, Code, Stack, Text } from '@mantine/core';
import type { Finding } from '../../../src/entry/server/contract/problem.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useConsoleMessages } from '../messages/messages.ts';
import styles from './policies.module.css';

/** A long list of warnings must not hide what keeps the text from being taken. */
const errorsFirst = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings.filter(({ severity }) => severity === 'error'), ...findings.filter(({ severity }) => severity !== 'error')];

interface FindingsListProps {
  readonly findings: readonly Finding[];
  /** To that place of the text. */
  readonly onGo: (finding: Finding) => void;
}

/** What was found in the text, errors first: where, what, in both languages, what to do, and the rule behind it. */
export const FindingsList = ({ findings, onGo }: FindingsListProps) => {
  const words = useConsoleMessages().policies;
  const { language } = useLanguage();
  const other = language === 'ja' ? 'en' : 'ja';
  return (
    <ol className={styles['findings']} aria-label={words.findings}>
      {errorsFirst(findings).map((one, index) => (
        <li key={index} data-severity={one.severity}>
          <Stack gap={4}>
            <div className={styles['where']}>
              <Badge tt="none" color={one.severity === 'error' ? 'red.9' : 'gray.8'} variant="filled">{words.severities[one.severity]}</Badge>
              <Anchor component="button" type="button" onClick={() => onGo(one)}>{words.place(one.line, one.column)}</Anchor>
              <Code>{one.code}</Code>
              {one.source === null ? null : <Code>{one.source}</Code>}
            </div>
            <Text>{one[language]}</Text>
            <Text size="sm" lang={other} c="dimmed">{one[other]}</Text>
            <Text size="sm">{words.advice}: {one.advice[language]}</Text>
          </Stack>
        </li>
      ))}
    </ol>
  );
};
