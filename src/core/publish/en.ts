import { englishDate, englishDayOfYear } from '../calendar/english-date.ts';
import { entriesOf, entry, fact, number, say } from './content.ts';
import type { Content } from './document.ts';
import type { PublishWords } from './words.ts';

const listed = (parts: readonly Content[], last: string): Content =>
  parts.flatMap((part, at) => [...(at === 0 ? [] : say`${at === parts.length - 1 ? ` ${last} ` : ', '}`), ...part]);
const and = (parts: readonly Content[]): Content => listed(parts, 'and');
const or = (parts: readonly Content[]): Content => listed(parts, 'or');

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
  frame: { language: 'English', skip: 'Skip to the text', contents: 'Contents', languages: 'Language' },
  established: 'Established',
  revised: 'Last revised',
  revisionReason: 'Reason for the revision',
  dateInHead: (date) => en.day(date),
  day: (date) => fact('date', date, englishDate(date)),
  dayOfYear: (monthAndDay) => fact('month-day', monthAndDay, englishDayOfYear(monthAndDay)),
  requestTypes,
  intakeChannels,
  replyChannels: { email: 'by e-mail', post: 'by post to the address given' },
  and,
  or,
  groundsApplyTo: (types) => say`This concerns requests for ${and(entriesOf(types, requestTypes))}.`,
  feeHeadings: { type: 'Request', fee: 'Fee' },
  fee: (fee) => (fee === 'none' ? entry(fee, 'none') : fee === 'unstated' ? entry(fee, 'not stated (nothing is charged)') : fact('money', String(fee.yen), `${fee.yen} yen`)),
  promisedReply: ({ days }, channels) =>
    say`The reply is sent within ${number(days)} business days, counted from the day after both the completed form and the identity documents have been received, ${or(entriesOf(channels, en.replyChannels))}.`,
  repliedWithoutDelay: (channels) => say`Once what is needed is there and identity is checked, the reply is sent without delay ${or(entriesOf(channels, en.replyChannels))}.`,
  closedDayReceipt: {
    'as-is': 'What is received on a day off counts as received on that day.',
    'next-business-day': 'What is received on a day off counts as received on the next business day.',
  },
  replyLink: (days) => say`A reply by e-mail can be collected for ${number(days)} days from the day on which it is sent.`,
  anyOneOf: say`Send a copy of any ${number(1)} of these identity documents.`,
  identityChecked: 'Identity is checked when a request is made.',
  maskDomicile: 'Black out the registered domicile (honseki) or make it unreadable in another way, unless the address only reads "same as" the registered domicile.',
  agents: {
    besides: 'In addition to the person\'s own identity document, send copies of these. The current address must be shown.',
    besidesAndMask: 'In addition to the person\'s own identity document, send copies of these. The current address must be shown and the registered domicile blacked out.',
    legalRepresentative: 'Legal representative', mandated: 'Agent by power of attorney', authority: 'Proof of the authority', identity: 'Proof of the agent\'s identity',
  },
  suppliedData: { 'procedure-only': 'Personal information given in a request is used only as far as its procedure needs.' },
  disposal: 'Identity documents and documents about an agent are disposed of properly as soon as the check is done.',
  formDisposal: ({ days, stated }) => say`Application forms are disposed of properly when ${stated === 'days' ? say`${number(days)} days have` : 'a set time has'} passed since the procedure ended with the reply.`,
  acceptedChannels: (channels) => say`Requests for disclosure and the like are taken by ${or(entriesOf(channels, intakeChannels))}.`,
  refusedChannels: (channels) => say`Requests for disclosure and the like by ${or(entriesOf(channels, intakeChannels))} are not accepted.`,
  telephone: 'Telephone',
  email: 'E-mail',
  blank: '(blank)',
  inquiryForm: 'Inquiries are also taken by the inquiry form.',
  closedDays: (yearEnd, companyHolidays) => {
    const newYear = yearEnd ? say`year-end and New Year (${yearEnd}), ` : '';
    const own = companyHolidays.length > 0 ? say` (${companyHolidays.flatMap((day, at) => (at === 0 ? [day] : say`; ${day}`))})` : '';
    return say`On Saturdays, Sundays, national holidays, ${newYear}and other days off${own}, the answer follows on the next business day or later.`;
  },
  items: { item: 'Item', identifies: 'Relation to a person', specialCare: 'special-care information' },
  identifiability: { direct: 'identifies a person by itself', 'by-matching': 'identifies a person when matched with other information', none: 'identifies nobody' },
};
