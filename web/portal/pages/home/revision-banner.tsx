import { Anchor, CloseButton } from '@mantine/core';
import { useId, useState } from 'react';
import type { PortalStart } from '../../../../src/entry/server/contract/portal.ts';
import { at } from '../../../ui/api.ts';
import { useDates } from '../../../ui/dates.ts';
import { useLanguage, useLocalText } from '../../../ui/language.tsx';
import { usePortalMessages } from '../../messages/messages.ts';
import styles from './revision-banner.module.css';

const storageKey = 'yakusoku-revisions-put-away';

/** Without storage it is told again at the next visit. */
const putAway = (): readonly string[] => {
  try {
    return (window.localStorage.getItem(storageKey) ?? '').split(' ');
  } catch {
    return [];
  }
};
const putAwayToo = (revision: string): void => {
  try {
    window.localStorage.setItem(storageKey, [...putAway().filter((one) => one !== '' && one !== revision), revision].join(' '));
  } catch { /* told again */ }
};

/** That the policy changes or has just changed, with the way to what changed; put away, it stays away until the next change. */
export const RevisionBanner = ({ start: { policy, revision } }: { readonly start: PortalStart }) => {
  const words = usePortalMessages().home.revision;
  const text = useLocalText();
  const dates = useDates();
  const { language } = useLanguage();
  const heading = useId();
  const name = `${policy.id}/${revision?.to ?? ''}/${revision?.coming ? 'coming' : 'in-force'}`;
  const [away, setAway] = useState(putAway);
  if (!revision || away.includes(name)) return null;
  const asks = revision.takes === 'consent' || revision.takes === 'not-in-principle';
  return (
    <section className={styles['banner']} aria-labelledby={heading}>
      <div>
        <h2 id={heading}>{(revision.coming ? words.coming : words.changed)(text(policy.title), dates.dayOf(revision.at))}</h2>
        {asks ? <p>{words.asks}</p> : null}
        <p><Anchor underline="always" href={at`/policies/${policy.id}/${`${revision.from}..${revision.to}`}/${language}`}>{words.link}</Anchor></p>
      </div>
      <CloseButton size="xl" aria-label={words.close} onClick={() => { putAwayToo(name); setAway([...away, name]); }} />
    </section>
  );
};
