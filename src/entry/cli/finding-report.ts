import { styleText } from 'node:util';
import type { Finding } from '../../core/findings/finding.ts';
import { adviceOf, formatFinding, messageOf, sourceOf } from '../../core/findings/format.ts';
import { sourceExcerpt } from '../../core/findings/source-excerpt.ts';
import { visible } from '../../core/findings/visible.ts';
import type { Language } from '../../core/identifiers/language.ts';
import { allRules } from '../../core/law/all-rules.ts';
import { sourceText } from '../../core/law/source.ts';

type Colour = Parameters<typeof styleText>[0];
type Paint = (colour: Colour, text: string) => string;

/** Colours are for people at a terminal who have not asked for none (no-color.org). */
export const paintFor = (stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv): Paint =>
  stream.isTTY === true && !environment['NO_COLOR'] ? (colour, text) => styleText(colour, text, { validateStream: false }) : (_colour, text) => text;

/**
 * A finding for a person: its line, the line of the source with a caret under the place, the law behind it, and what to do.
 * `lines` are the source's. Nothing of the source reaches the terminal that it would obey.
 */
export const findingReport = (finding: Finding, lines: readonly string[], language: Language, paint: Paint): string => {
  const colour = finding.severity === 'error' ? 'red' : 'yellow';
  const excerpt = sourceExcerpt(lines, finding.at);
  const number = String(finding.at.line);
  const margin = ' '.repeat(number.length);
  const citation = citationOf(finding, language);
  return [
    paint(['bold', colour], formatFinding(finding, language)),
    ...(excerpt ? [`  ${paint('dim', `${number} |`)} ${excerpt.line}`, `  ${paint('dim', `${margin} |`)} ${paint(['bold', colour], excerpt.caret)}`] : []),
    ...[...(citation === undefined ? [] : [citation]), adviceOf(finding, language)].map((line) => `  ${margin} ${paint('dim', '=')} ${visible(line)}`),
  ].join('\n');
};

/** `JP-DSR-11: APPI Article 38`, from the collection of rules. */
const citationOf = (finding: Finding, language: Language): string | undefined => {
  const id = sourceOf(finding);
  const rule = allRules.find((one) => one.id === id);
  return rule ? `${rule.id}: ${rule.sources.map((source) => sourceText(source, language)).join(language === 'ja' ? '、' : ', ')}` : id;
};

/** The same as data, in both languages. */
export const findingData = (finding: Finding): object => ({
  code: finding.code, severity: finding.severity, ...finding.at, parameters: finding.parameters, ja: messageOf(finding, 'ja'), en: messageOf(finding, 'en'),
  advice: { ja: adviceOf(finding, 'ja'), en: adviceOf(finding, 'en') }, source: sourceOf(finding) ?? null,
});
