import { Button, Checkbox, CopyButton, Text, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Receipt } from '../../../../src/entry/server/contract/portal.ts';
import { useDates } from '../../../ui/dates.ts';
import { useLocalText, useMessages } from '../../../ui/language.tsx';
import { uiMessages } from '../../../ui/messages/messages.ts';
import { PageTitle } from '../../../ui/page.tsx';
import { FeeNotice } from '../../fee-notice.tsx';
import { LeaveGuard } from '../../leave-guard.tsx';
import { usePortalMessages } from '../../messages/messages.ts';
import { ShownPolicy } from '../../shown-policy.tsx';
import { useStart } from '../../start.tsx';
import { Timeline } from '../../timeline.tsx';
import styles from './receipt-view.module.css';
import type { Channel } from './request-draft.ts';

interface ReceiptViewProps {
  readonly receipt: Receipt;
  readonly channel: Channel;
}

/** The one page on which the pickup word is ever shown. Leaving it asks, until the person says that it is kept. */
export const ReceiptView = ({ receipt, channel }: ReceiptViewProps) => {
  const portal = usePortalMessages();
  const words = portal.request.receipt;
  const dates = useDates();
  const text = useLocalText();
  const { data: start } = useStart();
  const [saved, setSaved] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => { top.current?.querySelector('h1')?.focus(); window.scrollTo(0, 0); }, []);
  const byMail = channel === 'email';
  return (
    <>
      <div ref={top}><PageTitle site={portal.site}>{portal.request.headings.receipt}</PageTitle></div>
      <Text className="only-print">{start ? portal.group(text(start.organisation)) : portal.site}</Text>
      <section className={styles['slip']} aria-label={portal.request.steps.receipt}>
        <p className={styles['promise']}>{words.promised(dates.day(receipt.promisedOn))}</p>
        <dl className={styles['list']}>
          <Kept label={words.number} value={receipt.caseNumber} hint={words.numberHint} />
          {byMail ? <Kept label={words.word} value={receipt.pickupWord} hint={words.wordHint} more={words.wordLost} /> : null}
        </dl>
        <FeeNotice fee={receipt.fee} desk={start?.desk} />
        <Text size="sm">{words.arrived(dates.moment(receipt.arrivedAt))}</Text>
        <ShownPolicy policy={receipt.policy} />
      </section>
      <div className={`${styles['actions'] ?? ''} no-print`}>
        <Button leftSection={<IconPrinter aria-hidden />} onClick={() => window.print()}>{words.print}</Button>
      </div>
      {byMail ? <Checkbox className="no-print" label={words.saved} checked={saved} onChange={(event) => setSaved(event.currentTarget.checked)} /> : null}
      <section aria-labelledby="next">
        <Title order={2} id="next" mb="sm">{words.next}</Title>
        <Timeline
          entries={[
            { title: words.timeline.mail.title, text: `${words.timeline.mail.text}${byMail ? words.timeline.mail.noWord : ''}` }, words.timeline.identity, words.timeline.collect,
            { title: words.timeline.reply.title, text: words.timeline.reply.text(dates.day(receipt.promisedOn)) },
          ].map((entry) => ({ ...entry, state: 'ahead' as const, note: undefined }))}
        />
      </section>
      <div className={`${styles['actions'] ?? ''} no-print`}>
        <Button variant="default" renderRoot={(props: object) => <Link {...props} to="/status" search={{ case: receipt.caseNumber }} />}>{words.toStatus}</Button>
        <Button variant="subtle" component={Link} to="/">{words.toHome}</Button>
      </div>
      <LeaveGuard active={byMail && !saved} path="/request" words={words.leave} />
    </>
  );
};

const Kept = ({ label, value, hint, more }: { readonly label: string; readonly value: string; readonly hint: string; readonly more?: string }) => {
  const shared = useMessages(uiMessages);
  return (
    <div className={styles['item']}>
      <dt>{label}</dt>
      <dd>
        <span className={styles['code']}>{value}</span>
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button className="no-print" size="compact-md" variant="default" onClick={copy} aria-label={`${label}: ${copied ? shared.copied : shared.copy}`}>{copied ? shared.copied : shared.copy}</Button>
          )}
        </CopyButton>
      </dd>
      <dd>{hint}</dd>
      {more === undefined ? null : <dd>{more}</dd>}
    </div>
  );
};
