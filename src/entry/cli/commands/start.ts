import { Command, InvalidArgumentError } from 'commander';
import { homeFolder } from '../../wiring/configuration.ts';
import { progressTo, type Progress } from '../starting/progress.ts';
import type { Installation } from '../starting/start-installation.ts';

interface StartOptions {
  readonly home?: string;
  readonly port: number;
  readonly people: number;
  readonly json?: boolean;
  readonly smtp?: string;
  readonly mailFrom: string;
}

const between = (from: number, to: number) => (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < from || value > to) throw new InvalidArgumentError(`a whole number from ${from} to ${to}`);
  return value;
};

/** `yakusoku start`: database, server, worker and pages on this machine, with the example organisation. */
export const startCommand = (): Command => new Command('start')
  .description('run everything on this machine, with an example organisation / 見本の組織ですべてを動かす')
  .option('--home <folder>', 'where its data lie (default: YAKUSOKU_HOME, else .yakusoku in the checkout)')
  .option('--port <port>', 'the portal\'s port; the console has the next, the services\' listener the one after. 0: any free ones', between(0, 65_533), 8080)
  .option('--people <count>', 'people in the example databases, at the first start', between(1, 1_000_000), 20_000)
  .option('--smtp <url>', 'send mails there instead of keeping them in the outbox page (a URL with a password: in SMTP_URL)')
  .option('--mail-from <sender>', 'the sender of those mails', 'Yakusoku <noreply@example.jp>')
  .option('--json', 'one JSON line on standard output when it is ready; progress goes to standard error')
  .addHelpText('after', `
Examples:
  $ yakusoku start
  $ yakusoku start --home /tmp/trial --port 0 --json`)
  .action(start);

async function start(options: StartOptions): Promise<void> {
  // Not before it is needed: help does without all of it.
  const [{ holdHome, prepareHome }, { Running, startInstallation }] = await Promise.all([import('../starting/home.ts'), import('../starting/start-installation.ts')]);
  const progress = progressTo((line) => { (options.json === true ? process.stderr : process.stdout).write(`${line}\n`); });
  const home = await prepareHome(homeFolder(options.home));
  const held = await holdHome(home);
  if ('heldBy' in held) {
    process.stderr.write(`すでに動いています（プロセス ${held.heldBy}） / already running (process ${held.heldBy})\n`);
    process.exitCode = 1;
    return;
  }
  const running = new Running();
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => { ask(); });
  let failed: unknown;
  try {
    // The environment's too: a command line with a password in it is for all on the machine to read.
    const url = options.smtp ?? process.env['SMTP_URL'];
    const smtp = url === undefined ? undefined : { url, from: options.mailFrom };
    const installation = startInstallation(home, { port: options.port, people: options.people, smtp, databaseUrl: process.env['DATABASE_URL'] }, progress, running);
    installation.catch(() => undefined);
    const started = await Promise.race([installation, asked]);
    if (started) tell(options, home.folder, started, progress);
    await asked;
    progress.say('終了しています', 'stopping');
  } catch (fault) {
    failed = fault;
    process.stderr.write(`${wordsOf(fault)}\n`);
  }
  await running.stop();
  await held.release();
  // What was under way when it was told to stop is left behind.
  process.exit(failed === undefined ? 0 : 1);
}

/** Our own faults say what to do; of others only the kind, because their messages may hold data. */
const wordsOf = (fault: unknown): string => {
  if (!(fault instanceof Error)) return 'error';
  const ours = ['BadOrganisation', 'BadConfiguration', 'EmbeddedPostgresUnavailable', 'NoSecret', 'PolicyNotTaken', 'PortTaken', 'ProgramDidNotStart', 'SealBroken', 'WebNotBuilt'];
  return ours.includes(fault.name) ? fault.message : (fault.stack ?? fault.name);
};

const tell = (options: StartOptions, home: string, installation: Installation, progress: Progress): void => {
  const { portal, console: officers, services, officer, processes, databaseFolder } = installation;
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify({ portal, console: officers, services, officer: officer ?? null, home, databaseFolder, processes, phases: progress.phases })}\n`);
    return;
  }
  const signIn = officer
    ? [`  最初のサインイン / first sign-in:  ${officer.email}`, `                                     ${officer.password}`]
    : ['  サインインの方法は設定済みです / sign in as you have set it up'];
  progress.say('準備ができました', 'ready');
  process.stdout.write(['', `  受付画面 / portal:   ${portal}`, `  管理画面 / console:  ${officers}`, `  サービス用 / for services (POST /v1/decisions): ${services}`, ...signIn, '', `  ${home}`, '  Ctrl+C で終了します / Ctrl+C ends it', ''].join('\n') + '\n');
};
