import type { Answer, Reason } from '../../../core/decide/answer.ts';
import { reasonDefinitions } from '../../../core/decide/reasons.ts';
import type { Language } from '../../../core/identifiers/language.ts';
import type { Instant } from '../../../core/identifiers/instant.ts';
import type { ReadQuestion } from '../../server/contract/asked-question.ts';

/** A question with what was answered. */
export interface ToldAnswer {
  readonly asked: ReadQuestion;
  readonly at?: Instant;
  readonly answer?: Answer;
  /** Why there is no answer: a code of the decisions API. */
  readonly refusal?: string;
}

const words = {
  ja: {
    allow: '○ してよい', partial: '△ 一部だけしてよい', deny: '× してはならない', none: '× 答えられない', clear: '見てよい', masked: '伏せる', withheld: '渡さない',
    by: '答えた版', duties: 'すること', law: '法令', all: 'すべての項目',
  },
  en: {
    allow: '○ allowed', partial: '△ allowed in part', deny: '× not allowed', none: '× no answer', clear: 'clear', masked: 'masked', withheld: 'withheld',
    by: 'answered by', duties: 'owed', law: 'law', all: 'all items',
  },
} as const satisfies Readonly<Record<Language, object>>;

/** Each question with its answer, item by item, and why. */
export const decisionReport = (told: readonly ToldAnswer[], language: Language): string => told.map((one) => `${lines(one, language).join('\n')}\n`).join('\n');

const lines = ({ asked: { question }, at, answer, refusal }: ToldAnswer, language: Language): readonly string[] => {
  const own = words[language];
  const head = `${question.action} ${question.purpose}${question.recipient === undefined ? '' : ` → ${question.recipient}`}${at === undefined ? '' : ` (${at})`}`;
  if (!answer) return [head, `${own.none}: ${refusal ?? ''}`];
  return [
    head, own[answer.outcome],
    ...answer.items.map(({ item, state }) => `  ${item}: ${own[state]}`),
    ...answer.reasons.map((reason) => `  - ${reasonLine(reason, answer, language)}`),
    ...(answer.duties.length === 0 ? [] : [`${own.duties}:`, ...answer.duties.map(({ kind, about, items }) => `  - ${kind}${about === undefined ? '' : ` ${about}`}${ofItems(items, answer, language)}`)]),
    ...(answer.by.length === 0 ? [] : [`${own.by}: ${answer.by.map(({ policy, version }) => `${policy} ${version}`).join(', ')}`]),
  ];
};

const reasonLine = ({ code, about, items, from }: Reason, answer: Answer, language: Language): string => {
  const definition = reasonDefinitions[code];
  const law = 'law' in definition ? ` [${definition.law}]` : '';
  const clause = from ? ` (${from.policy} ${from.version}${from.number === undefined ? '' : ` ${from.number}`})` : '';
  return `${code}${about === undefined ? '' : ` ${about}`}${ofItems(items, answer, language)}${clause}${law}`;
};

const ofItems = (items: readonly string[], answer: Answer, language: Language): string =>
  (items.length === 0 || items.length === answer.items.length ? '' : `${language === 'ja' ? '：' : ': '}${items.join(', ')}`);
