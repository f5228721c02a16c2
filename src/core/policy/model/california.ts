import type { Position } from '../../findings/finding.ts';
import type { ItemId } from '../../identifiers/name-ids.ts';
import type { LocalText } from './local-text.ts';
import type { IntakeChannel } from './requests.ts';

/** Categories of Cal. Civ. Code 1798.140(v)(1)(A) to (L). */
export const californiaCategories = [
  'identifiers', 'customer-records', 'protected-classifications', 'commercial', 'biometric', 'network-activity', 'geolocation', 'sensory',
  'employment', 'education', 'inferences', 'sensitive',
] as const;
export type CaliforniaCategory = (typeof californiaCategories)[number];

export const californiaRights = ['know', 'delete', 'correct', 'opt-out', 'limit'] as const;
export type CaliforniaRight = (typeof californiaRights)[number];

export const californiaThirdParties = ['group-companies', 'ad-networks', 'analytics-providers'] as const;
export type CaliforniaThirdParty = (typeof californiaThirdParties)[number];

/** The promises of an addendum under the CCPA. */
export interface California {
  readonly at: Position;
  readonly categories: readonly CategoryRow[];
  readonly sources: readonly ('person' | 'advertisers' | 'service-providers' | 'public')[];
  readonly sale: CaliforniaSale;
  readonly sensitive: SensitiveRules | undefined;
  readonly rights: readonly RightRow[];
  readonly verification: Verification;
  /** Where requests under it are taken, whatever the policy that it adds to refuses. */
  readonly intake: readonly IntakeChannel[];
  readonly optOut: { readonly at: Position; readonly link: boolean; readonly accountPage: boolean; readonly signal: boolean };
  readonly agents: { readonly at: Position; readonly signedPermission: boolean; readonly exceptions: boolean };
  /** Retention told per category (CA-DOC-02), or in one sentence for all. */
  readonly retention: { readonly at: Position; readonly perCategory: boolean; readonly text: LocalText };
  /** The table of disclosures for a business purpose, which 1798.130(a)(5)(C) asks for. */
  readonly businessPurposeTable: boolean;
}

export interface CategoryRow {
  readonly at: Position;
  readonly category: CaliforniaCategory;
  readonly examples: LocalText;
  readonly items: readonly ItemId[];
  readonly itemsAt: readonly Position[];
}

/** What may be sold or shared, and the table of the past twelve months: two things. */
export interface CaliforniaSale {
  readonly at: Position;
  readonly permittedPurposes: readonly { readonly at: Position; readonly text: LocalText }[];
  readonly permittedRecipients: readonly CaliforniaThirdParty[];
  readonly past: readonly SaleRow[];
}

export interface SaleRow {
  readonly at: Position;
  readonly category: CaliforniaCategory;
  /** Part of the category only, as "cookies". */
  readonly only: LocalText | undefined;
  readonly how: 'sold' | 'shared';
  readonly recipients: readonly CaliforniaThirdParty[];
  readonly purpose: LocalText;
}

export interface SensitiveRules {
  readonly at: Position;
  readonly items: readonly ItemId[];
  readonly itemsAt: readonly Position[];
  readonly uses: readonly { readonly at: Position; readonly text: LocalText; readonly permitted: PermittedUse }[];
  readonly inference: boolean;
}

/** 11 CCR 7027(m)(1) to (8); `none` where the named use is not among them (CA-LIM-01). */
export const permittedUses = ['m-1', 'm-2', 'm-3', 'm-4', 'm-5', 'm-6', 'm-7', 'm-8', 'other-law', 'none'] as const;
export type PermittedUse = (typeof permittedUses)[number];

export interface RightRow {
  readonly at: Position;
  readonly right: CaliforniaRight;
  readonly text: LocalText;
}

export interface Verification {
  readonly at: Position;
  readonly documents: readonly LocalText[];
  readonly moreMayBeAsked: boolean;
  /** The rights for which the document asks for a check; 11 CCR 7060(b) forbids it for opt-out and limit. */
  readonly rights: readonly CaliforniaRight[];
}
