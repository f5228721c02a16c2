import { say } from './content.ts';
import type { CaliforniaWords } from './california-words.ts';

/** The words of an addendum for California in English. */
export const en: CaliforniaWords = {
  categories: {
    identifiers: 'Identifiers', 'customer-records': 'Information in customer records', 'protected-classifications': 'Characteristics of protected classifications', commercial: 'Commercial information',
    biometric: 'Biometric information', 'network-activity': 'Internet or other network activity', geolocation: 'Geolocation data', sensory: 'Audio, visual and similar information',
    employment: 'Professional or employment-related information', education: 'Education information', inferences: 'Inferences from other information', sensitive: 'Sensitive personal information',
  },
  thirdParties: { 'group-companies': 'group companies', 'ad-networks': 'advertising networks', 'analytics-providers': 'providers of analytics' },
  sources: { person: 'the person', advertisers: 'advertisers', 'service-providers': 'service providers', public: 'public sources' },
  rights: { know: 'Right to know', delete: 'Right to delete', correct: 'Right to correct', 'opt-out': 'Right to opt out of sale and sharing', limit: 'Right to limit the use of sensitive personal information' },
  how: { sold: 'sold', shared: 'shared' },
  headings: { category: 'Category', examples: 'Examples', how: 'Sold or shared', recipients: 'Kinds of third parties', purpose: 'Purpose', right: 'Right', meaning: 'What it means' },
  collectedFrom: (sources) => say`These were collected from ${sources}.`,
  permittedPurposes: 'Personal information may be sold or shared for these purposes.',
  permittedRecipients: (recipients) => say`The recipients are ${recipients}.`,
  past: 'In the past 12 months this personal information was sold or shared.',
  nothingPast: 'In the past 12 months none was sold or shared.',
  only: (part) => say` (${part} only)`,
  sensitiveItems: (items) => say`Sensitive personal information are these items: ${items}.`,
  sensitiveUses: 'Sensitive personal information is used for these only.',
  inference: { yes: 'Characteristics of the person may be inferred from sensitive personal information.', no: 'No characteristics of the person are inferred from sensitive personal information.' },
  verify: (rights) => say`Identity is checked for these requests: ${rights}.`,
  documents: 'For the check, one of these is asked for.',
  moreMayBeAsked: 'Where that is not enough, more may be asked for.',
  optOut: {
    link: 'To opt out of sale and sharing, use the link on the site.', accountPage: 'You can also opt out on the page of your account.',
    signal: 'The browser\'s signal (Global Privacy Control) counts as opting out of sale and sharing.',
  },
  signedPermission: 'A request by an agent needs a permission signed by the person.',
  signedPermissionExceptions: 'There are exceptions under the law.',
};
