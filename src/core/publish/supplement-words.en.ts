import { say } from './content.ts';
import type { SupplementWords } from './supplement-words.ts';

/** The words of what is published beside the policy's text, in English. */
export const en: SupplementWords = {
  notice: {
    heading: (name) => say`What we ask here: ${name}`, who: (organisation) => say`${organisation} receives your information.`,
    asked: 'What is asked', head: ['Item', 'Answer'], need: { required: 'needed', optional: 'voluntary', 'by-law': 'needed by law' },
    purposes: 'What it is for', withheld: 'What happens if you do not answer', nothingWithheld: 'Nothing happens to your disadvantage if you do not answer.',
    clause: (number) => ` (policy, ${number})`,
    recorded: 'Calls and meetings may be recorded in sound or video.', notRecorded: 'Nothing is recorded in sound or video.',
    notReturned: 'Among the papers received are some that cannot be returned.',
    policy: (title, version) => say`For more see "${title}", version of ${version}.`,
  },
  jointUsers: {
    title: 'Companies that use data jointly', asOf: (date) => say`This is the list as of ${date}.`, noList: 'The list of companies is published here.', head: ['Company', 'Country'],
    conditions: 'What is used jointly',
  },
  countries: {
    title: 'About provision to third parties in other countries', each: 'Country by country', noneNamed: 'No country of a recipient is named.', general: 'About the systems of other countries',
    others: 'Countries that are not named', noReason: 'Why they cannot be named is not said.', measures: 'Measures that recipients take', cases: 'When data is provided',
    storedAbroad: 'Measures where data is kept abroad',
  },
};
