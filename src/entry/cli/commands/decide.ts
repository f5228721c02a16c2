import { Command, Option } from 'commander';
import { dateIn } from '../../../core/calendar/zone.ts';
import type { Answer } from '../../../core/decide/answer.ts';
import { compileEngine } from '../../../core/decide/tables/engine.ts';
import { formatFinding } from '../../../core/findings/format.ts';
import { instantOf, parseInstant, type Instant } from '../../../core/identifiers/instant.ts';
import type { Language } from '../../../core/identifiers/language.ts';
import { inForceOn } from '../../../core/policy/model/governing.ts';
import { readPolicy } from '../../../core/policy/model/read.ts';
import { mergeLayers } from '../../../core/policy/model/resolve.ts';
import type { PolicyLibrary } from '../../../core/policy/model/resolve.ts';
import { plainValue } from '../../../core/text/plain-value.ts';
import { decide } from '../../../operations/decide.ts';
import { readQuestion, type ReadQuestion } from '../../server/contract/asked-question.ts';
import { decisionsAsked, type QuestionAsked } from '../../server/contract/decisions.ts';
import { sourceFiles } from '../source-files.ts';
import { terminalLanguage } from '../terminal-language.ts';
import { commandLineActor, withSystem } from '../with-system.ts';
import { decisionReport, type ToldAnswer } from './decide-report.ts';

interface DecideOptions {
  readonly facts?: string;
  readonly at?: string;
  readonly policies: string;
  readonly home?: string;
  readonly store?: boolean;
  readonly language?: Language;
  readonly json?: boolean;
}

const example = `
The file holds one question, or several under \`questions\`, as POST /v1/decisions takes them:
  action: use
  purpose: customers.services
  items: [profile.name]
  service: recruiting
  whatIf:
    residence: JP
    holdings: [{ class: customers, service: recruiting, collection: registration, items: all, membership: member, origin: person }]

Examples:
  $ yakusoku decide question.yaml
  $ yakusoku decide question.yaml --facts facts.yaml --at 2026-11-22T09:00:00.000Z --json
  $ yakusoku decide question.yaml --store            of a running installation: its versions in force and, with \`person\`, its people

Exit status: 0 when everything is allowed, 1 when something is not, 2 when called in a wrong way.`;

/** `yakusoku decide FILE`: the answer with its reasons, as the API gives it. */
export const decideCommand = (): Command => new Command('decide')
  .description('may this be done with this person\'s data? / この人の情報に、これをしてよいか')
  .argument('<file>', 'one question or several (YAML or JSON)')
  .option('--facts <file>', 'what to suppose of consents, stops, parties ..., for questions with `whatIf`')
  .option('--at <moment>', 'at that moment, YYYY-MM-DDThh:mm:ss.sssZ (default: that of the question, or now)')
  .option('--policies <folder>', 'where the policies are', 'policies')
  .option('--store', 'the store of a running installation answers, instead of files')
  .option('--home <folder>', 'home folder of that installation (default: .yakusoku in the checkout)')
  .addOption(new Option('--language <language>', 'language of the lines; else by LC_ALL and LANG').choices(['ja', 'en']))
  .option('--json', 'one JSON object instead of lines')
  .addHelpText('after', example)
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action(async (file: string, options: DecideOptions, command: Command) => {
    const wrong = (words: string): never => command.error(`error: ${words}`, { exitCode: 2, code: 'yakusoku.usage' });
    const language = options.language ?? terminalLanguage(process.env);
    const at = options.at === undefined ? undefined : parseInstant(options.at);
    if (at?.ok === false) return wrong(`--at: ${at.rule}`);
    const supposed = options.facts === undefined ? undefined : await plainFile(options.facts, language, wrong);
    const asked = questionsOf(withFacts(await plainFile(file, language, wrong), supposed), wrong)
      .map((one): ReadQuestion => ({ ...readQuestion(one), at: at?.value ?? one.at as Instant | undefined }));
    const print = (told: readonly ToldAnswer[]): void => {
      process.exitCode = told.every(({ answer }) => answer?.outcome === 'allow') ? 0 : 1;
      const decisions = told.map(({ at: moment, answer, refusal }) => ({ at: moment, answer, ...(refusal !== undefined && { problem: { code: refusal } }) }));
      process.stdout.write(options.json === true ? `${JSON.stringify({ decisions })}\n` : decisionReport(told, language));
    };
    if (options.store === true || options.home !== undefined) {
      await withSystem(options.home, async (system, { tenant }) => {
        const decided = await decide(system, { tenant, by: commandLineActor, asked });
        print(decided.map((one, place) => told(asked[place], one.ok ? { at: one.at, answer: JSON.parse(one.json) as Answer } : { refusal: one.refusal })));
      });
      return;
    }
    const library = await policiesIn(options.policies, language, wrong);
    const now = instantOf(Date.now());
    const engines = new Map<string, ReturnType<typeof compileEngine>>();
    print(asked.map((one) => {
      if (one.about.kind === 'person') return wrong('a question about a person of the store needs --store; what is supposed of somebody stands under whatIf');
      const moment = one.at ?? now;
      const inForce = inForceOn(library, dateIn('Asia/Tokyo', moment));
      const key = inForce.map(({ id, version }) => `${id} ${version}`).join(', ');
      const engine = engines.get(key) ?? compileEngine(inForce);
      engines.set(key, engine);
      const answer = engine.decide({ ...one.question, at: moment, person: one.about.person }, one.about.facts);
      const text = mergeLayers(answer.by.flatMap(({ policy, version }) => inForce.filter((each) => each.id === policy && each.version === version)));
      return { asked: one, at: moment, answer, text };
    }));
  });

const told = (asked: ReadQuestion | undefined, more: Omit<ToldAnswer, 'asked'>): ToldAnswer => {
  if (!asked) throw new Error('as many answers as questions');
  return { asked, ...more };
};

type Wrong = (words: string) => never;

const plainFile = async (path: string, language: Language, wrong: Wrong): Promise<unknown> => {
  const [file] = await sourceFiles([path]);
  if (!file) return wrong(`${path}: no such file`);
  const read = 'bytes' in file ? plainValue(file.bytes, file.path) : file;
  return 'refused' in read ? wrong(formatFinding(read.refused, language)) : read.value;
};

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The facts of a file take the place of those in the questions. */
const withFacts = (value: unknown, facts: unknown): unknown => {
  if (!isMapping(value) || facts === undefined) return value;
  if (Array.isArray(value['questions'])) return { ...value, questions: value['questions'].map((one) => withFacts(one, facts)) };
  return isMapping(value['whatIf']) ? { ...value, whatIf: { ...value['whatIf'], facts } } : value;
};

const questionsOf = (value: unknown, wrong: Wrong): readonly QuestionAsked[] => {
  const read = decisionsAsked.safeParse(isMapping(value) && 'questions' in value ? value : { questions: [value] });
  if (read.success) return read.data.questions;
  const [first] = read.error.issues;
  // What our own rules ask for has its name alone (`each once`, `with contact`).
  const rule = first?.code === 'custom' ? String(first.params?.['rule'] ?? '') : '';
  return wrong(`${first?.path.join('.') ?? ''}: ${first?.message ?? 'not a question'}${rule === '' ? '' : ` (${rule})`}`);
};

const policiesIn = async (folder: string, language: Language, wrong: Wrong): Promise<PolicyLibrary> =>
  (await sourceFiles([folder])).map((file) => {
    if ('refused' in file) return wrong(formatFinding(file.refused, language));
    const { value, findings } = readPolicy(file.bytes, file.path);
    const [first] = findings.filter(({ severity }) => severity === 'error');
    return value ?? wrong(first ? formatFinding(first, language) : file.path);
  });
