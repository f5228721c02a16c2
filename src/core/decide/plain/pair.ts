import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Instant } from '../../identifiers/instant.ts';
import type { Commencements } from '../../law/all-rules.ts';
import { ruleInForce } from '../../law/in-force.ts';
import { countryStanding } from '../../law/jp/foreign.ts';
import type { CountryStanding } from '../../law/jp/foreign.ts';
import type { PolicyText } from '../../policy/model/policy.ts';
import type { Recipient, Situation } from '../../policy/model/provision.ts';
import type { Purpose } from '../../policy/model/purposes.ts';
import type { Item, Items } from '../../policy/model/subjects.ts';
import type { Source } from '../answer.ts';
import type { Facts, Happening, Party } from '../facts.ts';
import { handingOver } from '../question.ts';
import type { Action, Holding, Question } from '../question.ts';
import type { ReasonCode } from '../reasons.ts';
import { whereSaid } from '../where-said.ts';
import type { Thing } from '../where-said.ts';

/** One item of the question and one holding of the person, with all that rules 10 and on look at. */
export interface Pair {
  readonly question: Question;
  readonly facts: Facts;
  /** In Asia/Tokyo. */
  readonly day: CalendarDate;
  readonly commencements: Commencements;
  readonly holding: Holding;
  /** The documents of the holding, nearest first, and merged. */
  readonly layers: readonly PolicyText[];
  readonly policy: PolicyText;
  readonly item: string;
}

/** A reason for one pair, and what of the policy it speaks of. */
export interface Found {
  readonly code: ReasonCode;
  readonly about: string | undefined;
  readonly said: Thing | undefined;
}

/** With the place where the documents say it. */
export interface Told {
  readonly code: ReasonCode;
  readonly about: string | undefined;
  readonly from: Source | undefined;
}

/** One rule, or a few that belong together. */
export type Rule = (pair: Pair) => readonly Found[];

export const found = (code: ReasonCode, about?: string, said?: Thing): Found => ({ code, about, said });

export const tell = (layers: readonly PolicyText[], { code, about, said }: Found): Told => ({ code, about, from: said && whereSaid(layers, said) });

export const nothing: readonly Found[] = [];

/** The reason, if the condition is met. */
export const foundIf = (condition: boolean, code: ReasonCode, about?: string, said?: Thing): readonly Found[] => (condition ? [found(code, about, said)] : nothing);

export const knownItem = ({ policy, item }: Pair): Item | undefined => policy.items.find(({ id }) => id === item);

/** Whether the item is in a list of the documents that names items. One that they do not know is in none. */
export const isNamedIn = (pair: Pair, ids: readonly string[]): boolean => knownItem(pair) !== undefined && ids.includes(pair.item);

export const isIn = (pair: Pair, items: Items): boolean => items.all || isNamedIn(pair, items.ids);

export const declaredPurpose = ({ policy, question }: Pair): Purpose | undefined => policy.purposes.find(({ id }) => id === question.purpose);

export const listedRecipient = ({ policy, question }: Pair): Recipient | undefined => policy.provision?.recipients.find(({ id }) => id === question.recipient);

/** One of the recipient's. */
export const listedSituation = (pair: Pair): Situation | undefined => listedRecipient(pair)?.situations.find(({ id }) => id === pair.question.situation);

export const knownParty = ({ facts, question }: Pair): Party | undefined => facts.parties.find(({ id }) => id === question.party);

export const isOneOf = (actions: readonly Action[], { question }: Pair): boolean => actions.includes(question.action);
export const handsOver = (pair: Pair): boolean => isOneOf(handingOver, pair);
/** Rule 51: a sale, by that name or as advertising. */
export const isSale = (pair: Pair): boolean =>
  isOneOf(['sell', 'share'], pair) || (provides(pair) && pair.policy.california !== undefined && listedRecipient(pair)?.stopsAtOptOut === true);
export const provides = (pair: Pair): boolean => isOneOf(['provide', 'transfer-abroad'], pair);

/** How the law stands to a country on the day (JP-FR-01). */
export const standingOf = ({ day, commencements }: Pair, country: string): CountryStanding => {
  const standing = countryStanding(country);
  return standing === 'designated' && !ruleInForce('JP-FR-01', day, commencements) ? 'foreign' : standing;
};

/** It goes to one of the several that the recipient stands for: which one, the party alone says. */
export const isOneOfSeveral = (pair: Pair): boolean => provides(pair) && listedRecipient(pair)?.eachNamed === true;

/** A name that is said and is that of the recipient, unless it stands for several, or of the party. */
export const isRecipientOrParty = (pair: Pair, name: string | undefined): boolean => {
  const { recipient, party } = pair.question;
  return name !== undefined && (name === party || (name === recipient && !isOneOfSeveral(pair)));
};

/** The same, or no name, where none need be said. */
export const isForThemOrAnyone = (pair: Pair, name: string | undefined): boolean => (name === undefined ? !isOneOfSeveral(pair) : isRecipientOrParty(pair, name));

/** What took place by the moment of the question. */
export const happened = <K extends Happening['kind']>({ facts, question }: Pair, kind: K): readonly Extract<Happening, { readonly kind: K }>[] =>
  facts.happenings.filter((one): one is Extract<Happening, { readonly kind: K }> => one.kind === kind && byThen(question, one));

/** What took place with one party counts for that one alone; what names none, for the recipient as a whole, unless it stands for several. */
export const withThisParty = (pair: Pair, { party }: { readonly party?: string | undefined }): boolean => (party === undefined ? !isOneOfSeveral(pair) : party === pair.question.party);

/** Made by the moment of the question. */
export const byThen = ({ at }: Question, event: { readonly at: Instant }): boolean => event.at <= at;
