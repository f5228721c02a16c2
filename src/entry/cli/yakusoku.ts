import { Command } from 'commander';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { clockCommand } from './commands/clock.ts';
import { compareCommand } from './commands/compare.ts';
import { diffCommand } from './commands/diff.ts';
import { decideCommand } from './commands/decide.ts';
import { explainCommand } from './commands/explain.ts';
import { lawCommand } from './commands/law.ts';
import { ledgerCommand } from './commands/ledger.ts';
import { officerCommand } from './commands/officer.ts';
import { policyCommand } from './commands/policy.ts';
import { serverCommand, workerCommand } from './commands/program.ts';
import { promisesCommand } from './commands/promises.ts';
import { proveCommand } from './commands/prove.ts';
import { requestCommand } from './commands/request.ts';
import { schemaCommand } from './commands/schema.ts';
import { serviceKeyCommand } from './commands/service-key.ts';
import { startCommand } from './commands/start.ts';

/** The command line, a command a file. */
export const yakusoku = (): Command => new Command('yakusoku')
  .description('約束: a privacy policy that runs / 動くプライバシーポリシー')
  .addHelpText('after', `
Examples:
  $ yakusoku start                                  everything on this machine, with an example organisation
  $ yakusoku check policies/leverages-group         read a policy and print what is wrong with it
  $ yakusoku build policies --out site              write what is published: HTML, Markdown, PDF, JSON
  $ yakusoku ledger verify                          prove the log of what happened
  $ yakusoku policy submit --help                   every command has its own help, with an example`)
  .addCommand(startCommand())
  .addCommand(serverCommand())
  .addCommand(workerCommand())
  .addCommand(checkCommand())
  .addCommand(schemaCommand())
  .addCommand(explainCommand())
  .addCommand(decideCommand())
  .addCommand(lawCommand())
  .addCommand(buildCommand())
  .addCommand(compareCommand())
  .addCommand(diffCommand())
  .addCommand(proveCommand())
  .addCommand(policyCommand())
  .addCommand(promisesCommand())
  .addCommand(ledgerCommand())
  .addCommand(clockCommand())
  .addCommand(officerCommand())
  .addCommand(serviceKeyCommand())
  .addCommand(requestCommand());
