import { Command, Option } from 'commander';
import { nearest } from '../../../core/findings/nearest.ts';
import type { CalendarDate } from '../../../core/identifiers/calendar-date.ts';
import type { Language } from '../../../core/identifiers/language.ts';
import { allRules } from '../../../core/law/all-rules.ts';
import { rulesInForce } from '../../../core/law/in-force.ts';
import { dayOption } from '../day-option.ts';
import { terminalLanguage } from '../terminal-language.ts';
import { lawJson, lawLines } from './law-report.ts';
import type { LawReport } from './law-report.ts';

interface LawOptions {
  readonly on?: string;
  readonly all?: boolean;
  readonly language?: Language;
  readonly json?: boolean;
}

const example = `
An ID names one rule (JP-DSR-08) or all that begin so (JP-DSR, CA). A rule named in full is shown whether it is in force or not.
What an amendment added stands under the id with its year (CA-UX.2026). A rule that is promulgated and has no day of commencement is off on every day.

Examples:
  $ yakusoku law
  $ yakusoku law JP-DSR-08 CA-VER
  $ yakusoku law --on 2027-01-01 --all --language en JP-R8

Exit status: 0, or 2 when called in a wrong way.`;

/** `yakusoku law [ID...]`: the rules of law that the checks stand on, as of a day (today in Japan unless said). */
export const lawCommand = (): Command => new Command('law')
  .description('list the rules of law that checks go by / 検査のもとになる法令のルールを示す')
  .argument('[ids...]', 'rules, or what their ids begin with')
  .option('--on <date>', 'in force on that day, YYYY-MM-DD')
  .option('--all', 'also those that are not in force on the day, marked')
  .addOption(new Option('--language <language>', 'language of the list; else by LC_ALL and LANG').choices(['ja', 'en']))
  .option('--json', 'one JSON object instead of lines')
  .addHelpText('after', example)
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action((ids: readonly string[], options: LawOptions, command: Command) => {
    const on = dayOption(options.on);
    if (!on) command.error('error: --on takes a day that exists, YYYY-MM-DD', { exitCode: 2, code: 'yakusoku.usage' });
    const wanted = ids.map((id) => id.toUpperCase());
    for (const id of wanted) if (!allRules.some((rule) => names(id, rule.id))) command.error(unknown(id), { exitCode: 2, code: 'yakusoku.usage' });
    const report = reportOn(on, wanted, options.all === true);
    process.stdout.write(options.json === true ? lawJson(report) : lawLines(report, options.language ?? terminalLanguage(process.env)));
  });

/** `JP-DSR` names JP-DSR-08; `CA-UX` names itself and CA-UX.2026. */
const names = (wanted: string, id: string): boolean => id === wanted || id.startsWith(`${wanted}-`) || id.startsWith(`${wanted}.`);

const unknown = (id: string): string => {
  const meant = nearest(id, allRules.map((rule) => rule.id));
  return `error: no rule is called ${id}${meant === undefined ? '' : `; is ${meant} meant?`}`;
};

const reportOn = (on: CalendarDate, wanted: readonly string[], all: boolean): LawReport => {
  const inForce = new Set(rulesInForce(on).map(({ id }) => id));
  const named = new Set(wanted);
  const rules = allRules.filter(({ id }) =>
    (wanted.length === 0 || wanted.some((each) => names(each, id))) && (all || inForce.has(id) || named.has(id)));
  return { on, rules, inForce: inForce.size, all: allRules.length };
};
