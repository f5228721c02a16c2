import { Alert, Button, List } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { PageTitle, VisuallyHidden } from '../../../ui/page.tsx';
import { usePortalMessages } from '../../messages/messages.ts';
import styles from './step-frame.module.css';
import { stepIds, type StepId } from './steps.ts';

interface StepHeadProps {
  readonly step: StepId;
}

/** Where one is, and the step's own title. */
export const StepHead = ({ step }: StepHeadProps) => {
  const portal = usePortalMessages();
  const words = portal.request;
  const now = stepIds.indexOf(step);
  const state = (index: number) => (index < now ? 'done' : index === now ? 'now' : 'ahead');
  return (
    <>
      <div>
        <p className={styles['count']}>{`${words.title} · ${words.stepOf(now + 1, stepIds.length)}`}</p>
        <PageTitle site={portal.site} focus>{words.headings[step]}</PageTitle>
      </div>
      <ol className={styles['steps']} aria-label={words.stepsLabel}>
        {stepIds.map((id, index) => (
          <li key={id} className={styles['step']} data-state={state(index)} {...(index === now ? { 'aria-current': 'step' as const } : {})}>{words.steps[id]}</li>
        ))}
      </ol>
    </>
  );
};

interface StepFormProps {
  readonly onBack: (() => void) | undefined;
  /** What is missing, in words; the step is done only when there is nothing. */
  readonly gaps: readonly string[];
  readonly onNext: () => void;
  readonly children: (tried: boolean) => ReactNode;
}

/** A step's fields with "back" and "next". "Next" with something missing lists it and goes to the first such field. */
export const StepForm = ({ onBack, gaps, onNext, children }: StepFormProps) => {
  const words = usePortalMessages();
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (gaps.length === 0) onNext();
    else setTries(tries + 1);
  };
  useEffect(() => {
    if (tries === 0) return;
    const radio = '[role="radiogroup"] input:not(:disabled)';
    const first = form.current?.querySelector<HTMLElement>(`[aria-invalid="true"], [data-gap]`);
    (first ?? form.current?.querySelector<HTMLElement>(radio))?.focus();
  }, [tries]);
  return (
    <form className={styles['form']} ref={form} onSubmit={submit} noValidate>
      {tries > 0 && gaps.length > 0 ? (
        <Alert color="red" title={words.gapsTitle} role="alert"><List>{gaps.map((gap) => <List.Item key={gap}>{gap}</List.Item>)}</List></Alert>
      ) : null}
      {children(tries > 0)}
      <div className={styles['actions']}>
        {onBack ? <Button variant="default" onClick={onBack}>{words.back}</Button> : <VisuallyHidden>{''}</VisuallyHidden>}
        <Button type="submit">{words.next}</Button>
      </div>
    </form>
  );
};
