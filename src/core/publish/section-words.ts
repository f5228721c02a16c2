import type { Amendment } from '../policy/model/amendment.ts';
import type { Anonymised, Statistics } from '../policy/model/anonymised.ts';
import type { JointUse } from '../policy/model/joint-use.ts';
import type { Means, Provision, ProvisionAbroad, SpecialCare } from '../policy/model/provision.ts';
import type { ContactChannel, PurposeRules } from '../policy/model/purposes.ts';
import type { RequestsSection } from '../policy/model/requests.ts';
import type { MeasureKind, Retention } from '../policy/model/security.ts';
import type { Tracker } from '../policy/model/trackers.ts';
import type { Content, Fact } from './document.ts';

/** Each word of a model's union as a sentence or phrase. */
type Said<Word extends string> = { readonly [Each in Word]: string };
type Ends = Extract<Retention['ends'], string>;

/** What a published policy says of its sections besides the policy's own texts, but for requests (words.ts) and California. */
export interface SectionWords {
  readonly means: Said<Means>;
  readonly channels: Said<ContactChannel>;
  readonly allItems: string;
  readonly openItems: string;
  readonly headings: Said<
    'classes' | 'items' | 'purposes' | 'means' | 'services' | 'users' | 'responsible' | 'abroad' | 'countries' | 'systems' | 'measures' | 'others' | 'reason'
    | 'situations' | 'uses' | 'destination' | 'opt-out' | 'work' | 'required' | 'optional' | 'by-law' | 'if-withheld' | 'register' | 'kept' | 'page' | 'notes'>;
  /** Conditions of a purpose, printed under it. */
  readonly purpose: {
    readonly crossService: string; readonly logMatching: string; readonly recording: string; readonly afterMembership: string; readonly consent: string;
    readonly channels: (channels: Content) => Content;
    readonly items: (items: Content) => Content;
    readonly collectedBy: (ways: Content) => Content;
    readonly recipients: (recipients: Content) => Content;
  };
  /** `undefined`: the document says nothing. */
  readonly purposeRules: {
    readonly list: Said<PurposeRules['list']>; readonly outside: Said<PurposeRules['outside']>;
    readonly change: Said<Exclude<PurposeRules['change'], 'unstated'>>;
  };
  readonly collection: { readonly recorded: string; readonly notReturned: string; readonly ground: (ground: Content) => Content };
  readonly onlyFromAppliedTo: string;
  readonly provisionConsent: Said<Provision['consent']>;
  readonly provisionMeans: (means: Content) => Content;
  readonly recipient: Said<'eachNamed' | 'partly' | 'needLimited' | 'stopsAtOptOut'>;
  readonly situation: Said<'onBehalf' | 'byPerson' | 'onWish' | 'byLaw' | 'needLimited'> & { readonly after: (situation: Content) => Content; readonly services: (services: Content) => Content; readonly means: (means: Content) => Content };
  readonly abroadMeasures: Said<ProvisionAbroad['measures']['kind']>;
  readonly jointUse: { readonly ownPurposes: string; readonly membersOn: (date: Fact) => Content; readonly gate: Said<NonNullable<JointUse['abroad']>['gate']> };
  readonly entrustment: Said<'selection' | 'supervision' | 'abroad' | 'confidentiality'>;
  readonly specialCare: { readonly bases: Said<SpecialCare['bases'][number]>; readonly only: (bases: Content) => Content };
  readonly statistics: Said<Statistics['use']>;
  readonly anonymised: {
    readonly making: Said<Anonymised['making']>; readonly published: Said<Exclude<Anonymised['published'], 'unstated'>>;
    readonly methodClosed: string; readonly registerAnnounced: string; readonly withStatistics: string; readonly within: (clause: Content) => Content;
  };
  readonly trackers: Said<'nothingUnentered' | 'refusalLimitsServices' | 'statisticsToPartners' | 'openUses'>;
  readonly techniques: Said<Tracker['technique']>;
  readonly measureKinds: Said<MeasureKind>;
  readonly securityElsewhere: (policy: Content, clause: Content) => Content;
  readonly retention: { readonly ends: Said<Ends>; readonly days: (days: Fact) => Content; readonly longerFor: (reasons: Content) => Content; readonly reasons: Said<Retention['longerFor'][number]> };
  readonly amendment: { readonly notice: Said<Exclude<Amendment['notice'], 'unstated'>>; readonly deemedConsent: string; readonly consentWhereLawAsks: string };
  readonly minors: {
    readonly collected: (under: Fact) => Content; readonly notCollected: (under: Fact) => Content;
    readonly soldOrShared: (under: Fact) => Content; readonly notSoldOrShared: (under: Fact) => Content; readonly guardianMayAsk: string;
  };
  readonly procedure: {
    readonly firstStep: Said<Exclude<RequestsSection['firstStep'], 'unstated'>>; readonly form: (form: Content) => Content;
    readonly refusalTold: Said<RequestsSection['refusalTold']>; readonly mayEndServices: string; readonly selfServiceStop: string;
  };
  readonly privacyManager: string;
  readonly see: (references: Content) => Content;
}
