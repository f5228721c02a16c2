import type { Language } from '../identifiers/language.ts';
import type { LocalText } from '../policy/model/local-text.ts';
import type { Content, Fact, FactKind, Inline } from './document.ts';

// The only makers of text in a document.

// Marks that reorder or hide what stands beside them (U+061C, U+200E/F, U+202A-E, U+2066-9), controls, and what no file may hold.
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/g;
const lineEnd = /[ \t]*[\n\r\u0085\u2028\u2029]\s*/g;
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

/**
 * A text of a person as every rendering prints it: one line, without marks of direction (neither Japanese nor English needs
 * one, and an unclosed one turns around what follows), and in well-formed Unicode.
 */
export const plain = (text: string): string =>
  text.toWellFormed().replace(unprintable, '')
    .replace(lineEnd, (_end: string, at: number, whole: string) => (wide.test(whole.charAt(at - 1)) ? '' : ' '))
    .replace(/[\t ]+/g, ' ').trim();

const pieceOf = (text: string): Inline => ({ kind: 'text', text });

/** What may stand in a template of `say`. */
export type Sayable = string | Inline | Content;

const contentOf = (part: Sayable): Content =>
  typeof part === 'string' ? (part === '' ? [] : [pieceOf(plainWithin(part))]) : 'kind' in part ? [part] : part;

/** As `plain`, with the space at its ends, where other pieces follow. */
const plainWithin = (text: string): string => `${/^\s/.test(text) ? ' ' : ''}${plain(text)}${/\S\s+$/.test(text) ? ' ' : ''}`;

/** A line of words and facts. */
export const say = (words: TemplateStringsArray, ...parts: readonly Sayable[]): Content =>
  words.flatMap((word, at) => [...(at === 0 ? [] : contentOf(parts[at - 1] ?? '')), ...(word === '' ? [] : [pieceOf(word)])]);

export const line = (text: string): Content => [pieceOf(plain(text))];

export const strong = (content: Content): Content => [{ kind: 'strong', content }];

export const fact = (kind: FactKind, value: string, text: string): Fact => ({ kind: 'fact', fact: kind, value, text: plain(text) });

export const number = (value: number): Fact => fact('number', String(value), String(value));

/** The name in both languages is its value, so that either page tells what the other must say. */
export const name = (text: LocalText, language: Language): Fact => fact('name', `${plain(text.ja)} | ${plain(text.en)}`, text[language]);

/** Digits, with the leading `+` where it has one. */
export const telephone = (text: string): Fact => fact('telephone', text.replace(/(?!^\+)[^0-9]/g, ''), text);

/** The words of a content, without what marks them. */
export const textOf = (content: Content): string =>
  content.map((piece) => (piece.kind === 'strong' ? textOf(piece.content) : piece.text)).join('');

/** A word of the model, as this language says it. */
export const entry = (value: string, words: string): Fact => fact('entry', value, words);

/** Words of the model in order, for an enumeration in a sentence. */
export const entriesOf = <Word extends string>(values: readonly Word[], words: { readonly [Each in Word]: string }): readonly Content[] =>
  values.map((value) => [entry(value, words[value])]);
