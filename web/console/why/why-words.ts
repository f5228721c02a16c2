import type { Action } from '../../../src/core/decide/question.ts';
import type { Contract, Happening } from '../../../src/core/decide/facts.ts';
import type { Holding } from '../../../src/core/decide/question.ts';
import type { ItemState, Outcome } from '../../../src/core/decide/answer.ts';
import type { OptOut, Stop } from '../../../src/core/choices/choices.ts';

export interface WhyWords {
  readonly title: string;
  readonly help: string;
  readonly day: string;
  readonly answeredBy: string;
  readonly noVersion: string;
  readonly groups: { readonly person: string; readonly deed: string; readonly to: string; readonly known: string; readonly claim: string };
  readonly knownHelp: string;
  readonly claimHelp: string;
  readonly fields: {
    readonly service: string; readonly class: string; readonly collection: string; readonly membership: string; readonly succession: string; readonly residence: string; readonly age: string; readonly shown: string;
    readonly action: string; readonly purpose: string; readonly items: string; readonly actingService: string; readonly channel: string; readonly role: string;
    readonly recipient: string; readonly situation: string; readonly means: string; readonly country: string; readonly needed: string;
    readonly exception: string; readonly basis: string; readonly claimant: string;
  };
  readonly placeholders: { readonly none: string; readonly notTakenOver: string; readonly unknown: string; readonly residence: string; readonly country: string };
  readonly shownNow: string;
  readonly onlyAsks: string;
  readonly allItems: string;
  readonly narrow: string;
  readonly chooseNone: string;
  readonly chosen: (count: number) => string;
  readonly noItems: string;
  readonly neededAll: string;
  readonly actions: Readonly<Record<Action, string>>;
  readonly successions: Readonly<Record<'kept' | 'new', string>>;
  readonly memberships: Readonly<Record<Holding['membership'], string>>;
  /** `to`: what it is to, in the words of the answer. */
  readonly consents: (to: string) => string;
  readonly byGuardian: string;
  readonly informed: string;
  readonly stops: Readonly<Record<Stop['what']['kind'], string>>;
  readonly optOuts: Readonly<Record<OptOut['kind'], string>>;
  readonly happenings: Readonly<Record<Exclude<Happening['kind'], 'situation'>, string>>;
  readonly party: {
    readonly title: string; readonly named: string; readonly country: string; readonly countryReason: string; readonly checked: string;
    readonly marks: Readonly<Record<'selected' | 'member' | 'ownPurpose' | 'matches' | 'acquisitionShown', string>>;
    readonly contracts: Readonly<Record<Contract['kind'], string>>;
  };
  readonly writtenBasis: string;
  readonly answer: string;
  readonly outcomes: Readonly<Record<Outcome, { readonly title: string; readonly says: string }>>;
  readonly states: Readonly<Record<ItemState, string>>;
  readonly item: string;
  readonly state: string;
  readonly reasons: string;
  readonly why: string;
  readonly duties: string;
  readonly noDuties: string;
  readonly ways: string;
  readonly waysHelp: string;
  readonly noWays: string;
  readonly nothingToOpen: string;
  readonly ifSo: string;
  readonly and: string;
  readonly wouldBe: (clear: number, masked: number, all: number) => string;
  readonly tryIt: string;
  readonly law: string;
  readonly clause: (policy: string, number: string | undefined) => string;
  readonly log: {
    readonly title: string; readonly help: string; readonly empty: string; readonly emptyHelp: string;
    readonly at: string; readonly by: string; readonly what: string; readonly to: string; readonly items: (count: number) => string; readonly open: string; readonly older: string;
  };
  readonly given: string;
  readonly fromRecord: (day: string) => string;
}

