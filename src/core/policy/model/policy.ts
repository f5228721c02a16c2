import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { ClauseId, PolicyId, RecipientId, SubjectClassId } from '../../identifiers/name-ids.ts';
import type { Position } from '../../findings/finding.ts';
import type { Amendment, Minors } from './amendment.ts';
import type { Anonymised, Statistics } from './anonymised.ts';
import type { California } from './california.ts';
import type { Collection, Receipt } from './collections.ts';
import type { Desk } from './desk.ts';
import type { Entrustment } from './entrustment.ts';
import type { JointUse } from './joint-use.ts';
import type { LocalText } from './local-text.ts';
import type { Provision, SpecialCare } from './provision.ts';
import type { Purpose, PurposeRules } from './purposes.ts';
import type { Backing, Citation, Difference, Extends, OtherForm, Statement } from './relation.ts';
import type { RequestsSection } from './requests.ts';
import type { MeasureKind, Retention, Security } from './security.ts';
import type { Company, Item, Role, Service, SubjectClass } from './subjects.ts';
import type { Tracker, Trackers } from './trackers.ts';

/**
 * One version of a policy, as its own text says it: what it leaves to the policy that it extends is undefined here.
 * Positions point into the source.
 */
export interface PolicyText {
  readonly kind: 'policy';
  /** The place of `version`. */
  readonly at: Position;
  readonly id: PolicyId;
  /** The day of last revision, which names the version (its identity is the hash of its bytes). */
  readonly version: CalendarDate;
  readonly established: CalendarDate | undefined;
  /** The version that this one takes the place of. */
  readonly follows: CalendarDate | undefined;
  readonly followsAt: Position;
  /** Why it was revised (改訂理由). */
  readonly revisionReason: LocalText | undefined;
  /** Era years (令和) or years of the common era in the head of the Japanese text. */
  readonly japaneseHead: 'era' | 'western';
  readonly title: LocalText;
  readonly extends: Extends | undefined;
  readonly organisation: Organisation;
  readonly companies: readonly Company[];
  readonly services: readonly Service[];
  readonly classes: readonly SubjectClass[];
  readonly items: readonly Item[];
  /** Roles of those who handle the data; empty: the policy does not tell them apart. */
  readonly roles: readonly Role[];
  readonly purposes: readonly Purpose[];
  readonly purposeRules: PurposeRules | undefined;
  readonly collections: readonly Collection[];
  readonly receipts: readonly Receipt[];
  readonly provision: Provision | undefined;
  readonly specialCare: SpecialCare | undefined;
  readonly jointUse: JointUse | undefined;
  readonly entrustment: Entrustment | undefined;
  readonly statistics: Statistics | undefined;
  readonly anonymised: Anonymised | undefined;
  readonly trackers: Trackers | undefined;
  readonly security: Security | undefined;
  readonly retention: readonly Retention[];
  readonly amendment: Amendment | undefined;
  readonly minors: Minors | undefined;
  readonly california: California | undefined;
  readonly requests: RequestsSection | undefined;
  readonly desk: Desk | undefined;
  readonly differences: readonly Difference[];
  readonly otherForms: readonly OtherForm[];
  /** The published text, in order: prose and places where the facts above are printed. */
  readonly clauses: readonly Clause[];
  /** Which promises of the register its nodes state. */
  readonly statements: readonly Statement[];
}

/** A policy that runs: sections that its own text leaves out come from the one that it extends. */
export interface Policy extends PolicyText {
  readonly requests: RequestsSection;
  readonly desk: Desk;
}

export interface Organisation {
  readonly at: Position;
  readonly name: LocalText;
  /** How the text calls the organisation after its first mention (当社グループ, the Group). */
  readonly shortName: LocalText;
  readonly responsibleCompany: LocalText;
  /** Undefined where the document names none, which APPI Article 32(1)(i) asks for. */
  readonly representative: { readonly title: LocalText; readonly name: LocalText } | undefined;
  readonly address: LocalText | undefined;
  /** 個人情報保護管理者: a title, and a name where the document gives one. */
  readonly privacyManager: { readonly at: Position; readonly title: LocalText; readonly name: LocalText | undefined; readonly contact: LocalText | undefined } | undefined;
}

export interface Clause {
  readonly kind: 'clause';
  readonly at: Position;
  readonly id: ClauseId;
  /** Parts ("Handling of personal information") carry no number; their clauses count from 1. */
  readonly numbered: boolean;
  readonly heading: LocalText;
  readonly body: readonly Block[];
  /** References to other clauses, as the document prints them. */
  readonly cites: readonly Citation[];
  /** Promises that carry out what the clause says in general (a stance, an intention). */
  readonly backedBy: readonly Backing[];
  readonly clauses: readonly Clause[];
}

/** Prose, or a place where facts of the policy are printed, so that a fact stands in the source once. */
export type Block =
  | { readonly kind: 'text'; readonly at: Position; readonly text: LocalText }
  | { readonly kind: 'list'; readonly at: Position; readonly entries: readonly LocalText[] }
  /** Two columns: what it is about, and what is said of it. */
  | { readonly kind: 'table'; readonly at: Position; readonly rows: readonly TableRow[] }
  | { readonly kind: 'purposes-of'; readonly at: Position; readonly class: SubjectClassId }
  | { readonly kind: 'recipient'; readonly at: Position; readonly recipient: RecipientId }
  | { readonly kind: 'measures-of'; readonly at: Position; readonly head: MeasureKind }
  | { readonly kind: 'trackers-of'; readonly at: Position; readonly technique: Tracker['technique'] }
  | { readonly kind: PlainFact; readonly at: Position };

export interface TableRow {
  readonly heading: LocalText;
  readonly text: LocalText;
}

/** Facts of the policy that are printed without a parameter. */
export const plainFacts = [
  'services', 'items', 'request-types', 'refusal-grounds', 'fees', 'promised-reply', 'identity-documents', 'agent-documents',
  'document-disposal', 'refused-channels', 'desk', 'responsible-company', 'privacy-manager', 'purpose-rules', 'collections', 'receipts',
  'recipients', 'provision-consent', 'provision-means', 'provision-exceptions', 'provision-abroad', 'joint-use', 'entrustment', 'special-care', 'statistics',
  'anonymised', 'trackers', 'security-measures', 'retention', 'amendment', 'minors', 'request-procedure', 'self-service-stop',
  'california-categories', 'california-sale', 'california-sensitive', 'california-rights', 'california-procedure', 'california-retention',
] as const;
export type PlainFact = (typeof plainFacts)[number];
