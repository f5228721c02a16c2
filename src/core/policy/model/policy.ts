import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { ClauseId, ItemId, PolicyId, PurposeId, ServiceId, SubjectClassId } from '../../identifiers/name-ids.ts';
import type { Position } from '../../findings/finding.ts';
import type { Desk } from './desk.ts';
import type { LocalText } from './local-text.ts';
import type { RequestsSection } from './requests.ts';

/** One version of a policy, as its source says it. Positions point into that source. */
export interface Policy {
  readonly kind: 'policy';
  /** The place of `version`. */
  readonly at: Position;
  readonly id: PolicyId;
  /** The day of last revision, which names the version (its identity is the hash of its bytes). */
  readonly version: CalendarDate;
  readonly established: CalendarDate;
  readonly title: LocalText;
  readonly organisation: Organisation;
  readonly services: readonly Service[];
  readonly classes: readonly SubjectClass[];
  readonly items: readonly Item[];
  readonly purposes: readonly Purpose[];
  readonly requests: RequestsSection;
  readonly desk: Desk;
  /** The published text, in order: prose and places where the facts above are printed. */
  readonly clauses: readonly Clause[];
}

export interface Organisation {
  readonly name: LocalText;
  /** How the text calls the organisation after its first mention (当社グループ, the Group). */
  readonly shortName: LocalText;
  readonly responsibleCompany: LocalText;
  readonly representative: { readonly title: LocalText; readonly name: LocalText };
  readonly address: LocalText;
}

export interface Service {
  readonly kind: 'service';
  readonly at: Position;
  readonly id: ServiceId;
  readonly name: LocalText;
}

export interface SubjectClass {
  readonly kind: 'class';
  readonly at: Position;
  readonly id: SubjectClassId;
  readonly name: LocalText;
}

/** APPI Article 2: by itself, by easy matching with other information, or not at all. */
export type Identifiability = 'direct' | 'by-matching' | 'none';

export interface Item {
  readonly kind: 'item';
  readonly at: Position;
  readonly id: ItemId;
  readonly name: LocalText;
  readonly identifiability: Identifiability;
  /** 要配慮個人情報, APPI Article 2(3). */
  readonly specialCare: boolean;
}

export interface Purpose {
  readonly kind: 'purpose';
  readonly at: Position;
  readonly id: PurposeId;
  readonly class: SubjectClassId;
  readonly classAt: Position;
  readonly text: LocalText;
  /** Conditions and notes printed under the purpose. */
  readonly notes: readonly LocalText[];
}

export interface Clause {
  readonly kind: 'clause';
  readonly at: Position;
  readonly id: ClauseId;
  /** Parts ("Handling of personal information") carry no number; their clauses count from 1. */
  readonly numbered: boolean;
  readonly heading: LocalText;
  readonly body: readonly Block[];
  readonly clauses: readonly Clause[];
}

/** Prose, or a place where facts of the policy are printed, so that a fact stands in the source once. */
export type Block =
  | { readonly kind: 'text'; readonly at: Position; readonly text: LocalText }
  | { readonly kind: 'list'; readonly at: Position; readonly entries: readonly LocalText[] }
  /** Two columns: what it is about, and what is said of it. */
  | { readonly kind: 'table'; readonly at: Position; readonly rows: readonly TableRow[] }
  | { readonly kind: 'purposes-of'; readonly at: Position; readonly class: SubjectClassId }
  | { readonly kind: PlainFact; readonly at: Position };

export interface TableRow {
  readonly heading: LocalText;
  readonly text: LocalText;
}

/** Facts of the policy that are printed without a parameter. */
export const plainFacts = [
  'services', 'items', 'request-types', 'refusal-grounds', 'fees', 'promised-reply', 'identity-documents', 'agent-documents',
  'document-disposal', 'refused-channels', 'desk', 'responsible-company',
] as const;
export type PlainFact = (typeof plainFacts)[number];
