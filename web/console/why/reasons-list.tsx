import { Anchor, Group, Text } from '@mantine/core';
import type { Reason } from '../../../src/core/decide/answer.ts';
import { reasonDefinitions } from '../../../src/core/decide/reasons.ts';
import type { Effect, ReasonDefinition } from '../../../src/core/decide/reasons.ts';
import { reasonInWords } from '../../../src/core/decide/words/words.ts';
import type { PolicyText } from '../../../src/core/policy/model/policy.ts';
import { useLanguage, useListed, useLocalText } from '../../ui/language.tsx';
import type { ClauseAt } from './clause-address.ts';
import { useWhyWords } from './use-why-words.ts';
import styles from './why.module.css';

interface ReasonsListProps {
  readonly reasons: readonly Reason[];
  readonly all: number;
  readonly nameOf: (item: string) => string;
  readonly text: PolicyText;
  readonly clauseAt: ClauseAt;
}

const marks: Readonly<Record<Effect, { readonly color: string; readonly mark: string }>> = {
  permits: { color: '#14532d', mark: '○' }, carries: { color: '#14532d', mark: '○' }, refuses: { color: '#7f1d1d', mark: '×' }, hides: { color: '#713f12', mark: '△' }, ignores: { color: '#343a40', mark: '－' },
};

/** The chain: each reason in words, the clause of the published text that says it, and the rule of law behind it. */
export const ReasonsList = ({ reasons, all, nameOf, text, clauseAt }: ReasonsListProps) => {
  const words = useWhyWords();
  const inLanguage = useLocalText();
  const { language } = useLanguage();
  const listed = useListed();
  return (
    <ol className={styles['reasons']}>
      {reasons.map((reason) => {
        const definition: ReasonDefinition = reasonDefinitions[reason.code];
        const { color, mark } = marks[definition.effect];
        const { says, advice } = reasonInWords(reason, text);
        const { from } = reason;
        return (
          <li key={`${reason.code} ${reason.about ?? ''} ${from?.policy ?? ''} ${from?.clause ?? ''}`}>
            <Group gap="xs" wrap="nowrap" align="flex-start">
              <span className={styles['mark']} style={{ color }} aria-hidden>{mark}</span>
              <div>
                <Text>{inLanguage(says)}</Text>
                {advice ? <Text size="sm">{inLanguage(advice)}</Text> : null}
                {reason.items && reason.items.length < all ? <Text size="sm">{words.why}: {listed(reason.items.map(nameOf))}</Text> : null}
                <Group gap="md">
                  {from ? <Anchor size="sm" target="_blank" rel="noopener" href={clauseAt(from, language)}>{words.clause(`${from.policy} ${from.version}`, from.number)}</Anchor> : null}
                  {definition.law === undefined ? null : <Text size="sm">{words.law}: {definition.law}</Text>}
                </Group>
              </div>
            </Group>
          </li>
        );
      })}
    </ol>
  );
};
