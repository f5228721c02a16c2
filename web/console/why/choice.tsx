import { NativeSelect } from '@mantine/core';
import type { LocalText } from '../../../src/core/policy/model/local-text.ts';

interface ChoiceProps<Id extends string> {
  readonly label: string;
  /** Undefined: none of them. */
  readonly value: Id | undefined;
  /** How "none" reads; absent where one has to be chosen. */
  readonly none?: string;
  readonly options: readonly { readonly id: Id; readonly name: string }[];
  readonly onChoose: (id: Id | undefined) => void;
}

/** One of a list, by the browser's own control: it works on phones, by keyboard and with readers. */
export const Choice = <Id extends string>({ label, value, none, options, onChoose }: ChoiceProps<Id>) => (
  <NativeSelect
    label={label} value={value ?? ''} onChange={(event) => onChoose(options.find(({ id }) => id === event.currentTarget.value)?.id)}
    data={[...(none === undefined ? [] : [{ value: '', label: none }]), ...options.map(({ id, name }) => ({ value: id, label: name }))]}
  />
);

/** The names of a closed set of words, in their own order. */
export const optionsOf = <Id extends string>(words: Readonly<Record<Id, string>>): readonly { readonly id: Id; readonly name: string }[] =>
  (Object.keys(words) as Id[]).map((id) => ({ id, name: words[id] }));

/** The same of names that stand in the middle of sentences elsewhere: as the first of a line here. */
export const optionsNamed = <Id extends string>(names: Readonly<Record<Id, LocalText>>, inLanguage: (text: LocalText) => string): readonly { readonly id: Id; readonly name: string }[] =>
  (Object.keys(names) as Id[]).map((id) => {
    const name = inLanguage(names[id]);
    return { id, name: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}` };
  });
