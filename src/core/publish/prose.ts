import { fact, line, plain } from './content.ts';
import type { Content, Inline } from './document.ts';

/** Clauses by their heading in the language that is printed; only headings that one clause alone has. */
export type References = ReadonlyMap<string, string>;

const url = /https:\/\/[A-Za-z0-9\-._~/#?&=%:]*[A-Za-z0-9/#=]/.source;
const quoted = /「[^「」]+」|"[^"]+"|“[^“”]+”/.source;
const marked = new RegExp(`${url}|${quoted}`, 'g');

/** A text of the policy: its https addresses, and headings of other clauses in quotation marks, become facts that are links. */
export const prose = (text: string, references: References): Content => {
  const whole = plain(text);
  const pieces: Inline[] = [];
  let from = 0;
  const put = (to: number, ...more: readonly Inline[]): void => {
    if (to > from) pieces.push({ kind: 'text', text: whole.slice(from, to) });
    pieces.push(...more);
  };
  for (const { 0: found, index } of whole.matchAll(marked)) {
    if (found.startsWith('https:')) {
      put(index, fact('url', found, found));
      from = index + found.length;
      continue;
    }
    const inner = found.slice(1, -1);
    const clause = references.get(inner);
    if (clause === undefined) continue;
    put(index + 1, fact('reference', clause, inner));
    from = index + 1 + inner.length;
  }
  put(whole.length);
  return pieces.length === 0 ? line(whole) : pieces;
};
