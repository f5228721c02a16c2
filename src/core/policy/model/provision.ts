import type { Position } from '../../findings/finding.ts';
import type { ExceptionId, RecipientId, ServiceId, SituationId, SubjectClassId } from '../../identifiers/name-ids.ts';
import type { LocalText } from './local-text.ts';
import type { Items } from './subjects.ts';

/** How data is handed over. */
export const meansKinds = ['encrypted-web', 'on-site-display', 'email', 'electronic', 'fax', 'oral', 'document', 'media'] as const;
export type Means = (typeof meansKinds)[number];

/** Provision to third parties (APPI Articles 27 and 28). */
export interface Provision {
  readonly at: Position;
  /** What a consent has to name (JP-TP-02): recipient and items (CT), or nothing in particular. */
  readonly consent: 'recipient-and-items' | 'any';
  /** Declared means of provision; empty where the document names none. */
  readonly means: readonly Means[];
  readonly recipients: readonly Recipient[];
  readonly exceptions: readonly ProvisionException[];
  readonly abroad: ProvisionAbroad | undefined;
}

export interface Recipient {
  readonly kind: 'recipient';
  readonly at: Position;
  readonly id: RecipientId;
  readonly name: LocalText;
  /** Whose data. */
  readonly classes: readonly SubjectClassId[];
  readonly classesAt: readonly Position[];
  readonly items: Items;
  readonly situations: readonly Situation[];
  /** A part may be hidden, so that only the rest is provided. */
  readonly partly: boolean;
  /** No more than the situation needs, though the list is wider. */
  readonly needLimited: boolean;
  /** Ends at the person's opt-out. */
  readonly stopsAtOptOut: boolean;
  /** Stands for several ("companies that use the service"): a consent, and each provision, names which one (CT-4-1). */
  readonly eachNamed: boolean;
  readonly notes: readonly LocalText[];
}

export interface Situation {
  readonly kind: 'situation';
  readonly at: Position;
  readonly id: SituationId;
  readonly name: LocalText;
  readonly text: LocalText;
  /** Items of the recipient, unless this situation has its own. */
  readonly items: Items | undefined;
  /** Provided on the person's behalf (本人に代わって). */
  readonly onBehalf: boolean;
  /** The person did it: applied, sent, pressed. */
  readonly byPerson: boolean;
  /** Only when the person wishes it. */
  readonly onWish: boolean;
  /** Only after this situation has taken place. */
  readonly after: SituationId | undefined;
  readonly afterAt: Position;
  readonly services: readonly ServiceId[];
  readonly servicesAt: readonly Position[];
  /** By or under a law. */
  readonly byLaw: boolean;
  /** No more than this situation needs, though the list is wider. */
  readonly needLimited: boolean;
  /** Means of this situation, besides those declared for provision. */
  readonly means: readonly Means[];
}

/** Grounds on which documents provide without consent; which of them the law knows is in core/law/jp. */
export const exceptionGrounds = [
  'law', 'life-body-property', 'public-health-children', 'public-body', 'academic', 'authority-request', 'person-request', 'succession',
  'office-admission', 'communication-tool', 'entrustment', 'joint-use', 'consent', 'other-law',
] as const;
export type ExceptionGround = (typeof exceptionGrounds)[number];

export interface ProvisionException {
  readonly kind: 'exception';
  readonly at: Position;
  readonly id: ExceptionId;
  readonly ground: ExceptionGround;
  /** The second fact that the ground needs, as the document puts it (JP-PUR-05). */
  readonly condition: 'consent-difficult' | 'consent-would-hinder' | 'consent-would-hinder-in-our-judgement' | undefined;
  readonly text: LocalText;
}

/** To third parties in foreign countries (APPI Article 28). */
export interface ProvisionAbroad {
  readonly at: Position;
  readonly cases: readonly LocalText[];
  readonly countries: readonly Country[];
  /** Countries that cannot be named yet; JP-FR-04 asks for the reason. */
  readonly others: { readonly at: Position; readonly text: LocalText; readonly reason: LocalText | undefined } | undefined;
  /** Where the systems of those countries are explained. */
  readonly systems: LocalText;
  readonly measures: { readonly at: Position; readonly kind: 'own-country-law' | 'equivalent-measures' | 'unstated'; readonly text: LocalText };
}

export interface Country {
  readonly at: Position;
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: LocalText;
  /** Country-wise information on its system, where the policy gives it itself. */
  readonly system: LocalText | undefined;
}

/** Where the document bases the handling of special-care information (JP-SENS-06). */
export interface SpecialCare {
  readonly at: Position;
  readonly bases: readonly ('law' | 'consent' | 'request')[];
}
