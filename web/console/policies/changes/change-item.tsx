import { Anchor, Badge, Button, Code, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { PolicyChanges } from '../../../../src/entry/server/contract/policy-changes.ts';
import { at } from '../../../ui/api.ts';
import { useDates } from '../../../ui/dates.ts';
import { useLanguage, useLocalText } from '../../../ui/language.tsx';
import { useConsoleMessages } from '../../messages/messages.ts';
import styles from './changes.module.css';
import { JudgementForm } from './judgement-form.tsx';
import { useChangeWords } from './use-change-words.ts';

export type ShownChange = PolicyChanges['changes'][number];

const colours = { notice: 'promise.8', 'prior-notice': 'yellow.9', consent: 'red.9', 'not-in-principle': 'red.9' } as const;

export const TakesBadge = ({ takes }: Pick<ShownChange, 'takes'>) => <Badge tt="none" size="lg" h="auto" py={2} color={colours[takes]} style={{ whiteSpace: 'normal' }}>{useChangeWords().takes[takes]}</Badge>;

interface ChangeItemProps {
  readonly shown: PolicyChanges;
  readonly change: ShownChange;
  readonly onJudged: () => void;
}

/** A change: what it is, what it takes and why, what stands there before and after, and what was judged of it. */
export const ChangeItem = ({ shown, change, onJudged }: ChangeItemProps) => {
  const words = useChangeWords();
  const text = useLocalText();
  return (
    <li className={styles['change']} data-takes={change.takes} data-key={change.key}>
      <Stack gap="sm">
        <div className={styles['head']}>
          <Title order={3} size="h4">{text(change.name)} — {text(change.done)}</Title>
          <TakesBadge takes={change.takes} />
        </div>
        <Text>{change.ground === 'purpose-not-judged' && change.judgement ? words.judgedNeither : text(change.why)} <Text span size="sm" c="dimmed">{words.law(change.law)}</Text></Text>
        {change.waits ? <Text fw={700}>{words.waits}</Text> : null}
        <Sides shown={shown} change={change} />
        {change.brings.length === 0 ? null : (
          <details>
            <summary>{words.brings(change.brings.length)}</summary>
            <ul className={styles['brings']}>{change.brings.map((purpose) => <li key={purpose.ja}>{text(purpose)}</li>)}</ul>
          </details>
        )}
        {change.choices.length === 0 ? null : <Judging shown={shown} change={change} onJudged={onJudged} />}
        <Text size="xs" c="dimmed"><Code>{change.key}</Code></Text>
      </Stack>
    </li>
  );
};

/** Before and after, each with the clause that prints it. */
const Sides = ({ shown, change }: Pick<ChangeItemProps, 'shown' | 'change'>) => {
  const words = useChangeWords();
  const text = useLocalText();
  const { language } = useLanguage();
  const sides = [[words.before, change.older, shown.older], [words.after, change.newer, shown.newer]] as const;
  if (change.older === null && change.newer === null) return null;
  return (
    <dl className={styles['sides']}>
      {sides.map(([label, place, { hash }]) => (
        <div key={label}>
          <dt>{label}{place?.line ? <Text span size="xs" c="dimmed"> {words.line(place.line)}</Text> : null}</dt>
          <dd>
            {place === null ? <Text c="dimmed">{words.absent}</Text> : place.says ? <Text>{text(place.says)}</Text> : null}
            {place?.clause ? (
              <Anchor size="sm" underline="always" target="_blank" rel="noopener" href={`${at`/api/console/policies/${hash}/text/${language}`}#${encodeURIComponent(place.clause)}`}>
                {words.clause(place.number ?? place.clause)}
              </Anchor>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
};

const Judging = ({ shown, change, onJudged }: ChangeItemProps) => {
  const words = useChangeWords();
  const [again, setAgain] = useState(false);
  const done = (recorded: boolean): void => {
    setAgain(false);
    if (recorded) onJudged();
  };
  if (shown.open && (again || !change.judgement)) return <JudgementForm shown={shown} change={change} onDone={done} />;
  return (
    <div className={styles['judgement']}>
      <Stack gap="xs">
        <Judgement change={change} />
        {shown.open ? <Button w="fit-content" size="sm" variant="default" onClick={() => setAgain(true)} aria-label={`${words.change}: ${change.key}`}>{words.change}</Button> : null}
      </Stack>
    </div>
  );
};

/** What was judged, why, by whom and when. */
export const Judgement = ({ change }: Pick<ChangeItemProps, 'change'>) => {
  const words = useChangeWords();
  const { policies } = useConsoleMessages();
  const dates = useDates();
  if (!change.judgement) return <Text c="dimmed">{words.notJudged}</Text>;
  const { judged, reason, by, at: moment } = change.judgement;
  return (
    <>
      <Text fw={700}>{words.judged[judged].label}</Text>
      <Text style={{ whiteSpace: 'pre-wrap' }}>{reason}</Text>
      <Text size="sm">{words.by(by === 'command-line' ? policies.commandLine : by, dates.moment(moment))}</Text>
    </>
  );
};
