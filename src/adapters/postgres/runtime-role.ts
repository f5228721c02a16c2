import type pg from 'pg';
import { openPool, sqlState } from './connection.ts';

/** Tables of `public` in which the programs may do less than read, add, change and remove. Nowhere may they truncate or alter. */
const rights: Readonly<Record<string, string>> = {
  tenant: 'select, insert',
  policy_version: 'select, insert, update (approved_at, approved_by)',
  policy_parent: 'select, insert',
  policy_rendering: 'select, insert',
  policy_activation: 'select, insert',
  policy_judgement: 'select, insert',
  policy_acceptance: 'select, insert',
  case_event: 'select, insert',
  person_account: 'select, insert',
  person_record: 'select, insert',
  register_record: 'select, insert',
  decision_record: 'select, insert',
  service_key: 'select, insert, update (revoked_at)',
};
const otherwise = 'select, insert, update, delete';

const mark = 'the programs of yakusoku; made by its start';

/**
 * Makes the role under which the programs run, or brings it up to date, and gives it what they need: it owns nothing, so that
 * it can neither change what was approved nor switch off the trigger that refuses it. Call it as the owner, after the
 * migrations and after the schemas of sign-in and jobs are there.
 * @returns its connection string; undefined when the owner may make no role, or a role of that name is somebody else's.
 */
export const prepareRuntimeRole = async (ownerConnectionString: string, password: string): Promise<string | undefined> => {
  const pool = openPool(ownerConnectionString, 1);
  const client = await pool.connect();
  try {
    await client.query('begin');
    // Those who start together wait for each other.
    await client.query(`select pg_advisory_xact_lock(hashtextextended('yakusoku runtime role', 0))`);
    const role = await ownRole(client, password);
    if (role !== undefined) await grant(client, client.escapeIdentifier(role));
    await client.query(role === undefined ? 'rollback' : 'commit');
    return role && withUser(ownerConnectionString, role, password);
  } catch (fault) {
    await client.query('rollback');
    if (sqlState(fault) === insufficientPrivilege) return undefined;
    throw fault;
  } finally {
    client.release();
    await pool.end();
  }
};

const insufficientPrivilege = '42501';

const ownRole = async (client: pg.PoolClient, password: string): Promise<string | undefined> => {
  const { rows: [known] } = await client.query<{ role: string; mark: string | null; exists: boolean }>(`
    select wish.role, shobj_description(found.oid, 'pg_authid') as mark, found.oid is not null as exists
    from (select left(current_database(), 50) || '_app' as role) wish left join pg_roles found on found.rolname = wish.role`);
  if (!known || (known.exists && known.mark !== mark)) return undefined;
  const name = client.escapeIdentifier(known.role);
  await client.query(`${known.exists ? 'alter' : 'create'} role ${name} login password ${client.escapeLiteral(password)}`);
  await client.query(`comment on role ${name} is ${client.escapeLiteral(mark)}`);
  return known.role;
};

/** From nothing each time, so that what is taken away here is taken away in the database, too. */
const grant = async (client: pg.PoolClient, role: string): Promise<void> => {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`);
  const own = rows.map(({ name }) => `grant ${rights[name] ?? otherwise} on public.${client.escapeIdentifier(name)} to ${role}`);
  const beside = ['auth', 'pgboss'].flatMap((schema) => [
    `grant usage on schema ${schema} to ${role}`,
    `grant ${otherwise} on all tables in schema ${schema} to ${role}`,
    `grant usage on all sequences in schema ${schema} to ${role}`,
    `grant execute on all functions in schema ${schema} to ${role}`,
  ]);
  for (const statement of [`revoke all on all tables in schema public from ${role}`, `grant usage on schema public to ${role}`, ...own, ...beside]) {
    await client.query(statement);
  }
};

const withUser = (connectionString: string, user: string, password: string): string => {
  const url = new URL(connectionString);
  url.username = encodeURIComponent(user);
  url.password = encodeURIComponent(password);
  return url.href;
};
