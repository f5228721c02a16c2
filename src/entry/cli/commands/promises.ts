import { Command, Option } from 'commander';
import type { Language } from '../../../core/identifiers/language.ts';
import { promiseStates, type PromiseState } from '../../../core/promises/state.ts';
import { showPromises } from '../../../operations/show-promises.ts';
import { terminalLanguage } from '../terminal-language.ts';
import { withSystem } from '../with-system.ts';
import { promisesJson, promisesLines } from './promises-report.ts';

interface PromisesOptions {
  readonly home?: string;
  readonly json?: boolean;
  readonly language?: Language;
  readonly state?: PromiseState;
  readonly policy?: string;
}

const example = `
What cannot be shown is never called kept: not-shown says that nothing watches it yet, that nothing happened yet, or that it could not be read.

Examples:
  $ yakusoku promises
  $ yakusoku promises --state broken --language en
  $ yakusoku promises --policy leverages-group --json

Exit status: 0, 1 when a promise that is listed is broken, or 2 when called in a wrong way or nothing could be read.`;

/** `yakusoku promises`: what the policies in force promise, and how each promise stands. */
export const promisesCommand = (): Command => new Command('promises')
  .description('how each promise of the policies in force stands / 約束が守られているかを示す')
  .addOption(new Option('--state <state>', 'only those that stand so').choices([...promiseStates]))
  .option('--policy <policy>', 'only those of that policy')
  .addOption(new Option('--language <language>', 'language of the list; else by LC_ALL and LANG').choices(['ja', 'en']))
  .option('--home <folder>', 'home folder of the installation (default: .yakusoku in the checkout)')
  .option('--json', 'one JSON object instead of lines')
  .addHelpText('after', example)
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action(async (options: PromisesOptions) => {
    await withSystem(options.home, async (system, { tenant }) => {
      const { rows: all, ...board } = await showPromises(system, { tenant });
      const rows = all.filter(({ state, policy }) => (options.state ?? state) === state && (options.policy ?? policy) === policy);
      const report = { ...board, rows };
      process.stdout.write(options.json === true ? promisesJson(report) : promisesLines(report, options.language ?? terminalLanguage(process.env)));
      if (rows.some(({ state }) => state === 'broken')) process.exitCode = 1;
    });
  });
