import { Checkbox, Fieldset, TextInput } from '@mantine/core';
import { calendarDate } from '../../../src/core/identifiers/calendar-date.ts';
import type { CalendarDate } from '../../../src/core/identifiers/calendar-date.ts';
import { plainParty } from '../../../src/core/decide/changes/change.ts';
import type { Asked } from '../../../src/core/decide/changes/change.ts';
import { contractKinds } from '../../../src/core/decide/facts.ts';
import type { Contract, Party } from '../../../src/core/decide/facts.ts';
import { asking } from './draft.ts';
import { useWhyWords } from './use-why-words.ts';
import styles from './why.module.css';

interface PartyFieldsProps {
  readonly asked: Asked;
  readonly day: CalendarDate;
  readonly onAsked: (asked: Asked) => void;
}

const marks = ['selected', 'member', 'ownPurpose', 'matches', 'acquisitionShown'] as const;

/** What the register of parties would say of the one who gets or gives the data. */
export const PartyFields = ({ asked, day, onAsked }: PartyFieldsProps) => {
  const words = useWhyWords().party;
  const { question, facts } = asked;
  const party = facts.parties.find(({ id }) => id === question.party);
  const set = (part: Partial<Party> | undefined) => onAsked({
    question: asking(question, { party: part ? plainParty.id : undefined }),
    facts: { ...facts, parties: part ? [{ ...plainParty, ...party, ...part, id: plainParty.id }] : [] },
  });
  const contract = (kind: Contract['kind']): Contract => ({ kind, items: 'all', from: startOfCovering, until: undefined });
  return (
    <Fieldset legend={words.title}>
      <Checkbox label={words.named} checked={party !== undefined} onChange={(event) => set(event.currentTarget.checked ? {} : undefined)} />
      {party ? (
        <div className={styles['checks']}>
          <TextInput label={words.country} value={party.country} maxLength={2} onChange={(event) => set({ country: event.currentTarget.value.toUpperCase() })} />
          <TextInput label={words.countryReason} value={party.countryReason ?? ''} onChange={(event) => set({ countryReason: event.currentTarget.value === '' ? undefined : event.currentTarget.value })} />
          {marks.map((mark) => <Checkbox key={mark} label={words.marks[mark]} checked={party[mark]} onChange={(event) => set({ [mark]: event.currentTarget.checked })} />)}
          {contractKinds.map((kind) => (
            <Checkbox key={kind} label={words.contracts[kind]} checked={party.contracts.some((one) => one.kind === kind)} onChange={(event) => set({
              contracts: event.currentTarget.checked ? [...party.contracts, contract(kind)] : party.contracts.filter((one) => one.kind !== kind),
            })} />
          ))}
          <Checkbox label={words.checked} checked={party.checkedOn !== undefined} onChange={(event) => set({ checkedOn: event.currentTarget.checked ? day : undefined })} />
        </div>
      ) : null}
    </Fieldset>
  );
};

/** Long before any question that is worth asking. */
const startOfCovering = calendarDate('2000-01-01');
