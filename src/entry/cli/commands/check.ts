import { Command, Option } from 'commander';
import { counted } from '../../../core/findings/counted.ts';
import { hasErrors, inOrder } from '../../../core/findings/finding.ts';
import type { Finding } from '../../../core/findings/finding.ts';
import { formatFinding } from '../../../core/findings/format.ts';
import type { CalendarDate } from '../../../core/identifiers/calendar-date.ts';
import type { Language } from '../../../core/identifiers/language.ts';
import { dayOption } from '../day-option.ts';
import { examineFiles } from '../examine-files.ts';
import { findingData, findingReport, paintFor } from '../finding-report.ts';
import { checkPinFiles } from '../pin-files.ts';
import { sourceFiles } from '../source-files.ts';
import type { SourceFile } from '../source-files.ts';
import { terminalLanguage } from '../terminal-language.ts';

interface CheckOptions {
  readonly language?: Language;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly on?: string;
}

const example = `
Examples:
  $ yakusoku check policies/leverages-group
  $ yakusoku check --language en --on 2026-11-21 policies/leverages-group/2025-05-27.yaml

Exit status: 0 without errors (warnings may be shown), 1 with errors, 2 when called in a wrong way.`;

/** `yakusoku check <folders or files>`: every finding of policy files, as of a day (today in Japan unless said). They may extend each other. */
export const checkCommand = (): Command => new Command('check')
  .description('read policy files and print everything that is wrong with them / ポリシーを読み、おかしなところをすべて示す')
  .argument('<paths...>', 'policy files (.yaml), or folders of them')
  .addOption(new Option('--language <language>', 'language of the findings; else by LC_ALL and LANG').choices(['ja', 'en']))
  .option('--on <date>', 'judge by the law of that day, YYYY-MM-DD')
  .option('--quiet', 'only the errors, a line each')
  .option('--json', 'one JSON object instead of lines')
  .addHelpText('after', example)
  // Commander ends with 1 on a wrong call; here 1 means that a policy has errors.
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action(async (paths: readonly string[], options: CheckOptions, command: Command) => {
    const on = dayOption(options.on);
    if (!on) command.error('error: --on takes a day that exists, YYYY-MM-DD', { exitCode: 2, code: 'yakusoku.usage' });
    const checked = await checkFiles(paths, await sourceFiles(paths), on);
    const findings = checked.flatMap((file) => file.findings);
    const language = options.language ?? terminalLanguage(process.env);
    const shown = options.json ? asJson(checked) : options.quiet ? asErrorLines(findings, language) : asReport(checked, language);
    process.exitCode = hasErrors(findings) ? 1 : 0;
    process.stdout.write(shown);
  });

/** A policy's file, or one of pins. */
interface CheckedFile { readonly file: SourceFile; readonly isPolicy: boolean; readonly findings: readonly Finding[] }

/** All files together, as they may extend each other, held against what was published; one that could not be read has its one finding. */
const checkFiles = async (paths: readonly string[], files: readonly SourceFile[], on: CalendarDate): Promise<readonly CheckedFile[]> => {
  const examined = new Map((await examineFiles(files, on)).map((one) => [one.file, one]));
  const pinFiles = await checkPinFiles(paths, files, (path) => examined.get(path)?.layers[0], on);
  const ofPolicies = Map.groupBy(pinFiles.flatMap((pinFile) => pinFile.ofPolicies), ({ at }) => at.file);
  return [
    ...files.map((file) => ({
      file, isPolicy: true, findings: 'refused' in file ? [file.refused] : inOrder([...examined.get(file.path)?.findings ?? [], ...ofPolicies.get(file.path) ?? []]),
    })),
    ...pinFiles.map(({ file, findings }) => ({ file, isPolicy: false, findings })),
  ];
};

const isReadPolicy = ({ file, isPolicy }: CheckedFile): boolean => isPolicy && 'bytes' in file;
const countOf = (findings: readonly Finding[], severity: Finding['severity']): number => findings.filter((found) => found.severity === severity).length;

const asReport = (checked: readonly CheckedFile[], language: Language): string => {
  const paint = paintFor(process.stdout, process.env);
  const reports = checked.flatMap(({ file, findings }) => {
    const lines = findings.length > 0 && 'bytes' in file ? new TextDecoder().decode(file.bytes).split('\n') : [];
    return findings.map((found) => `${findingReport(found, lines, language, paint)}\n`);
  });
  const findings = checked.flatMap((file) => file.findings);
  const [files, errors, warnings] = [checked.filter(isReadPolicy).length, countOf(findings, 'error'), countOf(findings, 'warning')];
  const summary = { ja: `${files} ファイル: エラー ${errors} 件、注意 ${warnings} 件`, en: `${counted(files, 'file')}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}` };
  return [...reports, summary[language], ''].join('\n');
};

const asErrorLines = (findings: readonly Finding[], language: Language): string =>
  findings.filter(({ severity }) => severity === 'error').map((found) => `${formatFinding(found, language)}\n`).join('');

const asJson = (checked: readonly CheckedFile[]): string => {
  const findings = checked.flatMap((file) => file.findings);
  return `${JSON.stringify({
    files: checked.filter(isReadPolicy).map(({ file }) => file.path),
    errors: countOf(findings, 'error'), warnings: countOf(findings, 'warning'), findings: findings.map(findingData),
  })}\n`;
};
