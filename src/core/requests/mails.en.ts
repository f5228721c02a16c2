import type { CaseMailFacts, CaseMails, ContactMailFacts, MailText } from './mail-facts.ts';
import { dateInWords } from './date-words.ts';
import type { DeskFacts } from './desk-facts.ts';

const deskLine = (desk: DeskFacts): string => {
  if (desk.telephone !== undefined) return `${desk.name}, telephone ${desk.telephone}`;
  return desk.email === undefined ? desk.name : `${desk.name}, ${desk.email}`;
};

const closing = ({ organisation, desk }: CaseMailFacts): string => [
  '----------------------------------------', organisation, deskLine(desk), ...(desk.address === undefined ? [] : [desk.address]),
  'If you did not expect this mail, please tell the desk above.',
].join('\n');

const mail = (subject: string, facts: CaseMailFacts, paragraphs: readonly string[]): MailText =>
  ({ subject: `${subject} (case ${facts.number})`, text: `${[...paragraphs, closing(facts)].join('\n\n')}\n` });

export const caseMailsEn: CaseMails = {
  'receipt': (facts) => mail('We have received your request', facts, [
    'We have received your request.',
    `Case number: ${facts.number}`,
    ...(facts.promisedOn ? [`We will send our reply by ${dateInWords('en', facts.promisedOn)}.`] : []),
    'First we check from the document you sent that it is you. As soon as that is decided, the document is made unreadable for good.',
    `You can see how your request stands here:\n${facts.statusLink}`,
    facts.replyBy === 'post' ? 'The reply comes by post to the address that you gave.'
      : 'The pickup word that was shown on the receipt page opens the reply. Please keep it safe (it is not in this mail).',
  ]),
  'identity-asked-again': (facts) => mail('Please send a document again', facts, [
    'From the document you sent we could not see that it is you.',
    `Please read why on this page, and send a document again there:\n${facts.statusLink}`,
    'The earlier document has been disposed of. The time for our reply is counted anew from the day on which everything is there.',
  ]),
  'identity-rejected': (facts) => mail('About your request', facts, [
    'We could not confirm that it is you, so we cannot answer this request.',
    `You can read why on this page:\n${facts.statusLink}`,
    'The document you sent has been disposed of. None of your data was read.',
    'If you have questions or a complaint, please turn to the desk below. You may also make a new request.',
  ]),
  'reply-ready': (facts) => mail('Our reply is ready', facts, [
    'Our reply to your request is ready. You can pick it up here:',
    `${facts.replyLink ?? facts.statusLink}`,
    'The page alone does not open it: you also need the pickup word that was shown on the receipt page. If you no longer have it, the same page lets you use a fresh code sent to this e-mail address.',
    ...(facts.replyUntil ? [`The link opens until ${dateInWords('en', facts.replyUntil)}.`] : []),
    'The reply is a ZIP file. It opens on Windows and on a Mac as they are.',
  ]),
};

export const contactMailEn = ({ code, minutes }: ContactMailFacts): MailText => ({
  subject: 'Your confirmation code',
  text: [
    `Your confirmation code: ${code}`,
    `Please type it on the page. It ends after ${minutes} minutes.`,
    'Tell the code to nobody. If you did not ask for it, throw this mail away: nothing will happen.',
  ].join('\n\n') + '\n',
});
