import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import { parseEmailAddress } from '../../../core/identifiers/email-address.ts';
import { parseName, type TenantId } from '../../../core/identifiers/name-ids.ts';
import { newPassword } from '../new-password.ts';
import { withSystem } from '../with-system.ts';

interface OfficerOptions {
  readonly home?: string;
  readonly json?: boolean;
  readonly name: string;
  readonly tenant?: string;
  readonly passwordStdin?: boolean;
}

const passwordLengthMin = 12;

/** `yakusoku officer add`: a console account; nobody can make one for themselves. */
export const officerCommand = (): Command => new Command('officer')
  .description('accounts of the console / 管理画面のアカウント')
  .addHelpText('after', '\nExample:\n  $ yakusoku officer add hanako@example.jp --name 佐藤花子')
  .addCommand(new Command('add')
    .description('make an account, or give a known one a new password / アカウントを作る・パスワードを替える')
    .argument('<email>', 'address to sign in with')
    .requiredOption('--name <name>', 'as the history of a case shows it')
    .option('--tenant <tenant>', 'the group that the officer works for (default: the installation\'s)')
    .option('--password-stdin', 'read the password from standard input; else one is made and printed once')
    .option('--home <folder>', 'home folder of the installation (default: .yakusoku in the checkout)')
    .option('--json', 'one JSON object instead of text')
    .addHelpText('after', `
Examples:
  $ yakusoku officer add hanako@example.jp --name 佐藤花子
  $ yakusoku officer add hanako@example.jp --name 佐藤花子 --password-stdin < password.txt`)
    .action(async (email: string, options: OfficerOptions, command: Command) => {
      const address = parseEmailAddress(email);
      if (!address.ok) command.error(`error: ${address.rule}`, { exitCode: 2 });
      const wished = options.tenant === undefined ? undefined : parseName<TenantId>(options.tenant);
      if (wished && !wished.ok) command.error(`error: --tenant: ${wished.rule}`, { exitCode: 2 });
      const given = options.passwordStdin === true ? (await text(process.stdin)).replace(/\r?\n$/, '') : undefined;
      if (given !== undefined && given.length < passwordLengthMin) command.error(`error: a password has at least ${passwordLengthMin} characters`, { exitCode: 2 });
      await withSystem(options.home, async (system, configuration) => {
        const tenant = wished?.ok === true ? wished.value : configuration.tenant;
        const password = given ?? newPassword();
        await system.tenants.add(tenant);
        const account = await system.signIn.putAccount({ email, name: options.name, password });
        await system.officers.add(tenant, account);
        const made = { account, email, tenant, ...(given === undefined && { password }) };
        process.stdout.write(options.json === true ? `${JSON.stringify(made)}\n` : `${Object.entries(made).map(([key, value]) => `${key}: ${value}`).join('\n')}\n`);
      });
    }));
