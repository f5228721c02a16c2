import type { Language } from '../identifiers/language.ts';
import { catalogue } from './catalogue.ts';
import type { Definition, Severity } from './define.ts';
import type { Finding } from './finding.ts';
import { visible } from './visible.ts';

/** The definition as seen by one who does not know the code: the parameters of a finding are those of its code. */
const definitionOf = ({ code }: Finding): Definition<unknown> => catalogue[code] as Definition<unknown>;

/** What is wrong, as a sentence without its place. */
export const messageOf = (finding: Finding, language: Language): string => definitionOf(finding)[language].says(finding.parameters);

/** What to do about it. */
export const adviceOf = (finding: Finding, language: Language): string => {
  const { advice } = definitionOf(finding)[language];
  return typeof advice === 'string' ? advice : advice(finding.parameters);
};

/** The rule of the law behind it, by its id; undefined where it is a matter of the language or the calendar alone. */
export const sourceOf = (finding: Finding): string | undefined => definitionOf(finding).source;

const severities: { readonly [Of in Language]: { readonly [Word in Severity]: string } } = {
  ja: { error: 'エラー', warning: '注意' },
  en: { error: 'error', warning: 'warning' },
};

const severityWord = (severity: Severity, language: Language): string => severities[language][severity];

/** `file:line:column severity code message`, a line as editors and terminals link it; nothing in it that a terminal would obey. */
export const formatFinding = (finding: Finding, language: Language): string => {
  const { file, line, column } = finding.at;
  return visible(`${file}:${line}:${column} ${severityWord(finding.severity, language)} ${finding.code} ${messageOf(finding, language)}`);
};
