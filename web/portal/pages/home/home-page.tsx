import { Anchor, Text, Title } from '@mantine/core';
import { IconArrowRight, IconFileSearch, IconListCheck, IconNotebook } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PortalStart } from '../../../../src/entry/server/contract/portal.ts';
import { at } from '../../../ui/api.ts';
import { useDates } from '../../../ui/dates.ts';
import { useLanguage, useLocalText } from '../../../ui/language.tsx';
import { PageTitle } from '../../../ui/page.tsx';
import { usePortalMessages } from '../../messages/messages.ts';
import { onlineType, useFeeText } from '../../fee-text.ts';
import { WithStart } from '../../start.tsx';
import styles from './home-page.module.css';
import { RequestTypes } from './request-types.tsx';
import { RevisionBanner } from './revision-banner.tsx';
import { CodePicture, FormPicture, IdentityPicture, ReplyPicture } from './pictures.tsx';

export const HomePage = () => <WithStart>{(start) => <Home start={start} />}</WithStart>;

const Home = ({ start }: { readonly start: PortalStart }) => {
  const portal = usePortalMessages();
  const words = portal.home;
  const text = useLocalText();
  const dates = useDates();
  const feeText = useFeeText();
  const online = onlineType(start);
  return (
    <div className={styles['all']}>
      <RevisionBanner start={start} />
      <div className={styles['hero']}>
        <PageTitle site={portal.site}>{words.title}</PageTitle>
        <p className={styles['lead']}>{words.lead(text(start.organisation))}</p>
      </div>
      <section aria-labelledby="choices">
        <Title order={2} id="choices" mb="sm">{words.choices}</Title>
        <Choices start={start} />
      </section>
      <section aria-labelledby="types">
        <Title order={2} id="types" mb="sm">{words.types.title}</Title>
        <RequestTypes start={start} />
      </section>
      <Others start={start} />
      <section aria-labelledby="how">
        <Title order={2} id="how">{words.howTitle}</Title>
        <ol className={styles['steps']}>
          <Step number={1} picture={<CodePicture />} {...words.how.contact} />
          <Step number={2} picture={<FormPicture />} {...words.how.form} />
          <Step number={3} picture={<IdentityPicture />} {...words.how.document} />
          <Step number={4} picture={<ReplyPicture />} title={words.how.reply.title} text={words.how.reply.text(start.promised.days)} />
        </ol>
        <Text mt="md">{words.today(dates.day(start.promised.ifCompleteToday))} {online ? feeText(online.fee) : null}</Text>
      </section>
    </div>
  );
};

const Choices = ({ start }: { readonly start: PortalStart }) => {
  const words = usePortalMessages().home;
  const text = useLocalText();
  const { language } = useLanguage();
  const dates = useDates();
  const go = (label: string) => <span className={styles['go']} aria-hidden>{label}<IconArrowRight size={20} /></span>;
  return (
    <>
      <ul className={styles['choices']}>
        {onlineType(start) ? (
          <li>
            <Link to="/request" className={styles['choice'] ?? ''} data-main="true">
              <IconFileSearch size={36} stroke={1.5} aria-hidden />
              <h3>{words.request.title}</h3><p>{words.request.text}</p>{go(words.request.action)}
            </Link>
          </li>
        ) : null}
        <li>
          <Link to="/status" className={styles['choice'] ?? ''}>
            <IconListCheck size={36} stroke={1.5} aria-hidden />
            <h3>{words.status.title}</h3><p>{words.status.text}</p>{go(words.status.action)}
          </Link>
        </li>
        <li>
          <a href={at`/policies/${start.policy.id}/${language}`} className={styles['choice']}>
            <IconNotebook size={36} stroke={1.5} aria-hidden />
            <h3>{words.policy.title}</h3><p>{words.policy.text}</p>
            <Text component="p" size="sm" c="dimmed">{words.version(text(start.policy.title), dates.day(start.policy.version))}</Text>{go(words.policy.action)}
          </a>
        </li>
      </ul>
      <Anchor href={at`/policies/${language}`} display="inline-block" mt="sm" py="xs">{words.versions}</Anchor>
    </>
  );
};

/** Ways to the same pages under the organisation's other policies. */
const Others = ({ start: { others } }: { readonly start: PortalStart }) => {
  const words = usePortalMessages().home.others;
  const text = useLocalText();
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="others">
      <Title order={2} id="others" mb="sm">{words.title}</Title>
      <Text>{words.text}</Text>
      <ul>
        {others.map(({ id, title }) => <li key={id}><Link to="/" search={{ policy: id }} className={styles['other'] ?? ''}>{text(title)}</Link></li>)}
      </ul>
    </section>
  );
};

interface StepProps {
  readonly number: number;
  readonly picture: ReactNode;
  readonly title: string;
  readonly text: string;
}

const Step = ({ number, picture, title, text }: StepProps) => (
  <li className={styles['step']}>
    {picture}
    <h3><span className={styles['number']} aria-hidden>{number}</span>{title}</h3>
    <p>{text}</p>
  </li>
);
