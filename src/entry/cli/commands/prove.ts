import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command, Option } from 'commander';
import { checkAssertionNames } from '../../../core/compare/assertion-names.ts';
import { readAssertions } from '../../../core/compare/assertion-read.ts';
import { familyOf } from '../../../core/compare/prove-documents.ts';
import { prove } from '../../../core/compare/prove.ts';
import type { Proof } from '../../../core/compare/prove.ts';
import { compileEngine } from '../../../core/decide/tables/engine.ts';
import { finding, hasErrors } from '../../../core/findings/finding.ts';
import type { Finding } from '../../../core/findings/finding.ts';
import { nearest } from '../../../core/findings/nearest.ts';
import { instant } from '../../../core/identifiers/instant.ts';
import type { Language } from '../../../core/identifiers/language.ts';
import { examinePolicies } from '../../../core/policy/check/examine-policy.ts';
import { inForceOn } from '../../../core/policy/model/governing.ts';
import { dayOption } from '../day-option.ts';
import { findingData, findingReport, paintFor } from '../finding-report.ts';
import { sourceFiles } from '../source-files.ts';
import type { SourceFile } from '../source-files.ts';
import { terminalLanguage } from '../terminal-language.ts';
import { askedAgain, proofData, proofReport } from './prove-report.ts';

interface ProveOptions {
  readonly assert: string;
  readonly at?: string;
  readonly policies: string;
  readonly out?: string;
  readonly language?: Language;
  readonly json?: boolean;
}

const example = `
A file of assertions says what must hold of every answer (docs/assertions.md):
  assertions:
    - id: no-special-care-to-promotion
      text: { ja: 要配慮個人情報は広告の事業者に渡さない, en: No special-care item reaches those who promote }
      never: { action: [provide, transfer-abroad], items: special-care, recipients: [promotion] }
      unless: { consent: [provision], claim: [law] }

Examples:
  $ yakusoku prove leverages-group --assert spec/assertions/leverages-group.yaml
  $ yakusoku prove levii --assert spec/assertions/levii.yaml --language ja --out counterexamples
  $ yakusoku decide counterexamples/nothing-outside-the-closed-list.json

Exit status: 0 when all are proved, 1 when one is refuted, 2 when that cannot be said (a mistake in a file, an assertion of nothing).`;

/** `yakusoku prove POLICY --assert FILE`: every assertion proved of all that the policy in force can answer, or refuted by a question that can be asked again. */
export const proveCommand = (): Command => new Command('prove')
  .description('prove assertions of every answer that a policy can give / ポリシーのすべての答えについて、守るべきことを証明する')
  .argument('<policy>', 'the name of a policy')
  .requiredOption('--assert <file>', 'the file of assertions')
  .option('--at <date>', 'as in force on that day, YYYY-MM-DD (default: today in Japan)')
  .option('--policies <folder>', 'where the policies are', 'policies')
  .option('--out <folder>', 'write each counterexample there, as a question for `yakusoku decide`')
  .addOption(new Option('--language <language>', 'language of the lines; else by LC_ALL and LANG').choices(['ja', 'en']))
  .option('--json', 'one JSON object instead of lines')
  .addHelpText('after', example)
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action(async (policy: string, options: ProveOptions, command: Command) => {
    const wrong = (text: string): never => command.error(`error: ${text}`, { exitCode: 2, code: 'yakusoku.usage' });
    const on = dayOption(options.at) ?? wrong('--at takes a day that exists, YYYY-MM-DD');
    const language = options.language ?? terminalLanguage(process.env);
    const policies = await sourceFiles([options.policies]);
    const [assertionFile] = await sourceFiles([options.assert]);
    const examined = examinePolicies(policies.flatMap((file) => ('bytes' in file ? [{ file: file.path, source: file.bytes }] : [])), on);
    const texts = examined.flatMap(({ layers: [text], findings }) => (text && !hasErrors(findings) ? [text] : []));
    const inForce = inForceOn(texts, on);
    if (!inForce.some(({ id }) => id === policy)) wrong(`no version of ${policy} that can be read was in force on ${on}; ${meantAmong(policy, [...new Set(inForce.map(({ id }) => id as string))])}`);
    const read = assertionFile && 'bytes' in assertionFile ? readAssertions(assertionFile.bytes, assertionFile.path) : undefined;
    const assertions = read?.value ?? [];
    const findings = [
      ...[...policies, ...(assertionFile ? [assertionFile] : [])].flatMap((file) => ('refused' in file ? [file.refused] : [])),
      ...(read?.findings ?? []), ...checkAssertionNames(assertions, familyOf(policy, inForce)),
    ];
    const ground = { policy, inForce, at: instant(`${on}T03:00:00.000Z`), on, engine: compileEngine(inForce) };
    const proofs = hasErrors(findings) ? [] : assertions.map((assertion) => prove(assertion, ground));
    const vacuous = proofs.flatMap((proof) => (proof.outcome === 'vacuous' ? [finding('assertion-vacuous', proof.assertion.at, { id: proof.assertion.id, keys: proof.because })] : []));
    const told = { policy, at: on, proofs, findings: [...findings, ...vacuous] };
    process.exitCode = hasErrors(told.findings) ? 2 : proofs.some(({ outcome }) => outcome === 'refuted') ? 1 : 0;
    if (options.out !== undefined) await writeCounterexamples(options.out, proofs);
    process.stdout.write(options.json ? `${JSON.stringify({ ...proofData(told), findings: told.findings.map(findingData) })}\n`
      : [...reported(told.findings, assertionFile, language), proofReport(told, language)].join('\n'));
  });

const meantAmong = (policy: string, names: readonly string[]): string => {
  const meant = nearest(policy, names);
  return meant === undefined ? `there are: ${names.join(', ')}` : `is ${meant} meant?`;
};

const reported = (findings: readonly Finding[], file: SourceFile | undefined, language: Language): readonly string[] => {
  const lines = file && 'bytes' in file ? new TextDecoder().decode(file.bytes).split('\n') : [];
  return findings.map((found) => `${findingReport(found, lines, language, paintFor(process.stdout, process.env))}\n`);
};

const writeCounterexamples = async (folder: string, proofs: readonly Proof[]): Promise<void> => {
  await mkdir(folder, { recursive: true });
  for (const proof of proofs) {
    if (proof.outcome !== 'refuted') continue;
    await writeFile(path.join(folder, `${proof.assertion.id}.json`), `${JSON.stringify(askedAgain(proof.counterexample), null, 2)}\n`);
  }
};
