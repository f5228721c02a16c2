import type { Position } from '../findings/finding.ts';
import { labelled } from './line-labels.ts';

/** What a line is by its form: a heading (numbered or not), an entry of a list, a note (※), a row of a table, or running text. */
export type LineKind = 'heading' | 'entry' | 'note' | 'row' | 'text';

/** A paragraph, heading, entry or row of a rendering, whatever the format. */
export interface TextLine {
  /** Its words, without number and mark. */
  readonly text: string;
  readonly kind: LineKind;
  /** Its number, in one form for all ways of writing it (`1`, `1-2`, `1)`, `(1)`, `a`). */
  readonly label: string | undefined;
  /** How deep it stands in lists: 0 outside, 1 for an entry, 2 for what belongs to an entry. */
  readonly depth: number;
  /** Of a row: the names of the columns under it. */
  readonly heads?: boolean;
  readonly at: Position;
}

/** A line as a reader of a format saw it. */
export interface RawLine {
  readonly text: string;
  readonly at: Position;
  /** Known from the format; else it is read from the marks at its start. */
  readonly kind?: LineKind;
  /** Nesting of lists in the format. Absent: by marks. */
  readonly depth?: number;
  readonly heads?: boolean;
  /** Columns of white space before it. */
  readonly indent: number;
  /** Whether an empty line stands before it. */
  readonly apart: boolean;
}

const entryMark = /^(?:[●○■□◆◇•▪◦・･–—*+]|-(?=\s|$|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]))\s*/u;
const noteMark = /^[※＊]\s*/;
const wholeInBrackets = /^(?:\[[^\]]+\]|【[^】]+】|〔[^〕]+〕)$/;

/** Lines with their kinds, numbers and depths: the same whether a format or the marks of plain text tell them. */
export const textLines = (raws: readonly RawLine[]): readonly TextLine[] => {
  const lists = new OpenLists();
  return raws.flatMap((raw) => {
    const line = lists.read(raw);
    return line.text === '' ? [] : [line];
  });
};

/** Lists as far as marks tell them: another mark, or a deeper one, opens a list within the list. */
class OpenLists {
  #open: string[] = [];
  /** The depth of the entry before, while it goes on; 0 when there is none. */
  #entry = 0;

  read(raw: RawLine): TextLine {
    const mark = raw.kind === 'heading' || raw.kind === 'row' ? undefined : entryMark.exec(raw.text)?.[0];
    const rest = raw.text.slice(mark?.length ?? 0).trim();
    const note = noteMark.exec(rest)?.[0];
    const { label, text } = note === undefined ? labelled(rest) : { label: undefined, text: rest.slice(note.length) };
    const kind = raw.kind === 'heading' || raw.kind === 'row' ? raw.kind : note !== undefined ? 'note' : this.#kind(raw, mark, label, rest);
    return { text, kind, label, depth: this.#depth(raw, kind, mark), ...(raw.heads === true && { heads: true }), at: raw.at };
  }

  #kind(raw: RawLine, mark: string | undefined, label: string | undefined, rest: string): LineKind {
    if (label !== undefined || wholeInBrackets.test(rest)) return 'heading';
    return mark !== undefined || raw.kind === 'entry' ? 'entry' : 'text';
  }

  #depth(raw: RawLine, kind: LineKind, mark: string | undefined): number {
    if (raw.depth !== undefined) return raw.depth;
    if (kind === 'heading' || kind === 'row' || kind === 'note') {
      this.#open = [];
      this.#entry = 0;
      return 0;
    }
    if (kind === 'text') {
      if (raw.apart && raw.indent === 0) this.#entry = 0;
      return this.#entry === 0 ? 0 : this.#entry + 1;
    }
    const key = `${mark?.trim() ?? ''} ${raw.indent}`;
    const at = this.#open.indexOf(key);
    this.#open = at === -1 ? [...this.#open, key] : this.#open.slice(0, at + 1);
    this.#entry = this.#open.length;
    return this.#entry;
  }
}
