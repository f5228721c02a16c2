import { line, textOf } from './content.ts';
import type { Cell, Content, DocumentBlock, Inline, ListBlock, Section, TableRow } from './document.ts';

/** One line of a printed clause that can come, go or change: a paragraph, an entry, a row. */
export interface PrintedUnit {
  /** What it is of: the id of what the model lists there, else its words. */
  readonly key: string;
  readonly listed: boolean;
  /** Only units of one block can take each other's place. */
  readonly block: string;
  /** What stands before it in a table. */
  readonly label: Content | undefined;
  readonly content: Content;
}

export interface UnitChange {
  readonly older: PrintedUnit | undefined;
  readonly newer: PrintedUnit | undefined;
}

/** What a clause prints by itself, without the clauses within it. */
export const unitsOf = ({ body }: Section): readonly PrintedUnit[] => {
  const seen = new Map<string, number>();
  return body.flatMap(unitsIn).map((unit) => {
    const count = seen.get(unit.key) ?? 0;
    seen.set(unit.key, count + 1);
    return count === 0 ? unit : { ...unit, key: `${unit.key} ${count + 1}` };
  });
};

const unitsIn = (block: DocumentBlock): readonly PrintedUnit[] => {
  switch (block.kind) {
    case 'paragraph': return [unit(block.kind, block.content)];
    case 'list': return entriesIn(block, block.kind, undefined);
    case 'address': return block.lines.map((content) => unit(block.kind, content));
    case 'table': return block.rows.flatMap(rowUnits);
  }
};

const unit = (block: string, content: Content, value?: string, label?: Content): PrintedUnit =>
  ({ key: `${block} ${value ?? textOf(content)}`, listed: value !== undefined, block, label, content: withoutReferences(content) });

const entriesIn = ({ entries }: ListBlock, block: string, label: Content | undefined): readonly PrintedUnit[] => entries.flatMap(({ value, content, notes }) => [
  unit(block, content, value, label), ...notes.map((note) => unit(`${block} ${value ?? ''}`, note, undefined, content)),
]);

const rowUnits = ({ value, heading, cells }: TableRow): readonly PrintedUnit[] => {
  const [only, ...others] = cells;
  if (only?.kind === 'list' && others.length === 0) return entriesIn(only, `row ${value ?? textOf(heading)}`, heading);
  return [unit('row', cells.flatMap((cell, at) => [...(at === 0 ? [] : line(' / ')), ...inLine(cell)]), value ?? textOf(heading), heading)];
};

const inLine = (cell: Cell): Content => (cell.kind === 'line' ? cell.content : cell.entries.flatMap(({ content }, at) => [...(at === 0 ? [] : line(', ')), ...content]));

/** Links to clauses lead nowhere outside of the text; bold is of its layout. */
const withoutReferences = (content: Content): Content => content.flatMap((piece): readonly Inline[] => {
  if (piece.kind === 'strong') return withoutReferences(piece.content);
  return piece.kind === 'fact' && piece.fact === 'reference' ? line(piece.text) : [piece];
});

/** What came, what went, and what took whose place; in the order of the newer, what went last. */
export const changedUnits = (older: readonly PrintedUnit[], newer: readonly PrintedUnit[]): readonly UnitChange[] => {
  const before = new Map(older.map((one) => [one.key, one]));
  const after = new Set(newer.map(({ key }) => key));
  const gone = older.filter(({ key }) => !after.has(key));
  const replaced = new Set<PrintedUnit>();
  const came = newer.flatMap((one): readonly UnitChange[] => {
    const same = before.get(one.key);
    if (same) return textOf(same.content) === textOf(one.content) ? [] : [{ older: same, newer: one }];
    const [nearest] = one.listed ? [] : gone.filter((other) => !other.listed && other.block === one.block && !replaced.has(other))
      .map((other) => ({ other, likeness: likeness(textOf(other.content), textOf(one.content)) }))
      .filter((found) => found.likeness > 0.4).toSorted((a, b) => b.likeness - a.likeness);
    if (nearest) replaced.add(nearest.other);
    return [{ older: nearest?.other, newer: one }];
  });
  return [...came, ...gone.filter((one) => !replaced.has(one)).map((one): UnitChange => ({ older: one, newer: undefined }))];
};

/** Share of pairs of neighbouring letters that two texts have in common (Dice). */
const likeness = (a: string, b: string): number => {
  const pairs = (text: string): readonly string[] => [...text].slice(1).map((letter, at) => `${text.charAt(at)}${letter}`);
  const [one, other] = [pairs(a), new Map<string, number>()];
  for (const pair of pairs(b)) other.set(pair, (other.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of one) {
    const left = other.get(pair) ?? 0;
    if (left > 0) common += 1;
    other.set(pair, left - 1);
  }
  return 2 * common / Math.max(1, a.length + b.length - 2);
};
