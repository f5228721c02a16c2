import { Anchor, Button, Checkbox, Progress, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { PortalStart, Receipt } from '../../../../src/entry/server/contract/portal.ts';
import type { ProblemCode } from '../../../../src/entry/server/contract/problem.ts';
import { at } from '../../../ui/api.ts';
import { useDates } from '../../../ui/dates.ts';
import { useLanguage, useListed, useLocalText } from '../../../ui/language.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { ProblemError, localProblem } from '../../../ui/problem.ts';
import { ContactCheck } from '../../contact/contact-check.tsx';
import { blackedOut } from '../../document/export-picture.ts';
import { PictureCanvas } from '../../document/picture-canvas.tsx';
import { sendDocument } from '../../document/send-document.ts';
import { FeeNotice } from '../../fee-notice.tsx';
import { onlineType } from '../../fee-text.ts';
import { usePortalMessages } from '../../messages/messages.ts';
import { useStartAgain } from '../../start.tsx';
import { birthDateOf } from './birth-date.ts';
import styles from './check-step.module.css';
import { newRequestOf, type Choice, type RequestDraft } from './request-draft.ts';
import type { StepId } from './steps.ts';

interface CheckStepProps {
  readonly start: PortalStart;
  readonly draft: RequestDraft;
  readonly onChange: (change: Partial<RequestDraft>) => void;
  readonly onStep: (step: StepId) => void;
  readonly onReceipt: (receipt: Receipt) => void;
}

/** Refusals that another document cures. */
const documentProblems: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'upload-too-large', 'upload-type-refused', 'upload-damaged', 'upload-dimensions', 'document-kind-refused', 'upload-missing',
]);

export const CheckStep = ({ start, draft, onChange, onStep, onReceipt }: CheckStepProps) => {
  const portal = usePortalMessages();
  const words = portal.request.check;
  const { language } = useLanguage();
  const startAgain = useStartAgain();
  const [progress, setProgress] = useState(0);
  const send = useMutation({
    mutationFn: () => {
      const request = newRequestOf(draft, start, language);
      if (!request) throw new ProblemError(localProblem('invalid-input'));
      setProgress(0);
      return sendDocument<Receipt>({ path: at`/api/portal/requests?policy=${start.policy.id}`, part: 'request', json: request, draft: draft.document, rules: start, onProgress: setProgress });
    },
    onSuccess: onReceipt,
  });
  const problem = send.error?.problem;
  // Not before: without its document this step is not reachable, and the refusal would not be read.
  const toDocument = (): void => { startAgain(); onStep('document'); };
  return (
    <Stack gap="lg">
      <Summary start={start} draft={draft} onStep={onStep} />
      <Text>{portal.papers.returned[start.papers.disposal]} {words.sealed}</Text>
      <ShownVersion start={start} accepted={draft.policyAccepted} onChange={(policyAccepted) => onChange({ policyAccepted })} />
      <FeeNotice fee={onlineType(start)?.fee ?? 'unstated'} desk={start.desk} />
      <ProblemNotice problem={problem}>
        {problem && documentProblems.has(problem.code) ? <Button mt="sm" variant="default" onClick={toDocument}>{words.toDocument}</Button> : null}
      </ProblemNotice>
      {problem?.code === 'contact-not-proven' ? (
        <ContactCheck initialEmail={draft.email ?? ''} onProven={(email) => { onChange({ email }); send.reset(); }} />
      ) : null}
      {send.isPending ? (
        <div>
          <Text role="status">{words.sending}</Text>
          <Progress value={progress * 100} size="lg" aria-label={words.sending} animated />
          <Text size="sm" c="dimmed">{words.sent(Math.round(progress * 100))}</Text>
        </div>
      ) : null}
      <div className={styles['actions']}>
        <Button variant="default" disabled={send.isPending} onClick={() => onStep('document')}>{portal.back}</Button>
        <Button size="lg" loading={send.isPending} onClick={() => send.mutate()}>{words.send}</Button>
      </div>
    </Stack>
  );
};

interface ShownVersionProps {
  readonly start: PortalStart;
  readonly accepted: boolean;
  readonly onChange: (accepted: boolean) => void;
}

/** The version by which this request is handled. It can be agreed to here, and the request does not hang on that: it is theirs by law. */
const ShownVersion = ({ start: { policy }, accepted, onChange }: ShownVersionProps) => {
  const words = usePortalMessages().request.check.policy;
  const { language } = useLanguage();
  const dates = useDates();
  return (
    <div>
      <Text>{words.text(dates.day(policy.version))}{' '}<Anchor underline="always" href={at`/policies/${policy.id}/${policy.version}/${language}`} target="_blank" rel="noopener">{words.read}</Anchor></Text>
      <Checkbox mt="xs" label={words.accept} description={words.hint} checked={accepted} onChange={(event) => onChange(event.currentTarget.checked)} />
    </div>
  );
};

interface SummaryProps {
  readonly start: PortalStart;
  readonly draft: RequestDraft;
  readonly onStep: (step: StepId) => void;
}

/** All answers on one page, each with a way to change it, and the picture exactly as it will be sent. */
const Summary = ({ start, draft, onStep }: SummaryProps) => {
  const portal = usePortalMessages();
  const words = portal.request.check;
  const [text, listed] = [useLocalText(), useListed()];
  const dates = useDates();
  const named = (choice: Choice, options: PortalStart['services']): string =>
    choice === 'all' ? words.all : listed(options.filter((one) => choice.includes(one.id)).map((one) => text(one.name)));
  const birth = birthDateOf(draft.birth, start.today);
  const kind = start.documents.find((one) => one.id === draft.document.kind);
  const reply = draft.channel === undefined ? '' : `${portal.request.you.channels[draft.channel].title}${draft.channel === 'post' ? `\n${draft.address}` : ''}`;
  const rows: readonly (readonly [StepId, string, string])[] = [
    ['contact', words.contact, draft.email ?? ''],
    ['scope', words.services, named(draft.services, start.services)],
    ['scope', words.items, named(draft.items, start.items)],
    ['you', words.name, draft.name],
    ['you', words.birth, birth === undefined ? '' : dates.day(birth)],
    ['you', words.reply, reply],
    ['document', words.document, kind ? `${text(kind.name)}${start.maskDomicile && draft.document.domicile ? `\n${portal.document.domiciles[draft.document.domicile]}` : ''}` : ''],
  ];
  return (
    <>
      <dl className={styles['rows']}>
        {rows.map(([step, label, value]) => (
          <div key={label} className={styles['row']}>
            <dt>{label}</dt>
            <dd>{value}</dd>
            <dd><Anchor component="button" type="button" aria-label={words.edit(label)} onClick={() => onStep(step)}>{words.editShort}</Anchor></dd>
          </div>
        ))}
      </dl>
      <SentPicture start={start} draft={draft} />
    </>
  );
};

const SentPicture = ({ start, draft }: Pick<SummaryProps, 'start' | 'draft'>) => {
  const words = usePortalMessages().request.check;
  const { picture, redaction } = draft.document;
  const sent = useMemo(
    () => (picture ? { canvas: blackedOut(picture, redaction.areas, start.upload.maxPixels) } : undefined),
    [picture, redaction.areas, start.upload.maxPixels],
  );
  if (!sent) return null;
  return (
    <figure className={styles['figure']}>
      <PictureCanvas picture={sent} label={words.pictureLabel} />
      <figcaption>{words.pictureLabel}</figcaption>
    </figure>
  );
};
