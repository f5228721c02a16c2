import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { counted } from '../../../core/findings/counted.ts';
import { hasErrors } from '../../../core/findings/finding.ts';
import type { Finding } from '../../../core/findings/finding.ts';
import { formatFinding } from '../../../core/findings/format.ts';
import type { CalendarDate } from '../../../core/identifiers/calendar-date.ts';
import type { Language } from '../../../core/identifiers/language.ts';
import { nameOf } from '../../../core/policy/versions/check-pins.ts';
import { makePins, pinsText } from '../../../core/policy/versions/make-pins.ts';
import type { Pinning } from '../../../core/policy/versions/make-pins.ts';
import { dayOption } from '../day-option.ts';
import { examineFiles } from '../examine-files.ts';
import { pinFileIn, pinFileName, sha256Of, versionsIn } from '../pin-files.ts';
import { sourceFiles } from '../source-files.ts';
import { terminalLanguage } from '../terminal-language.ts';

interface PinOptions { readonly again?: boolean; readonly on?: string; readonly json?: boolean }

const example = `
Examples:
  $ yakusoku policy pin policies
  $ yakusoku policy pin policies --again
Exit status: 0 when the file holds every version, 1 when nothing was written, 2 when called in a wrong way.`;

/** `yakusoku policy pin FOLDER`: writes down what each published version is, so that \`yakusoku check\` notices when one is edited. */
export const pinCommand = (): Command => new Command('pin')
  .description('pin versions whose day has come, so that check notices an edit / 公表した版の控えを作る')
  .argument('<folder>', `the folder of policies; the pins go into its ${pinFileName}`)
  .option('--again', 'also where a pinned version was edited or is gone: its pin is written anew')
  .option('--on <date>', 'versions up to that day, YYYY-MM-DD (default: today in Japan)')
  .option('--json', 'one JSON object instead of text')
  .addHelpText('after', example)
  .action(async (folder: string, options: PinOptions, command: Command) => {
    const on = dayOption(options.on);
    if (!on) command.error('error: --on takes a day that exists, YYYY-MM-DD', { exitCode: 2, code: 'yakusoku.usage' });
    const language = terminalLanguage(process.env);
    const pinned = await pinFolder(folder, on, options.again === true);
    process.exitCode = pinned.written ? 0 : 1;
    process.stdout.write(options.json === true ? `${JSON.stringify(dataOf(pinned))}\n` : `${linesOf(pinned, options.again === true, language).join('\n')}\n`);
  });

interface Pinned { readonly written: boolean; readonly file: string; readonly errors: readonly Finding[]; readonly pinning: Pinning }

/** Nothing is written over pins that cannot be read, for policies with errors, or over a pin that says something else without consent. */
const pinFolder = async (folder: string, on: CalendarDate, again: boolean): Promise<Pinned> => {
  const files = await sourceFiles([folder]);
  const examined = new Map((await examineFiles(files, on)).map((one) => [one.file, one]));
  const before = await pinFileIn(folder);
  const findings = [...files.flatMap((file) => ('refused' in file ? [file.refused] : examined.get(file.path)?.findings ?? [])), ...before?.findings ?? []];
  const pinning = makePins(versionsIn(files, (path) => examined.get(path)?.layers[0]), before?.pins ?? [], on, sha256Of);
  const file = join(folder, pinFileName);
  const refused = hasErrors(findings) || (!again && pinning.changed.length + pinning.gone.length > 0);
  if (!refused) await writeWhole(file, pinsText(pinning.pins));
  return { written: !refused, file, errors: findings.filter(({ severity }) => severity === 'error'), pinning };
};

/** Whole or not at all: never half a file of pins. */
const writeWhole = async (file: string, text: string): Promise<void> => {
  const unfinished = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await writeFile(unfinished, text, { flush: true });
    await rename(unfinished, file);
  } catch (fault) {
    await rm(unfinished, { force: true });
    throw fault;
  }
};

const short = (identity: string): string => identity.slice(0, 12);
const words = {
  ja: { added: '追加', changed: '変更', gone: '削除', held: (count: number) => `${count} 件の版の控えがあります`, consent: '控えと違うものがあるため、何も書きませんでした。内容を戻すか、--again を付けてください', refused: 'エラーがあるため、何も書きませんでした' },
  en: { added: 'added', changed: 'changed', gone: 'removed', held: (count: number) => `${counted(count, 'version')} pinned`, consent: 'nothing was written: this differs from what is pinned. Put it back, or say --again', refused: 'nothing was written, because of the errors' },
} as const satisfies Record<Language, object>;

const linesOf = ({ written, file, errors, pinning }: Pinned, again: boolean, language: Language): readonly string[] => {
  const say = words[language];
  if (errors.length > 0) return [...errors.map((found) => formatFinding(found, language)), `${file}: ${say.refused}`];
  return [
    ...(written ? pinning.added.map((pin) => `${say.added} ${nameOf(pin)} ${short(pin.identity)}`) : []),
    ...pinning.changed.map(({ was, now }) => `${say.changed} ${nameOf(now)} ${short(was.identity)} -> ${short(now.identity)}`),
    ...pinning.gone.map((pin) => `${say.gone} ${nameOf(pin)} ${short(pin.identity)}`),
    written || again ? `${file}: ${say.held(pinning.pins.length)}` : `${file}: ${say.consent}`,
  ];
};

const dataOf = ({ written, file, errors, pinning: { pins, added, changed, gone } }: Pinned): object => ({
  ok: written, file, errors, pins: written ? pins : [], added: added.map(nameOf), changed: changed.map(({ was, now }) => ({ version: nameOf(now), was: was.identity, now: now.identity })),
  removed: gone.map(nameOf),
});
