import type { Language } from '../identifiers/language.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import { collectionNotice } from './collection-notice.ts';
import { countryInformation } from './country-information.ts';
import type { PolicyDocument } from './document.ts';
import { jointUsersDocument } from './joint-users.ts';
import { publishWords } from './policy-document.ts';
import { writeHtml } from './write-html.ts';

const frameWords = { ja: publishWords.ja.frame, en: publishWords.en.frame } as const;

/** What is published beside a policy's text, from the same model. */
export type SupplementName = 'joint-users' | 'countries' | `notice.${string}`;

export interface Supplement { readonly name: SupplementName; readonly html: string }

/** Each supplement of a policy in one language. A notice is a fragment, the others are whole pages; `./../` leads to the policy's own page. */
export const supplementsOf = (
  policy: PolicyText, language: Language, policyAddress: string, parents: readonly PolicyText[] = [],
): readonly Supplement[] => {
  const page = (document: PolicyDocument): string => writeHtml(document, { words: frameWords, addressOf: (other) => `./${other}` });
  const [users, countries] = [jointUsersDocument(policy, language, parents), countryInformation(policy, language, parents)];
  return [
    ...(users ? [{ name: 'joint-users' as const, html: page(users) }] : []),
    ...(countries ? [{ name: 'countries' as const, html: page(countries) }] : []),
    ...policy.collections.flatMap(({ id }): readonly Supplement[] => {
      const notice = collectionNotice(policy, id, language, policyAddress, parents);
      return notice === undefined ? [] : [{ name: `notice.${id}`, html: notice }];
    }),
  ];
};
