import type { Answer, Reason } from '../../../core/decide/answer.ts';
import { dutyInWords, reasonInWords } from '../../../core/decide/words/words.ts';
import { visible } from '../../../core/findings/visible.ts';
import type { PolicyText } from '../../../core/policy/model/policy.ts';
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
  /** The documents that answered, as one: for the names in them. */
  readonly text?: PolicyText | undefined;
}

const words = {
  ja: {
    allow: '○ してよい', partial: '△ 一部だけしてよい', deny: '× してはならない', none: '× 答えられない', clear: '見てよい', masked: '伏せる', withheld: '渡さない',
    by: '答えた版', duties: 'すること',
  },
  en: {
    allow: '○ allowed', partial: '△ allowed in part', deny: '× not allowed', none: '× no answer', clear: 'clear', masked: 'masked', withheld: 'withheld',
    by: 'answered by', duties: 'owed',
  },
} as const satisfies Readonly<Record<Language, object>>;

/** Each question with its answer, item by item, and why. */
export const decisionReport = (told: readonly ToldAnswer[], language: Language): string => told.map((one) => `${lines(one, language).join('\n')}\n`).join('\n');

const lines = ({ asked: { question }, at, answer, refusal, text }: ToldAnswer, language: Language): readonly string[] => {
  const own = words[language];
  const head = visible(`${question.action} ${question.purpose}${question.recipient === undefined ? '' : ` → ${question.recipient}`}${at === undefined ? '' : ` (${at})`}`);
  if (!answer) return [head, `${own.none}: ${refusal ?? ''}`];
  return [
    head, own[answer.outcome],
    ...answer.items.map(({ item, state }) => `  ${visible(item)}: ${own[state]}`),
    ...answer.reasons.flatMap((reason) => reasonLines(reason, answer, text, language)),
    ...(answer.duties.length === 0 ? [] : [`${own.duties}:`, ...answer.duties.map((duty) => `  - ${visible(dutyInWords(duty, text)[language])} ${duty.kind}${ofItems(duty.items, answer, language)}`)]),
    ...(answer.by.length === 0 ? [] : [`${own.by}: ${answer.by.map(({ policy, version }) => `${policy} ${version}`).join(', ')}`]),
  ];
};

/** What is said, of which items, by which clause and law; then what would have to change. */
const reasonLines = (reason: Reason, answer: Answer, text: PolicyText | undefined, language: Language): readonly string[] => {
  const { code, items, from } = reason;
  const definition = reasonDefinitions[code];
  const law = 'law' in definition ? ` [${definition.law}]` : '';
  const clause = from ? ` (${from.policy} ${from.version}${from.number === undefined ? '' : ` ${from.number}`})` : '';
  const { says, advice } = reasonInWords(reason, text);
  return [`  - ${visible(says[language])} ${code}${ofItems(items, answer, language)}${clause}${law}`, ...(advice ? [`      → ${visible(advice[language])}`] : [])];
};

const ofItems = (items: readonly string[] | undefined, answer: Answer, language: Language): string =>
  (items === undefined || items.length === answer.items.length ? '' : `${language === 'ja' ? '：' : ': '}${visible(items.join(', '))}`);
