import { Checkbox, Fieldset, NumberInput, TextInput } from '@mantine/core';
import type { Holding, Question } from '../../../src/core/decide/question.ts';
import type { PolicyText } from '../../../src/core/policy/model/policy.ts';
import type { PolicyLibrary } from '../../../src/core/policy/model/resolve.ts';
import { useLocalText } from '../../ui/language.tsx';
import { Choice, optionsOf } from './choice.tsx';
import { asking } from './draft.ts';
import { useWhyWords } from './use-why-words.ts';
import styles from './why.module.css';

interface PersonFieldsProps {
  readonly question: Question;
  readonly inForce: PolicyLibrary;
  readonly text: PolicyText;
  readonly onAsk: (question: Question) => void;
}

/** Whether it came with a business, and with the purpose that is asked about. */
const takenOver = ({ purpose }: Question, { succession }: Holding): 'kept' | 'new' | undefined => succession && (succession.originPurposes.includes(purpose) ? 'kept' : 'new');

/** In which capacity the data is held, and what is known of the person. */
export const PersonFields = ({ question, inForce, text, onAsk }: PersonFieldsProps) => {
  const words = useWhyWords();
  const inLanguage = useLocalText();
  const [holding] = question.person.holdings;
  if (!holding) return null;
  const hold = (part: Partial<Holding>) => onAsk(asking(question, { person: { ...question.person, holdings: [{ ...holding, ...part }] } }));
  const services = [...new Map(inForce.flatMap((one) => one.services).map((service) => [service.id, service])).values()].map(({ id, name }) => ({ id: id as string, name: inLanguage(name) }));
  return (
    <Fieldset legend={words.groups.person}>
      <div className={styles['grid']}>
        <Choice label={words.fields.service} value={holding.service} none={words.placeholders.none} options={services} onChoose={(service) => onAsk(asking(question, { service, person: { ...question.person, holdings: [{ ...holding, service, collection: undefined }] } }))} />
        <Choice label={words.fields.class} value={holding.class} options={text.classes.map(({ id, name }) => ({ id: id as string, name: inLanguage(name) }))} onChoose={(id) => {
          if (id !== undefined) onAsk(asking(question, { purpose: text.purposes.find((purpose) => purpose.class === id)?.id ?? question.purpose, items: [], person: { ...question.person, holdings: [{ ...holding, class: id, collection: undefined }] } }));
        }} />
        <Choice
          label={words.fields.collection} value={holding.collection} none={words.placeholders.unknown} onChoose={(collection) => hold({ collection })}
          options={text.collections.filter(({ classes }) => classes.some((one) => one === holding.class)).map(({ id, name }) => ({ id: id as string, name: inLanguage(name) }))}
        />
        <Choice label={words.fields.membership} value={holding.membership} options={optionsOf(words.memberships)} onChoose={(membership) => { if (membership) hold({ membership }); }} />
        <Choice label={words.fields.succession} value={takenOver(question, holding)} none={words.placeholders.notTakenOver} options={optionsOf(words.successions)} onChoose={(taken) => {
          const others = holding.succession?.originPurposes.filter((one) => one !== question.purpose) ?? [];
          hold({ succession: taken && { originPurposes: taken === 'kept' ? [...others, question.purpose] : others } });
        }} />
        <TextInput
          label={words.fields.residence} placeholder={words.placeholders.residence} value={question.person.residence ?? ''}
          onChange={(event) => onAsk(asking(question, { person: { ...question.person, residence: event.currentTarget.value.trim() === '' ? undefined : event.currentTarget.value.trim().toUpperCase() } }))}
        />
        <NumberInput
          label={words.fields.age} placeholder={words.placeholders.unknown} min={0} max={130} allowDecimal={false} value={question.person.age ?? ''}
          onChange={(age) => onAsk(asking(question, { person: { ...question.person, age: typeof age === 'number' ? age : undefined } }))}
        />
      </div>
      <Checkbox
        mt="sm" label={words.shownNow} checked={holding.shown !== undefined}
        onChange={(event) => hold({ shown: event.currentTarget.checked ? { policy: text.id, version: text.version, purposes: [] } : undefined })}
      />
    </Fieldset>
  );
};
