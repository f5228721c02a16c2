import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { dateIn } from '../../../core/calendar/zone.ts';
import { finding } from '../../../core/findings/finding.ts';
import { hasErrors } from '../../../core/findings/finding.ts';
import type { Finding } from '../../../core/findings/finding.ts';
import { formatFinding, messageOf } from '../../../core/findings/format.ts';
import { parseCalendarDate } from '../../../core/identifiers/calendar-date.ts';
import type { CalendarDate } from '../../../core/identifiers/calendar-date.ts';
import { instantOf } from '../../../core/identifiers/instant.ts';
import { isLanguage } from '../../../core/identifiers/language.ts';
import type { Language } from '../../../core/identifiers/language.ts';
import { examinePolicy } from '../../../core/policy/check/examine-policy.ts';

interface CheckOptions {
  readonly language?: Language;
  readonly json?: boolean;
  readonly on?: string;
}

const example = `
Examples:
  $ yakusoku check policies/leverages-group
  $ yakusoku check --language en --on 2026-11-21 policies/leverages-group/2025-05-27.yaml

Exit status: 0 without errors (warnings may be shown), 1 with errors, 2 when called in a wrong way.`;

/** `yakusoku check <folder or files>`: every finding of policy files, as of a day (today in Japan unless said). */
export const checkCommand = (): Command => new Command('check')
  .description('read policy files and print everything that is wrong with them')
  .argument('<paths...>', 'policy files (.yaml), or folders of them')
  .addOption(new Option('--language <language>', 'language of the findings; else by LC_ALL and LANG').choices(['ja', 'en']))
  .option('--on <date>', 'judge by the law of that day, YYYY-MM-DD')
  .option('--json', 'one JSON object instead of lines')
  .addHelpText('after', example)
  // Commander ends with 1 on a wrong call; here 1 means that a policy has errors.
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action(async (paths: readonly string[], options: CheckOptions, command: Command) => {
    const on = dayOf(options.on);
    if (!on) command.error('error: --on takes a day that exists, YYYY-MM-DD', { exitCode: 2, code: 'yakusoku.usage' });
    const { files, findings } = await examineAll(paths, on);
    const language = options.language ?? languageOf(process.env);
    process.stdout.write(options.json ? asJson(files, findings) : asLines(files, findings, language));
    process.exitCode = hasErrors(findings) ? 1 : 0;
  });

const dayOf = (text: string | undefined): CalendarDate | undefined => {
  if (text === undefined) return dateIn('Asia/Tokyo', instantOf(Date.now()));
  const parsed = parseCalendarDate(text);
  return parsed.ok ? parsed.value : undefined;
};

const languageOf = (environment: NodeJS.ProcessEnv): Language => {
  const language = (environment['LC_ALL'] || environment['LANG'] || '').slice(0, 2).toLowerCase();
  return isLanguage(language) ? language : 'en';
};

interface Examined { readonly files: readonly string[]; readonly findings: readonly Finding[] }

const examineAll = async (paths: readonly string[], on: CalendarDate): Promise<Examined> => {
  const all = await Promise.all(paths.map((path) => examine(path, on)));
  return { files: all.flatMap(({ files }) => files), findings: all.flatMap(({ findings }) => findings) };
};

const examine = async (path: string, on: CalendarDate): Promise<Examined> => {
  const files = await policyFiles(path);
  if (files.length === 0) return { files: [], findings: noFile(path) };
  const findings = await Promise.all(files.map(async (file) => {
    const source = await readFile(file).catch(() => undefined);
    return source ? examinePolicy(source, file, on).findings : noFile(file);
  }));
  return { files, findings: findings.flat() };
};

const noFile = (path: string): readonly Finding[] => [finding('no-file', { file: path, line: 1, column: 1 }, { path })];

/** The file itself, or the policy files under a folder, by name. None when the path cannot be read. */
const policyFiles = async (path: string): Promise<readonly string[]> => {
  const found = await stat(path).catch(() => undefined);
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name)).toSorted();
};

const countOf = (findings: readonly Finding[], severity: Finding['severity']): number => findings.filter((found) => found.severity === severity).length;

const asLines = (files: readonly string[], findings: readonly Finding[], language: Language): string => {
  const [errors, warnings] = [countOf(findings, 'error'), countOf(findings, 'warning')];
  const summary = { ja: `${files.length} ファイル: エラー ${errors} 件、注意 ${warnings} 件`, en: `${files.length} file(s): ${errors} error(s), ${warnings} warning(s)` };
  return [...findings.map((found) => formatFinding(found, language)), summary[language], ''].join('\n');
};

const asJson = (files: readonly string[], findings: readonly Finding[]): string => `${JSON.stringify({
  files, errors: countOf(findings, 'error'), warnings: countOf(findings, 'warning'),
  findings: findings.map((found) => ({
    code: found.code, severity: found.severity, ...found.at, parameters: found.parameters, ja: messageOf(found, 'ja'), en: messageOf(found, 'en'),
  })),
})}\n`;
