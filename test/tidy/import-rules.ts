import { areas, rings, webOnly, type Area } from './import-table.ts';
import type { Import } from './imports.ts';
import { isTest, type SourceFile } from './tree.ts';

const isBelow = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** The area with the longest folder that holds the file. */
export const areaOf = (path: string): Area | undefined =>
  areas.filter((area) => isBelow(path, area.folder)).toSorted((a, b) => b.folder.length - a.folder.length)[0];

const ringOf = (path: string): number => rings.findIndex((ring) => isBelow(path, ring));

const packageName = (specifier: string): string => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');

/** The file or folder directly inside an area whose parts stand alone. */
const unitOf = (area: Area, path: string): string => path.slice(area.folder.length + 1).split('/')[0] ?? '';

const judgeFile = (from: string, area: Area, target: string, typeOnly: boolean): string | undefined => {
  const targetArea = areaOf(target);
  if (targetArea === area) {
    return area.units && unitOf(area, from) !== unitOf(area, target) ? 'stands alone: another one of its kind may not be imported' : undefined;
  }
  const allowed = (folders: readonly string[]): boolean => folders.some((folder) => isBelow(target, folder));
  if (allowed(area.imports)) return undefined;
  if (allowed(area.types ?? [])) return typeOnly ? undefined : `may import only types of ${targetArea?.folder ?? target}`;
  return `may not import ${targetArea?.folder ?? target}`;
};

const judgeModule = (area: Area, { specifier, typeOnly }: Import): string | undefined => {
  if (specifier.startsWith('node:')) {
    const allowed = area.node?.some((name) => name === '*' || name === specifier) ?? false;
    return allowed ? undefined : `may not import ${specifier}`;
  }
  const name = packageName(specifier);
  const allowed = area.packages?.some((one) => one === name || (one === `type:${name}` && typeOnly)) ?? false;
  return allowed ? undefined : `may not import the package ${name}`;
};

/** A test may use any package, and any code of its own ring or of one further in. */
const judgeTest = (from: string, target: string | undefined): string | undefined => {
  const [own, other] = [ringOf(from), target === undefined ? -1 : ringOf(target)];
  return own >= 0 && other > own ? `is a test of ${rings[own] ?? ''} and may not import ${rings[other] ?? ''}` : undefined;
};

const judge = (from: string, one: Import): string | undefined => {
  if (webOnly.test(one.specifier) && !from.startsWith('web/')) return `may not import ${one.specifier}: it stays in web`;
  if (isTest(from)) return judgeTest(from, one.file);
  const area = areaOf(from);
  if (!area) return isBelow(from, 'src') ? 'lies in a folder that the import table does not know' : undefined;
  if (one.file === undefined) return judgeModule(area, one);
  if (one.file.endsWith('.css') || one.file.endsWith('.json')) return undefined;
  return judgeFile(from, area, one.file, one.typeOnly);
};

/** Every import that the table does not allow, as `file:line says why`. */
export const importViolations = (files: readonly SourceFile[]): readonly string[] =>
  files.flatMap(({ path, imports }) =>
    imports.flatMap((one) => {
      const why = judge(path, one);
      return why === undefined ? [] : [`${path}:${one.line} ${why}`];
    }));
