import styles from './timeline.module.css';

export interface TimelineEntry {
  readonly title: string;
  readonly text: string | undefined;
  readonly state: 'done' | 'now' | 'ahead' | 'stopped';
  /** The state in words, for those who do not see its mark. */
  readonly note: string | undefined;
}

/** What was, what is and what comes, from top to bottom. */
export const Timeline = ({ entries, label }: { readonly entries: readonly TimelineEntry[]; readonly label?: string }) => (
  <ol className={styles['list']} aria-label={label}>
    {entries.map((entry) => (
      <li key={entry.title} className={styles['entry']} data-state={entry.state} {...(entry.state === 'now' ? { 'aria-current': 'step' as const } : {})}>
        <p className={styles['title']}>{entry.title}{entry.note === undefined ? null : <span className={styles['note']}>{entry.note}</span>}</p>
        {entry.text === undefined ? null : <p className={styles['text']}>{entry.text}</p>}
      </li>
    ))}
  </ol>
);
