/** A word, a string's content, or one character of anything else; comments are dropped. */
export interface Token {
  readonly kind: 'word' | 'string' | 'mark';
  readonly text: string;
  /** From 1: where it starts and where it ends (they differ for templates). */
  readonly line: number;
  readonly lastLine: number;
}

const wordStart = /[\p{L}_$#@0-9]/u;
const wordBody = /[\p{L}\p{N}_$]/u;
/** After these a slash starts a regular expression; after a value it divides. */
const beforeRegex = new Set(['return', 'typeof', 'case', 'in', 'of', 'delete', 'void', 'throw', 'new', 'else', 'do', 'await', 'yield']);

/**
 * Cuts TypeScript (and TSX) into tokens, well enough to find imports and to count lines of code: comments, strings,
 * templates with nested code, and regular expressions are told apart. An apostrophe in JSX text is a mark by itself: a
 * quote that is not closed on its line is no string.
 */
export const tokensOf = (source: string): readonly Token[] => {
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;
  /** Depth of braces at which a template's `${` closes again. */
  const templates: number[] = [];
  let depth = 0;

  const add = (kind: Token['kind'], text: string, firstLine: number): void => { tokens.push({ kind, text, line: firstLine, lastLine: line }); };
  const countLines = (text: string): void => { line += text.split('\n').length - 1; };
  const regexMayStart = (): boolean => {
    const last = tokens.at(-1);
    if (!last) return true;
    if (last.kind === 'string') return false;
    return last.kind === 'word' ? beforeRegex.has(last.text) : !/[)\]}]/.test(last.text);
  };
  const takeTemplate = (): void => {
    const firstLine = line;
    let text = '';
    while (at < source.length && source[at] !== '`' && !source.startsWith('${', at)) {
      const length = source[at] === '\\' ? 2 : 1;
      text += source.slice(at, at + length);
      at += length;
    }
    countLines(text);
    if (source[at] === '`') at += 1;
    else if (at < source.length) { at += 2; templates.push(depth); }
    add('string', text, firstLine);
  };

  while (at < source.length) {
    const character = source.charAt(at);
    const next = source.charAt(at + 1);
    if (character === '\n') { line += 1; at += 1; }
    else if (/\s/.test(character)) at += 1;
    else if (character === '/' && next === '/') at = endOf(source, '\n', at);
    else if (character === '/' && next === '*') {
      const end = endOf(source, '*/', at + 2) + 2;
      countLines(source.slice(at, end));
      at = end;
    } else if (character === '`') { at += 1; takeTemplate(); }
    else if (character === '}' && templates.at(-1) === depth) { templates.pop(); at += 1; takeTemplate(); }
    else if (character === "'" || character === '"') {
      const found = (character === "'" ? /'((?:[^'\\\n]|\\[^])*)'/y : /"((?:[^"\\\n]|\\[^])*)"/y);
      found.lastIndex = at;
      const match = found.exec(source);
      if (match) { add('string', match[1] ?? '', line); at += match[0].length; countLines(match[0]); }
      else { add('mark', character, line); at += 1; }
    } else if (character === '/' && regexMayStart()) {
      const regex = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
      regex.lastIndex = at;
      const match = regex.exec(source);
      add('mark', '/', line);
      if (match) tokens.push({ kind: 'string', text: match[0], line, lastLine: line });
      at += match?.[0].length ?? 1;
    } else if (wordStart.test(character)) {
      let end = at + 1;
      while (end < source.length && wordBody.test(source.charAt(end))) end += 1;
      add('word', source.slice(at, end), line);
      at = end;
    } else {
      if (character === '{') depth += 1;
      if (character === '}') depth -= 1;
      add('mark', character, line);
      at += 1;
    }
  }
  return tokens;
};

const endOf = (source: string, text: string, from: number): number => {
  const found = source.indexOf(text, from);
  return found === -1 ? source.length : found;
};

/** Lines that hold code: comments and blank lines are free. */
export const codeLines = (tokens: readonly Token[]): number => {
  const lines = new Set<number>();
  for (const token of tokens) for (let line = token.line; line <= token.lastLine; line += 1) lines.add(line);
  return lines.size;
};
