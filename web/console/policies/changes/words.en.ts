import type { ChangeWords } from './words.ts';

const changesIn = (changes: number): string => (changes === 1 ? '1 change' : `${changes} changes`);

export const en: ChangeWords = {
  link: 'What this change takes', back: 'Back to the versions',
  title: (policy) => `What the change of ${policy} takes`,
  fromTo: (older, newer) => `From the version of ${older} to the version of ${newer}`,
  help: 'What changes from the version before, and what each change needs. Where that depends on a person’s judgement, the stricter holds until somebody judged.',
  closed: 'This version is approved. What was judged cannot be changed.',
  none: 'Nothing changed from the version before.', follows: 'No approved version comes before this one.',
  open: (changes) => `${changesIn(changes)} not judged yet. Approved without a judgement, the stricter holds.`,
  settled: 'Every change that needs a judgement has one.',
  judgeTitle: 'Changes that need a judgement', otherTitle: 'Other changes', told: (changes) => `${changesIn(changes)}. No judgement alters what they take.`,
  takes: { notice: 'Notice is enough', 'prior-notice': 'Prior notice needed', consent: 'Consent needed', 'not-in-principle': 'Not possible in principle' },
  judgedNeither: 'It was judged to be neither related to the purposes before nor the same in other words.',
  waits: 'For data of people who were there before, the services keep this off until each of them consents.',
  brings: (purposes) => `Purposes that come with the policy that this one stands on (${purposes})`,
  before: 'Before', after: 'After', absent: 'not there',
  clause: (number) => `Read ${number}`, line: (line) => `line ${line}`, law: (rule) => `Basis: ${rule}`,
  question: 'How do you judge this change?',
  judged: {
    related: { label: 'Related to the old purpose', description: 'It is related to the purposes before, and an ordinary person would expect it. A notice is enough.', short: 'related' },
    reworded: { label: 'The same in other words', description: 'It means what it meant before.', short: 'same in other words' },
    neither: { label: 'Neither', description: 'The stricter goes on holding.', short: 'neither' },
  },
  reason: 'Why you judge it so', reasonHelp: 'It is kept on record and shown at the approval. Do not write names of people.', save: 'Record this judgement', change: 'Judge again',
  by: (who, at) => `${who}, ${at}`, notJudged: 'not judged',
  atApproval: 'The approval makes these judgements final.', approvalOpen: (changes) => `${changesIn(changes)} not judged: the stricter holds.`, look: 'Look at the changes and judgements',
};
