import { Command } from 'commander';
import { parseCaseNumber } from '../../../core/identifiers/case-ids.ts';
import type { RefusalCode } from '../../../core/requests/refusal.ts';
import type { RequestForm, Scope } from '../../../core/requests/submission.ts';
import { readSupplied } from '../../../operations/read-supplied.ts';
import { withSystem } from '../with-system.ts';

interface ReadOptions {
  readonly home?: string;
  readonly json?: boolean;
  readonly purpose: string;
}

/** `yakusoku request read`: what came with a request, for a stated purpose. Exits 1 where it is denied. */
export const requestCommand = (): Command => new Command('request')
  .description('requests of people / 開示等の請求')
  .addHelpText('after', '\nExample:\n  $ yakusoku request read R-7K2M-9QXA-7 --purpose request-procedure')
  .addCommand(new Command('read')
    .description('read the form of a request for a purpose; on record in the ledger / 目的を示して申請書を読む（記録が残ります）')
    .argument('<number>', 'case number, as on the receipt')
    .requiredOption('--purpose <purpose>', 'request-procedure, or a purpose of the policy')
    .option('--home <folder>', 'home folder of the installation (default: .yakusoku in the checkout)')
    .option('--json', 'one JSON object instead of text')
    .addHelpText('after', `
Examples:
  $ yakusoku request read R-7K2M-9QXA-7 --purpose request-procedure
  $ yakusoku request read R-7K2M-9QXA-7 --purpose customers.marketing     denied: it serves the request alone`)
    .action(async (text: string, options: ReadOptions, command: Command) => {
      const number = parseCaseNumber(text);
      if (!number.ok) command.error(`error: ${number.rule}`, { exitCode: 2 });
      await withSystem(options.home, async (system, { tenant }) => {
        const outcome = await readSupplied(system, { tenant, number: number.value, purpose: options.purpose });
        if (outcome.ok) {
          process.stdout.write(options.json === true ? `${JSON.stringify(outcome.value)}\n` : linesOf(outcome.value));
          return;
        }
        process.exitCode = 1;
        const { code, fields } = outcome.refusal;
        if (options.json === true) process.stdout.write(`${JSON.stringify(outcome.refusal)}\n`);
        else process.stderr.write(`${wordsOf(code)}${fields ? ` [${fields.map(({ rule }) => rule).join(', ')}]` : ''}\n`);
      });
    }));

const wordsOf = (code: RefusalCode): string => {
  if (code === 'purpose-denied') return '請求の手続きのほかの目的では読めません / denied: what comes with a request is read for that request alone';
  if (code === 'form-disposed') return '保管の期間が過ぎ、廃棄しました / the form was disposed of at the end of its time';
  return code === 'not-found' ? 'この番号の請求はありません / no such request' : code;
};

const linesOf = (form: RequestForm): string => [
  ['name', form.name], ['birth date', form.birthDate], ['e-mail', form.email], ['type', form.type], ['language', form.language],
  ['services', scopeOf(form.services)], ['items', scopeOf(form.items)],
  ['reply', form.reply.channel === 'post' ? `post: ${form.reply.address}` : 'email'],
].map(([name, value]) => `${name}: ${value}\n`).join('');

const scopeOf = (scope: Scope<string>): string => (scope.kind === 'all' ? 'all' : scope.ids.join(', '));
