import type { RuleId } from '../law/all-rules.ts';

/**
 * `permits` and `carries` say why it may be done (`carries`: in spite of a refusal that was lifted); `refuses` and `hides` why not;
 * `ignores`: a fact or claim that was there and could not count.
 */
export type Effect = 'permits' | 'carries' | 'refuses' | 'hides' | 'ignores';

/** What may take a refusal away, or show what is hidden. */
export type Lift =
  /** A consent to the purpose, where the policy lets consent open it. */
  | 'consent-to-purpose'
  /** A consent to the purpose, of data that did not come with it: the policy says nothing of that. */
  | 'consent-anyway'
  /** A consent to provision that names purpose, recipient and items. */
  | 'named-consent'
  /** A case of APPI Articles 18(3), 20(2)(i) to (iv), 27(1). */
  | 'law'
  /** A flow that the law judges by itself: entrustment, succession, the person's own act. */
  | 'flow'
  /** Grounds of acquisition alone, APPI 20(2)(v) to (viii). */
  | 'acquisition'
  /** That a contact does nothing but ask for a consent to the purpose (JP-PUR-03), where the policy lets that open it. */
  | 'asking'
  /** The same, of a purpose that changed, or that data taken over did not come with: a consent to that counts whatever the policy says of others. */
  | 'asking-anyway'
  /** 11 CCR 7027(m), Cal. Civ. Code 1798.145. */
  | 'california';

export interface ReasonDefinition {
  /** Its number in spec/decision.md. */
  readonly rule: number;
  readonly effect: Effect;
  readonly law?: RuleId;
  readonly lifts?: readonly Lift[];
}

const purposeLifts = ['consent-to-purpose', 'law', 'asking'] as const;
const listedLifts = ['named-consent', 'law', 'flow'] as const;
const flowLifts = ['law', 'flow'] as const;

export const reasonDefinitions = {
  // Whether anything answers.
  'no-version-in-force': { rule: 1, effect: 'refuses' },
  'unknown-service': { rule: 2, effect: 'refuses' },
  'policy-not-certain': { rule: 2, effect: 'refuses' },
  'unknown-company': { rule: 2, effect: 'refuses' },
  'another-company': { rule: 2, effect: 'refuses', law: 'JP-TP-01' },
  'residence-not-known': { rule: 3, effect: 'refuses' },
  'person-in-no-class': { rule: 4, effect: 'refuses' },
  'unknown-class': { rule: 4, effect: 'refuses' },
  'not-of-this-origin': { rule: 4, effect: 'refuses' },
  'no-items': { rule: 5, effect: 'refuses' },
  'unknown-item': { rule: 5, effect: 'refuses' },
  'item-not-held': { rule: 5, effect: 'refuses' },
  // Purpose.
  'purpose-declared': { rule: 10, effect: 'permits', law: 'JP-PUR-01' },
  'purpose-shown-at-collection': { rule: 10, effect: 'permits', law: 'JP-PUR-07' },
  'purpose-not-declared': { rule: 10, effect: 'refuses', law: 'JP-PUR-01', lifts: purposeLifts },
  'purpose-beyond-closed-list': { rule: 10, effect: 'refuses', law: 'JP-PUR-04', lifts: purposeLifts },
  'purpose-of-another-class': { rule: 11, effect: 'refuses', lifts: purposeLifts },
  'item-outside-purpose': { rule: 12, effect: 'refuses', lifts: purposeLifts },
  'unknown-collection': { rule: 13, effect: 'refuses' },
  'collected-another-way': { rule: 13, effect: 'refuses', lifts: purposeLifts },
  'not-a-purpose-of-collection': { rule: 13, effect: 'refuses', lifts: purposeLifts },
  'service-not-named': { rule: 14, effect: 'refuses', lifts: purposeLifts },
  'another-service': { rule: 14, effect: 'refuses', lifts: purposeLifts },
  'membership-ended': { rule: 15, effect: 'refuses', lifts: ['law'] },
  'service-not-declared-after-membership': { rule: 15, effect: 'refuses', lifts: ['law'] },
  'consent-opens-purpose': { rule: 16, effect: 'carries', law: 'JP-PUR-03' },
  'unknown-role': { rule: 17, effect: 'refuses' },
  'purpose-not-for-role': { rule: 17, effect: 'refuses' },
  'item-not-for-role': { rule: 17, effect: 'refuses' },
  'change-needs-consent': { rule: 18, effect: 'refuses', law: 'JP-PUR-03', lifts: ['law', 'asking-anyway'] },
  'purpose-kept-by-succession': { rule: 19, effect: 'permits', law: 'JP-PUR-06' },
  'purpose-not-of-succession': { rule: 19, effect: 'refuses', law: 'JP-PUR-06', lifts: ['consent-anyway', 'law', 'asking-anyway'] },
  // What is done.
  'item-not-asked-in-collection': { rule: 20, effect: 'refuses' },
  'notice-not-shown': { rule: 20, effect: 'refuses', law: 'JP-PUR-07' },
  'matching-not-declared': { rule: 21, effect: 'refuses' },
  'recording-not-declared': { rule: 22, effect: 'refuses' },
  'recording-not-announced': { rule: 22, effect: 'refuses' },
  'channel-missing': { rule: 23, effect: 'refuses' },
  'channel-not-declared': { rule: 23, effect: 'refuses' },
  'training-not-declared': { rule: 24, effect: 'refuses' },
  'entrusted-never-trains': { rule: 24, effect: 'refuses', law: 'JP-TP-06' },
  'inference-not-declared': { rule: 25, effect: 'refuses', law: 'JP-PUR-01' },
  'anonymising-not-declared': { rule: 26, effect: 'refuses' },
  'unknown-receipt': { rule: 27, effect: 'refuses' },
  'receipt-not-for-class': { rule: 27, effect: 'refuses' },
  'item-not-received': { rule: 27, effect: 'refuses' },
  'never-applied': { rule: 27, effect: 'refuses' },
  'acquisition-not-shown': { rule: 27, effect: 'refuses', law: 'JP-REC-09' },
  'matching-consent-missing': { rule: 27, effect: 'refuses', law: 'JP-PRI-04' },
  'receipt-declared': { rule: 27, effect: 'permits' },
  'contact-asks-for-consent': { rule: 28, effect: 'carries', law: 'JP-PUR-03' },
  'item-carries-no-message': { rule: 28, effect: 'ignores', law: 'JP-PUR-03' },
  // Provision.
  'recipient-missing': { rule: 30, effect: 'refuses' },
  'unlisted-recipient': { rule: 30, effect: 'refuses', law: 'JP-TP-01', lifts: listedLifts },
  'recipient-not-for-class': { rule: 31, effect: 'refuses', lifts: flowLifts },
  'situation-missing': { rule: 32, effect: 'refuses', lifts: listedLifts },
  'unknown-situation': { rule: 32, effect: 'refuses', lifts: listedLifts },
  'situation-of-another-service': { rule: 32, effect: 'refuses', lifts: listedLifts },
  'situation-declared': { rule: 32, effect: 'permits' },
  'item-outside-situation': { rule: 33, effect: 'refuses', lifts: listedLifts },
  'item-hidden-in-situation': { rule: 33, effect: 'hides', lifts: listedLifts },
  'earlier-situation-missing': { rule: 34, effect: 'refuses', lifts: listedLifts },
  'wish-missing': { rule: 34, effect: 'refuses', lifts: listedLifts },
  'means-missing': { rule: 35, effect: 'refuses' },
  'means-not-declared': { rule: 35, effect: 'refuses' },
  'need-not-stated': { rule: 36, effect: 'refuses' },
  'not-needed': { rule: 36, effect: 'refuses' },
  'provision-not-a-purpose': { rule: 37, effect: 'refuses', law: 'JP-PUR-02', lifts: listedLifts },
  'consent-missing': { rule: 38, effect: 'refuses', law: 'JP-TP-01', lifts: flowLifts },
  'law-not-claimed': { rule: 38, effect: 'refuses', law: 'JP-TP-04', lifts: ['law'] },
  'consent-to-provision': { rule: 38, effect: 'permits', law: 'JP-TP-01' },
  'act-of-the-person': { rule: 38, effect: 'permits', law: 'JP-REC-06' },
  'identifies-nobody': { rule: 38, effect: 'permits', law: 'JP-PRI-01' },
  'consent-for-matching-recipient-missing': { rule: 38, effect: 'refuses', law: 'JP-PRI-02' },
  // Entrustment and joint use.
  'party-missing': { rule: 40, effect: 'refuses' },
  'unknown-party': { rule: 40, effect: 'refuses' },
  'entrustment-not-declared': { rule: 41, effect: 'refuses' },
  'entrustment-in-order': { rule: 41, effect: 'permits', law: 'JP-TP-06' },
  'vendor-not-selected': { rule: 41, effect: 'refuses', law: 'JP-TP-06' },
  'vendor-has-own-purpose': { rule: 41, effect: 'refuses', law: 'JP-TP-06' },
  'contract-missing': { rule: 41, effect: 'refuses', law: 'JP-TP-06' },
  'contract-ended': { rule: 41, effect: 'refuses', law: 'JP-TP-06' },
  'item-not-in-contract': { rule: 41, effect: 'refuses', law: 'JP-TP-06' },
  'unknown-partner': { rule: 41, effect: 'refuses' },
  'item-not-for-partner': { rule: 41, effect: 'refuses' },
  'joint-use-not-declared': { rule: 42, effect: 'refuses', law: 'JP-JU-01' },
  'joint-use-declared': { rule: 42, effect: 'permits', law: 'JP-JU-01' },
  'joint-use-not-for-class': { rule: 42, effect: 'refuses' },
  'item-not-used-jointly': { rule: 42, effect: 'refuses', law: 'JP-JU-01' },
  'not-a-member': { rule: 42, effect: 'refuses', law: 'JP-JU-02' },
  'purpose-not-joint': { rule: 42, effect: 'refuses', law: 'JP-JU-01' },
  'member-abroad-unconfirmed': { rule: 42, effect: 'refuses', law: 'JP-FR-02' },
  // Abroad.
  'country-missing': { rule: 43, effect: 'refuses' },
  'unknown-country': { rule: 43, effect: 'refuses' },
  'country-contradicted': { rule: 43, effect: 'refuses' },
  'country-not-foreign': { rule: 43, effect: 'refuses' },
  'abroad-not-declared': { rule: 43, effect: 'refuses', lifts: ['law'] },
  'country-not-named': { rule: 44, effect: 'refuses', law: 'JP-FR-04', lifts: ['law'] },
  'abroad-gate-missing': { rule: 45, effect: 'refuses', law: 'JP-FR-02', lifts: ['law'] },
  'yearly-check-overdue': { rule: 45, effect: 'refuses', law: 'JP-FR-05', lifts: ['law'] },
  'own-country-contract-is-no-gate': { rule: 45, effect: 'ignores', law: 'JP-FR-07' },
  'designated-country': { rule: 45, effect: 'permits', law: 'JP-FR-01' },
  'equivalent-measures': { rule: 45, effect: 'permits', law: 'JP-FR-02' },
  'consent-to-country': { rule: 45, effect: 'permits', law: 'JP-FR-03' },
  // Special care, age, California.
  'special-care-without-basis': { rule: 50, effect: 'refuses', law: 'JP-SENS-02', lifts: ['law', 'acquisition'] },
  'special-care-by-consent': { rule: 50, effect: 'permits', law: 'JP-SENS-02' },
  'special-care-by-request': { rule: 50, effect: 'permits', law: 'JP-SENS-06' },
  'special-care-given': { rule: 50, effect: 'permits', law: 'JP-SENS-03' },
  'minor-not-collected': { rule: 51, effect: 'refuses', law: 'CA-MIN-01' },
  'minor-not-kept': { rule: 51, effect: 'refuses', law: 'CA-MIN-01', lifts: ['law'] },
  'minor-not-sold': { rule: 51, effect: 'refuses', law: 'CA-MIN-01' },
  'sale-not-declared': { rule: 52, effect: 'refuses' },
  'sale-recipient-not-permitted': { rule: 52, effect: 'refuses' },
  'item-in-no-category': { rule: 52, effect: 'refuses', law: 'CA-DOC-01' },
  'sale-declared': { rule: 52, effect: 'permits' },
  'sensitive-never-infers': { rule: 53, effect: 'refuses', law: 'CA-LIM-01' },
  'sensitive-use-not-permitted': { rule: 53, effect: 'refuses', law: 'CA-LIM-01', lifts: ['california'] },
  'item-by-law-alone': { rule: 54, effect: 'refuses', law: 'ID-02', lifts: ['law'] },
  // What the person chose.
  stopped: { rule: 60, effect: 'refuses', lifts: ['law'] },
  'opted-out-of-sale': { rule: 61, effect: 'refuses', law: 'CA-OPT-01' },
  'opted-out-by-signal': { rule: 61, effect: 'refuses', law: 'CA-GPC-01' },
  'opted-out-of-advertising': { rule: 61, effect: 'refuses' },
  'consent-by-no-act': { rule: 62, effect: 'ignores', law: 'JP-TP-02' },
  'consent-of-a-minor': { rule: 62, effect: 'ignores', law: 'JP-TP-03' },
  'consent-not-informed': { rule: 62, effect: 'ignores', law: 'JP-FR-03' },
  // Grounds.
  'ground-carries': { rule: 70, effect: 'carries' },
  'unknown-ground': { rule: 70, effect: 'ignores' },
  'ground-not-in-policy': { rule: 70, effect: 'ignores' },
  'ground-not-of-exception': { rule: 70, effect: 'ignores', law: 'JP-TP-04' },
  'ground-not-for-action': { rule: 70, effect: 'ignores' },
  'ground-fact-missing': { rule: 71, effect: 'ignores', law: 'JP-TP-04' },
  'claimant-missing': { rule: 71, effect: 'ignores' },
  'request-not-recorded': { rule: 71, effect: 'ignores' },
  'ground-not-for-item': { rule: 72, effect: 'ignores' },
} as const satisfies Readonly<Record<string, ReasonDefinition>>;

export type ReasonCode = keyof typeof reasonDefinitions;
