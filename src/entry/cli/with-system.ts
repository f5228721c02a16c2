import { BadConfiguration, configurationFrom, loadSettings, type Configuration } from '../wiring/configuration.ts';
import type { System } from '../wiring/system.ts';

/** For commands that work on a running installation: its configuration and ports, closed afterwards. */
export const withSystem = async (home: string | undefined, work: (system: System, configuration: Configuration) => Promise<void>): Promise<void> => {
  let system: System | undefined;
  try {
    const configuration = await configurationFrom(await loadSettings(home));
    // Not before it is needed: the adapters take most of a second to load, and help does without.
    const { buildSystem } = await import('../wiring/build-system.ts');
    system = await buildSystem(configuration);
    await work(system, configuration);
  } catch (fault) {
    process.exitCode = 2;
    if (fault instanceof BadConfiguration) {
      process.stderr.write(`${fault.message}\n設定がありません。\`yakusoku start\` を動かしているフォルダーを --home で示してください / Name the home folder of a running installation: --home\n`);
    } else process.stderr.write(`${wordsOf(fault)}\n`);
  } finally {
    await system?.close();
  }
};

/** Messages of our own faults name files and settings; a driver's may hold data, and its code says enough. */
const wordsOf = (fault: unknown): string => {
  if (!(fault instanceof Error)) return 'error';
  if ('code' in fault && typeof fault.code === 'string') return `error: ${fault.name} ${fault.code}`;
  return /^(Bad|No|Seal|Embedded)/.test(fault.name) ? fault.message : `error: ${fault.name}`;
};

/** Who did it, where a command was typed: kept with approvals and activations. */
export const commandLineActor = 'command-line';
