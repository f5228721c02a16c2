import { Command, InvalidArgumentError } from 'commander';
import type { MovableClock } from '../../../adapters/clock/movable-clock.ts';
import { withSystem } from '../with-system.ts';

interface ClockOptions {
  readonly home?: string;
  readonly json?: boolean;
}

/** `yakusoku clock ...`: development only; what time the installation takes it to be. */
export const clockCommand = (): Command => new Command('clock')
  .description('see and move the clock of a development installation / 開発用の時計')
  .addHelpText('after', '\nExample:\n  $ yakusoku clock advance 15')
  .addCommand(withOptions(new Command('show').description('what time it is taken to be / 今の時刻'), 'show').action(async (options: ClockOptions) => {
    await withClock(options, async () => undefined);
  }))
  .addCommand(withOptions(new Command('advance').description('move it days ahead; it never goes back / 進める'), 'advance 15')
    .argument('<days>', 'whole days', daysOf)
    .action(async (days: number, options: ClockOptions) => {
      await withClock(options, async (clock) => { await clock.moveTo(await clock.movedByDays() + days); });
    }));

const withOptions = (command: Command, example: string): Command => command
  .option('--home <folder>', 'home folder of the installation (default: .yakusoku in the checkout)')
  .option('--json', 'one JSON object instead of text')
  .addHelpText('after', `\nExample:\n  $ yakusoku clock ${example}`);

function daysOf(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 0 || days > 3650) throw new InvalidArgumentError('a whole number of days from 0 to 3650');
  return days;
}

const withClock = async (options: ClockOptions, work: (clock: MovableClock) => Promise<void>): Promise<void> => {
  await withSystem(options.home, async (system) => {
    const clock = system.development?.movableClock;
    if (!clock) {
      process.exitCode = 1;
      process.stderr.write('本番の時計は動かせません / the clock of a production installation does not move\n');
      return;
    }
    await work(clock);
    const [now, movedByDays] = [await clock.now(), await clock.movedByDays()];
    process.stdout.write(options.json === true ? `${JSON.stringify({ now, movedByDays })}\n` : `${now} (+${movedByDays} days)\n`);
  });
};
