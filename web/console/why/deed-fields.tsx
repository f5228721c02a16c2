import { Checkbox, Fieldset } from '@mantine/core';
import type { Question } from '../../../src/core/decide/question.ts';
import { channelNames } from '../../../src/core/decide/words/names.ts';
import type { PolicyText } from '../../../src/core/policy/model/policy.ts';
import { useLocalText } from '../../ui/language.tsx';
import { Choice, optionsNamed, optionsOf } from './choice.tsx';
import { asking } from './draft.ts';
import { ItemChoice } from './item-choice.tsx';
import { useWhyWords } from './use-why-words.ts';
import styles from './why.module.css';

interface DeedFieldsProps {
  readonly question: Question;
  readonly text: PolicyText;
  /** Purposes that some document in force names, beyond those that speak to this data. */
  readonly others: readonly PolicyText['purposes'][number][];
  readonly onAsk: (question: Question) => void;
}

/** Action, purpose and items; the purposes of the person's class come first. */
export const DeedFields = ({ question, text, others, onAsk }: DeedFieldsProps) => {
  const words = useWhyWords();
  const inLanguage = useLocalText();
  const of = question.person.holdings[0]?.class;
  const held = text.classes.find(({ id }) => id === of)?.items;
  const heldIds: readonly string[] = held === undefined ? [] : held.all ? text.items.map(({ id }) => id) : held.ids;
  const named = text.purposes.toSorted((a, b) => Number(b.class === of) - Number(a.class === of));
  const purposes = [...named, ...others.filter(({ id }) => !named.some((one) => one.id === id))].map(({ id, text: says }) => ({ id: id as string, name: inLanguage(says) }));
  return (
    <Fieldset legend={words.groups.deed}>
      <div className={styles['grid']}>
        <Choice label={words.fields.action} value={question.action} options={optionsOf(words.actions)} onChoose={(action) => { if (action) onAsk(asking(question, { action })); }} />
        <Choice label={words.fields.purpose} value={question.purpose} options={purposes} onChoose={(purpose) => { if (purpose) onAsk(asking(question, { purpose })); }} />
        {question.action === 'contact' ? <Choice label={words.fields.channel} value={question.channel} none={words.placeholders.none} options={optionsNamed(channelNames, inLanguage)} onChoose={(channel) => onAsk(asking(question, { channel }))} /> : null}
        {text.roles.length === 0 ? null : (
          <Choice label={words.fields.role} value={question.actor.role} none={words.placeholders.none} options={text.roles.map(({ id, name }) => ({ id: id as string, name: inLanguage(name) }))} onChoose={(role) => onAsk(asking(question, { actor: { ...question.actor, role } }))} />
        )}
        <Choice
          label={words.fields.actingService} value={question.service} none={words.placeholders.none} onChoose={(service) => onAsk(asking(question, { service }))}
          options={text.services.map(({ id, name }) => ({ id: id as string, name: inLanguage(name) }))}
        />
      </div>
      {question.action === 'contact'
        ? <Checkbox mt="sm" label={words.onlyAsks} checked={question.asks === 'consent'} onChange={(event) => onAsk(asking(question, { asks: event.currentTarget.checked ? 'consent' : undefined }))} /> : null}
      <ItemChoice text={text} held={heldIds} chosen={question.items} onChoose={(items) => onAsk(asking(question, { items }))} />
    </Fieldset>
  );
};
