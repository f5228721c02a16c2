import { Text } from '@mantine/core';
import { Link, Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LanguageSwitch, useLocalText, useMessages } from '../ui/language.tsx';
import { uiMessages } from '../ui/messages/messages.ts';
import styles from './frame.module.css';
import { usePortalMessages } from './messages/messages.ts';
import { useStart } from './start.tsx';

/** What every page of the portal stands in: the group's name, the menu, the switch of language, and the desk to turn to. */
export const Frame = () => {
  const words = usePortalMessages();
  const shared = useMessages(uiMessages);
  const text = useLocalText();
  const { data: start } = useStart();
  return (
    <div className={styles['page']}>
      <a className="skip-link" href="#content">{shared.skipToContent}</a>
      <header className={`${styles['header'] ?? ''} no-print`}>
        <div className={styles['bar']}>
          <Link to="/" className={styles['site'] ?? ''}>
            <img src="/mark.svg" width={32} height={32} alt="" />
            <span>{start ? words.group(text(start.organisation)) : words.site}</span>
          </Link>
          <nav aria-label={words.mainMenu}>
            <ul className={styles['menu']}>
              <li><Link to="/" activeOptions={{ exact: true }} className={styles['link'] ?? ''}>{words.menu.home}</Link></li>
              <li><Link to="/request" className={styles['link'] ?? ''} activeOptions={{ includeSearch: false }}>{words.menu.request}</Link></li>
              <li><Link to="/status" className={styles['link'] ?? ''} activeOptions={{ includeSearch: false }}>{words.menu.status}</Link></li>
            </ul>
          </nav>
          <LanguageSwitch />
        </div>
      </header>
      <main id="content" className={styles['main']} tabIndex={-1}><Outlet /></main>
      {start ? (
        <footer className={`${styles['footer'] ?? ''} no-print`}>
          <address className={styles['desk']}>
            <Text fw={700}>{words.desk}</Text>
            <p>{text(start.desk.name)}</p>
            {start.desk.address ? <p>{text(start.desk.address)}</p> : null}
            {start.desk.telephone === null ? null : (
              <p>{`${words.telephone}: `}<a href={`tel:${start.desk.telephone.replace(/[^+\d]/g, '')}`}>{start.desk.telephone}</a></p>
            )}
          </address>
        </footer>
      ) : null}
    </div>
  );
};

/** A column narrow enough to read and fill in. */
export const Narrow = ({ children }: { readonly children: ReactNode }) => <div className={styles['narrow']}>{children}</div>;
