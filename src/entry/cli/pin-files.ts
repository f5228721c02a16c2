import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { Finding } from '../../core/findings/finding.ts';
import type { CalendarDate } from '../../core/identifiers/calendar-date.ts';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { PolicyText } from '../../core/policy/model/policy.ts';
import { checkPins } from '../../core/policy/versions/check-pins.ts';
import type { VersionInFile } from '../../core/policy/versions/check-pins.ts';
import { readPins } from '../../core/policy/versions/read-pins.ts';
import type { Pin } from '../../core/policy/versions/read-pins.ts';
import { sourceFiles } from './source-files.ts';
import type { SourceFile } from './source-files.ts';

/** Beside the folders of policies: what each version was when it was published. No policy file, by its ending. */
export const pinFileName = 'published.lock';

export const sha256Of = (data: string | Uint8Array): Sha256 => createHash('sha256').update(data).digest('hex') as Sha256;

/** A file of pins as it was read, with what is wrong with it; `pins` is undefined where none of it could be read. */
export interface PinFile { readonly file: SourceFile; readonly pins: readonly Pin[] | undefined; readonly findings: readonly Finding[] }

/** The pins in a folder; undefined where it has none. */
export const pinFileIn = async (folder: string): Promise<PinFile | undefined> => {
  const path = join(folder, pinFileName);
  if (!await stat(path).catch(() => undefined)) return undefined;
  const [file] = await sourceFiles([path]);
  if (!file) return undefined;
  const { value, findings } = 'bytes' in file ? readPins(file.bytes, path) : { value: undefined, findings: [file.refused] };
  return { file, pins: value, findings };
};

/** Files that hold a version, as far as one could be read in them. */
export const versionsIn = (files: readonly SourceFile[], textOf: (path: string) => PolicyText | undefined): readonly (VersionInFile & { readonly path: string })[] =>
  files.flatMap((file) => {
    const text = 'bytes' in file ? textOf(file.path) : undefined;
    return text && 'bytes' in file ? [{ path: file.path, text, own: sha256Of(file.bytes) }] : [];
  });

/**
 * What the pins say of these files: those in a file's own folder, or in the one above (`policies/<policy>/<day>.yaml`). A pinned
 * version is missed only where all files of its policy were asked for. None without a file of pins.
 */
export const checkPinFiles = async (
  paths: readonly string[], files: readonly SourceFile[], textOf: (path: string) => PolicyText | undefined, on: CalendarDate,
): Promise<readonly (PinFile & { readonly ofPolicies: readonly Finding[] })[]> => {
  const versions = versionsIn(files, textOf);
  const pinFiles = new Map<string, PinFile>();
  for (const folder of new Set([...paths, ...paths.map(above), ...files.flatMap(({ path }) => [dirname(path), above(dirname(path))])])) {
    const found = await pinFileIn(folder);
    if (found) pinFiles.set(folder, found);
  }
  return [...pinFiles].map(([folder, pinFile]) => {
    const within = versions.filter(({ path }) => [dirname(path), above(dirname(path))].find((each) => pinFiles.has(each)) === folder);
    const whole = (policy: string): boolean => paths.some((path) => holds(path, folder) || (holds(path, join(folder, policy)) && basename(path) === policy));
    const found = pinFile.pins ? checkPins(pinFile.pins, within, { on, sha256: sha256Of, whole }) : [];
    const ofPins = found.filter(({ at }) => at.file === pinFile.file.path);
    return { ...pinFile, findings: [...pinFile.findings, ...ofPins], ofPolicies: found.filter((each) => !ofPins.includes(each)) };
  });
};

const above = (folder: string): string => join(folder, '..');
/** Whether `path` is `folder` or above it. */
const holds = (path: string, folder: string): boolean => !/^\.\.(?:[/\\]|$)/.test(relative(path, folder));
