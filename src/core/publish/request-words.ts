import type { Language } from '../identifiers/language.ts';
import type { RequestsSection, RequestType } from '../policy/model/requests.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

// The same sentences that the published policy has, for letters, mails and pages, so that they cannot say something else.

const words = { ja, en } as const;

/** What the policy promises about the time and way of the reply, one sentence. */
export const promisedReplyText = (requests: RequestsSection, language: Language): string =>
  words[language].promisedReply(requests.promisedReply, requests.replyChannels);

/** For how long a reply by e-mail can be collected, one sentence. */
export const replyLinkText = (requests: RequestsSection, language: Language): string => words[language].replyLink(requests.replyLinkDays);

/** How a request is called (個人情報の開示, disclosure of personal information). */
export const requestTypeName = (type: RequestType, language: Language): string => words[language].requestTypes[type];

/** What is to be blacked out, or undefined where the policy asks nothing. */
export const maskText = (requests: RequestsSection, language: Language): string | undefined =>
  requests.identity.mask === 'none' ? undefined : words[language].maskDomicile;

/** That documents are disposed of right after the check. */
export const disposalText = (language: Language): string => words[language].disposal;
