import { Command } from 'commander';
import { counted } from '../../../core/findings/counted.ts';
import { finding, hasErrors } from '../../../core/findings/finding.ts';
import type { Finding } from '../../../core/findings/finding.ts';
import { adviceOf, formatFinding } from '../../../core/findings/format.ts';
import { visible } from '../../../core/findings/visible.ts';
import { compareFacts } from '../../../core/read/compare-facts.ts';
import { compareTexts, compareWording } from '../../../core/read/compare-texts.ts';
import { readText } from '../../../core/read/read-text.ts';
import { factsOf } from '../../../core/read/rendered-facts.ts';
import { findingData } from '../finding-report.ts';
import { sourceFiles } from '../source-files.ts';
import { terminalLanguage } from '../terminal-language.ts';

const example = `
Examples:
  $ yakusoku build policies --out site
  $ yakusoku compare site/leverages-group/2025-05-27/ja.html site/leverages-group/2025-05-27/en.html
  $ yakusoku compare policy.ja.txt policy.en.txt     # two languages of any policy
  $ yakusoku compare policy.txt web-page.html        # a document and the web page of it
  $ yakusoku compare policy.txt                      # both languages of a document that holds both

A text is a web page, Markdown, or plain text (of a PDF: its text, pdftotext -layout). Of a document in both languages, the part in the
language of the other text is compared. Found are: references to sections, numbers, days and what they are called, addresses, terms and
lists that one of them lacks, conditions that became entries, missing parts and lines, numbers of headings; in one language, words, too.

Pages that yakusoku build wrote are compared clause by clause: days, numbers, amounts, names, addresses, references, lists and terms; in
running text, its figures and terms. Two such pages in one language must have the same words, too.

Exit status: 0 when both state the same facts (doubts may be shown), 1 when they differ, 2 when called in a wrong way.`;

/** `yakusoku compare A B`: where two renderings of one policy, or its two languages, differ in fact. */
export const compareCommand = (): Command => new Command('compare')
  .description('find where two texts of one policy differ in fact / 一つのポリシーの2つの文の食い違いを探す')
  .argument('<first>', 'a text of a policy: a web page, Markdown or plain text')
  .argument('[second]', 'another one: the other language, or a copy found elsewhere')
  .option('--json', 'one JSON object instead of lines')
  .addHelpText('after', example)
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action(async (first: string, second: string | undefined, options: { readonly json?: boolean }) => {
    const findings = await compared(first, second);
    process.exitCode = findings.some(({ code }) => code === 'text-in-one-language') ? 2 : hasErrors(findings) ? 1 : 0;
    process.stdout.write(options.json === true ? `${JSON.stringify({ differences: findings.length, findings: findings.map(findingData) })}\n` : asLines(findings));
  });

interface Source { readonly path: string; readonly text: string }

const compared = async (first: string, second: string | undefined): Promise<readonly Finding[]> => {
  const [a, b] = [await sourceAt(first), second === undefined ? undefined : await sourceAt(second)];
  const unread = [a, b].flatMap((source) => (source && 'refused' in source ? [source.refused] : []));
  if ('refused' in a || (b && 'refused' in b)) return unread;
  return b ? betweenTwo(a, b) : withinOne(a);
};

/** A document in both languages. */
const withinOne = ({ path, text }: Source): readonly Finding[] => {
  const [ja, en] = readText(text, path);
  return ja && en ? compareTexts(ja, en) : [finding('text-in-one-language', { file: path, line: 1, column: 1 }, {})];
};

const betweenTwo = (a: Source, b: Source): readonly Finding[] => {
  const [pageA, pageB] = [factsOf(a.text, a.path), factsOf(b.text, b.path)];
  const [textsA, textsB] = [readText(a.text, a.path), readText(b.text, b.path)];
  const common = textsA.flatMap((first) => textsB.filter(({ language }) => language === first.language).map((second) => [first, second] as const));
  const pairs = common.length > 0 ? common : textsA.slice(0, 1).flatMap((first) => textsB.slice(0, 1).map((second) => [first, second] as const));
  if (pageA.clauses.size === 0 || pageB.clauses.size === 0) return pairs.flatMap(([first, second]) => compareTexts(first, second));
  return [...compareFacts(pageA, pageB), ...(pageA.language === pageB.language ? [] : pairs.flatMap(([first, second]) => compareWording(first, second)))];
};

const sourceAt = async (path: string): Promise<Source | { readonly refused: Finding }> => {
  const [file] = await sourceFiles([path]);
  const start = { file: path, line: 1, column: 1 };
  if (!file || 'refused' in file) return { refused: file?.refused ?? finding('no-file', start, { path }) };
  const text = decoded(file.bytes);
  // A PDF, a picture: its text has to be taken out first.
  return text.includes('\0') || text.startsWith('%PDF-') ? { refused: finding('not-a-rendering', start, {}) } : { path, text };
};

/** Old pages are in Shift_JIS; what is no UTF-8 is read as that. */
const decoded = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
};

const asLines = (findings: readonly Finding[]): string => {
  const language = terminalLanguage(process.env);
  const summary = findings.length === 0 ? { ja: '食い違いはありません', en: 'both say the same' } : { ja: `食い違い ${findings.length} 件`, en: counted(findings.length, 'difference') };
  return [...findings.flatMap((found) => [formatFinding(found, language), `  = ${visible(adviceOf(found, language))}`]), summary[language], ''].join('\n');
};
