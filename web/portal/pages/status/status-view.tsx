import { Button, Text, Title } from '@mantine/core';
import type { CaseStatus } from '../../../../src/entry/server/contract/portal.ts';
import { useDates } from '../../../ui/dates.ts';
import { usePortalMessages } from '../../messages/messages.ts';
import { ShownPolicy } from '../../shown-policy.tsx';
import { WithStart } from '../../start.tsx';
import { Timeline } from '../../timeline.tsx';
import { milestones } from './milestones.ts';
import styles from './status-view.module.css';
import { PapersRecord } from './papers-record.tsx';
import { SupplyDocument } from './supply-document.tsx';

interface StatusViewProps {
  readonly status: CaseStatus;
  /** A document that was asked for again has been sent. */
  readonly onSupplied: () => void;
  readonly onReload: () => void;
  readonly onOther: () => void;
}

/** Where a request stands, on whom it waits and until when; and the way to send a document that was asked for again. */
export const StatusView = ({ status, onSupplied, onReload, onOther }: StatusViewProps) => {
  const words = usePortalMessages().status;
  const dates = useDates();
  const { supply } = status;
  const stage = words.stages[status.stage];
  const finished = status.stage === 'replied' || status.stage === 'refused';
  const notes = { done: words.done, now: words.current, ahead: words.ahead, stopped: words.stopped };
  const facts: readonly (readonly [string, string])[] = [
    [words.number, status.caseNumber],
    [words.arrived, dates.moment(status.arrivedAt)],
    ...(status.repliedAt === null ? [] : [[words.repliedAt, dates.moment(status.repliedAt)] as const]),
    ...(finished ? [] : [[words.promised, status.promisedOn === null ? words.promisedPaused : words.promisedText(dates.day(status.promisedOn))] as const]),
    [words.waitsOn, stage.waitsOn],
  ];
  return (
    <>
      <section className={styles['card']} data-stage={status.stage} aria-labelledby="stage">
        <p className={styles['now']}>{words.now}</p>
        <div role="status">
          <Title order={2} id="stage">{stage.title}</Title>
          <Text>{stage.text}</Text>
        </div>
        {status.reason === null ? null : (
          <>
            <Text fw={700}>{words.reason}</Text>
            <blockquote className={styles['reason']}>{status.reason}</blockquote>
          </>
        )}
        <dl className={styles['facts']}>{facts.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
        <ShownPolicy policy={status.policy} />
      </section>
      {supply === null ? null : <WithStart>{({ upload }) => <SupplyDocument number={status.caseNumber} rules={{ ...supply, upload }} onSent={onSupplied} />}</WithStart>}
      <section aria-labelledby="progress">
        <Title order={2} id="progress" mb="sm">{words.progress}</Title>
        <Timeline entries={milestones(status.stage).map(({ id, state }) => ({ title: words.milestones[id], text: undefined, state, note: notes[state] }))} />
      </section>
      <PapersRecord documents={status.documents} />
      <div className={styles['actions']}>
        <Button variant="default" onClick={onReload}>{words.reload}</Button>
        <Button variant="subtle" onClick={onOther}>{words.other}</Button>
      </div>
    </>
  );
};
