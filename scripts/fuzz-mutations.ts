/** Numbers from a seed (mulberry32): the same everywhere, so that a file that broke something can be made again. */
export interface Chance {
  /** 0 to `below` - 1. */
  readonly number: (below: number) => number;
  readonly of: <T>(all: readonly T[]) => T;
}

export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  const number = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
  return { number, of: <T>(all: readonly T[]): T => all[number(all.length)] as T };
};

/** Source texts cut into what can be put together again: whole sections, and single lines with what is nested below them. */
export interface Corpus {
  readonly whole: readonly string[];
  /** Short ones, of which most files are made, and the longest ones that are not whole files. */
  readonly sections: readonly string[];
  readonly longSections: readonly string[];
  readonly subtrees: readonly string[];
}

const [linesOfShort, linesOfLong] = [8, 60];

export const corpusOf = (texts: readonly string[]): Corpus => {
  const sections = [...new Set(texts.flatMap((text) => text.split(/\n(?=[a-z])/)).map((section) => section.trimEnd()))].filter((section) => section !== '');
  const lines = (text: string): number => text.split('\n').length;
  return {
    whole: texts, sections: sections.filter((section) => lines(section) <= linesOfShort),
    longSections: sections.filter((section) => lines(section) <= linesOfLong).toSorted((a, b) => lines(b) - lines(a)).slice(0, 40),
    subtrees: [...new Set(texts.flatMap(subtreesOf))].filter((subtree) => lines(subtree) <= linesOfShort),
  };
};

const indentOf = (line: string): number => line.length - line.trimStart().length;

const subtreesOf = (text: string): readonly string[] => {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    const end = lines.findIndex((later, index) => index > at && later.trim() !== '' && indentOf(later) <= indentOf(line));
    return [lines.slice(at, end === -1 ? lines.length : end).join('\n')];
  });
};

/**
 * A small file, because a hundred thousand are read: `head` (all that a file must have, a key a line) with a section, so that damage stays
 * local and the checks of meaning are reached; or sections or a subtree alone. Now and then a whole file.
 */
export const startingText = (corpus: Corpus, head: readonly string[], chance: Chance): string => {
  const kind = chance.number(1000);
  if (kind === 0 && chance.number(2) === 0) return chance.of(corpus.whole);
  if (kind < 8) return withHead(head, chance.of(corpus.longSections));
  if (kind < 330) return withHead(head, chance.of(corpus.sections));
  if (kind < 430) return `${chance.of(corpus.sections)}\n${chance.of(corpus.sections)}`;
  if (kind < 700) return chance.of(corpus.sections);
  return kind < 740 ? head.join('\n') : chance.of(corpus.subtrees);
};

const keyOf = (text: string): string => text.slice(0, text.indexOf(':'));
const withHead = (head: readonly string[], section: string): string => [...head.filter((line) => keyOf(line) !== keyOf(section)), section].join('\n');

type Mutation = (text: string, corpus: Corpus, chance: Chance) => string;

const words = [
  '{', '}', '[', ']', ': ', ', ', '- ', '? ', '#', '|', '>', '>-', '&a ', '*a', '!!str ', '!x ', '%', '@', '`', '"', "'", '""', '~', 'null', 'true', '.inf', '1e400', '-0', '0x1F',
  '2025-02-30', '9999-99-99', '\t', '\n', '\r', '\r\n', '\n---\n', '\n...\n', '\u0000', '\u0007', '\u2028', '\u202E', '\uFEFF', '𠮷', '\uD842', '"\\ud842"', '__proto__: 1', 'constructor',
  '<<: ', 'ja', 'en', 'id', 'all', '<b>', '$&', '\\', ' '.repeat(80), 'a'.repeat(500),
] as const;

const spot = (text: string, chance: Chance): number => chance.number(text.length + 1);

/** Tokens as an eye sees them: a word, a sign, or white space. */
const tokensOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}_.-]+|\s+|[^\s]/gu) ?? [];
const linesOf = (text: string): string[] => text.split('\n');

/** By level; a level is as likely as another. */
const mutations: readonly (readonly Mutation[])[] = [
  // Characters.
  [
    (text, _corpus, chance) => { const at = spot(text, chance); return text.slice(0, at) + text.slice(at + 1 + chance.number(20)); },
    (text, _corpus, chance) => { const at = spot(text, chance); return text.slice(0, at) + String.fromCharCode(chance.number(chance.number(2) === 0 ? 128 : 65_536)) + text.slice(at); },
    (text, _corpus, chance) => { const at = spot(text, chance); return text.slice(0, at) + chance.of(words) + text.slice(at); },
    (text, _corpus, chance) => text.slice(0, spot(text, chance)),
  ],
  // Tokens.
  [
    (text, _corpus, chance) => { const tokens = [...tokensOf(text)]; tokens.splice(chance.number(tokens.length), 1); return tokens.join(''); },
    (text, _corpus, chance) => { const tokens = [...tokensOf(text)]; tokens.splice(chance.number(tokens.length), 1, chance.of(words)); return tokens.join(''); },
    (text, corpus, chance) => { const tokens = [...tokensOf(text)]; tokens.splice(chance.number(tokens.length), 1, chance.of(tokensOf(chance.of(corpus.subtrees)))); return tokens.join(''); },
  ],
  // Lines.
  [
    (text, _corpus, chance) => { const lines = linesOf(text); lines.splice(chance.number(lines.length), 1 + chance.number(3)); return lines.join('\n'); },
    (text, _corpus, chance) => { const lines = linesOf(text); const line = chance.of(lines); lines.splice(chance.number(lines.length), 0, line); return lines.join('\n'); },
    (text, _corpus, chance) => { const lines = linesOf(text); const at = chance.number(lines.length); lines[at] = ' '.repeat(chance.number(9)) + (lines[at] ?? '').trimStart(); return lines.join('\n'); },
    (text, _corpus, chance) => { const lines = linesOf(text); const [a, b] = [chance.number(lines.length), chance.number(lines.length)]; [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? '']; return lines.join('\n'); },
  ],
  // Subtrees of other files, indented as the line that they replace or follow.
  [
    (text, corpus, chance) => spliced(text, corpus, chance, 0),
    (text, corpus, chance) => spliced(text, corpus, chance, 1),
  ],
];

const spliced: (text: string, corpus: Corpus, chance: Chance, replaced: 0 | 1) => string = (text, corpus, chance, replaced) => {
  const lines = linesOf(text);
  const at = chance.number(lines.length);
  const subtree = linesOf(chance.of(corpus.subtrees));
  const shift = indentOf(lines[at] ?? '') - indentOf(subtree[0] ?? '');
  const indented = subtree.map((line) => (shift >= 0 ? ' '.repeat(shift) + line : line.slice(Math.min(-shift, indentOf(line)))));
  lines.splice(at, replaced, ...indented);
  return lines.join('\n');
};

export const mutated = (text: string, corpus: Corpus, chance: Chance): string => {
  let result = text;
  for (let times = 1 + chance.number(1 + chance.number(3)); times > 0; times -= 1) result = chance.of(chance.of(mutations))(result, corpus, chance);
  return result;
};

/** Bytes of the text with a few of them changed: what is no UTF-8 comes from here. */
export const damagedBytes = (text: string, chance: Chance): Uint8Array => {
  const bytes = new TextEncoder().encode(text);
  for (let times = 1 + chance.number(3); times > 0; times -= 1) bytes[chance.number(bytes.length)] = chance.number(256);
  return bytes;
};
