import type { Answer, ItemState } from '../decide/answer.ts';
import type { Facts } from '../decide/facts.ts';
import type { Question } from '../decide/question.ts';
import type { LocalText } from '../policy/model/local-text.ts';

/** What a policy allows with an item, least first: with what it asks the person for, or without asking anybody. */
export const standingNames = ['never', 'masked-when-asked', 'when-asked', 'masked', 'always'] as const;
export type Standing = (typeof standingNames)[number];

export const standingWords: { readonly [Name in Standing]: LocalText } = {
  never: { ja: 'できない', en: 'never' }, 'masked-when-asked': { ja: '本人の同意や希望などがあれば、伏せて', en: 'masked, once the person agreed' },
  'when-asked': { ja: '本人の同意や希望などがあれば', en: 'once the person agreed' }, masked: { ja: '伏せて', en: 'masked' }, always: { ja: 'できる', en: 'always' },
};

/** How one version answers one question, item by item. */
export interface Standings {
  readonly question: Question;
  readonly facts: Facts;
  /** By place in the items of both versions; the place in `standingNames`. Empty: never, for all of them. */
  readonly states: readonly number[];
  readonly asked: Answer;
  readonly unasked: () => Answer;
}

const ofState: { readonly [Level in 'unasked' | 'asked']: { readonly [State in ItemState]: number } } = {
  unasked: { withheld: 0, masked: 3, clear: 4 }, asked: { withheld: 0, masked: 1, clear: 2 },
};

interface Deciding { decide(question: Question, facts: Facts): Answer }

/**
 * `places`: where the items of the question stand among those of both versions. It asks about those that its version knows: any other is
 * refused, and nothing lifts that (spec/decision.md, rule 5). What asking does not open is not open without it: a consent never takes
 * a permission away.
 */
export const standings = (question: Question, places: readonly number[], count: number, engine: Deciding, unaskedFacts: Facts, facts: Facts): Standings => {
  const asked = engine.decide(question, facts);
  let known: Answer | undefined;
  const unasked = (): Answer => (known ??= engine.decide(question, unaskedFacts));
  if (asked.outcome === 'deny') return { question, facts, states: [], asked, unasked };
  const states = Array.from({ length: count }, () => 0);
  const without = unasked();
  for (const [at, { state }] of asked.items.entries()) states[places[at] ?? 0] = Math.max(ofState.asked[state], ofState.unasked[without.items[at]?.state ?? 'withheld']);
  return { question, facts, states, asked, unasked };
};

/** Whether all items stand alike. */
export const areAlike = ({ states: one }: Standings, { states: other }: Standings): boolean => {
  for (let place = Math.max(one.length, other.length) - 1; place >= 0; place -= 1) if ((one[place] ?? 0) !== (other[place] ?? 0)) return false;
  return true;
};
