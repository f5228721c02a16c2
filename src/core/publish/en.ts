import { html } from './html.ts';
import type { PublishWords } from './words.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;
const monthName = (month: string): string => months[Number(month) - 1] ?? month;

const listed = (parts: readonly string[], last: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1) ?? ''}`;
const and = (parts: readonly string[]): string => listed(parts, 'and');
const or = (parts: readonly string[]): string => listed(parts, 'or');

const requestTypes: PublishWords['requestTypes'] = {
  'purpose-notice': 'notice of the purposes of use', disclosure: 'disclosure of personal information',
  'disclosure-of-records': 'disclosure of records of provision to third parties',
  correction: 'correction', addition: 'addition', deletion: 'deletion', 'stop-of-use': 'stop of use', erasure: 'erasure',
  'stop-of-provision': 'stop of provision to third parties',
};
const intakeChannels: PublishWords['intakeChannels'] = {
  portal: 'the request page on the web', post: 'post', telephone: 'telephone', 'inquiry-form': 'the inquiry form', email: 'e-mail',
};

/** The published policy's own words in English. */
export const en: PublishWords = {
  language: 'English',
  skip: 'Skip to the text',
  contents: 'Contents',
  languages: 'Language',
  established: 'Established',
  revised: 'Last revised',
  dateInHead: (date) => en.day(date),
  day: (date) => `${monthName(date.slice(5, 7))} ${Number(date.slice(8))}, ${Number(date.slice(0, 4))}`,
  dayOfYear: (monthAndDay) => `${monthName(monthAndDay.slice(0, 2))} ${Number(monthAndDay.slice(3))}`,
  requestTypes,
  intakeChannels,
  replyChannels: { email: 'by e-mail', post: 'by post to the address given' },
  and,
  or,
  groundsApplyTo: (types) => `This concerns requests for ${and(types.map((type) => requestTypes[type]))}.`,
  feeHeadings: { type: 'Request', fee: 'Fee' },
  fee: (fee) => (fee === 'none' ? 'none' : fee === 'unstated' ? 'not stated (nothing is charged)' : `${fee.yen} yen`),
  promisedReply: ({ days }, channels) =>
    `The reply is sent ${or(channels.map((channel) => en.replyChannels[channel]))} within ${days} business days, counted from the day after both the completed form and the identity documents have been received.`,
  closedDayReceipt: {
    'as-is': 'What is received on a day off counts as received on that day.',
    'next-business-day': 'What is received on a day off counts as received on the next business day.',
  },
  replyLink: (days) => `A reply by e-mail can be collected for ${days} days from the day on which it is sent.`,
  anyOneOf: 'Send a copy of any 1 of these identity documents.',
  maskDomicile: 'Black out the registered domicile (honseki) or make it unreadable in another way, unless the address only reads "same as" the registered domicile.',
  agents: {
    besides: 'In addition to the person\'s own identity document, send copies of these. The current address must be shown.',
    besidesAndMask: 'In addition to the person\'s own identity document, send copies of these. The current address must be shown and the registered domicile blacked out.',
    legalRepresentative: 'Legal representative', mandated: 'Agent by power of attorney', authority: 'Proof of the authority', identity: 'Proof of the agent\'s identity',
  },
  suppliedData: { 'procedure-only': 'Personal information given in a request is used only as far as its procedure needs.' },
  disposal: 'Identity documents and documents about an agent are disposed of properly as soon as the check is done.',
  formDisposal: ({ days }) => `Application forms are disposed of properly when ${days} days have passed since the procedure ended with the reply.`,
  acceptedChannels: (channels) => `Requests for disclosure and the like are taken by ${or(channels.map((channel) => intakeChannels[channel]))}.`,
  refusedChannels: (channels) => `Requests for disclosure and the like by ${or(channels.map((channel) => intakeChannels[channel]))} are not accepted.`,
  telephone: 'Telephone',
  closedDays: (yearEnd, companyHolidays) => {
    const newYear = yearEnd ? html`year-end and New Year (${yearEnd}), ` : '';
    const own = companyHolidays.length > 0 ? html` (${companyHolidays.map((day, at) => (at === 0 ? day : html`; ${day}`))})` : '';
    return html`On Saturdays, Sundays, national holidays, ${newYear}and other days off${own}, the answer follows on the next business day or later.`;
  },
  items: { item: 'Item', identifies: 'Relation to a person', specialCare: 'special-care information' },
  identifiability: { direct: 'identifies a person by itself', 'by-matching': 'identifies a person when matched with other information', none: 'identifies nobody' },
};
