import { Alert, Badge, Burger, Button, NavLink, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle, IconBook, IconChecklist, IconClock, IconInbox, IconLink, IconListCheck, IconMail, IconQuestionMark } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import type { Me } from '../../src/entry/server/contract/console.ts';
import { remove } from '../ui/api.ts';
import { LanguageSwitch } from '../ui/language.tsx';
import { VisuallyHidden } from '../ui/page.tsx';
import { deadlineCounts } from './cases/deadlines.ts';
import { useConsoleMessages } from './messages/messages.ts';
import { casesQuery, meQuery } from './queries.ts';
import styles from './shell.module.css';

const entries = [
  { to: '/', key: 'cases', icon: IconInbox, shown: () => true },
  { to: '/promises', key: 'promises', icon: IconChecklist, shown: () => true },
  { to: '/policies', key: 'policies', icon: IconBook, shown: () => true },
  { to: '/why', key: 'why', icon: IconQuestionMark, shown: () => true },
  { to: '/decisions', key: 'decisions', icon: IconListCheck, shown: () => true },
  { to: '/ledger', key: 'ledger', icon: IconLink, shown: () => true },
  { to: '/outbox', key: 'outbox', icon: IconMail, shown: (me: Me | undefined) => me?.outbox === true },
  { to: '/clock', key: 'clock', icon: IconClock, shown: (me: Me | undefined) => me?.development === true },
] as const;

/** How many promises are near or past, on every page; read more rarely than the list itself. */
const Urgent = () => {
  const words = useConsoleMessages().inbox.deadlines;
  const { data } = useQuery({ ...casesQuery, refetchInterval: 60_000 });
  const { overdue, near } = deadlineCounts(data?.cases ?? []);
  if (overdue + near === 0) return null;
  return (
    <Badge color={overdue > 0 ? '#9b1c1c' : '#8a3b00'} variant="filled" leftSection={<IconAlertTriangle size={14} aria-hidden />}>
      <span aria-hidden>{overdue + near}</span><VisuallyHidden>{words.menu(overdue + near)}</VisuallyHidden>
    </Badge>
  );
};

/** Frame of every page: menu, language, sign-out, and the warning of a development environment. */
export const Shell = ({ onSignedOut }: { readonly onSignedOut: () => void }) => {
  const messages = useConsoleMessages();
  const [opened, { toggle, close }] = useDisclosure(false);
  const path = useLocation({ select: (location) => location.pathname });
  const me = useQuery(meQuery);
  const signOut = useMutation({ mutationFn: () => remove('/api/console/session'), onSettled: onSignedOut });
  const active = (to: string) => (to === '/' ? path === '/' || path.startsWith('/cases') : path.startsWith(to));
  return (
    <div className={styles['page']}>
      <a className="skip-link" href="#content">{messages.skip}</a>
      <header className={styles['head']}>
        <div className={styles['site']}>
          <Burger className={styles['burger'] ?? ''} size="sm" opened={opened} onClick={toggle} aria-label={messages.menu.open} aria-expanded={opened} aria-controls="menu" />
          <Text fw={700}>{messages.site}</Text>
        </div>
        <div className={styles['right']}>
          <Text size="sm" className={styles['account'] ?? ''}>{me.data?.email}</Text>
          <LanguageSwitch />
        </div>
      </header>
      <nav id="menu" className={`${styles['menu'] ?? ''} ${opened ? '' : styles['closed'] ?? ''}`} aria-label={messages.menu.label}>
        {entries.filter(({ shown }) => shown(me.data)).map((entry) => (
          <NavLink key={entry.to} component={Link} to={entry.to} label={messages.menu[entry.key]} leftSection={<entry.icon aria-hidden size={20} />} rightSection={entry.key === 'cases' ? <Urgent /> : null} active={active(entry.to)} onClick={close} />
        ))}
        <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>{messages.menu.signOut}</Button>
      </nav>
      <main id="content" tabIndex={-1} className={styles['main']}>
        {me.data?.development === true ? <Alert color="yellow" variant="outline" mb="md" py="xs" c="dark"><Text size="sm">{messages.development}</Text></Alert> : null}
        <Outlet />
      </main>
    </div>
  );
};
