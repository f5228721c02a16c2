import { readdirSync, readFileSync } from 'node:fs';

// JSON Schema of `model.json`, from the types of the model themselves: the interfaces, unions and lists of words under
// src/core/policy/model, which use a small part of TypeScript. What this reader does not know is an error, not a guess.

type Type =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'list'; readonly of: Type }
  | { readonly kind: 'union'; readonly of: readonly Type[] }
  | { readonly kind: 'object'; readonly members: readonly Member[] }
  /** `Tracker['technique']`. */
  | { readonly kind: 'member'; readonly of: Type; readonly key: string }
  /** `(typeof words)[number]`. */
  | { readonly kind: 'word-of'; readonly list: string };

interface Member { readonly name: string; readonly type: Type; readonly comment: string | undefined }
interface Declared { readonly type: Type; readonly comment: string | undefined }

const token = /\/\*\*([^]*?)\*\/|\/\/[^\n]*|\/\*[^]*?\*\/|'((?:[^'\\]|\\.)*)'|([A-Za-z_$][\w$]*)|(\d[\d_]*)|([^\s])/g;
type Token = { readonly kind: 'comment' | 'string' | 'word' | 'number' | 'mark'; readonly text: string };

const tokensOf = (source: string): readonly Token[] => [...source.matchAll(token)].flatMap(([, comment, string, word, number, mark]): readonly Token[] =>
  comment !== undefined ? [{ kind: 'comment', text: comment.replace(/^\s*\* ?/gm, '').replace(/\s+/g, ' ').trim() }]
  : string !== undefined ? [{ kind: 'string', text: string }] : word !== undefined ? [{ kind: 'word', text: word }]
  : number !== undefined ? [{ kind: 'number', text: number }] : mark !== undefined ? [{ kind: 'mark', text: mark }] : []);

/** Reads one file's exported interfaces, types and lists of words. */
class Reading {
  readonly #tokens: readonly Token[];
  readonly #file: string;
  #at = 0;

  constructor(source: string, file: string) {
    this.#tokens = tokensOf(source);
    this.#file = file;
  }

  declarations(declared: Map<string, Declared>, lists: Map<string, readonly string[]>): void {
    let comment: string | undefined;
    while (this.#at < this.#tokens.length) {
      const { kind, text } = this.#next();
      if (kind === 'comment') comment = text;
      if (kind !== 'word' || text !== 'export') continue;
      const what = this.#next().text;
      const name = this.#next().text;
      if (what === 'interface' && this.#peek() === '{') declared.set(name, { type: this.#object(), comment });
      if (what === 'type') {
        this.#expect('=');
        declared.set(name, { type: this.#type(), comment });
      }
      if (what === 'const' && this.#peek() === '=' && this.#peek(1) === '[') lists.set(name, this.#words());
      comment = undefined;
    }
  }

  #words(): readonly string[] {
    const words: string[] = [];
    while (this.#peek() !== ']') {
      const { kind, text } = this.#next();
      if (kind === 'string') words.push(text);
    }
    return words;
  }

  #type(): Type {
    if (this.#peek() === '|') this.#next();
    const of = [this.#single()];
    while (this.#peekMark('|')) {
      this.#next();
      of.push(this.#single());
    }
    return of.length === 1 && of[0] ? of[0] : { kind: 'union', of };
  }

  #single(): Type {
    this.#skipComments();
    if (this.#peek() === 'readonly') this.#next();
    let type = this.#primary();
    while (this.#peekMark('[')) {
      this.#next();
      const key = this.#next();
      if (key.text === ']') {
        type = { kind: 'list', of: type };
        continue;
      }
      type = key.text === 'number' && type.kind === 'name' ? { kind: 'word-of', list: type.name } : { kind: 'member', of: type, key: key.text };
      this.#expect(']');
    }
    return type;
  }

  #primary(): Type {
    if (this.#peekMark('{')) return this.#object();
    const { kind, text } = this.#next();
    if (kind === 'string') return { kind: 'literal', value: text };
    if (kind === 'number') return { kind: 'literal', value: Number(text) };
    if (text === 'true' || text === 'false') return { kind: 'literal', value: text === 'true' };
    if (text === 'typeof') return { kind: 'name', name: this.#next().text };
    if (text === '(') {
      const inner = this.#type();
      this.#expect(')');
      return inner;
    }
    if (kind === 'word') return { kind: 'name', name: text };
    throw this.#fault(text);
  }

  #object(): Type {
    this.#expect('{');
    const members: Member[] = [];
    let comment: string | undefined;
    while (!this.#peekMark('}')) {
      const { kind, text } = this.#next();
      if (kind === 'comment') comment = text;
      if (kind === 'comment' || text === 'readonly' || text === ';') continue;
      this.#expect(':');
      members.push({ name: text, type: this.#type(), comment });
      comment = undefined;
    }
    this.#expect('}');
    return { kind: 'object', members };
  }

  #skipComments(): void {
    while (this.#tokens[this.#at]?.kind === 'comment') this.#at += 1;
  }

  #next(): Token {
    const found = this.#tokens[this.#at];
    if (!found) throw this.#fault('the end');
    this.#at += 1;
    return found;
  }

  #peek(ahead = 0): string {
    return this.#tokens[this.#at + ahead]?.text ?? '';
  }

  /** Comments may stand between the parts of a union, and before a closing brace. */
  #peekMark(mark: string): boolean {
    let at = this.#at;
    while (mark === '|' && this.#tokens[at]?.kind === 'comment') at += 1;
    const found = this.#tokens[at];
    if (found?.kind !== 'mark' || found.text !== mark) return false;
    this.#at = at;
    return true;
  }

  #expect(text: string): void {
    const found = this.#next();
    if (found.text !== text) throw this.#fault(found.text);
  }

  #fault(text: string): Error {
    return new Error(`${this.#file}: this part of TypeScript is not read: \`${text}\``);
  }
}

type Schema = Readonly<Record<string, unknown>>;

/** Identifiers and other types of core that the model is made of; all others of them are texts. */
const formats: Readonly<Record<string, Schema>> = {
  string: { type: 'string' }, number: { type: 'integer' }, boolean: { type: 'boolean' },
  CalendarDate: { type: 'string', format: 'date' }, EmailAddress: { type: 'string', format: 'email' },
};

const isPlace = (type: Type): boolean =>
  (type.kind === 'name' && type.name === 'Position') || (type.kind === 'list' && isPlace(type.of)) || (type.kind === 'union' && type.of.every((each) => isPlace(each) || isAbsent(each)));
const isAbsent = (type: Type): boolean => type.kind === 'name' && type.name === 'undefined';

/** The schema of `model.json`, with the meaning of each part as the model's own comments say it. */
export const modelSchema = (folder: string): Schema => {
  const [declared, lists] = [new Map<string, Declared>(), new Map<string, readonly string[]>()];
  for (const file of readdirSync(folder).filter((name) => /^(?!read).*(?<!\.test)\.ts$/.test(name)).toSorted()) {
    const source = readFileSync(`${folder}/${file}`, 'utf8');
    if (/^(all-clauses|clause-labels|resolve|meanings)/.test(file)) continue;
    new Reading(source, file).declarations(declared, lists);
  }
  const definitions: Record<string, Schema> = {};
  const schemaOf = (type: Type): Schema => {
    switch (type.kind) {
      case 'literal': return { const: type.value };
      case 'list': return { type: 'array', items: schemaOf(type.of) };
      case 'word-of': return { enum: lists.get(type.list) ?? [] };
      case 'member': return schemaOf(memberOf(type.of, type.key));
      case 'union': return unionOf(type.of.filter((each) => !isAbsent(each)));
      case 'object': return objectOf(type.members);
      case 'name': return formats[type.name] ?? named(type.name);
    }
  };
  const unionOf = (types: readonly Type[]): Schema => {
    const [only] = types;
    if (only && types.length === 1) return schemaOf(only);
    const values = types.map((each) => (each.kind === 'literal' ? each.value : undefined));
    return values.every((value) => value !== undefined) ? { enum: values } : { anyOf: types.map(schemaOf) };
  };
  const objectOf = (members: readonly Member[]): Schema => {
    const kept = members.filter(({ type }) => !isPlace(type));
    return {
      type: 'object',
      properties: Object.fromEntries(kept.map(({ name, type, comment }) => [name, { ...schemaOf(type), ...(comment === undefined ? {} : { description: comment }) }])),
      required: kept.filter(({ type }) => !(type.kind === 'union' && type.of.some(isAbsent))).map(({ name }) => name), additionalProperties: false,
    };
  };
  const named = (name: string): Schema => {
    const found = declared.get(name);
    if (!found) return { type: 'string' };
    if (!(name in definitions)) {
      definitions[name] = {}; // it may contain itself
      definitions[name] = { ...schemaOf(found.type), ...(found.comment === undefined ? {} : { description: found.comment }) };
    }
    return { $ref: `#/$defs/${name}` };
  };
  const memberOf = (type: Type, key: string): Type => {
    const object = type.kind === 'name' ? declared.get(type.name)?.type : type;
    const member = object?.kind === 'object' ? object.members.find(({ name }) => name === key) : undefined;
    if (!member) throw new Error(`no member \`${key}\``);
    return member.type;
  };
  const root = named('PolicyText');
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'A version of a policy, as plain data (model.json)', ...root, $defs: definitions };
};
