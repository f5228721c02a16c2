import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import type { Token } from './source-tokens.ts';

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** Relative to the checkout, for a file of ours; undefined for a package or a module of Node. */
  readonly file: string | undefined;
  readonly typeOnly: boolean;
  readonly line: number;
}

const isWord = (token: Token | undefined, text: string): boolean => token?.kind === 'word' && token.text === text;
const isMark = (token: Token | undefined, text: string): boolean => token?.kind === 'mark' && token.text === text;

/** Whether every name between the braces is marked `type` (`import { type A, type B } from ...`). */
const namesAreTypes = (clause: readonly Token[]): boolean => {
  const open = clause.findIndex((token) => isMark(token, '{'));
  if (open !== 0) return false;
  const close = clause.findIndex((token) => isMark(token, '}'));
  const names: Token[][] = [[]];
  for (const token of clause.slice(1, close)) {
    if (isMark(token, ',')) names.push([]);
    else names.at(-1)?.push(token);
  }
  const given = names.filter((name) => name.length > 0);
  return given.length > 0 && given.every((name) => name.length > 1 && isWord(name[0], 'type'));
};

/** The `from '...'` of a static import or export that starts at `start`, unless the statement has none. */
const fromClause = (tokens: readonly Token[], start: number): { readonly at: number; readonly clause: readonly Token[] } | undefined => {
  for (let at = start; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (isWord(token, 'from') && tokens[at + 1]?.kind === 'string') return { at: at + 1, clause: tokens.slice(start, at) };
    // Only names, braces, commas and a star stand between `import` or `export` and `from`.
    if (token?.kind === 'string' || (token?.kind === 'mark' && !/[{},*]/.test(token.text))) return undefined;
  }
  return undefined;
};

/** Every import of a file: static, for side effects, re-export, dynamic, and `import('...')` in a type. */
export const importsOf = (file: string, tokens: readonly Token[]): readonly Import[] => {
  const found: Import[] = [];
  const add = (token: Token, typeOnly: boolean): void => {
    found.push({ specifier: token.text, file: resolve(file, token.text), typeOnly, line: token.line });
  };
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (isMark(tokens[index - 1], '.')) return;
    if (isWord(token, 'import') && isMark(next, '(')) {
      const argument = tokens[index + 2];
      if (argument?.kind === 'string') add(argument, false);
    } else if (isWord(token, 'import') && next?.kind === 'string') add(next, false);
    else if (isWord(token, 'import') || isWord(token, 'export')) {
      const typed = isWord(next, 'type') && !isWord(tokens[index + 2], 'from');
      const clause = fromClause(tokens, typed ? index + 2 : index + 1);
      const source = clause && tokens[clause.at];
      if (clause && source) add(source, typed || namesAreTypes(clause.clause));
    }
  });
  return found;
};

const resolve = (from: string, specifier: string): string | undefined => {
  if (!specifier.startsWith('.')) return undefined;
  // `?raw`, `?url` and the like are the bundler's.
  const file = normalize(join(dirname(from), specifier.replace(/\?.*$/, '')));
  return [file, `${file}.ts`, `${file}.tsx`].find((candidate) => existsSync(candidate)) ?? file;
};
