import { Alert, Burger, Button, NavLink, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBook, IconClock, IconInbox, IconLink, IconMail } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { remove } from '../ui/api.ts';
import { LanguageSwitch } from '../ui/language.tsx';
import { useConsoleMessages } from './messages/messages.ts';
import { meQuery } from './queries.ts';
import styles from './shell.module.css';

const entries = [
  { to: '/', key: 'cases', icon: IconInbox, development: false },
  { to: '/policies', key: 'policies', icon: IconBook, development: false },
  { to: '/ledger', key: 'ledger', icon: IconLink, development: false },
  { to: '/outbox', key: 'outbox', icon: IconMail, development: true },
  { to: '/clock', key: 'clock', icon: IconClock, development: true },
] as const;

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
        {entries.filter((entry) => !entry.development || me.data?.development === true).map((entry) => (
          <NavLink key={entry.to} component={Link} to={entry.to} label={messages.menu[entry.key]} leftSection={<entry.icon aria-hidden size={20} />} active={active(entry.to)} onClick={close} />
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
