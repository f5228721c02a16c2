import { say } from './content.ts';
import type { SectionWords } from './section-words.ts';

/** The words around a policy's sections in English. */
export const en: SectionWords = {
  means: {
    'encrypted-web': 'a web system secured by encryption or the like', 'on-site-display': 'display on a site or application', email: 'e-mail', electronic: 'other electronic communication', fax: 'fax',
    oral: 'word of mouth, by telephone or in person', document: 'documents, handed over or posted', media: 'handing over of electronic media',
  },
  channels: {
    email: 'e-mail', telephone: 'telephone', post: 'post', 'in-service': 'messages within the service', advertising: 'internet advertisements', 'targeted-advertising': 'targeted advertisements',
  },
  allItems: 'all items of this policy',
  openItems: 'These are not all.',
  headings: {
    classes: 'Whose information', items: 'Items', purposes: 'Purposes', means: 'Means of provision', services: 'Services', users: 'Who uses it', responsible: 'Who answers for its management',
    abroad: 'Those abroad', countries: 'Countries', systems: 'How the law protects data there', measures: 'Measures of the recipient', others: 'Other countries', reason: 'Why they cannot be named',
    situations: 'Situation', uses: 'Uses', destination: 'Sent to', 'opt-out': 'How to stop it', work: 'Work entrusted', required: 'Items that are needed', optional: 'Items that are voluntary',
    'by-law': 'Items asked for by law', 'if-withheld': 'Without them', register: 'Made so far', kept: 'Kept for', page: 'More on this page', notes: 'Conditions',
  },
  purpose: {
    crossService: 'For a person who uses more than one service, information may be looked up and used across them.',
    logMatching: 'Usage logs may be obtained, from third parties such as advertisers too, and matched with personal information held.',
    recording: 'Calls and the like may be recorded in sound or video.',
    afterMembership: 'In some services the use goes on after membership has ended.',
    consent: 'Only with the person\'s consent.',
    channels: (channels) => say`People may be approached by ${channels}.`,
    items: (items) => say`The items used for this purpose are ${items}.`,
    collectedBy: (ways) => say`Only what was collected by ${ways}.`,
    recipients: (recipients) => say`This purpose includes provision to ${recipients}.`,
  },
  purposeRules: {
    list: { closed: 'Personal information is used for the purposes listed here only.', open: 'Purposes shown separately when information is collected count among those listed here.' },
    outside: {
      consent: 'For any other purpose the person\'s consent is obtained first.', never: 'It is used for no other purpose.',
      law: 'It is used for another purpose only where the law allows it.',
    },
    change: {
      consent: 'A purpose is changed only with the person\'s consent.',
      'related-with-notice': 'A purpose may be changed as far as the new one is reasonably related to it, and the change is notified or published.',
    },
  },
  collection: { recorded: 'Calls and meetings may be recorded in sound or video.', notReturned: 'There are documents that cannot be returned.', ground: (ground) => say` (ground: ${ground})` },
  onlyFromAppliedTo: 'Only from those to whom the person applied or signed up through the service.',
  provisionConsent: {
    'recipient-and-items': 'Before personal information is provided to a third party, the recipient and the items are shown and the person\'s consent is obtained.',
    any: 'Except as set out here, the person\'s consent is obtained before personal information is provided to a third party.',
  },
  provisionMeans: (means) => say`Unless said otherwise, it is provided by one of these means: ${means}.`,
  recipient: {
    eachNamed: 'Each of them that it is provided to is named to the person.', partly: 'A part may be hidden, and the rest provided.',
    needLimited: 'No more is provided than is needed.', stopsAtOptOut: 'Provision ends when the person asks for it.',
  },
  situation: {
    onBehalf: 'Provided on the person\'s behalf.', byPerson: 'Provided by what the person does.', onWish: 'Only when the person wishes it.', byLaw: 'Provided under the law.',
    needLimited: 'No more is provided than is needed.',
    after: (situation) => say`Only after "${situation}".`, services: (services) => say`This concerns ${services}.`, means: (means) => say`Also by ${means}.`,
  },
  abroadMeasures: {
    'own-country-law': 'The contract requires the recipient to observe its own country\'s system of protection.', 'equivalent-measures': 'The recipient keeps up measures equal to those of a business in Japan.',
    unstated: 'Not shown one by one.',
  },
  jointUse: {
    ownPurposes: 'The purposes of this policy count as well.', membersOn: (date) => say`As of ${date}:`,
    gate: { agreement: 'An agreement on the handling is made with companies abroad.', 'conforming-system': 'Companies abroad are confirmed to have a system that meets the standards.' },
  },
  entrustment: {
    selection: 'Where the handling is entrusted, it is to a company that meets the criteria of selection.', supervision: 'Those entrusted are supervised as needed and appropriate.',
    abroad: 'The handling may be entrusted to a company abroad.', confidentiality: 'It has agreed to keep the information confidential.',
  },
  specialCare: {
    bases: { law: 'under the law', consent: 'with the person\'s consent', request: 'at the person\'s request' },
    only: (bases) => say`Special-care information is obtained, used and provided only ${bases}.`,
  },
  statistics: {
    unrestricted: 'Statistics processed so that they identify nobody are used without restriction.', 'declared-purposes': 'Statistics are used for the purposes of this policy.',
  },
  anonymised: {
    making: { continuous: 'Anonymised information is made continuously.', occasional: 'Anonymised information may be made.' },
    published: { 'on-making': 'The items it contains are published as soon as it has been made.', 'on-provision': 'The items it contains and the means of provision are published when it is provided.' },
    methodClosed: 'The method and the source are open only to those who need them.', registerAnnounced: 'Anonymised information that has been made is announced on this page.',
    withStatistics: 'Statistics are handled in the same way.', within: (clause) => say`It is provided within ${clause}.`,
  },
  trackers: {
    nothingUnentered: 'They obtain no personal information that the person did not enter.',
    refusalLimitsServices: 'In the browser you can choose to allow all, refuse all, or be told of each. Refusing may limit some services.',
    statisticsToPartners: 'A part of what is obtained may go to partners as statistics.', openUses: 'They may be used for other things of this kind.',
  },
  techniques: { cookie: 'Cookies', beacon: 'Web beacons', 'device-identifier': 'Identifiers of devices' },
  measureKinds: { organisational: 'Organisational measures', personal: 'Measures of people', physical: 'Physical measures', technical: 'Technical measures', external: 'Surroundings abroad' },
  securityElsewhere: (policy, clause) => say`The security measures are those of ${policy}, ${clause}.`,
  retention: {
    ends: {
      'when-not-needed': 'Erased when no longer needed.', 'service-end': 'Erased when the service ends.', 'internal-rules': 'Kept for the period that internal rules set.',
      unstated: 'No period is set.', never: 'Kept without limit of time.',
    },
    days: (days) => say`Kept for ${days} days.`, longerFor: (reasons) => say`Kept longer where needed for ${reasons}.`,
    reasons: { law: 'duties under the law', security: 'security', disputes: 'the settlement of disputes' },
  },
  amendment: {
    notice: { 'in-service': 'A change of this policy is notified within the service.', publication: 'A change of this policy is published.' },
    deemedConsent: 'Use of the service after the notice counts as agreement to the change.',
    consentWhereLawAsks: 'Where the law asks for consent to a change, it is obtained in a set way.',
  },
  minors: {
    collected: (under) => say`Personal information of people under ${under} may be collected.`, notCollected: (under) => say`Personal information of people under ${under} is not knowingly collected.`,
    soldOrShared: (under) => say`Personal information of people under ${under} may be sold or shared.`, notSoldOrShared: (under) => say`Personal information of people under ${under} is neither sold nor shared.`,
    guardianMayAsk: 'A parent or guardian may turn to the desk about a child\'s information.',
  },
  procedure: {
    firstStep: { form: 'Complete the form and send it together with the identity documents.', 'contact-desk': 'First get in touch with the desk; it then sends the form.' },
    form: (form) => say`The form is "${form}".`,
    refusalTold: { 'with-reason': 'Where a request cannot be met, that and the reason are told.', 'decision-only': 'Where a request cannot be met, that is told.' },
    mayEndServices: 'After a deletion or a stop of use, services in use may no longer be available.', selfServiceStop: 'The use of all or a part can also be stopped in the settings of the service.',
  },
  privacyManager: 'Personal information protection manager',
  see: (references) => say`See: ${references}`,
};
