import type { RenderedKind } from '../findings/definitions/renderings.ts';
import type { Position } from '../findings/finding.ts';
import { isLanguage } from '../identifiers/language.ts';
import type { Language } from '../identifiers/language.ts';
import { htmlEvents } from './html-events.ts';
import type { HtmlEvent } from './html-events.ts';

/** Something that a page says, in a form that does not depend on its language. */
export interface RenderedFact {
  readonly kind: RenderedKind;
  readonly value: string;
  /** What a person reads there. */
  readonly text: string;
  /** The clause that it stands in; undefined in the head and foot of the page. */
  readonly clause: string | undefined;
  readonly at: Position;
}

/** A published policy as facts. */
export interface RenderedFacts {
  readonly language: Language;
  readonly file: string;
  readonly facts: readonly RenderedFact[];
  /** The running text of each clause, without its marked facts, a line for each paragraph, entry or cell. */
  readonly prose: ReadonlyMap<string | undefined, readonly string[]>;
  /** Clauses by id: where they begin and what they are called. */
  readonly clauses: ReadonlyMap<string, { readonly at: Position; readonly heading: string }>;
}

type Open = Extract<HtmlEvent, { kind: 'open' }>;

/** The kind and value of a fact that an element marks; undefined for any other element. */
const marked = ({ tag, attributes }: Open): { readonly kind: RenderedKind; readonly value: string } | undefined => {
  if (tag === 'time') {
    const value = attributes.get('datetime') ?? '';
    return { kind: /^\d\d-\d\d$/.test(value) ? 'month-day' : 'date', value };
  }
  if (tag === 'data') return { kind: dataKinds[attributes.get('class') ?? ''] ?? 'entry', value: attributes.get('value') ?? '' };
  // The link past the head is a way around the page, not a reference of the policy.
  const href = tag === 'a' && attributes.get('class') !== 'skip' ? attributes.get('href') : undefined;
  if (href === undefined) return undefined;
  if (href.startsWith('#')) return { kind: 'reference', value: href.slice(1) };
  if (href.startsWith('tel:')) return { kind: 'telephone', value: href.slice(4) };
  return href.startsWith('mailto:') ? { kind: 'email', value: href.slice(7) } : { kind: 'url', value: href };
};
const dataKinds: Readonly<Record<string, RenderedKind>> = { number: 'number', money: 'money', name: 'name', entry: 'entry' };

/** Elements that end a line of running text. */
const lines = new Set(['p', 'li', 'td', 'th', 'dt', 'dd', 'br', 'div', 'ul', 'ol', 'table', 'tr', 'section', 'address', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'footer', 'main']);
const headings = /^h[2-6]$/;
const counts = new Set(['ul', 'ol', 'table']);

interface Counted { readonly tag: string; readonly entries: string[]; readonly offset: number }
interface Marked { readonly tag: string; readonly kind: RenderedKind; readonly value: string; readonly offset: number; text: string }
interface Heading { readonly id: string; text: string; number: string; inNumber: boolean }

/** Reads a page that `yakusoku build` or the portal published, or a copy of it that was edited since. */
export const factsOf = (page: string, file: string): RenderedFacts => {
  const reading = new Reading(page, file);
  for (const event of htmlEvents(page)) {
    if (event.kind === 'open') reading.open(event);
    else if (event.kind === 'close') reading.close(event.tag);
    else reading.text(event.text);
  }
  return reading.end();
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A page as far as it has been read. */
class Reading {
  readonly #file: string;
  readonly #starts: readonly number[];
  readonly #facts: RenderedFact[] = [];
  readonly #prose = new Map<string | undefined, string[]>();
  readonly #clauses = new Map<string, { at: Position; heading: string }>();
  readonly #paragraphs = new Map<string | undefined, number>();
  readonly #sections: string[] = [];
  readonly #counted: Counted[] = [];
  #language: Language = 'ja';
  #line = '';
  /** How many elements around leave the text out: ways around the page, which are no part of the policy. */
  #navigation = 0;
  #mark: Marked | undefined;
  #heading: Heading | undefined;

  constructor(page: string, file: string) {
    this.#file = file;
    this.#starts = [0, ...[...page.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  open(event: Open): void {
    const { tag, attributes, offset } = event;
    const language = attributes.get('lang') ?? '';
    if (tag === 'html' && isLanguage(language)) this.#language = language;
    if (tag === 'nav') this.#navigation += 1;
    if (this.#navigation > 0) return;
    if (lines.has(tag)) this.#endLine();
    if (tag === 'section') this.#begin(attributes.get('aria-labelledby') ?? '', offset);
    if (headings.test(tag)) this.#heading = { id: attributes.get('id') ?? '', text: '', number: '', inNumber: false };
    if (this.#heading && attributes.get('class') === 'number') this.#heading.inNumber = true;
    if (tag === 'p') this.#paragraphs.set(this.#clause, (this.#paragraphs.get(this.#clause) ?? 0) + 1);
    if (counts.has(tag)) this.#counted.push({ tag, entries: [], offset });
    if (tag === 'li' || tag === 'tr') this.#counted.at(-1)?.entries.push(attributes.get('data-entry') ?? '');
    const found = marked(event);
    if (found) this.#mark = { tag, offset, ...found, text: '' };
  }

  close(tag: string): void {
    if (tag === 'nav') this.#navigation = Math.max(0, this.#navigation - 1);
    if (this.#navigation > 0) return;
    if (this.#mark?.tag === tag) this.#endMark(this.#mark);
    if (lines.has(tag)) this.#endLine();
    if (this.#heading?.inNumber && tag === 'span') this.#heading.inNumber = false;
    if (this.#heading && headings.test(tag)) this.#endHeading(this.#heading);
    if (this.#counted.at(-1)?.tag === tag) this.#endCount();
    if (tag === 'section') this.#sections.pop();
  }

  text(text: string): void {
    if (this.#navigation > 0) return;
    if (this.#mark) this.#mark.text += text;
    else if (!this.#heading?.inNumber) this.#line += text;
    if (this.#heading?.inNumber) this.#heading.number += text;
    else if (this.#heading) this.#heading.text += text;
  }

  end(): RenderedFacts {
    this.#endLine();
    const counts = [...this.#paragraphs].map(([clause, count]): RenderedFact =>
      ({ kind: 'paragraphs', value: String(count), text: '', clause, at: this.#clauses.get(clause ?? '')?.at ?? this.#at(0) }));
    const order: RenderedFact = { kind: 'clauses', value: [...this.#clauses.keys()].join(' '), text: '', clause: undefined, at: this.#at(0) };
    return { language: this.#language, file: this.#file, facts: [...this.#facts, ...counts, order], prose: this.#prose, clauses: this.#clauses };
  }

  get #clause(): string | undefined {
    return this.#sections.at(-1);
  }

  #at(offset: number): Position {
    const line = this.#starts.findLastIndex((start) => start <= offset);
    return { file: this.#file, line: line + 1, column: offset - (this.#starts[line] ?? 0) + 1 };
  }

  #begin(clause: string, offset: number): void {
    this.#sections.push(clause);
    this.#clauses.set(clause, { at: this.#at(offset), heading: '' });
  }

  #endLine(): void {
    const text = oneLine(this.#line);
    this.#line = '';
    if (text === '') return;
    const known = this.#prose.get(this.#clause);
    if (known) known.push(text);
    else this.#prose.set(this.#clause, [text]);
  }

  #endMark({ kind, value, text, offset }: Marked): void {
    this.#facts.push({ kind, value, text: oneLine(text), clause: this.#clause, at: this.#at(offset) });
    this.#line += kind === 'entry' ? text : ' ';
    this.#mark = undefined;
  }

  #endHeading({ id, text, number }: Heading): void {
    const at = this.#clauses.get(id)?.at ?? this.#at(0);
    this.#clauses.set(id, { at, heading: oneLine(text) });
    this.#facts.push({ kind: 'heading', value: oneLine(number), text: oneLine(text), clause: id, at });
    this.#heading = undefined;
  }

  #endCount(): void {
    const { tag, entries, offset } = this.#counted.pop() ?? { tag: 'ul', entries: [], offset: 0 };
    const value = [String(entries.length), ...entries.filter((entry) => entry !== '')].join(' ');
    this.#facts.push({ kind: tag === 'table' ? 'table' : 'list', value, text: '', clause: this.#clause, at: this.#at(offset) });
  }
}
