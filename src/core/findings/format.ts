import type { Language } from '../identifiers/language.ts';
import type { FindingCode, FindingParameters } from './codes.ts';
import { en } from './en.ts';
import type { Finding, Severity } from './finding.ts';
import { ja } from './ja.ts';

const words = { ja, en } as const;

const say = <Code extends FindingCode>(code: Code, parameters: FindingParameters[Code], language: Language): string =>
  (words[language][code] as (parameters: FindingParameters[Code]) => string)(parameters);

/** What is wrong, as a sentence without its place. */
export const messageOf = (finding: Finding, language: Language): string => say(finding.code, finding.parameters, language);

const severities: { readonly [Of in Language]: { readonly [Word in Severity]: string } } = {
  ja: { error: 'エラー', warning: '注意' },
  en: { error: 'error', warning: 'warning' },
};

/** `file:line:column severity code message`, a line as editors and terminals link it. */
export const formatFinding = (finding: Finding, language: Language): string => {
  const { file, line, column } = finding.at;
  return `${file}:${line}:${column} ${severities[language][finding.severity]} ${finding.code} ${messageOf(finding, language)}`;
};
