import { define } from '../define.ts';

/** Annotations of connected databases. */
export const datasets = {
  /** Datasets: no chain of `owned-by` leads from the table to an account, and it is not marked as reference data. */
  'table-without-owner': define<{ readonly table: string }>({
    severity: 'error',
    ja: { says: ({ table }) => `テーブル \`${table}\` の行がだれのものか、owned-by をたどってもアカウントに着きません。個人のデータでなければ reference: true と書いてください`, advice: 'owned-by を書くか、個人のデータでなければ reference: true と書いてください' },
    en: { says: ({ table }) => `no owned-by leads from table \`${table}\` to an account: if it is no one's data, say reference: true`, advice: "write owned-by, or reference: true where it is nobody's data" },
  }),
  /** A row would own itself through others; the tables in the order of the circle. */
  'ownership-cycle': define<{ readonly tables: readonly string[] }>({
    severity: 'error',
    ja: { says: ({ tables }) => `owned-by が輪になっています: ${tables.map((each) => `\`${each}\``).join(' → ')}`, advice: 'どれか 1 つを refers-to に変えてください' },
    en: { says: ({ tables }) => `owned-by goes in a circle: ${tables.map((each) => `\`${each}\``).join(' -> ')}`, advice: 'make one of them refers-to' },
  }),
  'disposal-order-incomplete': define<{ readonly table: string }>({
    severity: 'error',
    ja: { says: ({ table }) => `disposal-order にテーブル \`${table}\` がありません`, advice: 'disposal-order に加えてください' },
    en: { says: ({ table }) => `table \`${table}\` is missing in disposal-order`, advice: 'add it to disposal-order' },
  }),
  /** `table` points to `before`, so its rows have to go first, and the order says otherwise. */
  'disposal-order-wrong': define<{ readonly table: string; readonly before: string }>({
    severity: 'error',
    ja: { says: ({ table, before }) => `\`${table}\` の行は \`${before}\` の行を指すので、disposal-order では先に置く必要があります`, advice: '順番を入れ替えてください' },
    en: { says: ({ table, before }) => `rows of \`${table}\` point to rows of \`${before}\`, so disposal-order must name \`${table}\` first`, advice: 'exchange the two' },
  }),
  /** Columns of an edge are compared one by one with as many columns of the other table. */
  'columns-do-not-pair': define<{ readonly columns: number; readonly toColumns: number }>({
    severity: 'error',
    ja: { says: ({ columns, toColumns }) => `列の数が合いません（${columns} 列に対して ${toColumns} 列）`, advice: '同じ数の列を挙げてください' },
    en: { says: ({ columns, toColumns }) => `${columns} columns cannot be compared with ${toColumns}`, advice: 'name as many columns on both sides' },
  }),
  /** A column that belongs to one account among several names an account column that leads to no account table. */
  'part-without-account': define<{ readonly column: string }>({
    severity: 'error',
    ja: { says: ({ column }) => `列 \`${column}\` からアカウントのテーブルへの owned-by か refers-to がないため、だれの部分か決まりません`, advice: 'その列からの owned-by か refers-to を書いてください' },
    en: { says: ({ column }) => `no owned-by or refers-to leads from column \`${column}\` to an account table, so whose part it is stays open`, advice: 'write an owned-by or refers-to from that column' },
  }),
  /** An account table by which nobody can be recognised: it needs an e-mail address, or a name and a date of birth. */
  'account-without-identity': define<{ readonly table: string }>({
    severity: 'error',
    ja: { says: ({ table }) => `テーブル \`${table}\` では本人を見分けられません。email か、name と birth-date が必要です`, advice: 'identities に email か、name と birth-date を書いてください' },
    en: { says: ({ table }) => `nobody can be recognised in table \`${table}\`: it needs email, or name and birth-date`, advice: 'name email, or name and birth-date, under identities' },
  }),
  /** The connected database does not have what the annotation names. */
  'not-in-database': define<{ readonly relation: string; readonly column: string | undefined }>({
    severity: 'error',
    ja: { says: ({ relation, column }) => `データベースに${column === undefined ? `テーブル \`${relation}\`` : `列 \`${relation}.${column}\``} がありません`, advice: 'データベースの名前に合わせるか、注釈から消してください' },
    en: { says: ({ relation, column }) => `the database has no ${column === undefined ? `table \`${relation}\`` : `column \`${relation}.${column}\``}`, advice: "follow the database's names, or remove it from the annotation" },
  }),
  /** A column of an annotated table about which the annotation says nothing: it is never disclosed. */
  'column-not-annotated': define<{ readonly relation: string; readonly column: string }>({
    severity: 'warning',
    ja: { says: ({ relation, column }) => `列 \`${relation}.${column}\` の説明がないため、開示されません`, advice: 'item か、開示しない理由を書いてください' },
    en: { says: ({ relation, column }) => `nothing is said of column \`${relation}.${column}\`, so it is never disclosed`, advice: 'say which item it is, or why it is not disclosed' },
  }),
};
