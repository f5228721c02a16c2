import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { Fee, FormRetention, IntakeChannel, PromisedReply, ReplyChannel, RequestsSection, RequestType } from '../policy/model/requests.ts';
import type { Fragment } from './html.ts';

/** Every word that a published policy has besides the policy's own texts: one file a language, none may be missing. */
export interface PublishWords {
  /** The name of the language in itself. */
  readonly language: string;
  readonly skip: string;
  readonly contents: string;
  readonly languages: string;
  readonly established: string;
  readonly revised: string;
  readonly dateInHead: (date: CalendarDate) => string;
  readonly day: (date: CalendarDate) => string;
  /** `MM-DD`. */
  readonly dayOfYear: (monthAndDay: string) => string;
  readonly requestTypes: { readonly [Type in RequestType]: string };
  readonly intakeChannels: { readonly [Channel in IntakeChannel]: string };
  readonly replyChannels: { readonly [Channel in ReplyChannel]: string };
  readonly and: (parts: readonly string[]) => string;
  readonly or: (parts: readonly string[]) => string;
  readonly groundsApplyTo: (types: readonly RequestType[]) => string;
  readonly feeHeadings: { readonly type: string; readonly fee: string };
  readonly fee: (fee: Fee) => string;
  readonly promisedReply: (promise: PromisedReply, channels: readonly ReplyChannel[]) => string;
  readonly closedDayReceipt: { readonly [Reading in PromisedReply['closedDayReceipt']]: string };
  readonly replyLink: (days: number) => string;
  readonly anyOneOf: string;
  readonly maskDomicile: string;
  readonly agents: {
    readonly besides: string; readonly besidesAndMask: string;
    readonly legalRepresentative: string; readonly mandated: string; readonly authority: string; readonly identity: string;
  };
  readonly suppliedData: { readonly [Use in RequestsSection['suppliedData']]: string };
  readonly disposal: string;
  readonly formDisposal: (retention: FormRetention) => string;
  readonly acceptedChannels: (channels: readonly IntakeChannel[]) => string;
  readonly refusedChannels: (channels: readonly IntakeChannel[]) => string;
  readonly telephone: string;
  readonly closedDays: (yearEnd: Fragment | undefined, companyHolidays: readonly Fragment[]) => Fragment;
  readonly items: { readonly item: string; readonly identifies: string; readonly specialCare: string };
  readonly identifiability: { readonly direct: string; readonly 'by-matching': string; readonly none: string };
}
