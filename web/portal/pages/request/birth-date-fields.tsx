import { Input, NativeSelect, Text, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useDates } from '../../../ui/dates.ts';
import { usePortalMessages } from '../../messages/messages.ts';
import styles from './birth-date-fields.module.css';
import { birthDateOf, yearCounts, type TypedDate } from './birth-date.ts';

interface BirthDateFieldsProps {
  readonly value: TypedDate;
  /** `YYYY-MM-DD` in Tokyo. */
  readonly today: string;
  readonly error: string | undefined;
  readonly onChange: (value: TypedDate) => void;
}

/** Typed as it stands in the document, era included; no calendar to page through seventy years. */
export const BirthDateFields = ({ value, today, error, onChange }: BirthDateFieldsProps) => {
  const words = usePortalMessages().request.you;
  const dates = useDates();
  const id = useId();
  const date = birthDateOf(value, today);
  const field = (part: 'year' | 'month' | 'day', autoComplete: string) => (
    <TextInput
      label={words[part]} inputMode={part === 'year' ? 'text' : 'numeric'} autoComplete={autoComplete} maxLength={4} className={styles[part] ?? ''}
      value={value[part]} onChange={(event) => onChange({ ...value, [part]: event.currentTarget.value })} error={error !== undefined} aria-describedby={`${id}-error`}
    />
  );
  return (
    <fieldset className={styles['fields']} aria-describedby={`${id}-hint`}>
      <legend className={styles['legend']}>{words.birth}</legend>
      <Input.Description size="md" id={`${id}-hint`}>{words.birthHint}</Input.Description>
      <div className={styles['row']}>
        <NativeSelect
          className={styles['count'] ?? ''} label={words.count} value={value.count} data={yearCounts.map((count) => ({ value: count, label: words.counts[count] }))}
          onChange={(event) => { const count = yearCounts.find((one) => one === event.currentTarget.value); if (count) onChange({ ...value, count }); }}
        />
        {field('year', 'bday-year')}{field('month', 'bday-month')}{field('day', 'bday-day')}
      </div>
      <div id={`${id}-error`}>
        {error === undefined ? null : <Text size="sm" c="var(--mantine-color-error)">{error}</Text>}
        {date !== undefined && value.count !== 'western' ? <Text size="sm">{words.birthIs(dates.day(date))}</Text> : null}
      </div>
    </fieldset>
  );
};
