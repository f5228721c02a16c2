import { basename, dirname, join } from 'node:path';
import type { CalendarDate } from '../../core/identifiers/calendar-date.ts';
import { examinePolicies } from '../../core/policy/check/examine-policy.ts';
import type { Examined } from '../../core/policy/check/examine-policy.ts';
import type { PolicyText } from '../../core/policy/model/policy.ts';
import { readPolicy } from '../../core/policy/model/read.ts';
import type { PolicyLibrary } from '../../core/policy/model/resolve.ts';
import { sourceFiles } from './source-files.ts';
import type { SourceFile } from './source-files.ts';

/**
 * Policies in files, examined together as of a day. What they stand on is looked for beside them, in a folder of its name
 * (`policies/<policy>/<day>.yaml`), and so is the version that one follows: a file by itself is judged as with the rest.
 */
export const examineFiles = async (files: readonly SourceFile[], on: CalendarDate): Promise<readonly Examined[]> => {
  const sources = files.flatMap((file) => ('bytes' in file ? [{ file: file.path, source: file.bytes }] : []));
  const first = examinePolicies(sources, on);
  const library = await textsBeside(first.flatMap(({ file, layers: [text] }) => (text ? [{ file, text }] : [])), new Set(sources.map(({ file }) => file)));
  return library.length === 0 ? first : examinePolicies(sources, on, library);
};

interface Placed { readonly file: string; readonly text: PolicyText }

const textsBeside = async (placed: readonly Placed[], known: ReadonlySet<string>): Promise<PolicyLibrary> => {
  const folders = new Set(placed.flatMap(foldersOf));
  if (folders.size === 0) return [];
  const found = (await sourceFiles([...folders])).flatMap((file): readonly Placed[] => {
    const text = 'bytes' in file && !known.has(file.path) ? readPolicy(file.bytes, file.path).value : undefined;
    return text ? [{ file: file.path, text }] : [];
  });
  if (found.length === 0) return [];
  return [...found.map(({ text }) => text), ...await textsBeside(found, new Set([...known, ...found.map(({ file }) => file)]))];
};

/** Only of files that lie as policies do: `<policy>/<day>.yaml`. */
const foldersOf = ({ file, text }: Placed): readonly string[] => {
  const folder = dirname(file);
  if (basename(folder) !== text.id) return [];
  const others = [text.extends?.policy, text.security?.see?.policy].filter((id) => id !== undefined && id !== '' && id !== text.id);
  return [...(text.follows ? [folder] : []), ...others.map((id) => join(dirname(folder), id ?? ''))];
};
