import { Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { PortalStart, Receipt } from '../../../../src/entry/server/contract/portal.ts';
import { useLocalText } from '../../../ui/language.tsx';
import { PageTitle } from '../../../ui/page.tsx';
import { FeeNotice } from '../../fee-notice.tsx';
import { onlineType } from '../../fee-text.ts';
import { Narrow } from '../../frame.tsx';
import { LeaveGuard } from '../../leave-guard.tsx';
import { usePortalMessages } from '../../messages/messages.ts';
import { RequestTypes } from '../home/request-types.tsx';
import { WithStart } from '../../start.tsx';
import { CheckStep } from './check-step.tsx';
import { ContactStep } from './contact-step.tsx';
import { DocumentStep } from './document-step.tsx';
import { ReceiptView } from './receipt-view.tsx';
import { emptyRequest, reachable, type RequestDraft } from './request-draft.ts';
import { ScopeStep } from './scope-step.tsx';
import { StepHead } from './step-frame.tsx';
import { stepAfter, stepBefore, type StepId } from './steps.ts';
import { YouStep } from './you-step.tsx';

export const RequestPage = () => <Narrow><WithStart>{(start) => (onlineType(start) ? <NewRequest key={start.policy.id} start={start} /> : <NotHere start={start} />)}</WithStart></Narrow>;

/** The policy in force takes no request at this portal. */
const NotHere = ({ start }: { readonly start: PortalStart }) => {
  const portal = usePortalMessages();
  return <><PageTitle site={portal.site}>{portal.request.title}</PageTitle><Text>{portal.request.notHere}</Text><RequestTypes start={start} /></>;
};

/** The draft lives here while the address says which step is shown; once sent, only the receipt is left of it. */
const NewRequest = ({ start }: { readonly start: PortalStart }) => {
  const words = usePortalMessages().request;
  const text = useLocalText();
  const search = useSearch({ from: '/request' });
  const navigate = useNavigate();
  const [draft, setDraft] = useState<RequestDraft>(() => emptyRequest(start));
  const [receipt, setReceipt] = useState<Receipt>();
  if (receipt) return <ReceiptView receipt={receipt} channel={draft.channel ?? 'email'} />;

  const step = reachable(search.step ?? 'contact', draft, start);
  const go = (to: StepId): void => { void navigate({ to: '/request', search: { step: to } }); };
  const before = stepBefore(step);
  const props = {
    start, draft,
    onChange: (change: Partial<RequestDraft>) => setDraft((old) => ({ ...old, ...change })),
    onBack: before ? () => go(before) : undefined,
    onNext: () => go(stepAfter(step)),
  };
  const received = (answer: Receipt): void => {
    setReceipt(answer);
    setDraft({ ...emptyRequest(start), channel: draft.channel });
  };
  const views: Record<StepId, () => React.ReactNode> = {
    contact: () => <ContactStep {...props} />,
    scope: () => <ScopeStep {...props} />,
    you: () => <YouStep {...props} />,
    document: () => <DocumentStep {...props} />,
    check: () => <CheckStep start={start} draft={draft} onChange={props.onChange} onStep={go} onReceipt={received} />,
  };
  return (
    <>
      <StepHead step={step} />
      {step === 'contact' ? <Text>{words.under(text(start.policy.title))}</Text> : null}
      {step === 'contact' ? <FeeNotice fee={onlineType(start)?.fee ?? 'unstated'} desk={start.desk} /> : null}
      <div key={step}>{views[step]()}</div>
      <LeaveGuard active={draft.email !== undefined} path="/request" words={words.leave} />
    </>
  );
};
