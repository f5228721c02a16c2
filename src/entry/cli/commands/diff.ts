import { Command, Option } from 'commander';
import { answerDifference } from '../../../core/compare/difference-answers.ts';
import type { Layers } from '../../../core/compare/difference-answers.ts';
import { judgedChanges } from '../../../core/compare/difference-of-versions.ts';
import { dateIn } from '../../../core/calendar/zone.ts';
import { hasErrors } from '../../../core/findings/finding.ts';
import type { Finding } from '../../../core/findings/finding.ts';
import { formatFinding } from '../../../core/findings/format.ts';
import { instantOf } from '../../../core/identifiers/instant.ts';
import type { Language } from '../../../core/identifiers/language.ts';
import { revisionNotice } from '../../../core/publish/revision-notice.ts';
import { writeMarkdown } from '../../../core/publish/write-markdown.ts';
import { examineFiles } from '../examine-files.ts';
import { findingData } from '../finding-report.ts';
import { sourceFiles } from '../source-files.ts';
import { terminalLanguage } from '../terminal-language.ts';
import { diffData, diffReport } from './diff-report.ts';

interface DiffOptions {
  readonly json?: boolean;
  readonly notice?: Language;
  readonly answers: boolean;
  readonly related: readonly string[];
  readonly reworded: readonly string[];
  readonly language?: Language;
}

const example = `
Examples:
  $ yakusoku diff OLD.yaml NEW.yaml
  $ yakusoku diff OLD.yaml NEW.yaml --notice ja                     the notice of revision, as Markdown
  $ yakusoku diff OLD.yaml NEW.yaml --related purposes/newsletter   a purpose that a person judged to be related (APPI Article 17(2))

Each change says what it takes by law and by the older version's own promises: notice, prior notice, consent, or that it cannot be
made in principle. What a program cannot judge is taken strictly, until --related or --reworded says otherwise.
Answers are asked for every role, class, purpose, item and recipient of both versions. In --json each group has a witness: a
question with its facts, which can be asked again ("ask": as yakusoku decide takes it).

Exit status: 0 when nothing changed, 1 when something did or a policy has errors, 2 when called in a wrong way.`;

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** `yakusoku diff OLD NEW`: what changed between two versions of a policy, what that takes, and which answers change with it. */
export const diffCommand = (): Command => new Command('diff')
  .description('show what changed between two versions of a policy, and what that takes / 2つの版の違いと、必要な手続きを示す')
  .argument('<old>', 'the older version, a policy file')
  .argument('<new>', 'the newer version')
  .option('--json', 'one JSON object instead of lines')
  .addOption(new Option('--notice <language>', 'print the notice of revision instead, as Markdown').choices(['ja', 'en']))
  .option('--no-answers', 'leave the answers out that are gained and lost')
  .option('--related <change>', 'this change of purposes was judged to be related and expected; may be repeated', collect, [])
  .option('--reworded <change>', 'this change was judged to say the same otherwise; may be repeated', collect, [])
  .addOption(new Option('--language <language>', 'language of the lines; else by LC_ALL and LANG').choices(['ja', 'en']))
  .addHelpText('after', example)
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action(async (oldPath: string, newPath: string, options: DiffOptions, command: Command) => {
    const language = options.language ?? terminalLanguage(process.env);
    const { versions: [older, newer], findings } = await examined([oldPath, newPath]);
    if (!older || !newer || hasErrors(findings)) {
      process.exitCode = 1;
      const errors = findings.filter(({ severity }) => severity === 'error');
      process.stdout.write(options.json === true ? `${JSON.stringify({ findings: errors.map(findingData) })}\n` : `${errors.map((one) => formatFinding(one, language)).join('\n')}\n`);
      return;
    }
    if (older[0].id !== newer[0].id) command.error(`error: ${older[0].id} and ${newer[0].id} are two policies, not two versions of one`, { exitCode: 2, code: 'yakusoku.usage' });
    const changes = judgedChanges(older, newer, { related: new Set(options.related), reworded: new Set(options.reworded) });
    process.exitCode = changes.length === 0 ? 0 : 1;
    if (options.notice) {
      process.stdout.write(writeMarkdown(revisionNotice({ older, newer, changes }, options.notice)));
      return;
    }
    const found = { older, newer, changes, answers: options.answers ? answerDifference(older, newer) : undefined };
    process.stdout.write(options.json === true ? `${JSON.stringify(diffData(found))}\n` : diffReport(found, language));
  });

const examined = async (paths: readonly string[]): Promise<{ readonly versions: readonly (Layers | undefined)[]; readonly findings: readonly Finding[] }> => {
  const files = await sourceFiles(paths);
  const refused = files.flatMap((file) => ('refused' in file ? [file.refused] : []));
  const all = await examineFiles(files, dateIn('Asia/Tokyo', instantOf(Date.now())));
  const versions = paths.map((path): Layers | undefined => {
    const [own, ...parents] = all.find(({ file }) => file === path)?.layers ?? [];
    return own && [own, ...parents];
  });
  return { versions, findings: [...refused, ...all.flatMap(({ findings }) => findings)] };
};
