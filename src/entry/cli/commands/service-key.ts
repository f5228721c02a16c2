import { Command } from 'commander';
import { parseName, type TenantId } from '../../../core/identifiers/name-ids.ts';
import { addServiceKey } from '../../../operations/add-service-key.ts';
import { serviceScopes, type ServiceScope } from '../../../operations/ports/service-keys.ts';
import { withSystem } from '../with-system.ts';

interface KeyOptions {
  readonly home?: string;
  readonly json?: boolean;
  readonly tenant?: string;
  readonly scopes: string;
}

const isScope = (text: string): text is ServiceScope => serviceScopes.some((scope) => scope === text);

const tenantOf = (command: Command, tenant: string | undefined): TenantId | undefined => {
  const parsed = tenant === undefined ? undefined : parseName<TenantId>(tenant);
  if (parsed?.ok === false) command.error(`error: --tenant: ${parsed.rule}`, { exitCode: 2 });
  return parsed?.ok === true ? parsed.value : undefined;
};

const common = (command: Command): Command => command
  .option('--tenant <tenant>', 'the group that the service belongs to (default: the installation\'s)')
  .option('--home <folder>', 'home folder of the installation (default: .yakusoku in the checkout)')
  .option('--json', 'one JSON object instead of text');

const printed = (json: boolean | undefined, values: Readonly<Record<string, unknown>>): string =>
  (json === true ? `${JSON.stringify(values)}\n` : `${Object.entries(values).map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(' ') : String(value)}`).join('\n')}\n`);

/** `yakusoku service-key add | list | revoke`: how the programs of the organisation's services are known. */
export const serviceKeyCommand = (): Command => new Command('service-key')
  .description('keys with which services ask for decisions and record choices / サービスが判断を求め、選択を記録するための鍵')
  .addHelpText('after', '\nExample:\n  $ yakusoku service-key add recruiting-web --scopes decide,people,choices')
  .addCommand(common(new Command('add')
    .description('make a key and print it once / 鍵を作り、一度だけ表示する')
    .argument('<name>', 'what the records call the service')
    .requiredOption('--scopes <scopes>', `what it may do, with commas between: ${serviceScopes.join(', ')}`)
    .addHelpText('after', '\nThe key is sent as `Authorization: Bearer KEY`. Only its hash is kept: a lost key is revoked and another one made.\n\nExample:\n  $ yakusoku service-key add recruiting-web --scopes decide,people,choices'))
    .action(async (name: string, options: KeyOptions, command: Command) => {
      const parsed = parseName(name);
      if (!parsed.ok) command.error(`error: ${parsed.rule}`, { exitCode: 2 });
      const wished = [...new Set(options.scopes.split(',').map((scope) => scope.trim()))];
      const scopes = wished.filter(isScope);
      if (scopes.length !== wished.length || scopes.length === 0) command.error(`error: --scopes takes ${serviceScopes.join(', ')}`, { exitCode: 2 });
      const tenant = tenantOf(command, options.tenant);
      await withSystem(options.home, async (system, configuration) => {
        const made = await addServiceKey(system, { tenant: tenant ?? configuration.tenant, name, scopes });
        process.stdout.write(printed(options.json, { id: made.id, name, scopes, key: made.token }));
      });
    }))
  .addCommand(common(new Command('list').description('all keys, revoked ones too / すべての鍵')
    .addHelpText('after', '\nExample:\n  $ yakusoku service-key list --json'))
    .action(async (options: KeyOptions, command: Command) => {
      const tenant = tenantOf(command, options.tenant);
      await withSystem(options.home, async (system, configuration) => {
        const keys = await system.serviceKeys.list(tenant ?? configuration.tenant);
        if (options.json === true) process.stdout.write(`${JSON.stringify({ keys })}\n`);
        else for (const { id, name, scopes, madeAt, revokedAt } of keys) process.stdout.write(`${id}  ${name}  ${scopes.join(',')}  ${madeAt}${revokedAt === undefined ? '' : `  revoked ${revokedAt}`}\n`);
      });
    }))
  .addCommand(common(new Command('revoke').description('a key opens nothing from now on / 鍵を使えなくする').argument('<id>', 'as `list` shows it')
    .addHelpText('after', '\nExample:\n  $ yakusoku service-key revoke 4c0e97b6ab43ce66'))
    .action(async (id: string, options: KeyOptions, command: Command) => {
      const tenant = tenantOf(command, options.tenant);
      await withSystem(options.home, async (system, configuration) => {
        const revoked = await system.serviceKeys.revoke(tenant ?? configuration.tenant, id, await system.clock.now());
        if (!revoked) process.exitCode = 1;
        process.stdout.write(printed(options.json, { id, revoked }));
      });
    }));
