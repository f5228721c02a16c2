/** A line of a file, and which one it is (from 1). */
export interface PrintedLine { readonly text: string; readonly line: number }

const leader = /(?:\s?[.…・]){6,}\s*\d{1,3}$/;
const numbered = /^(\S.*?)\s{3,}\d{1,3}\s*\/\s*\d{1,3}$/;

/** A printed text without its table of contents and the lines at the foot of each page, and with the two columns of a table one after the other. */
export const withoutLayout = (lines: readonly PrintedLine[]): readonly PrintedLine[] =>
  rowByRow(withoutContents(withoutFeet(lines))).map(({ text, line }) => ({ text: text.replace(besideFigures, ''), line }));

/** Typesetters leave room between Japanese and figures. */
const besideFigures = /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]) (?=\d)|(?<=\d) (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;

/** What stands on several pages beside a number of pages. */
const withoutFeet = (lines: readonly PrintedLine[]): readonly PrintedLine[] => {
  const footOf = ({ text }: PrintedLine): string | undefined => numbered.exec(text.trim())?.[1];
  const feet = Map.groupBy(lines, footOf);
  return lines.filter((line) => { const foot = footOf(line); return foot === undefined || (feet.get(foot)?.length ?? 0) < 2; });
};

const isBlank = (line: PrintedLine | undefined): boolean => line?.text.trim() === '';

/** Dots that lead to a page, and the heading over them. */
const withoutContents = (lines: readonly PrintedLine[]): readonly PrintedLine[] => {
  const leads = (at: number): boolean => leader.test(lines[at]?.text ?? '');
  return lines.filter((line, at) => {
    if (leads(at)) return false;
    const next = lines.findIndex((_, later) => later > at && !isBlank(lines[later]));
    return isBlank(line) || !(next > at + 1 && leads(next)) || line.text.length > 30;
  });
};

/** Columns of white space that set two cells apart, and that a line of the second alone begins with. */
const cells = /^(\s{0,3}\S.*?)(\s{3,})(\S.*)$/;
const indented = /^\s{8,}\S/;
/** A name of English that goes on after its cell has ended. */
const nameAlone = /^\s{0,3}[a-z][^.:;]{0,30}$/;
const rowsLeast = 3;

/** Lines with two cells, and those that go on in one of them alone. */
const rowByRow = (lines: readonly PrintedLine[]): readonly PrintedLine[] => {
  const found: PrintedLine[] = [];
  for (let at = 0; at < lines.length;) {
    let end = at;
    const belongs = (text: string): boolean => cells.test(text) || (end > at && (indented.test(text) || nameAlone.test(text)));
    while (end < lines.length && belongs(lines[end]?.text ?? '')) end += 1;
    const table = lines.slice(at, Math.max(end, at + 1));
    found.push(...(table.length >= rowsLeast ? cellByCell(table) : table));
    at += table.length;
  }
  return found;
};

const cellByCell = (table: readonly PrintedLine[]): readonly PrintedLine[] => {
  const split = table.map(({ text, line }) => {
    const [, left = '', room = '', right = ''] = cells.exec(text) ?? (indented.test(text) ? ['', '', '', text] : ['', text]);
    return { left: left.trim(), right: right.trim(), room: room.length, line };
  });
  const width = Math.max(...split.map(({ left }) => left.length));
  const found: PrintedLine[] = [];
  let row: { name: string; last: string; room: number; ended: boolean; readonly line: number; readonly cell: PrintedLine[] } | undefined;
  const end = (): void => { if (row) found.push(...(row.name === '' ? [] : [{ text: row.name, line: row.line }]), ...row.cell); };
  for (const { left, right, room, line } of split) {
    if (row && goesOn(left, right, { ...row, before: row.cell.at(-1)?.text ?? '', width })) {
      if (left !== '') [row.name, row.last, row.room] = [`${row.name} ${left}`, left, room];
      row.ended = right === '';
      if (right !== '') row.cell.push({ text: right, line });
    } else {
      end();
      row = { name: left, last: left, room, ended: false, line, cell: right === '' ? [] : [{ text: right, line }] };
    }
  }
  end();
  return found;
};

interface Before {
  readonly last: string;
  /** Columns of white space after it. */
  readonly room: number;
  readonly before: string;
  /** Whether the second cell had ended while the first went on. */
  readonly ended: boolean;
  readonly width: number;
}

/** Letters differ in width; characters of Japanese are wider than the white space that stands for them. */
const [widthUnsure, roomMost] = [3, 5];

/** Whether a line goes on in its row. A name of English that filled its column goes on in a small letter; one of Japanese, beside a cell that goes on. */
const goesOn = (left: string, right: string, { last, room, before, ended, width }: Before): boolean => {
  if (left === '' || right === '') return true;
  const word = /^[!-~]+/.exec(left)?.[0];
  if (ended) return false;
  if (word === undefined) return room <= roomMost && !/^[•–]/.test(right) && !/[。）)]$/.test(before);
  return /^[^A-Z]/.test(left) && last.length + 1 + word.length > width - widthUnsure;
};
