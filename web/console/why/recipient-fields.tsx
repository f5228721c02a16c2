import { Checkbox, Fieldset, TextInput } from '@mantine/core';
import type { Question } from '../../../src/core/decide/question.ts';
import { meansNames, thirdPartyNames } from '../../../src/core/decide/words/names.ts';
import type { PolicyText } from '../../../src/core/policy/model/policy.ts';
import { useLocalText } from '../../ui/language.tsx';
import { Choice, optionsNamed } from './choice.tsx';
import { asking, handsOver } from './draft.ts';
import { useWhyWords } from './use-why-words.ts';
import styles from './why.module.css';

interface RecipientFieldsProps {
  readonly question: Question;
  readonly text: PolicyText;
  readonly onAsk: (question: Question) => void;
}

/** Who gets it, or from whom it comes: only for actions that have another side. */
export const RecipientFields = ({ question, text, onAsk }: RecipientFieldsProps) => {
  const words = useWhyWords();
  const inLanguage = useLocalText();
  const { action } = question;
  if (!handsOver(action) && action !== 'receive') return null;
  const provides = action === 'provide' || action === 'transfer-abroad';
  const situations = text.provision?.recipients.find(({ id }) => id === question.recipient)?.situations ?? [];
  const recipients = provides ? text.provision?.recipients ?? [] : action === 'entrust' ? text.entrustment?.partners ?? [] : [];
  const named: readonly { readonly id: string; readonly name: string }[] = action === 'receive'
    ? text.receipts.map(({ id, from }) => ({ id, name: inLanguage(from) }))
    : action === 'sell' || action === 'share' ? optionsNamed(thirdPartyNames, inLanguage) : recipients.map(({ id, name }) => ({ id, name: inLanguage(name) }));
  return (
    <Fieldset legend={words.groups.to}>
      <div className={styles['grid']}>
        <Choice label={words.fields.recipient} value={question.recipient} none={words.placeholders.none} options={named} onChoose={(recipient) => onAsk(asking(question, { recipient }))} />
        {provides ? <Choice label={words.fields.situation} value={question.situation} none={words.placeholders.none} options={situations.map(({ id, name }) => ({ id: id as string, name: inLanguage(name) }))} onChoose={(situation) => onAsk(asking(question, { situation }))} /> : null}
        {provides ? <Choice label={words.fields.means} value={question.means} none={words.placeholders.none} options={optionsNamed(meansNames, inLanguage)} onChoose={(means) => onAsk(asking(question, { means }))} /> : null}
        {action === 'receive' ? null : (
          <TextInput
            label={words.fields.country} placeholder={words.placeholders.country} value={question.country ?? ''}
            onChange={(event) => onAsk(asking(question, { country: event.currentTarget.value.trim() === '' ? undefined : event.currentTarget.value.trim().toUpperCase() }))}
          />
        )}
      </div>
      {provides ? <Checkbox mt="sm" label={words.neededAll} checked={question.needed !== undefined} onChange={(event) => onAsk(asking(question, { needed: event.currentTarget.checked ? question.items : undefined }))} /> : null}
    </Fieldset>
  );
};
