import type { PageWords } from './page-words.ts';

export const pageWordsEn: PageWords = {
  title: 'Your personal data',
  intro: (organisation) => `This is the data about you that ${organisation} holds.`,
  caseNumber: 'Case number',
  date: 'Date of the reply',
  letter: 'The reply letter (PDF)',
  contents: 'Contents',
  skip: 'Skip to the data',
  files: (csv, json) => ['The same as files', `for spreadsheets: ${csv}`, `for machines: ${json}`],
  rows: (count) => (count === 1 ? '1 record' : `${count.toLocaleString('en-GB')} records`),
  shownOf: (shown, total) => `This page shows the first ${shown.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} records. The rest is in the CSV file.`,
  empty: '(blank)',
  nothing: 'We have searched, and found no data about you that your request covers.',
  nothingIn: 'There is no data about you in these tables',
  rowNumber: 'No.',
  yes: 'yes',
  no: 'no',
  noValue: 'none',
  wholeTable: 'This table is withheld as a whole.',
  withheldHeading: 'What is withheld, and why',
  ground: 'Ground',
  explanation: 'Explanation',
  withheld: (reason) => {
    if (reason.kind === 'ground') return `Withheld: ${reason.part.ground.en}`;
    return reason.kind === 'other-person' ? 'Withheld: information about another person' : 'Withheld: used by the system alone, for security';
  },
  apostrophe: 'In the CSV files an apostrophe stands before values that a spreadsheet could take for a formula. The JSON files have every value as it is.',
  deskHeading: 'Questions and complaints',
  desk: 'Desk',
  telephone: 'Telephone',
};
