import type { Language } from '../identifiers/language.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import { policyDocument, publishWords } from './policy-document.ts';
import type { ParentAddress } from './printing.ts';
import { writeHtml } from './write-html.ts';

const words = { ja: publishWords.ja.frame, en: publishWords.en.frame } as const;

/** Where a page finds the other language, and what a policy stands on with its address. */
export interface Publishing {
  readonly addressOf?: ((language: Language) => string) | undefined;
  readonly parents?: readonly PolicyText[];
  readonly parentAddress?: ParentAddress;
}

/**
 * The policy as an HTML page in one language. It links to the other as a sibling (`./en`, `./ja`), so that it is served at a
 * path that ends in its language, unless told otherwise.
 */
export const publishPolicy = (policy: PolicyText, language: Language, { addressOf = (other) => `./${other}`, parents = [], parentAddress }: Publishing = {}): string =>
  writeHtml(policyDocument(policy, language, parents, parentAddress), { words, addressOf });
