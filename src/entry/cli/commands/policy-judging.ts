import type { Command } from 'commander';
import type { JudgedAs } from '../../../core/compare/judgement.ts';
import type { Sha256 } from '../../../core/identifiers/hash.ts';
import type { TenantId } from '../../../core/identifiers/name-ids.ts';
import { judgeChanges, type JudgedChanges } from '../../../operations/judge-changes.ts';
import type { System } from '../../wiring/system.ts';
import { commandLineActor } from '../with-system.ts';

export interface JudgingOptions {
  readonly related: readonly string[];
  readonly reworded: readonly string[];
  readonly reason?: string;
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** The judgements that `yakusoku diff` takes, with the reason that is kept with them. */
export const withJudging = (command: Command): Command => command
  .option('--related <change>', 'this change of purposes was judged to be related and expected; may be repeated / 関連する変更と判断', collect, [])
  .option('--reworded <change>', 'this change was judged to say the same otherwise; may be repeated / 言い方だけの変更と判断', collect, [])
  .option('--reason <words>', 'why it was judged so; kept on record / 判断の理由')
  .addHelpText('after', `
  $ yakusoku policy approve levii/2027-04-01 --related purposes/newsletter --reason 'it goes with what we announce already'

Names of changes are those that \`yakusoku diff OLD NEW\` prints. What nobody judged takes the stricter of what it may take.`);

/** What was judged on the command line is recorded before the approval, as from the console. Undefined where nothing was. */
export const judgeFrom = async (
  system: System, tenant: TenantId, hash: Sha256, { related, reworded, reason }: JudgingOptions, command: Command,
): Promise<JudgedChanges | undefined> => {
  const named = (judged: JudgedAs, changes: readonly string[]) => changes.map((change) => ({ change, judged, reason: reason ?? '' }));
  const said = [...named('related', related), ...named('reworded', reworded)];
  if (said.length === 0) return undefined;
  if (reason === undefined || reason.trim() === '') command.error('error: --related and --reworded take a --reason', { exitCode: 2, code: 'yakusoku.usage' });
  return await judgeChanges(system, { tenant, hash, against: undefined, said, officer: commandLineActor });
};
