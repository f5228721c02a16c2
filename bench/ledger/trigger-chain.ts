import type pg from 'pg';

/** The peer: what is usually built. Each row hashes the one before it, in a trigger that locks the head; nothing is signed. */
const statements = [
  'create table chain_head (one boolean primary key default true, index bigint not null, hash bytea not null)',
  "insert into chain_head values (true, -1, '\\x00')",
  'create table chain (index bigint primary key, entry bytea not null, hash bytea not null)',
  `create function link() returns trigger language plpgsql as $$
    begin
      update chain_head set index = index + 1, hash = sha256(hash || new.entry) returning index, hash into new.index, new.hash;
      return new;
    end $$`,
  'create trigger link before insert on chain for each row execute function link()',
];

export const createChain = async (pool: pg.Pool): Promise<void> => {
  for (const statement of statements) await pool.query(statement);
};

export const insertIntoChain = 'insert into chain (entry) values ($1)';

/** Recomputes the chain: it must be whole, or it is no fair peer. */
export const isChainWhole = async (pool: pg.Pool, size: number): Promise<boolean> => {
  const { rows } = await pool.query<{ wrong: string; rows: string }>(`
    select count(*) filter (where hash is distinct from sha256(before || entry)) as wrong, count(*) as rows
    from (select entry, hash, coalesce(lag(hash) over (order by index), '\\x00') as before from chain) as linked`);
  return rows[0]?.wrong === '0' && Number(rows[0].rows) === size;
};
