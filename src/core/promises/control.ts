import type { CaseNumber } from '../identifiers/case-ids.ts';
import type { PolicyId } from '../identifiers/name-ids.ts';
import type { PromiseId } from '../identifiers/promise-id.ts';
import type { LocalText } from '../policy/model/local-text.ts';
import type { Evidence } from './evidence.ts';
import type { PromiseState } from './state.ts';

/** Why nothing shows a promise: nothing of this product looks, nothing happened yet, or it could not be read. */
export type NotShown = 'no-control' | 'nothing-yet' | 'unreadable';

/** What a look at the evidence gives. */
export interface Judgement {
  readonly state: PromiseState;
  /** Kept: when it was seen. Due: until when. Broken: since when. A moment or a day, ISO 8601. */
  readonly when: string | undefined;
  readonly why: NotShown | undefined;
  readonly says: LocalText;
  /** The cases that it is about, where somebody has to act. */
  readonly cases: readonly CaseNumber[];
}

/** What the control looks at for a promise: all that the promise says, or a part of it. */
export type Extent = 'whole' | 'part';

/** Something of this product that watches promises. Data: which ones, and a function from evidence to a judgement. */
export interface Control {
  readonly id: string;
  readonly name: LocalText;
  readonly backs: Readonly<Record<string, Extent>>;
  /** For the policy that states the promise: only what concerns it counts. */
  readonly judge: (evidence: Evidence, policy: PolicyId) => Judgement;
}

/** How much of the promise the control looks at; undefined where it does not look at it. */
export const backs = ({ backs: ids }: Control, promise: PromiseId): Extent | undefined => (Object.hasOwn(ids, promise) ? ids[promise] : undefined);

const judgement = (state: PromiseState, ja: string, en: string, more: Partial<Judgement> = {}): Judgement =>
  ({ state, when: undefined, why: undefined, cases: [], ...more, says: { ja, en } });

// Judgements, each with its sentence in ja and en. `at`, `by`, `since`: a moment or a day, ISO 8601.
export const kept = (at: string, ja: string, en: string): Judgement => judgement('kept', ja, en, { when: at });
export const due = (by: string | undefined, cases: readonly CaseNumber[], ja: string, en: string): Judgement => judgement('due', ja, en, { when: by, cases });
export const broken = (since: string | undefined, cases: readonly CaseNumber[], ja: string, en: string): Judgement =>
  judgement('broken', ja, en, { when: since, cases });
export const nothingYet = (ja: string, en: string): Judgement => judgement('not-shown', ja, en, { why: 'nothing-yet' });
export const unreadable = (): Judgement => judgement('not-shown', '証拠を読めませんでした。', 'The evidence could not be read.', { why: 'unreadable' });
export const noControl = (): Judgement =>
  judgement('not-shown', 'この製品は、まだこの約束を見ていません。', 'Nothing of this product watches this promise yet.', { why: 'no-control' });
