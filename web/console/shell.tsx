import { Alert, AppShell, Burger, Button, Group, NavLink, Text } from '@mantine/core';
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
    <AppShell header={{ height: 60 }} navbar={{ width: 240, breakpoint: 'sm', collapsed: { mobile: !opened } }} padding="md">
      <a className="skip-link" href="#content">{messages.skip}</a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group wrap="nowrap">
            <Burger className={styles['narrow'] ?? ''} size="sm" opened={opened} onClick={toggle} aria-label={messages.menu.open} aria-expanded={opened} />
            <Text fw={700}>{messages.site}</Text>
          </Group>
          <Group wrap="nowrap" gap="xs">
            <Text size="sm" className={styles['wide'] ?? ''}>{me.data?.email}</Text>
            <LanguageSwitch />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={messages.menu.label}>
        {entries.filter((entry) => !entry.development || me.data?.development === true).map((entry) => (
          <NavLink key={entry.to} component={Link} to={entry.to} label={messages.menu[entry.key]} leftSection={<entry.icon aria-hidden size={20} />} active={active(entry.to)} onClick={close} />
        ))}
        <Button mt="auto" variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>{messages.menu.signOut}</Button>
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        {me.data?.development === true ? <Alert color="yellow" variant="outline" mb="md" py="xs" c="dark"><Text size="sm">{messages.development}</Text></Alert> : null}
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
};
