import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../src/adapters/postgres/connection.ts';
import { postgresPolicyStore } from '../../src/adapters/postgres/policy-store.ts';
import { prepareRuntimeRole } from '../../src/adapters/postgres/runtime-role.ts';
import { postgresTransactions } from '../../src/adapters/postgres/transaction.ts';
import { name, type PolicyId } from '../../src/core/identifiers/name-ids.ts';
import { preparedDatabase } from '../postgres/program-database.ts';
import { here, noon, sha256 } from './sample.ts';

let owner: string;
let program: string;
let store: Store;
beforeAll(async () => {
  const prepared = await preparedDatabase();
  ({ owner, program } = prepared);
  store = openStore({ connectionString: prepared.program });
  const policies = postgresPolicyStore(store, () => undefined);
  const [id, source, deed] = [name<PolicyId>('group'), Buffer.from('policy'), { at: noon, by: 'o-1' }];
  const hash = sha256(source);
  await postgresTransactions(store).run(async (transaction) => {
    await policies.submit(transaction, here, { id, version: '2025-05-27', hash, source, parents: [], ...deed });
    await policies.approve(transaction, here, hash, deed, [{ format: 'html', mediaType: 'text/html', language: 'ja', sha256: hash, bytes: source }]);
    await policies.activate(transaction, here, hash, noon, deed);
  });
});
afterAll(async () => { await store.close(); });

const ask = async (statement: string) => await store.pool.query<Record<string, unknown>>(statement);

describe('[LG-11 part] the role that the programs run as', () => {
  const tables = ['policy_version', 'policy_parent', 'policy_rendering', 'policy_activation', 'policy_acceptance', 'policy_judgement'];
  test.each(tables.flatMap((table) => [
    `delete from ${table}`, `truncate ${table}`, `alter table ${table} disable trigger all`, `drop table ${table}`, `update ${table} set tenant_id = 'x'`,
  ]))('may not: %s', async (statement) => {
    await expect(ask(statement)).rejects.toMatchObject({ code: '42501' });
  });

  test.each([
    `update policy_version set source = 'x'`, `update policy_version set version = '2020-01-01'`, `update policy_rendering set bytes = 'x'`,
    `update policy_activation set effective_from = '2020-01-01'`, `set session_replication_role = 'replica'`, 'create table mine (x int)',
    `create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end'`,
  ])('may not: %s', async (statement) => {
    await expect(ask(statement)).rejects.toMatchObject({ code: '42501' });
  });

  test.each(['person_record', 'decision_record', 'register_record', 'person_account'])('may add to %s, and neither change nor remove', async (table) => {
    for (const statement of [`update ${table} set tenant_id = 'x'`, `delete from ${table}`, `truncate ${table}`]) await expect(ask(statement)).rejects.toMatchObject({ code: '42501' });
  });

  test('may revoke a key of a service, and not give it other scopes', async () => {
    await expect(ask(`update service_key set scopes = '{decide}'`)).rejects.toMatchObject({ code: '42501' });
    await expect(ask('delete from service_key')).rejects.toMatchObject({ code: '42501' });
    expect((await ask(`update service_key set revoked_at = now()`)).rowCount).toBe(0);
  });

  test.each(['html', 'notice.registration', 'json'])('adds nothing under an approved version, in whatever form: %s', async (format) => {
    const slipped = `insert into policy_rendering (tenant_id, hash, format, language, media_type, bytes, sha256)
      select tenant_id, hash, '${format}', 'en', 'text/html', 'x', encode(sha256('x'), 'hex') from policy_version`;
    await expect(ask(slipped)).rejects.toMatchObject({ code: '23001' });
  });

  test('nor under a draft, before it is approved', async () => {
    const source = 'a draft';
    await ask(`insert into policy_version (tenant_id, hash, policy_id, version, source) values ('${here}', '${sha256(Buffer.from(source))}', 'draft', '2026-01-01', '${source}')`);
    await expect(ask(`insert into policy_rendering (tenant_id, hash, format, language, media_type, bytes, sha256)
      select tenant_id, hash, 'html', 'ja', 'text/html', 'x', encode(sha256('x'), 'hex') from policy_version where policy_id = 'draft'`)).rejects.toMatchObject({ code: '23001' });
  });

  test('is held by the trigger in the two columns that it may write: approved once, and never otherwise', async () => {
    await expect(ask(`update policy_version set approved_by = 'somebody else'`)).rejects.toMatchObject({ code: '23001' });
    await expect(ask('update policy_version set approved_at = null, approved_by = null')).rejects.toMatchObject({ code: '23001' });
  });

  test('owns nothing, is no superuser, and keeps no right that a later start no longer gives', async () => {
    const { rows: [role] } = await ask('select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls from pg_roles where rolname = current_user');
    expect(role).toEqual({ rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false });
    const { rows } = await ask(`select relname from pg_class where relowner = (select oid from pg_roles where rolname = current_user)`);
    expect(rows).toEqual([]);
    const admin = openStore({ connectionString: owner, poolMax: 1 });
    const { rows: [{ user } = { user: '' }] } = await store.pool.query<{ user: string }>('select current_user as user');
    await admin.pool.query(`grant delete on policy_version to "${user}"`);
    await expect(ask('delete from policy_version')).rejects.toMatchObject({ code: '23001' });
    const again = await prepareRuntimeRole(owner, new URL(program).password);
    expect(again).toBe(program);
    await expect(ask('delete from policy_version')).rejects.toMatchObject({ code: '42501' });
    await admin.close();
  });

  test('is not taken over from somebody else', async () => {
    const admin = openStore({ connectionString: owner, poolMax: 1 });
    const { rows: [{ user } = { user: '' }] } = await store.pool.query<{ user: string }>('select current_user as user');
    const { rows: [{ mark } = { mark: '' }] } = await admin.pool.query<{ mark: string }>(
      `select shobj_description(oid, 'pg_authid') as mark from pg_roles where rolname = $1`, [user]);
    await admin.pool.query(`comment on role "${user}" is 'of another program'`);
    expect(await prepareRuntimeRole(owner, 'stolen')).toBeUndefined();
    // Nor is one prepared by a user that may not.
    await admin.pool.query(`comment on role "${user}" is '${mark}'`);
    expect(await prepareRuntimeRole(program, 'mine')).toBeUndefined();
    await admin.close();
  });
});
