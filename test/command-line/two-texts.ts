import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A text of spec/cases/two-texts changed by hand, and what is to be found between it and another one. */
export interface Difference {
  readonly id: string;
  readonly says: string;
  readonly changed: string;
  /** What is replaced; or everything between two places is left out. */
  readonly replace?: string;
  readonly by?: string;
  readonly from?: string;
  readonly to?: string;
  readonly with: string;
  /** The code, and how the lines begin that it points at in the other text (`at`) and in the changed one (`other`). */
  readonly finds: { readonly code: string; readonly at: string; readonly other: string };
}

export const folder = new URL('../../spec/cases/two-texts/', import.meta.url);
export const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
export const differences = parse(textOf('differences.yaml')) as readonly Difference[];

/** The text with the change; a fault when there is not exactly one place for it. */
export const withChange = (text: string, { id, replace, by, from, to }: Difference): string => {
  const old = replace ?? text.slice(text.indexOf(from ?? '?'), text.indexOf(to ?? '?'));
  const [before, after, ...more] = text.split(old);
  if (old === '' || before === undefined || after === undefined || more.length > 0) throw new Error(`${id}: what it changes does not stand there once`);
  return before + (by ?? '') + after;
};

/** The line (from 1) that begins with these words. */
export const lineOf = (text: string, words: string): number => text.split('\n').findIndex((line) => line.startsWith(words)) + 1;
