import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { Fee, FormRetention, IntakeChannel, PromisedReply, ReplyChannel, RequestsSection, RequestType } from '../policy/model/requests.ts';
import type { Content, Fact } from './document.ts';

/** The words around the text of a document: for finding one's way, said in each language. */
export interface FrameWords {
  /** The name of the language in itself. */
  readonly language: string;
  readonly skip: string;
  readonly contents: string;
  readonly languages: string;
}

/** Every word that a published policy has besides the policy's own texts: one file a language, none may be missing. */
export interface PublishWords {
  readonly frame: FrameWords;
  readonly established: string;
  readonly revised: string;
  readonly revisionReason: string;
  readonly dateInHead: (date: CalendarDate, style: 'era' | 'western') => Fact;
  readonly day: (date: CalendarDate) => Fact;
  /** `MM-DD`. */
  readonly dayOfYear: (monthAndDay: string) => Fact;
  readonly requestTypes: { readonly [Type in RequestType]: string };
  readonly intakeChannels: { readonly [Channel in IntakeChannel]: string };
  readonly replyChannels: { readonly [Channel in ReplyChannel]: string };
  readonly and: (parts: readonly Content[]) => Content;
  readonly or: (parts: readonly Content[]) => Content;
  readonly groundsApplyTo: (types: readonly RequestType[]) => Content;
  readonly feeHeadings: { readonly type: string; readonly fee: string };
  readonly fee: (fee: Fee) => Fact;
  readonly promisedReply: (promise: PromisedReply, channels: readonly ReplyChannel[]) => Content;
  /** Where the document names no days. */
  readonly repliedWithoutDelay: (channels: readonly ReplyChannel[]) => Content;
  readonly closedDayReceipt: { readonly [Reading in PromisedReply['closedDayReceipt']]: string };
  readonly replyLink: (days: number) => Content;
  readonly anyOneOf: Content;
  readonly identityChecked: string;
  readonly maskDomicile: string;
  readonly agents: {
    readonly besides: string; readonly besidesAndMask: string;
    readonly legalRepresentative: string; readonly mandated: string; readonly authority: string; readonly identity: string;
  };
  readonly suppliedData: { readonly [Use in RequestsSection['suppliedData']]: string };
  readonly disposal: string;
  readonly formDisposal: (retention: FormRetention) => Content;
  readonly acceptedChannels: (channels: readonly IntakeChannel[]) => Content;
  readonly refusedChannels: (channels: readonly IntakeChannel[]) => Content;
  readonly telephone: string;
  readonly email: string;
  /** The document has the label and nothing behind it. */
  readonly blank: string;
  readonly inquiryForm: string;
  readonly closedDays: (yearEnd: Content | undefined, companyHolidays: readonly Fact[]) => Content;
  readonly items: { readonly item: string; readonly identifies: string; readonly specialCare: string };
  readonly identifiability: { readonly direct: string; readonly 'by-matching': string; readonly none: string };
}
