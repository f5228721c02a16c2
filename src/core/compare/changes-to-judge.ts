import { processingNames } from '../findings/definitions/purposes.ts';
import type { LocalText } from '../policy/model/local-text.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import type { Processing } from '../policy/model/purposes.ts';
import { consequenceOf, noJudgements } from './consequence.ts';
import type { Consequence, Judgements, Versions } from './consequence.ts';
import type { ConsequenceKind } from './consequence-grounds.ts';
import type { Layers } from './difference-answers.ts';
import { changeKey } from './difference-change.ts';
import type { Change } from './difference-change.ts';
import { changeName } from './difference-names.ts';
import { judgedChanges } from './difference-of-versions.ts';
import { broughtKey, changesOfPurposes, judgementsFor, mergedVersions } from './inherited-changes.ts';
import { choicesFor, judgedAs, sternness } from './judgement.ts';
import type { JudgedAs } from './judgement.ts';
import { holdsBack } from './purpose-changes.ts';

/** A change as an officer looks at it who answers for the next version. */
export interface ChangeToJudge {
  /** Under this name it is judged. */
  readonly key: string;
  readonly name: LocalText;
  /** Undefined where only what the policy stands on brings it. */
  readonly change: Change | undefined;
  /** What it takes now, with what was judged. */
  readonly consequence: Consequence;
  /** What it takes while nobody judged it. */
  readonly unjudged: ConsequenceKind;
  /** Judgements that make it take less; none where nothing hangs on one. */
  readonly choices: readonly Exclude<JudgedAs, 'neither'>[];
  /** Some of it stays off for data that is there already, until each person consents. */
  readonly waits: boolean;
  /** Purposes that come with what the policy stands on, and are judged with it. */
  readonly brings: readonly LocalText[];
}

/** Every change of the policy's own text, and in one row what comes with the policies that it stands on. */
export const changesToJudge = (older: Layers, newer: Layers, judgements: Judgements = noJudgements): readonly ChangeToJudge[] => {
  const versions = mergedVersions(older, newer);
  const own = judgedChanges(older, newer, judgements).map(({ change, consequence }): ChangeToJudge => ({
    key: changeKey(change), name: changeName(change, older[0], newer[0]), change, consequence, unjudged: consequenceOf(change, versions).takes,
    choices: choicesFor(change, versions), waits: holdsBack(change) && consequence.takes === 'consent', brings: [],
  }));
  const brought = broughtBy(older, newer, judgements, versions);
  if (!brought) return own;
  const at = own.findIndex(({ key }) => key === broughtKey);
  return at < 0 ? [...own, brought] : own.map((row, place) => (place === at ? together(row, brought) : row));
};

const broughtBy = (older: Layers, newer: Layers, judgements: Judgements, versions: Versions): ChangeToJudge | undefined => {
  const all = changesOfPurposes(older, newer).filter(({ change, brought }) => brought && holdsBack(change) && consequenceOf(change, versions).takes === 'consent');
  const found = all.map((one) => ({ change: one.change, consequence: consequenceOf(one.change, versions, judgementsFor(one, judgements)) }));
  const [first] = found;
  if (!first) return undefined;
  const sternest = found.reduce((one, other) => (sternness(other.consequence) > sternness(one.consequence) ? other : one), first);
  const choices = judgedAs.filter((judged) => judged !== 'neither').filter((judged) => all.some(({ change }) => choicesFor(change, versions).includes(judged)));
  return {
    key: broughtKey, name: changeName({ section: 'extends', path: [] }, older[0], newer[0]), change: undefined, consequence: sternest.consequence, unjudged: 'consent', choices,
    waits: sternest.consequence.takes === 'consent', brings: namesOf(found.map(({ change }) => change.path[0] ?? ''), versions),
  };
};

const together = (row: ChangeToJudge, brought: ChangeToJudge): ChangeToJudge => ({
  ...row, brings: brought.brings, waits: row.waits || brought.waits, choices: judgedAs.filter((one) => one !== 'neither').filter((one) => row.choices.includes(one) || brought.choices.includes(one)),
  ...(sternness(brought.consequence) > sternness(row.consequence) ? { consequence: brought.consequence } : {}),
  unjudged: sternness({ takes: brought.unjudged }) > sternness({ takes: row.unjudged }) ? brought.unjudged : row.unjudged,
});

const namesOf = (ids: readonly string[], { older, newer }: Versions): readonly LocalText[] =>
  [...new Set(ids)].map((id) => [newer, older].flatMap(({ purposes }) => purposes).find((one) => one.id === id)?.text ?? { ja: id, en: id });

/** What stood there before, or stands there now, in words; undefined where it says nothing that can be read by itself. */
export const inWords = (value: unknown, { items }: Pick<PolicyText, 'items'>): LocalText | undefined => {
  if (typeof value === 'string' && value in processingNames) return processingNames[value as Processing];
  if (typeof value === 'string' || typeof value === 'number') return { ja: String(value), en: String(value) };
  if (typeof value === 'boolean') return value ? { ja: 'はい', en: 'yes' } : { ja: 'いいえ', en: 'no' };
  if (Array.isArray(value)) return joined(value, items);
  if (typeof value !== 'object' || value === null) return undefined;
  if ('ja' in value && 'en' in value) return { ja: String(value.ja), en: String(value.en) };
  if ('all' in value && value.all === true) return { ja: 'すべての項目', en: 'all items' };
  if ('ids' in value && Array.isArray(value.ids)) return joined(value.ids.map((id: unknown) => items.find((item) => item.id === id)?.name ?? id), items);
  return inWords('text' in value ? value.text : 'name' in value ? value.name : undefined, { items });
};

const joined = (values: readonly unknown[], items: PolicyText['items']): LocalText | undefined => {
  if (values.length === 0) return { ja: 'なし', en: 'none' };
  const each = values.map((one) => inWords(one, { items })).filter((one) => one !== undefined);
  return each.length === values.length ? { ja: each.map(({ ja }) => ja).join('、'), en: each.map(({ en }) => en).join(', ') } : undefined;
};
