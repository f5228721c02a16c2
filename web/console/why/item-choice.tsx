import { Button, Checkbox, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PolicyText } from '../../../src/core/policy/model/policy.ts';
import { useLocalText } from '../../ui/language.tsx';
import { useWhyWords } from './use-why-words.ts';
import styles from './why.module.css';

interface ItemChoiceProps {
  readonly text: PolicyText;
  /** What is held about the person's class. */
  readonly held: readonly string[];
  readonly chosen: readonly string[];
  readonly onChoose: (items: readonly string[]) => void;
}

/** Which items: a list that can be narrowed by a part of a name. */
export const ItemChoice = ({ text, held, chosen, onChoose }: ItemChoiceProps) => {
  const words = useWhyWords();
  const inLanguage = useLocalText();
  const [part, setPart] = useState('');
  const shown = text.items.map(({ id, name }) => ({ id: id as string, name: inLanguage(name) })).filter(({ name }) => name.toLowerCase().includes(part.trim().toLowerCase()));
  return (
    <fieldset className={styles['items']}>
      <legend>{words.fields.items}</legend>
      <Group align="end" mb="xs">
        <TextInput size="sm" label={words.narrow} value={part} onChange={(event) => setPart(event.currentTarget.value)} />
        <Button size="sm" variant="default" onClick={() => onChoose(held)}>{words.allItems}</Button>
        {chosen.length === 0 ? null : <Button size="sm" variant="default" onClick={() => onChoose([])}>{words.chooseNone}</Button>}
      </Group>
      <Text size="sm" role="status">{words.chosen(chosen.length)}</Text>
      <div className={styles['list']} role="group" aria-label={words.fields.items} tabIndex={0}>
        {shown.map(({ id, name }) => (
          <Checkbox key={id} label={name} checked={chosen.includes(id)} onChange={(event) => onChoose(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))} />
        ))}
      </div>
    </fieldset>
  );
};
