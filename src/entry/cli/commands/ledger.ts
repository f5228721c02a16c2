import { readFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { exportLog } from '../../../adapters/ledger/export-log.ts';
import { LedgerFault } from '../../../adapters/ledger/ledger-fault.ts';
import { type PostgresLedgerReader, postgresLedgerReader } from '../../../adapters/ledger/ledger-reader.ts';
import { type PublicLogKeys, publicLogKeysIn } from '../../../adapters/ledger/log-keys.ts';
import { openPool, sqlState } from '../../../adapters/postgres/connection.ts';
import type { Language } from '../../../core/identifiers/language.ts';
import { parseName, type TenantId } from '../../../core/identifiers/name-ids.ts';
import { toBase64 } from '../../../core/ledger/byte-text.ts';
import { proofFile } from '../../../core/ledger/proof-file.ts';
import { loadSettings, type Settings } from '../../wiring/configuration.ts';
import { terminalLanguage } from '../terminal-language.ts';
import { type CheckedLog, reportJson, reportLines } from './ledger-report.ts';

interface LedgerOptions {
  readonly home?: string;
  readonly tenant?: string;
  readonly json?: boolean;
  readonly language?: Language;
}

interface OpenLedger {
  readonly pool: ReturnType<typeof openPool>;
  readonly keys: PublicLogKeys;
  readonly reader: PostgresLedgerReader;
  /** The tenant asked for, else the installation's own. */
  readonly tenant: TenantId | undefined;
}

/** `yakusoku ledger ...`: proves what the ledger holds, for the operator and for outsiders. */
export const ledgerCommand = (): Command => new Command('ledger')
  .description('verify, prove and export the ledger / 台帳の検証・証明・書き出し')
  .addHelpText('after', '\nExample:\n  $ yakusoku ledger verify --json')
  .addCommand(verifyCommand())
  .addCommand(proveCommand())
  .addCommand(exportCommand());

const verifyCommand = (): Command => withOptions(new Command('verify'))
  .description('recompute the whole ledger: every entry, tile, root and signature / 台帳全体を検証する')
  .option('--against <file>', 'a checkpoint that was kept elsewhere: the ledger must continue it')
  .addHelpText('after', `
Examples:
  $ yakusoku ledger verify
  $ yakusoku ledger verify --json --against kept/checkpoint

Exit status: 0 when all of it is as it was signed, 1 when it is not (the first wrong entry is named), 2 when it could not be read.`)
  .action(async (options: LedgerOptions & { readonly against?: string }) => {
    await withLedger(options, async (ledger) => {
      const earlier = options.against === undefined ? undefined : await readFile(options.against, 'utf8');
      const checked: CheckedLog[] = [];
      // A checkpoint is one log's: then, and where a tenant is named, only that log is read.
      const one = options.tenant === undefined && earlier === undefined ? undefined : ledger.tenant;
      for (const tenant of one === undefined ? await ledger.reader.tenants() : [one]) checked.push(await check(ledger, tenant, earlier));
      print(options.json === true ? reportJson(checked) : reportLines(checked, options.language ?? terminalLanguage(process.env)));
      return checked.every(({ verification }) => verification && !verification.fault) ? 0 : 1;
    });
  });

const check = async ({ reader }: OpenLedger, tenant: TenantId, earlier: string | undefined): Promise<CheckedLog> => {
  const { pending } = await reader.view(tenant);
  try {
    return { tenant, pending, verification: await reader.verify(tenant, earlier) };
  } catch (fault) {
    if (fault instanceof LedgerFault) return { tenant, pending, unverifiable: fault.message };
    throw fault;
  }
};

const proveCommand = (): Command => withOptions(new Command('prove'))
  .description('print the proof that an entry is in the ledger, as a file of the C2SP form tlog-proof / 記録の証明を出力する')
  .argument('<index>', 'the number of the entry, from 0')
  .addHelpText('after', `
Examples:
  $ yakusoku ledger prove 42 > 42.tlog-proof
  $ yakusoku ledger prove 42 --json`)
  .action(async (text: string, options: LedgerOptions) => {
    await withLedger(options, async ({ reader, tenant, keys }) => {
      const proof = tenant && /^\d{1,15}$/.test(text) ? await reader.inclusionProof(tenant, Number(text)) : undefined;
      if (!tenant || !proof) return fail(`there is no entry ${text} in the ledger of ${tenant ?? 'no tenant (name one: --tenant)'}`, 1);
      const proven = { ...proof, checkpoint: proof.checkpoint.note };
      print(options.json === true
        ? `${JSON.stringify({
          tenant, index: proof.index, size: proof.checkpoint.size, entry: JSON.parse(Buffer.from(proof.entry).toString('utf8')) as unknown,
          path: proof.path.map(toBase64), checkpoint: proven.checkpoint, vkey: await keys.verifierText(tenant),
        })}\n`
        : proofFile(proven));
      return 0;
    });
  });

const exportCommand = (): Command => withOptions(new Command('export'))
  .description('write the ledger as static files that other tools verify (C2SP tlog-tiles) / 外部の検証道具が読める形で書き出す')
  .argument('<folder>', 'where checkpoint, vkey, tile/... are written')
  .addHelpText('after', `
Examples:
  $ yakusoku ledger export /srv/www/ledger
  $ yakusoku ledger export --tenant leverages-group --json /srv/www/ledger`)
  .action(async (folder: string, options: LedgerOptions) => {
    await withLedger(options, async ({ pool, keys, tenant }) => {
      if (!tenant) return fail('name the ledger: --tenant', 2);
      const exported = await exportLog(pool, keys, tenant, folder);
      print(options.json === true
        ? `${JSON.stringify({ tenant, folder, ...exported })}\n`
        : `${tenant}: ${exported.size} entries, ${exported.files} files in ${folder}\n`);
      return 0;
    });
  });

const withOptions = (command: Command): Command => command
  .option('--home <folder>', 'take the settings from there instead of the environment (default: .yakusoku in the checkout)')
  .option('--tenant <name>', 'the ledger of this tenant')
  .option('--json', 'one JSON object instead of text')
  .addOption(new Option('--language <language>', 'language of the words; else by LC_ALL and LANG').choices(['ja', 'en']));

/** Opens the ledger by the settings, and ends with the status that `work` gives: 2 where the ledger cannot be reached. */
const withLedger = async (options: LedgerOptions, work: (ledger: OpenLedger) => Promise<number>): Promise<void> => {
  const settings = await loadSettings(options.home);
  const opened = openLedger(settings, options.tenant);
  if (typeof opened === 'string') {
    process.exitCode = fail(opened, 2);
    return;
  }
  try {
    process.exitCode = await work(opened);
  } catch (fault) {
    // A driver's message may hold data: its code says enough.
    const words = fault instanceof LedgerFault ? fault.message : `the ledger could not be read (${sqlState(fault) ?? 'no code'})`;
    process.exitCode = fail(words, fault instanceof LedgerFault ? 1 : 2);
  } finally {
    await opened.pool.end();
  }
};

const openLedger = (settings: Settings, wished: string | undefined): OpenLedger | string => {
  const { DATABASE_URL: connectionString, LEDGER_KEYS_DIR: folder } = settings;
  if (!connectionString || !folder) return 'set DATABASE_URL and LEDGER_KEYS_DIR, or name the home folder of an installation: --home';
  const named = wished ?? settings.TENANT;
  const tenant = named === undefined ? undefined : parseName<TenantId>(named);
  if (tenant && !tenant.ok) return `not a tenant: ${tenant.rule}`;
  const [pool, keys] = [openPool(connectionString, 2), publicLogKeysIn(folder)];
  return { pool, keys, reader: postgresLedgerReader(pool, keys), tenant: tenant?.value };
};

const print = (text: string): void => { process.stdout.write(text); };
const fail = (words: string, status: number): number => {
  process.stderr.write(`error: ${words}\n`);
  return status;
};
