import { Checkbox, Fieldset, Text } from '@mantine/core';
import { consentScopes, optOutKinds } from '../../../src/core/choices/choices.ts';
import { supposedConsent, type Asked } from '../../../src/core/decide/changes/change.ts';
import type { Facts } from '../../../src/core/decide/facts.ts';
import { consentScopeNames } from '../../../src/core/decide/words/names.ts';
import { useLocalText } from '../../ui/language.tsx';
import { happened, optOut, stopsOf } from './supposed.ts';
import { useWhyWords } from './use-why-words.ts';
import styles from './why.module.css';

interface KnownFieldsProps {
  readonly asked: Asked;
  readonly onKnow: (facts: Facts) => void;
}

/** Which facts are supposed to be there. Each is about what is asked now, and follows it. */
export const KnownFields = ({ asked: { question, facts }, onKnow }: KnownFieldsProps) => {
  const words = useWhyWords();
  const inLanguage = useLocalText();
  const giver = facts.consents.some(({ by }) => by === 'guardian') ? 'guardian' : 'person';
  const stopKinds = ['item', 'purpose', 'provision', 'all'] as const;
  const kinds = ['act', 'wish', 'applied', 'request', 'given', 'recording-announced'] as const;
  return (
    <Fieldset legend={words.groups.known}>
      <Text size="sm" mb="xs">{words.knownHelp}</Text>
      <div className={styles['checks']}>
        {consentScopes.map((scope) => (
          <Checkbox key={scope} label={`${words.consents(inLanguage(consentScopeNames[scope]))}${scope === 'abroad' ? words.informed : ''}`} checked={facts.consents.some(({ to }) => to === scope)} onChange={(event) => onKnow({
            ...facts, consents: event.currentTarget.checked ? [...facts.consents, supposedConsent(scope, giver, question)] : facts.consents.filter(({ to }) => to !== scope),
          })} />
        ))}
        {facts.consents.length > 0 ? <Checkbox label={words.byGuardian} checked={giver === 'guardian'} onChange={(event) => {
          const by = event.currentTarget.checked ? 'guardian' : 'person';
          onKnow({ ...facts, consents: facts.consents.map((consent) => ({ ...consent, by })) });
        }} /> : null}
        {kinds.map((kind) => (
          <Checkbox key={kind} label={words.happenings[kind]} checked={facts.happenings.some((one) => one.kind === kind)} onChange={(event) => onKnow({
            ...facts, happenings: event.currentTarget.checked ? [...facts.happenings, happened(kind, question)] : facts.happenings.filter((one) => one.kind !== kind),
          })} />
        ))}
        {stopKinds.map((kind) => (
          <Checkbox key={kind} label={words.stops[kind]} checked={facts.stops.some(({ what }) => what.kind === kind)} onChange={(event) => onKnow({
            ...facts, stops: event.currentTarget.checked ? [...facts.stops, ...stopsOf(kind, question)] : facts.stops.filter(({ what }) => what.kind !== kind),
          })} />
        ))}
        {optOutKinds.map((kind) => (
          <Checkbox key={kind} label={words.optOuts[kind]} checked={facts.optOuts.some((one) => one.kind === kind)} onChange={(event) => onKnow({
            ...facts, optOuts: event.currentTarget.checked ? [...facts.optOuts, optOut(kind, question)] : facts.optOuts.filter((one) => one.kind !== kind),
          })} />
        ))}
      </div>
    </Fieldset>
  );
};
