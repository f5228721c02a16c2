import { Command } from 'commander';
import { finding, hasErrors } from '../../../core/findings/finding.ts';
import type { Finding } from '../../../core/findings/finding.ts';
import { formatFinding } from '../../../core/findings/format.ts';
import { compareFacts } from '../../../core/read/compare-facts.ts';
import { factsOf } from '../../../core/read/rendered-facts.ts';
import type { RenderedFacts } from '../../../core/read/rendered-facts.ts';
import { findingData } from '../finding-report.ts';
import { sourceFiles } from '../source-files.ts';
import { terminalLanguage } from '../terminal-language.ts';

const example = `
Example:
  $ yakusoku build policies --out site
  $ yakusoku compare site/leverages-group/2025-05-27/ja.html site/leverages-group/2025-05-27/en.html

Days, numbers, amounts, names, addresses, references, lists and terms are compared clause by clause; in running text, its
figures. Two pages in one language must have the same words, too.

Exit status: 0 when both state the same facts (doubts may be shown), 1 when they differ, 2 when called in a wrong way.`;

/** `yakusoku compare A.html B.html`: where two published renderings of one policy, or its two languages, differ in fact. */
export const compareCommand = (): Command => new Command('compare')
  .description('find where two published pages of one policy differ in fact / 2つの公表ページの食い違いを探す')
  .argument('<first>', 'an HTML page of a policy')
  .argument('<second>', 'another one: the other language, or a copy found elsewhere')
  .option('--json', 'one JSON object instead of lines')
  .addHelpText('after', example)
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action(async (first: string, second: string, options: { readonly json?: boolean }) => {
    const [a, b] = [await pageAt(first), await pageAt(second)];
    const unread = [a, b].flatMap((page) => ('refused' in page ? [page.refused] : []));
    const findings = 'refused' in a || 'refused' in b ? unread : compareFacts(a, b);
    process.exitCode = hasErrors(findings) ? 1 : 0;
    process.stdout.write(options.json === true ? `${JSON.stringify({ differences: findings.length, findings: findings.map(findingData) })}\n` : asLines(findings));
  });

const pageAt = async (path: string): Promise<RenderedFacts | { readonly refused: Finding }> => {
  const [file] = await sourceFiles([path]);
  if (!file || 'refused' in file) return { refused: file?.refused ?? finding('no-file', { file: path, line: 1, column: 1 }, { path }) };
  return factsOf(new TextDecoder().decode(file.bytes), path);
};

const asLines = (findings: readonly Finding[]): string => {
  const language = terminalLanguage(process.env);
  const summary = findings.length === 0 ? { ja: '食い違いはありません', en: 'both say the same' } : { ja: `食い違い ${findings.length} 件`, en: `${findings.length} difference(s)` };
  return [...findings.map((found) => formatFinding(found, language)), summary[language], ''].join('\n');
};
