import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { importsOf, type Import } from './imports.ts';
import { codeLines, tokensOf, type Token } from './source-tokens.ts';

export interface SourceFile {
  /** Relative to the checkout, with `/`. */
  readonly path: string;
  readonly tokens: readonly Token[];
  readonly imports: readonly Import[];
  readonly codeLines: number;
}

const passedOver = new Set(['node_modules', 'dist', '.yakusoku', 'results']);

/** Every file below a folder, sorted; nothing where the folder does not exist. Paths are relative to the checkout, where tests run. */
export const filesBelow = (folder: string, name: RegExp): readonly string[] => {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return passedOver.has(entry.name) ? [] : filesBelow(path, name);
      return name.test(entry.name) ? [path] : [];
    })
    .toSorted();
};

const readSource = (path: string): SourceFile => {
  const tokens = tokensOf(readFileSync(path, 'utf8'));
  return { path, tokens, imports: importsOf(path, tokens), codeLines: codeLines(tokens) };
};

/** All code of the project, read once. */
export const sources: readonly SourceFile[] = ['src', 'web', 'sdk', 'test', 'bench', 'examples', 'scripts']
  .flatMap((folder) => filesBelow(folder, /\.(ts|tsx|mts)$/))
  .map(readSource);

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);
