import type { ClientBase } from 'pg';
import { sameName } from '../../../core/people/fold-name.ts';
import { matchEmail } from '../../../core/people/match-email.ts';
import type { AccountCandidate, KnownIdentifiers } from '../../../core/people/matching.ts';
import type { AccountIdentities, Dataset, Table } from '../../../core/sources/dataset.ts';
import { quotedName, quotedRelation } from './sql-names.ts';

type Match = AccountCandidate['matches'][number];
type AccountTable = Table & { readonly account: AccountIdentities };
interface Found { readonly key: readonly string[]; readonly match: Match }

/** Accounts by each identifier that the table holds, an account once with all that matched. Nothing but keys leaves this file. */
export const findAccounts = async (client: ClientBase, dataset: Dataset, known: KnownIdentifiers): Promise<readonly AccountCandidate[]> => {
  const candidates: AccountCandidate[] = [];
  for (const table of dataset.tables) {
    if (!isAccountTable(table)) continue;
    const found = [...await byEmail(client, table, known), ...await byNameAndBirthDate(client, table, known)];
    const merged = new Map<string, { readonly key: readonly string[]; readonly matches: readonly Match[] }>();
    for (const { key, match } of found) {
      const id = JSON.stringify(key);
      merged.set(id, { key, matches: [...(merged.get(id)?.matches ?? []), match] });
    }
    candidates.push(...[...merged.values()].map(({ key, matches }) => ({ dataset: dataset.id, table: table.id, key, matches })));
  }
  return candidates;
};

const isAccountTable = (table: Table): table is AccountTable => table.account !== undefined;

/** The index on lower(email) finds addresses that differ in case; which of them are the proven one is decided in core. */
const byEmail = async (client: ClientBase, table: AccountTable, known: KnownIdentifiers): Promise<readonly Found[]> => {
  const { email } = table.account;
  if (email === undefined) return [];
  const rows = await keysAnd(client, table, [email], `lower(${quotedName(email)}) = lower($1)`, known.email);
  return rows.flatMap(({ key, values }): Found[] => {
    const strength = matchEmail(known.email, values[0] ?? '');
    return strength ? [{ key, match: { identifier: 'email', strength } }] : [];
  });
};

/** The date of birth narrows by its index; names are compared by their folded keys, in whichever order the parts are written. */
const byNameAndBirthDate = async (client: ClientBase, table: AccountTable, known: KnownIdentifiers): Promise<readonly Found[]> => {
  const { name, birthDate } = table.account;
  if (birthDate === undefined || name.length === 0) return [];
  const rows = await keysAnd(client, table, name, `${quotedName(birthDate)} = $1`, known.birthDate);
  return rows
    .filter(({ values }) => [values, values.toReversed()].some((parts) => sameName(parts.map((part) => part ?? '').join(' '), known.name)))
    .map(({ key }) => ({ key, match: { identifier: 'name-and-birth-date', strength: 'claimed' } }));
};

const keysAnd = async (
  client: ClientBase, table: AccountTable, columns: readonly string[], condition: string, value: string,
): Promise<readonly { readonly key: readonly string[]; readonly values: readonly (string | null)[] }[]> => {
  const selected = [...table.key, ...columns].map((column) => `${quotedName(column)}::text`).join(', ');
  const order = table.key.map(quotedName).join(', ');
  const text = `select ${selected} from ${quotedRelation(table.relation)} where ${condition} order by ${order}`;
  const { rows } = await client.query<(string | null)[]>({ text, values: [value], rowMode: 'array' });
  return rows.map((row) => ({ key: row.slice(0, table.key.length).map((part) => part ?? ''), values: row.slice(table.key.length) }));
};
