import type { Cell, Cells, ColumnType, TableShape } from './database.ts';

type Encode = (cell: Exclude<Cell, null>) => string;

const needsEscape = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escaped = (text: string): string => (needsEscape.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character) : text);

const plain: Encode = (cell) => (typeof cell === 'string' ? cell : JSON.stringify(cell));

const encoders: Readonly<Record<ColumnType, Encode>> = {
  bigint: plain, integer: plain, smallint: plain, 'numeric(12,2)': plain, date: plain, uuid: plain, inet: plain,
  text: (cell) => escaped(cell as string),
  boolean: (cell) => (cell === true ? 't' : 'f'),
  timestamptz: (cell) => new Date(cell as number).toISOString(),
  jsonb: (cell) => escaped(JSON.stringify((cell as { readonly json: unknown }).json)),
  'text[]': (cell) => escaped(`{${(cell as readonly string[]).map((each) => `"${each.replace(/["\\]/g, '\\$&')}"`).join(',')}}`),
};

/** A row in the text form of PostgreSQL's COPY, with its line feed. */
export const copyLineOf = (table: TableShape): ((cells: Cells) => string) => {
  const encode = Object.values(table.columns).map((type) => encoders[type]);
  return (cells) => {
    let line = '';
    for (let at = 0; at < encode.length; at += 1) {
      const cell = cells[at] ?? null;
      line += at === 0 ? '' : '\t';
      line += cell === null ? '\\N' : (encode[at] ?? plain)(cell);
    }
    return `${line}\n`;
  };
};
