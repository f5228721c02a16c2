import type { Language } from '../identifiers/language.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import { policyDocument, publishWords } from './policy-document.ts';
import { writeHtml } from './write-html.ts';

const words = { ja: publishWords.ja.frame, en: publishWords.en.frame } as const;

/**
 * The policy as an HTML page in one language. It links to the other as a sibling: `./en` and `./ja`, so that it is served at
 * a path that ends in its language, or files beside each other (`addressOf`).
 */
export const publishPolicy = (policy: PolicyText, language: Language, addressOf: (language: Language) => string = (other) => `./${other}`): string =>
  writeHtml(policyDocument(policy, language), { words, addressOf });
