import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { dateIn } from '../../../core/calendar/zone.ts';
import type { Finding } from '../../../core/findings/finding.ts';
import { formatFinding } from '../../../core/findings/format.ts';
import { parseCalendarDate } from '../../../core/identifiers/calendar-date.ts';
import type { Sha256 } from '../../../core/identifiers/hash.ts';
import { activatePolicy } from '../../../operations/activate-policy.ts';
import { approvePolicy } from '../../../operations/approve-policy.ts';
import { listPolicies, type ListedPolicy } from '../../../operations/list-policies.ts';
import { submitPolicy } from '../../../operations/submit-policy.ts';
import type { System } from '../../wiring/system.ts';
import type { TenantId } from '../../../core/identifiers/name-ids.ts';
import { terminalLanguage } from '../terminal-language.ts';
import { commandLineActor, withSystem } from '../with-system.ts';

interface PolicyOptions {
  readonly home?: string;
  readonly json?: boolean;
  readonly from?: string;
}

/** `yakusoku policy ...`: versions go from files into the store, and run from there alone. */
export const policyCommand = (): Command => new Command('policy')
  .description('take policies into the store and put them in force / ポリシーの登録・承認・施行')
  .addHelpText('after', '\nExample:\n  $ yakusoku policy submit policies/leverages-group/2025-05-27.yaml')
  .addCommand(submitCommand())
  .addCommand(approveCommand())
  .addCommand(activateCommand())
  .addCommand(listCommand());

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

/** By the hash or a beginning of it (eight digits and more), or by the version where one of that name is stored. */
const versionOf = async (system: System, tenant: TenantId, wished: string): Promise<Sha256 | undefined> => {
  const found = (await system.policies.list(tenant)).filter(({ hash, version }) => version === wished || (wished.length >= 8 && hash.startsWith(wished)));
  return found.length === 1 ? found[0]?.hash : undefined;
};

const submitCommand = (): Command => withOptions(new Command('submit'), 'submit policies/leverages-group/2025-05-27.yaml')
  .description('take a version in as a draft; a policy with errors is not taken / 下書きとして登録する')
  .argument('<file>', 'the version\'s YAML file')
  .action(async (file: string, options: PolicyOptions) => {
    await withSystem(options.home, async (system, { tenant }) => {
      const submitted = await submitPolicy(system, { tenant, file, source: await readFile(file), officer: commandLineActor });
      if (!submitted.ok) refused(options, 'policy-refused', submitted.findings);
      else print(options, { ok: true, hash: submitted.hash, warnings: submitted.warnings }, [...submitted.warnings.map((one) => formatFinding(one, terminalLanguage(process.env))), submitted.hash].join('\n'));
    });
  });

const approveCommand = (): Command => withOptions(new Command('approve'), 'approve 2025-05-27')
  .description('approve a draft: both languages are printed and kept / 承認し、公表する文面を固定する')
  .argument('<version>', 'its hash, the beginning of it, or its version')
  .action(async (version: string, options: PolicyOptions) => {
    await withSystem(options.home, async (system, { tenant }) => {
      const hash = await versionOf(system, tenant, version);
      const approved = hash && await approvePolicy(system, { tenant, hash, officer: commandLineActor });
      if (!hash || !approved) refused(options, 'not-found');
      else if (approved.ok) print(options, { ok: true, hash }, hash);
      else refused(options, approved.code, 'findings' in approved ? approved.findings : []);
    });
  });

const activateCommand = (): Command => withOptions(new Command('activate'), 'activate 2025-05-27 --from 2027-04-01')
  .description('put an approved version in force from a day, 00:00 in Tokyo / 施行日を決める')
  .argument('<version>', 'its hash, the beginning of it, or its version')
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
