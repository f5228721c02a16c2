import { logFault, logLine } from './log.ts';

/**
 * The frame of a long-running program: starts it, tells a parent process that it is ready, and ends it cleanly on
 * SIGTERM, SIGINT, or when the parent is gone. A fault that nobody caught ends it, so that whoever supervises starts it anew.
 * @param start gives what ends the program.
 */
export const runProgram = async (name: string, start: () => Promise<() => Promise<void>>): Promise<void> => {
  let stop: (() => Promise<void>) | undefined;
  let ending = false;
  const end = (reason: string, code: number): void => {
    if (ending) return;
    ending = true;
    logLine(`${name}-ending`, { reason });
    // Whatever hangs: a program that was told to end, ends.
    setTimeout(() => process.exit(code || 1), 20_000).unref();
    void (stop?.() ?? Promise.resolve()).then(() => process.exit(code), (fault: unknown) => {
      logFault(`${name}-end-failed`, fault);
      process.exit(1);
    });
  };
  process.on('SIGTERM', () => { end('SIGTERM', 0); });
  process.on('SIGINT', () => { end('SIGINT', 0); });
  process.on('disconnect', () => { end('parent-gone', 0); });
  process.on('uncaughtException', (fault) => {
    logFault(`${name}-fault`, fault);
    end('fault', 1);
  });
  try {
    stop = await start();
    process.send?.('ready');
  } catch (fault) {
    logFault(`${name}-did-not-start`, fault);
    // Our own messages name a setting or a file, and may be read; a driver's may not.
    if (fault instanceof Error && ['BadConfiguration', 'BadOrganisation', 'BadConnectionStrings', 'NoSecret', 'SealBroken'].includes(fault.name)) process.stderr.write(`${fault.message}\n`);
    process.exit(1);
  }
};
