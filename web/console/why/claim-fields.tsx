import { Fieldset, Text, TextInput } from '@mantine/core';
import { groundStanding } from '../../../src/core/law/jp/exception-grounds.ts';
import { findProvisionBasis, provisionBases, provisionFacts } from '../../../src/core/law/jp/provision-bases.ts';
import type { ProvisionFact } from '../../../src/core/law/jp/provision-bases.ts';
import type { Claim, Question } from '../../../src/core/decide/question.ts';
import type { PolicyText } from '../../../src/core/policy/model/policy.ts';
import { useLocalText } from '../../ui/language.tsx';
import { Choice } from './choice.tsx';
import { asking, handsOver } from './draft.ts';
import { useWhyWords } from './use-why-words.ts';
import styles from './why.module.css';

interface ClaimFieldsProps {
  readonly question: Question;
  readonly text: PolicyText;
  readonly onAsk: (question: Question) => void;
}

const ofConsent = (code: string): boolean => code.startsWith('C') || code.startsWith('O');

/** A ground is claimed with its facts; each empty one shows up among the reasons. */
export const ClaimFields = ({ question, text, onAsk }: ClaimFieldsProps) => {
  const words = useWhyWords();
  const inLanguage = useLocalText();
  const { claim } = question;
  const exceptions = text.provision?.exceptions ?? [];
  const exception = exceptions.find(({ id }) => id === claim?.exception);
  const bases = exception ? groundStanding(exception.ground).bases.filter((code) => !ofConsent(code)) : provisionBases.map(({ code }) => code).filter((code) => !ofConsent(code) && (!handsOver(question.action)));
  const set = (part: Partial<Claim>) => onAsk(asking(question, { claim: { exception: undefined, basis: '', claimant: '', facts: {}, items: question.items, ...claim, ...part } }));
  const facts: readonly string[] = claim ? [...findProvisionBasis(claim.basis)?.facts ?? [], ...(exception?.ground === 'authority-request' ? ['written-basis'] : [])] : [];
  const factName = (fact: string): string => (fact === 'written-basis' ? words.writtenBasis : inLanguage(provisionFacts[fact as ProvisionFact]));
  return (
    <Fieldset legend={words.groups.claim}>
      <Text size="sm" mb="xs">{words.claimHelp}</Text>
      <div className={styles['grid']}>
        <Choice label={words.fields.exception} value={claim?.exception} none={words.placeholders.none} options={exceptions.map(({ id, text: says }) => ({ id: id as string, name: inLanguage(says) }))} onChoose={(id) => {
          const first = exceptions.find((one) => one.id === id);
          const basis = first && groundStanding(first.ground).bases.find((code) => !ofConsent(code));
          if (id === undefined) onAsk(asking(question, { claim: undefined }));
          else set({ exception: id, basis: basis ?? '', facts: {} });
        }} />
        <Choice label={words.fields.basis} value={claim?.basis === '' ? undefined : claim?.basis} none={words.placeholders.none} options={bases.map((code) => ({ id: code as string, name: inLanguage(findProvisionBasis(code)?.name ?? { ja: code, en: code }) }))} onChoose={(basis) => {
          if (basis === undefined) onAsk(asking(question, { claim: undefined }));
          else set({ basis, facts: {} });
        }} />
        {claim ? <TextInput label={words.fields.claimant} value={claim.claimant} onChange={(event) => set({ claimant: event.currentTarget.value })} /> : null}
        {facts.map((fact) => <TextInput key={fact} label={factName(fact)} value={claim?.facts[fact] ?? ''} onChange={(event) => set({ facts: { ...claim?.facts, [fact]: event.currentTarget.value } })} />)}
      </div>
    </Fieldset>
  );
};
