import { consequenceGrounds, consequenceWords } from '../../../core/compare/consequence-grounds.ts';
import type { JudgedChange } from '../../../core/compare/difference-of-versions.ts';
import type { AnswerDifference, Layers } from '../../../core/compare/difference-answers.ts';
import { changeKey } from '../../../core/compare/difference-change.ts';
import type { AnswerGroup, Box, Cause } from '../../../core/compare/difference-groups.ts';
import { changeName, changeVerbs } from '../../../core/compare/difference-names.ts';
import { standingWords } from '../../../core/compare/difference-standing.ts';
import { counted } from '../../../core/findings/counted.ts';
import { visible } from '../../../core/findings/visible.ts';
import type { Language } from '../../../core/identifiers/language.ts';

/** What `yakusoku diff` found between two versions. */
export interface DiffFound {
  readonly older: Layers;
  readonly newer: Layers;
  readonly changes: readonly JudgedChange[];
  /** Undefined where it was not asked for. */
  readonly answers: AnswerDifference | undefined;
}

const words = {
  ja: {
    changes: (count: number) => `意味の変更 ${count} 件`, gained: (count: number, tuples: number) => `新しくできるようになること ${count} 件（${tuples} 件の問いのうち）`,
    lost: (count: number, tuples: number) => `できなくなること ${count} 件（${tuples} 件の問いのうち）`, none: '変わったところはありません', refused: '止めていたもの', allowed: '認めるもの',
    refusedNow: '止めるもの', allowedBefore: '認めていたもの', roles: '役割', classes: '区分', purposes: '目的', recipients: '提供先', items: '項目', more: (count: number) => `ほか ${count} 組`,
  },
  en: {
    changes: (count: number) => `${counted(count, 'change')} in meaning`, gained: (count: number, tuples: number) => `${counted(count, 'answer')} gained of ${tuples}`,
    lost: (count: number, tuples: number) => `${counted(count, 'answer')} lost of ${tuples}`, none: 'nothing changed', refused: 'refused by', allowed: 'allowed by',
    refusedNow: 'refused by', allowedBefore: 'was allowed by', roles: 'roles', classes: 'classes', purposes: 'purposes', recipients: 'recipients', items: 'items', more: (count: number) => `and ${count} more`,
  },
} as const;
type Words = (typeof words)[Language];

const signs = { added: '+', removed: '-', changed: '~', moved: '>' } as const;
const boxesShown = 4;

/** Lines for a person: what changed and what that takes, then what can be done now and what no longer. */
export const diffReport = (found: DiffFound, language: Language): string => {
  const own: Words = words[language];
  const { changes, answers } = found;
  const total = (groups: readonly AnswerGroup[]): number => groups.reduce((sum, { count }) => sum + count, 0);
  return [
    changes.length === 0 ? own.none : own.changes(changes.length),
    ...changes.flatMap((change) => changeLines(change, found, language)),
    ...(answers ? [
      '', own.gained(total(answers.gained), answers.tuples), ...answers.gained.flatMap((group) => groupLines(group, own, language, true)),
      '', own.lost(total(answers.lost), answers.tuples), ...answers.lost.flatMap((group) => groupLines(group, own, language, false)),
    ] : []),
    '',
  ].map(visible).join('\n');
};

const changeLines = ({ change, consequence }: JudgedChange, { older, newer }: DiffFound, language: Language): readonly string[] => {
  const at = change.at.newer ?? change.at.older;
  const place = at ? `${at.file}:${at.line}:${at.column}: ` : '';
  return [
    `${signs[change.kind]} ${place}${changeName(change, older[0], newer[0])[language]} ${changeVerbs[change.kind][language]} (${changeKey(change)})`,
    `    ${consequenceWords[consequence.takes][language]} ${consequenceGrounds[consequence.ground].says[language]} [${consequence.law}]`,
  ];
};

const groupLines = (group: AnswerGroup, own: Words, language: Language, gained: boolean): readonly string[] => [
  `  ${group.count}  ${group.action}${group.detail === undefined ? '' : ` ${group.detail}`}: ${standingWords[group.before][language]} -> ${standingWords[group.after][language]}`,
  ...group.boxes.slice(0, boxesShown).map((box) => `      ${boxLine(box, own)}`),
  ...(group.boxes.length > boxesShown ? [`      ${own.more(group.boxes.length - boxesShown)}`] : []),
  ...(group.refused.length > 0 ? [`      ${gained ? own.refused : own.refusedNow}: ${group.refused.map(causeText).join(', ')}`] : []),
  ...(group.allowed.length > 0 ? [`      ${gained ? own.allowed : own.allowedBefore}: ${group.allowed.map(causeText).join(', ')}`] : []),
];

const boxLine = (box: Box, own: Words): string => (['roles', 'classes', 'purposes', 'recipients', 'items'] as const)
  .filter((name) => box[name].some((one) => one !== '')).map((name) => `${own[name]}: ${box[name].join(' ')}`).join(' × ');

const causeText = ({ code, from }: Cause): string => (from ? `${code} (${from.policy} ${from.version}${from.number === undefined ? '' : ` ${from.number}`})` : code);

/** The same as data, in both languages. */
export const diffData = ({ older, newer, changes, answers }: DiffFound): object => ({
  policy: newer[0].id, older: older[0].version, newer: newer[0].version,
  changes: changes.map(({ change, consequence, agreement }) => ({
    key: changeKey(change), ...change, name: changeName(change, older[0], newer[0]),
    consequence: { ...consequence, words: consequenceWords[consequence.takes], why: consequenceGrounds[consequence.ground].says }, agreement,
  })),
  answers: answers ? { ...answers, gained: answers.gained.map(withQuestion), lost: answers.lost.map(withQuestion) } : null,
});

/** `ask`: the witness as `yakusoku decide` and `POST /v1/decisions` take it. */
const withQuestion = (group: AnswerGroup): object => {
  const { question: { person, claim, ...asked }, facts } = group.witness;
  return { ...group, ask: { ...asked, ...(claim && { claim }), whatIf: { ...person, facts } } };
};
