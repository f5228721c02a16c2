import type { Cell, Cells, ColumnType, ExampleDatabase, Owner, TableShape } from './database.ts';
import { exampleDatabases } from './load-example.ts';

/** What one person must get, row by row: made from who owns what at the place where each row is made, not from annotations. */
export interface PersonTruth {
  readonly person: number;
  readonly accounts: readonly { readonly dataset: string; readonly table: string; readonly key: string }[];
  readonly tables: readonly TableTruth[];
}

/** The lines of a table in key order; `withheld` says of each column that is kept back why. */
export interface TableTruth {
  readonly dataset: string;
  readonly table: string;
  readonly lines: readonly TruthLine[];
}

export interface TruthLine {
  readonly row: Readonly<Record<string, unknown>>;
  readonly withheld?: Readonly<Record<string, 'other-person' | 'system-secret'>>;
}

interface Made { readonly key: readonly Cell[]; readonly line: TruthLine }

/** For the people in `wanted`, of a population of `people`; one pass over everything, for any number of them. */
export const truthOf = (wanted: ReadonlySet<number>, people: number): ReadonlyMap<number, PersonTruth> => {
  const found = new Map([...wanted].map((person) => [person, [] as TableTruth[]]));
  for (const database of exampleDatabases) {
    const byPerson = linesOf(database, wanted, people);
    for (const [person, tables] of found) {
      for (const table of database.tables) {
        const made = byPerson.get(person)?.get(table.name);
        if (made) tables.push({ dataset: database.dataset, table: table.name, lines: inKeyOrder(table, made).map((each) => each.line) });
      }
    }
  }
  return new Map([...found].map(([person, tables]) => [person, { person, accounts: accountsOf(person), tables }]));
};

/** People who own a row together with somebody else. */
export const peopleWithSharedRows = (people: number): ReadonlySet<number> => {
  const found = new Set<number>();
  for (const database of exampleDatabases) {
    database.generate(people, (_table, _cells, owners) => {
      const all = owners();
      if (all.length > 1) for (const owner of all) found.add(owner.person);
    });
  }
  return found;
};

export const accountsOf = (person: number): PersonTruth['accounts'] => exampleDatabases.flatMap((database) => {
  const account = database.accountOf(person);
  return account ? [{ dataset: database.dataset, ...account }] : [];
});

const linesOf = (database: ExampleDatabase, wanted: ReadonlySet<number>, people: number): Map<number, Map<string, Made[]>> => {
  const shapes = new Map(database.tables.map((table) => [table.name, table]));
  const byPerson = new Map<number, Map<string, Made[]>>();
  database.generate(people, (name, cells, owners) => {
    for (const owner of owners()) {
      const shape = shapes.get(name);
      if (!shape || !wanted.has(owner.person)) continue;
      const tables = byPerson.get(owner.person) ?? new Map<string, Made[]>();
      byPerson.set(owner.person, tables);
      tables.set(name, [...(tables.get(name) ?? []), madeFor(owner, shape, cells)]);
    }
  });
  return byPerson;
};

const madeFor = (owner: Owner, table: TableShape, cells: Cells): Made => {
  const columns = Object.entries(table.columns);
  const cellOf = (name: string): Cell => cells[columns.findIndex(([column]) => column === name)] ?? null;
  const typeOf = (name: string): ColumnType => {
    const type = table.columns[name];
    if (!type) throw new Error(`no column ${name} in ${table.name}`);
    return type;
  };
  const there = (names: readonly string[] | undefined) => (names ?? []).filter((name) => typeOf(name) && cellOf(name) !== null);
  // Where another person has put nothing, nothing is kept back: the column is shown empty.
  const shown = [...owner.sees, ...(owner.others ?? []).filter((name) => cellOf(name) === null)];
  const withheld = Object.fromEntries([
    ...there(owner.others).map((name) => [name, 'other-person'] as const), ...there(owner.hidden).map((name) => [name, 'other-person'] as const),
    ...there(owner.secret).map((name) => [name, 'system-secret'] as const),
  ]);
  const row = Object.fromEntries(shown.map((name) => [name, shownAs(typeOf(name), cellOf(name))]));
  return { key: table.key.map(cellOf), line: Object.keys(withheld).length > 0 ? { row, withheld } : { row } };
};

type Show = (cell: Exclude<Cell, null>) => unknown;
const same: Show = (cell) => cell;
const nineHours = 9 * 3_600_000;

/** How a reply says it: numbers that a reader could round are text, a moment is in Japanese time with its offset. */
const shows: Readonly<Record<ColumnType, Show>> = {
  bigint: same, integer: same, smallint: same, 'numeric(12,2)': same, text: same, boolean: same, date: same, uuid: same, inet: same, 'text[]': same,
  timestamptz: (cell) => `${new Date(Number(cell) + nineHours).toISOString().replace(/\.?0*Z$/, '')}+09:00`,
  jsonb: (cell) => (cell as { readonly json: unknown }).json,
};

const shownAs = (type: ColumnType, cell: Cell): unknown => (cell === null ? null : shows[type](cell));

const keyText = (cell: Cell): string => (typeof cell === 'string' ? cell : JSON.stringify(cell));

const inKeyOrder = (table: TableShape, made: readonly Made[]): readonly Made[] => made.toSorted((one, other) => {
  for (const [at, name] of table.key.entries()) {
    const [a, b] = [one.key[at] ?? null, other.key[at] ?? null];
    const numbers = table.columns[name] === 'bigint' || table.columns[name] === 'smallint';
    const [left, right] = numbers ? [BigInt(keyText(a)), BigInt(keyText(b))] : [keyText(a), keyText(b)];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
});
