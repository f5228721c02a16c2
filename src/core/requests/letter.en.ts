import { dateInWords } from './date-words.ts';
import type { LetterWords } from './letter-facts.ts';

export const letterWordsEn: LetterWords = {
  title: ({ type }) => `Our reply to your request: ${letterWordsEn.requestTypes[type]}`,
  addressee: (name) => name,
  opening: ({ arrivedOn }) => `This is our answer to the request that we received on ${dateInWords('en', arrivedOn)}.`,
  requestTypes: {
    'purpose-notice': 'notice of purposes', 'disclosure': 'disclosure of your personal data', 'disclosure-of-records': 'disclosure of the records of provision to third parties',
    'correction': 'correction', 'addition': 'addition', 'deletion': 'deletion', 'stop-of-use': 'stop of use', 'erasure': 'erasure', 'stop-of-provision': 'stop of provision to third parties',
  },
  labels: { number: 'Case number', request: 'Request', arrived: 'Received on', services: 'Services', items: 'Data asked for', reply: 'Reply by', promised: 'Promised', policy: 'Policy applied' },
  all: 'all',
  promise: (days, by) => `dispatch within ${days} business days of complete documents (by ${dateInWords('en', by)})`,
  under: (said, clause) => (clause === undefined ? said : `${said} (policy, ${clause})`),
  policyVersion: (title, version) => `${title} (revised ${dateInWords('en', version)})`,
  listOf: (names) => names.join(', '),
  byEmail: 'e-mail (download from the pick-up page)',
  byPost: 'post',
  found: {
    heading: 'Data disclosed',
    intro: ({ addressee }) => addressee.address === undefined
      ? 'The following data is in the same file (ZIP) as this letter. Open index.html to read it.'
      : 'The following data is printed in the annex to this letter.',
    head: ['Service', 'Contents', 'Records'],
    rows: (count) => count.toLocaleString('en-GB'),
  },
  nothingFound: 'We have searched, and found no data about you that your request covers.',
  withheld: { heading: 'What is withheld, and why', intro: 'The following parts are not disclosed, for the reasons given.', head: ['Part', 'Ground', 'Explanation'] },
  others: 'Information about other people, and information that only the system uses for security (such as passwords), is not included. Each such place says so.',
  complaint: { heading: 'Questions and complaints', text: () => 'If you have a question or a complaint about this answer, please turn to this desk.' },
  desk: { name: 'Desk', address: 'Address', telephone: 'Telephone', email: 'E-mail' },
  annex: {
    title: (dataset, table) => `${dataset}: ${table}`,
    record: (number) => `Record ${number}`,
    shownOf: (shown, total) => `The first ${shown.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} records are printed. Please ask the desk if you wish to have the rest.`,
  },
};
