import { parse } from 'yaml';
import type { SourceFile } from './tree.ts';

/** Something that only a policy may say. */
export interface Fact {
  readonly text: string;
  /**
   * `anywhere`: must not occur in a file at all, comments included. `in-string`: a sentence, refused inside any string.
   * `as-literal`: short words that other sentences may use (a heading, an item's name), refused only as a whole string of
   * their own. `days`: a number, refused near business days.
   */
  readonly match: 'anywhere' | 'in-string' | 'as-literal' | 'days';
  /** The path in the policy, for the message. */
  readonly where: string;
}

const isJapanese = (text: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
const longEnough = (text: string): boolean => text.length >= (isJapanese(text) ? 3 : 6);
/** A sentence is a fact wherever it stands; a short label may be a word of the language. */
const isSentence = (text: string): boolean => text.length >= (isJapanese(text) ? 12 : 25);

/** Names, addresses, telephones, services and lists of documents are facts however short they are. */
const strictPlaces = /^(organisation|desk|services)\b|^requests\.identity\b/;
/** "The Group" is a word that stands for a name. */
const wordPlaces = /short-name/;
const textKeys = new Set(['ja', 'en', 'telephone', 'email', 'url', 'address', 'name', 'form']);

/** A name without what any company's name may end in, so that the bare name is found too. */
const bareName = (text: string): string =>
  text.replace(/（.*）|\(.*\)/g, '').replace(/(グループ|株式会社|合同会社|Group|Co\., Ltd\.|Inc\.)/g, '').trim();

const factsOfText = (text: string, where: string): readonly Fact[] => {
  // A heading that is no sentence names a section as any document does (匿名加工情報, Purposes): it says nothing yet.
  if (/\bheading\b/.test(where) && !isSentence(text)) return [];
  const strict = strictPlaces.test(where) && !wordPlaces.test(where);
  const match = strict ? 'anywhere' : isSentence(text) ? 'in-string' : 'as-literal';
  const facts: Fact[] = longEnough(text) ? [{ text, match, where }] : [];
  const bare = /^(organisation|services)\..*\bname\b|^organisation\.responsible-company/.test(where) ? bareName(text) : text;
  return bare !== text && longEnough(bare) ? [...facts, { text: bare, match: 'anywhere', where }] : facts;
};

const walk = (node: unknown, path: readonly string[]): readonly Fact[] => {
  const where = path.filter((piece) => !/^\d+$/.test(piece)).join('.');
  const key = path.at(-1) ?? '';
  if (typeof node === 'string') {
    if (textKeys.has(key)) return factsOfText(node, where);
    if (key === 'id' && where.startsWith('requests.identity')) return [{ text: node, match: 'as-literal', where }];
    // Month and day of the year-end break.
    return where.startsWith('desk.calendar.year-end') ? [{ text: node, match: 'as-literal', where }] : [];
  }
  if (typeof node === 'number') return key.endsWith('business-days') ? [{ text: String(node), match: 'days', where }] : [];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => walk(value, [...path, name]));
};

/** All facts of a policy's YAML. */
export const factsOf = (yaml: string): readonly Fact[] => {
  const facts = walk(parse(yaml), []);
  return facts.filter((fact, index) => facts.findIndex(({ text, match }) => text === fact.text && match === fact.match) === index);
};

const nearDays = 8;
const speaksOfDays = /business.?days?|営業日|promised/i;

const saysDays = ({ tokens }: SourceFile, number: string): number | undefined => {
  const inWords = new RegExp(`(?<!\\d)${number}\\s*(business|working|営業日)`, 'i');
  const at = tokens.findIndex((token, index) => {
    if (token.kind === 'string') return inWords.test(token.text);
    if (token.text !== number) return false;
    return tokens.slice(Math.max(0, index - nearDays), index + nearDays).some(({ kind, text }) => kind !== 'mark' && speaksOfDays.test(text));
  });
  return tokens[at]?.line;
};

/** A name as it is written (`policies/example-group` in the help of a command is a path); a document in any case. */
const saysText = (source: string, { text, where }: Fact): number | undefined => {
  const at = where.startsWith('requests.identity') ? source.toLowerCase().indexOf(text.toLowerCase()) : source.indexOf(text);
  return at === -1 ? undefined : source.slice(0, at).split('\n').length;
};

/** Where a file says a fact, as `file:line says ... (place in the policy)`. */
export const factsIn = (file: SourceFile, source: string, facts: readonly Fact[]): readonly string[] =>
  facts.flatMap((fact) => {
    const { text, match, where } = fact;
    const line = match === 'anywhere' ? saysText(source, fact)
      : match === 'days' ? saysDays(file, text)
      : match === 'in-string' ? file.tokens.find((token) => token.kind === 'string' && token.text.includes(text))?.line
      : file.tokens.find((token) => token.kind === 'string' && token.text.trim() === text)?.line;
    return line === undefined ? [] : [`${file.path}:${line} says \`${text}\` (${where})`];
  });
