import { Command } from 'commander';
import { dateIn, startOfDay } from '../../../core/calendar/zone.ts';
import type { Finding } from '../../../core/findings/finding.ts';
import { formatFinding } from '../../../core/findings/format.ts';
import { parseCalendarDate } from '../../../core/identifiers/calendar-date.ts';
import type { Sha256 } from '../../../core/identifiers/hash.ts';
import { adoptHistory } from '../../../operations/adopt-history.ts';
import { activatePolicy } from '../../../operations/activate-policy.ts';
import { approvePolicy } from '../../../operations/approve-policy.ts';
import { listPolicies, type ListedPolicy } from '../../../operations/list-policies.ts';
import { submitPolicy } from '../../../operations/submit-policy.ts';
import { parseInstant, type Instant } from '../../../core/identifiers/instant.ts';
import { parseName, type PolicyId, type TenantId } from '../../../core/identifiers/name-ids.ts';
import type { System } from '../../wiring/system.ts';
import { sourceFiles } from '../source-files.ts';
import { terminalLanguage } from '../terminal-language.ts';
import { commandLineActor, withSystem } from '../with-system.ts';
import { judgeFrom, withJudging, type JudgingOptions } from './policy-judging.ts';
import { pinCommand } from './policy-pin.ts';

interface PolicyOptions {
  readonly home?: string;
  readonly json?: boolean;
  readonly from?: string;
  readonly at?: string;
}

/** `yakusoku policy ...`: versions go from files into the store, and run from there alone; `pin` alone is about files. */
export const policyCommand = (): Command => new Command('policy')
  .description('take policies into the store and put them in force / ポリシーの登録・承認・施行')
  .addHelpText('after', '\nExample:\n  $ yakusoku policy submit policies/leverages-group/2025-05-27.yaml')
  .addCommand(submitCommand())
  .addCommand(approveCommand())
  .addCommand(activateCommand())
  .addCommand(adoptCommand())
  .addCommand(inForceCommand())
  .addCommand(listCommand())
  .addCommand(pinCommand());

const withOptions = (command: Command, example: string): Command => command
  .option('--home <folder>', 'home folder of the installation (default: .yakusoku in the checkout)')
  .option('--json', 'one JSON object instead of text')
  .addHelpText('after', `\nExample:\n  $ yakusoku policy ${example}`);

const print = (options: PolicyOptions, json: object, text: string): void => { process.stdout.write(`${options.json === true ? JSON.stringify(json) : text}\n`); };

const refused = (options: PolicyOptions, code: string, findings: readonly Finding[] = []): void => {
  process.exitCode = 1;
  const lines = findings.map((finding) => formatFinding(finding, terminalLanguage(process.env)));
  print(options, { ok: false, code, findings }, [...lines, `refused: ${code}`].join('\n'));
};

/** By the hash or a beginning of it (eight digits and more), by `<policy>/<version>`, or by the version where one policy alone has it. */
const versionOf = async (system: System, tenant: TenantId, wished: string): Promise<Sha256 | undefined> => {
  const found = (await system.policies.list(tenant)).filter(({ id, hash, version }) => version === wished || `${id}/${version}` === wished || (wished.length >= 8 && hash.startsWith(wished)));
  return found.length === 1 ? found[0]?.hash : undefined;
};

const submitCommand = (): Command => withOptions(new Command('submit'), 'submit policies/leverages-group/2025-05-27.yaml')
  .description('take a version in as a draft; a policy with errors is not taken / 下書きとして登録する')
  .argument('<file>', 'the version\'s YAML file')
  .action(async (file: string, options: PolicyOptions) => {
    await withSystem(options.home, async (system, { tenant }) => {
      const [read] = await sourceFiles([file]);
      if (!read || 'refused' in read) return refused(options, 'policy-refused', read ? [read.refused] : []);
      const submitted = await submitPolicy(system, { tenant, file, source: read.bytes, officer: commandLineActor });
      if (!submitted.ok) refused(options, 'policy-refused', submitted.findings);
      else print(options, { ok: true, hash: submitted.hash, warnings: submitted.warnings }, [...submitted.warnings.map((one) => formatFinding(one, terminalLanguage(process.env))), submitted.hash].join('\n'));
    });
  });

const approveCommand = (): Command => withJudging(withOptions(new Command('approve'), 'approve leverages-group/2025-05-27'))
  .description('approve a draft: both languages are printed and kept / 承認し、公表する文面を固定する')
  .argument('<version>', '<policy>/<version>, its hash or the beginning of it, or the version where one policy alone has it')
  .action(async (version: string, options: PolicyOptions & JudgingOptions, command: Command) => {
    await withSystem(options.home, async (system, { tenant }) => {
      const hash = await versionOf(system, tenant, version);
      const judged = hash && await judgeFrom(system, tenant, hash, options, command);
      if (judged && !judged.ok) return refused(options, 'rule' in judged ? `${judged.code}: ${judged.rule}` : judged.code);
      const approved = hash && await approvePolicy(system, { tenant, hash, officer: commandLineActor });
      if (!hash || !approved) refused(options, 'not-found');
      else if (approved.ok) print(options, { ok: true, hash }, hash);
      else refused(options, approved.code, 'findings' in approved ? approved.findings : []);
    });
  });

const activateCommand = (): Command => withOptions(new Command('activate'), 'activate leverages-group/2025-05-27 --from 2027-04-01')
  .description('put an approved version in force from a day, 00:00 in Tokyo / 施行日を決める')
  .argument('<version>', '<policy>/<version>, its hash or the beginning of it, or the version where one policy alone has it')
  .option('--from <date>', 'YYYY-MM-DD; today means from now on (default: today)')
  .action(async (version: string, options: PolicyOptions, command: Command) => {
    await withSystem(options.home, async (system, { tenant }) => {
      const from = options.from === undefined ? undefined : parseCalendarDate(options.from);
      if (from && !from.ok) command.error(`error: --from: ${from.rule}`, { exitCode: 2 });
      const day = from?.ok === true ? from.value : dateIn('Asia/Tokyo', await system.clock.now());
      const hash = await versionOf(system, tenant, version);
      const activated = hash && await activatePolicy(system, { tenant, hash, from: day, officer: commandLineActor });
      if (!hash || !activated) refused(options, 'not-found');
      else if (activated.ok) print(options, { ok: true, hash, effectiveFrom: activated.effectiveFrom }, `${hash} ${activated.effectiveFrom}`);
      else refused(options, activated.code, 'findings' in activated ? activated.findings : []);
    });
  });

const adoptCommand = (): Command => withOptions(new Command('adopt'), 'adopt 2018-01-01 2019-12-19')
  .description('take over what was published before: approved versions of one policy, each in force from its own day / 以前からの版を引き継ぐ')
  .argument('<versions...>', 'their hashes, the beginnings of them, or their versions')
  .action(async (versions: readonly string[], options: PolicyOptions) => {
    await withSystem(options.home, async (system, { tenant }) => {
      const hashes: Sha256[] = [];
      for (const version of versions) {
        const hash = await versionOf(system, tenant, version);
        if (!hash) return refused(options, 'not-found');
        hashes.push(hash);
      }
      const adopted = await adoptHistory(system, { tenant, hashes, officer: commandLineActor });
      if (adopted.ok) print(options, { ok: true, hashes }, hashes.join('\n'));
      else refused(options, 'rule' in adopted ? `${adopted.code}: ${adopted.rule}` : adopted.code);
    });
  });

const inForceCommand = (): Command => withOptions(new Command('in-force'), 'in-force leverages-group --at 2026-04-01')
  .description('which version of a policy is in force at a time / その時に施行している版')
  .argument('<policy>', 'the id of the policy')
  .option('--at <time>', 'a day, YYYY-MM-DD (its first moment in Tokyo), or a moment, YYYY-MM-DDThh:mm:ss.sssZ (default: now)')
  .action(async (policy: string, options: PolicyOptions, command: Command) => {
    const at = options.at === undefined ? undefined : momentOf(options.at);
    if (at === 'no moment') command.error('error: --at takes a day or a moment that exists', { exitCode: 2 });
    const id = parseName<PolicyId>(policy);
    await withSystem(options.home, async (system, { tenant }) => {
      const found = id.ok ? await system.policies.inForce(tenant, id.value, at ?? await system.clock.now()) : undefined;
      if (found) print(options, { ok: true, ...found }, `${found.id}  ${found.version}  ${found.hash}`);
      else refused(options, 'not-found');
    });
  });

const momentOf = (text: string): Instant | 'no moment' => {
  const [moment, day] = [parseInstant(text), parseCalendarDate(text)];
  return moment.ok ? moment.value : day.ok ? startOfDay('Asia/Tokyo', day.value) : 'no moment';
};

const listCommand = (): Command => withOptions(new Command('list'), 'list')
  .description('all versions in the store, and where each stands / 登録済みの版とその状態')
  .action(async (options: PolicyOptions) => {
    await withSystem(options.home, async (system, { tenant }) => {
      const policies = await listPolicies(system, { tenant });
      print(options, { policies }, policies.map(lineOf).join('\n'));
    });
  });

/** A line a version, then what happened to it, a line each: times in UTC, as recorded. */
const lineOf = ({ id, version, state, hash, submitted, approved, activated, effectiveFrom, supersededBy, parents }: ListedPolicy): string => [
  [id, version, state.padEnd(10), effectiveFrom ?? '-', hash].join('  '),
  `submitted ${submitted.at}${submitted.by === null ? '' : ` by ${submitted.by}`}`,
  ...(approved ? [`approved ${approved.at} by ${approved.by}`] : []),
  ...(activated ? [`start set ${activated.at} by ${activated.by}`] : []),
  ...(supersededBy ? [`superseded by ${supersededBy.version} ${supersededBy.hash.slice(0, 12)} from ${supersededBy.at}`] : []),
  ...parents.map((parent) => `extends ${parent.id} ${parent.version} ${parent.hash.slice(0, 12)} (${parent.state})`),
].join('\n    ');
