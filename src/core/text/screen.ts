import { Lexer } from 'yaml';
import { finding } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import { placeIn } from './places.ts';
import type { Place } from './places.ts';
import { codePointName } from './unreadable.ts';

/** More than any real policy or annotation by a factor of fifteen. */
export const charactersMost = 1_500_000;
/** In UTF-8 the most that so many characters take; whoever reads files need not read further. */
export const bytesMost = 3 * charactersMost;
/** Words, signs and spaces. Each costs the YAML reader half a kilobyte, so this bounds its memory; a policy of 100 kB has twenty thousand. */
const partsMost = 250_000;
/** A text this short cannot have more parts than that: no character makes more than two. */
const shortEnough = partsMost / 2;
export const depthMost = 40;

/** What YAML forbids in a text, a line end of its own kind, and what no encoding can write: everything that an editor may not show; and marks
 * that turn the direction of writing, with which a line reads otherwise than it runs (CVE-2021-42574). */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFE\uFFFF]|\r(?!\n)|\p{Surrogate}/gu;
const forbiddenShown = 20;

/** What a text is refused for before the YAML reader sees it, in constant memory; nothing when it may go on. */
export const screen = (text: string, file: string): readonly Finding[] => {
  if (text.length > charactersMost) {
    return [finding('too-large', { file, line: 1, column: 1 }, { size: text.length, most: charactersMost, unit: 'characters' })];
  }
  const characters = forbiddenIn(text, file);
  return characters.length > 0 || text.length <= shortEnough ? characters : tooManyParts(text, file);
};

const forbiddenIn = (text: string, file: string): readonly Finding[] => {
  if (text.search(forbidden) === -1) return [];
  const place = placeIn(text, file);
  const findings: Finding[] = [];
  for (const match of text.matchAll(forbidden)) {
    findings.push(finding('control-character', place(match.index), { character: codePointName(match[0]) }));
    if (findings.length === forbiddenShown) break;
  }
  return findings;
};

const tooManyParts = (text: string, file: string): readonly Finding[] => {
  let [parts, offset] = [0, 0];
  for (const lexeme of new Lexer().lex(text)) {
    parts += 1;
    if (!isMarker(lexeme)) offset += lexeme.length;
    if (parts > partsMost) return [finding('too-large', placeIn(text, file)(offset), { size: parts, most: partsMost, unit: 'parts' })];
  }
  return [];
};

/** Where brackets are first nested deeper than any file of ours; else the start, for what nests without brackets. */
export const tooDeep = (text: string, place: Place): Finding => {
  let [depth, offset] = [0, 0];
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === '[' || lexeme === '{') depth += 1;
    else if (lexeme === ']' || lexeme === '}') depth -= 1;
    if (depth > depthMost) break;
    if (!isMarker(lexeme)) offset += lexeme.length;
  }
  return finding('yaml-feature', place(depth > depthMost ? offset : 0), { feature: 'nesting' });
};

/** The lexer's own signs (start of a document, of a scalar, end of a broken flow), which stand for no character. */
const isMarker = (lexeme: string): boolean => lexeme === '\u0002' || lexeme === '\u001F' || lexeme === '\u0018';
