import { Command, Option } from 'commander';
import { hasErrors } from '../../../core/findings/finding.ts';
import type { Finding } from '../../../core/findings/finding.ts';
import { documentsFor } from '../../../core/explain/documents-for.ts';
import { effectivePolicy } from '../../../core/explain/effective-policy.ts';
import { readPersonFacts } from '../../../core/explain/person-facts.ts';
import { nearest } from '../../../core/findings/nearest.ts';
import type { Language } from '../../../core/identifiers/language.ts';
import type { PolicyId } from '../../../core/identifiers/name-ids.ts';
import { examinePolicies } from '../../../core/policy/check/examine-policy.ts';
import { dayOption } from '../day-option.ts';
import { findingData, findingReport, paintFor } from '../finding-report.ts';
import { sourceFiles } from '../source-files.ts';
import type { SourceFile } from '../source-files.ts';
import { terminalLanguage } from '../terminal-language.ts';
import { explainData, explainReport } from './explain-report.ts';

interface ExplainOptions {
  readonly person: string;
  readonly at?: string;
  readonly policies: string;
  readonly language?: Language;
  readonly json?: boolean;
}

const example = `
The person's file tells what decides which documents speak, and nothing that identifies anybody:
  residence: US-CA
  age: 20
  services: [lighthouse-los-angeles]
  classes: [customers]

Examples:
  $ yakusoku explain leverages-group --person examples/people/in-japan.yaml
  $ yakusoku explain leverages-group --person examples/people/los-angeles.yaml --at 2026-11-22 --language en

Exit status: 0, 1 when a file has errors or no version was in force, 2 when called in a wrong way.`;

/** `yakusoku explain POLICY --person FILE`: the policy that speaks to one person on a day, line by line with where each comes from. */
export const explainCommand = (): Command => new Command('explain')
  .description('print the policy as it speaks to one person, and where each line comes from / その人に適用される内容と、その出所を示す')
  .argument('<policy>', 'the name of a policy')
  .requiredOption('--person <file>', 'what is known of the person (YAML or JSON)')
  .option('--at <date>', 'on that day, YYYY-MM-DD (default: today in Japan)')
  .option('--policies <folder>', 'where the policies are', 'policies')
  .addOption(new Option('--language <language>', 'language of the lines; else by LC_ALL and LANG').choices(['ja', 'en']))
  .option('--json', 'one JSON object instead of lines')
  .addHelpText('after', example)
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action(async (policy: string, options: ExplainOptions, command: Command) => {
    const at = dayOption(options.at);
    if (!at) command.error('error: --at takes a day that exists, YYYY-MM-DD', { exitCode: 2, code: 'yakusoku.usage' });
    const language = options.language ?? terminalLanguage(process.env);
    const files = await sourceFiles([options.policies]);
    const [personFile] = await sourceFiles([options.person]);
    const examined = examinePolicies(files.flatMap((file) => ('bytes' in file ? [{ file: file.path, source: file.bytes }] : [])), at);
    const library = examined.flatMap(({ layers }) => layers[0] ?? []);
    const person = personFile && 'bytes' in personFile ? readPersonFacts(personFile.bytes, personFile.path, library) : undefined;
    const errors = [
      ...[...files, ...(personFile ? [personFile] : [])].flatMap((file) => ('refused' in file ? [file.refused] : [])),
      ...(person?.findings ?? []), // What was written later than the day asked about cannot speak on it.
      ...examined.flatMap(({ findings, layers: [text] }) => (text && text.version > at ? [] : findings.filter(({ severity }) => severity === 'error'))),
    ];
    if (hasErrors(errors) || !person?.value) {
      process.exitCode = 1;
      process.stdout.write(options.json ? `${JSON.stringify({ findings: errors.map(findingData) })}\n` : reported(errors, [...files, ...(personFile ? [personFile] : [])], language));
      return;
    }
    const names = [...new Set(library.map(({ id }) => id as string))];
    if (!names.includes(policy)) {
      const meant = nearest(policy, names);
      command.error(`error: no policy is called ${policy}${meant === undefined ? ` (there are: ${names.join(', ')})` : `; is ${meant} meant?`}`, { exitCode: 2, code: 'yakusoku.usage' });
    }
    const documents = documentsFor(policy as PolicyId, person.value, library, at);
    const lines = effectivePolicy(documents.layers, person.value);
    process.exitCode = documents.layers.length === 0 ? 1 : 0;
    const told = { policy, at, person: person.value, ...documents, lines };
    process.stdout.write(options.json ? explainData(told) : explainReport(told, language));
  });

const reported = (findings: readonly Finding[], files: readonly SourceFile[], language: Language): string => {
  const paint = paintFor(process.stdout, process.env);
  return findings.map((found) => {
    const file = files.find(({ path }) => path === found.at.file);
    const lines = file && 'bytes' in file ? new TextDecoder().decode(file.bytes).split('\n') : [];
    return `${findingReport(found, lines, language, paint)}\n`;
  }).join('\n');
};
