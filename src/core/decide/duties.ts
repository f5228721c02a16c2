/** What somebody owes because of the answer. Those of a record are kept with the decision, before the answer leaves. */
export const dutyKinds = {
  /** APPI Article 29: the provision is recorded. */
  'record-provision': { record: true, law: 'JP-REC-02' },
  /** APPI Article 30. */
  'record-receipt': { record: true, law: 'JP-REC-09' },
  /** A ground was claimed and carried the answer: who, which, with what facts. */
  'record-claim': { record: true, law: 'JP-TP-04' },
  /** A person was contacted beyond the purposes, to ask for a consent: by which items, for which purpose. */
  'record-asking': { record: true, law: 'JP-PUR-03' },
  /** The notice of a collection is shown before. */
  'show-notice': { record: false, law: 'JP-PUR-07' },
  /** The information about the country is shown to the person. */
  'show-country-notice': { record: false, law: 'JP-FR-03' },
  'announce-recording': { record: false, law: undefined },
  /** A consent would open what is withheld. */
  'ask-consent': { record: false, law: 'JP-TP-02' },
  /** Those who got the data before have to be told that it stopped. */
  'tell-recipients': { record: false, law: undefined },
  /** What was collected from somebody found to be under the age is erased. */
  'purge-collected': { record: false, law: 'CA-MIN-01' },
} as const;
export type DutyKind = keyof typeof dutyKinds;
