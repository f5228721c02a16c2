import { NativeSelect } from '@mantine/core';

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
